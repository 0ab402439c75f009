import { useNavigate } from 'react-router-dom';
import type { Demo, DemoApp } from '../../contract/lab.ts';
import { homeMessages as m } from '../../i18n/en/home.ts';
import layout from '../page/page.module.css';
import { DemoAccounts } from './demo-accounts.tsx';
import { DemoAppRow } from './demo-app-row.tsx';
import styles from './home-page.module.css';

/** The seeded apps, ready to be connected where the flow tester plays them, and the accounts to sign in with. */
export function DemoSection({ demo, playable }: { demo: Demo; playable: boolean }) {
  const navigate = useNavigate();
  const connect = ({ service, clientId }: DemoApp) => navigate('/flow-tester', { state: { play: { service: service.id, clientId } } });
  return (
    <>
      <section className={styles.section} aria-labelledby="apps-title">
        <div className={layout.head}>
          <h2 id="apps-title" className={styles.heading}>
            {m.appsTitle}
          </h2>
          <p className={layout.intro}>{m.appsIntro}</p>
        </div>
        <ul className={styles.card}>
          {demo.apps.map((app) => (
            <DemoAppRow key={`${app.service.id} ${app.clientId}`} app={app} onConnect={playable ? () => connect(app) : null} />
          ))}
        </ul>
      </section>
      <DemoAccounts accounts={demo.accounts} />
    </>
  );
}
