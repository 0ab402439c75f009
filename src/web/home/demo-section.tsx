import { useState } from 'react';
import type { Demo, DemoApp } from '../../contract/lab.ts';
import { buildAuthorizationRequest } from '../demo-flow/authorization-request.ts';
import { isWebAddress } from '../demo-flow/is-web-address.ts';
import { savePendingFlow } from '../demo-flow/pending-flow.ts';
import { homeMessages as m } from '../i18n/en/home.ts';
import layout from '../page/page.module.css';
import { Notice } from '../ui/notice.tsx';
import { DemoAccounts } from './demo-accounts.tsx';
import { DemoAppRow } from './demo-app-row.tsx';
import styles from './home-page.module.css';

/** The seeded apps, ready to be connected, and the accounts to sign in with. */
export function DemoSection({ demo }: { demo: Demo }) {
  const [leaving, setLeaving] = useState<DemoApp | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  const connect = async (app: DemoApp) => {
    setLeaving(app);
    setTrouble(null);
    try {
      const { url, pending } = await buildAuthorizationRequest(app);
      savePendingFlow(window.sessionStorage, pending);
      window.location.assign(url);
    } catch {
      setLeaving(null);
      setTrouble(isWebAddress(app.authorizationEndpoint) ? m.blockedStorage : m.blockedEndpoint);
    }
  };

  return (
    <>
      <section className={styles.section} aria-labelledby="apps-title">
        <div className={layout.head}>
          <h2 id="apps-title" className={styles.heading}>
            {m.appsTitle}
          </h2>
          <p className={layout.intro}>{m.appsIntro}</p>
        </div>
        {trouble && (
          <Notice tone="danger" title={m.blockedTitle} live>
            {trouble}
          </Notice>
        )}
        <ul className={styles.card}>
          {demo.apps.map((app) => (
            <DemoAppRow key={`${app.service.id} ${app.clientId}`} app={app} busy={leaving === app} onConnect={() => connect(app)} />
          ))}
        </ul>
      </section>
      <DemoAccounts accounts={demo.accounts} />
    </>
  );
}
