import type { DemoApp } from '../../contract/lab.ts';
import { isWebAddress } from '../../flow/system/web-address.ts';
import { homeMessages as m } from '../../i18n/en/home.ts';
import { formatText } from '../i18n/format.ts';
import { AppMark } from '../ui/app-mark.tsx';
import { Button } from '../ui/button.tsx';
import { cleanText } from '../ui/clean-text.ts';
import { UntrustedText } from '../ui/untrusted-text.tsx';
import styles from './demo-app-row.module.css';

interface DemoAppRowProps {
  app: DemoApp;
  /** Null where nobody plays it. */
  onConnect: (() => void) | null;
}

/** One demo app with what a client needs to know of it. */
export function DemoAppRow({ app, onConnect }: DemoAppRowProps) {
  const playable = isWebAddress(app.authorizationEndpoint);
  return (
    <li className={styles.row}>
      <AppMark name={app.name} />
      <div className={styles.text}>
        <h3 className={styles.name}>
          <UntrustedText limit={60}>{app.name}</UntrustedText>
        </h3>
        <p className={styles.kind}>
          {app.service.name} · {app.clientSecret === null ? m.publicClient : m.confidential}
          {!app.verified && <> · {m.unverified}</>}
        </p>
        <dl className={styles.facts}>
          <div>
            <dt>{m.clientId}</dt>
            <dd>
              <code>{app.clientId}</code>
            </dd>
          </div>
          {app.clientSecret !== null && (
            <div>
              <dt>{m.secret}</dt>
              <dd>
                <code>{app.clientSecret}</code> <span className={styles.note}>({m.secretNote})</span>
              </dd>
            </div>
          )}
          <div>
            <dt>{m.scopes}</dt>
            <dd>
              <code>{app.scopes.join(' ')}</code>
            </dd>
          </div>
        </dl>
        {!playable && <p className={styles.note}>{m.noAuthorization}</p>}
      </div>
      {playable && onConnect && (
        <Button
          className={styles.connect}
          aria-label={formatText(m.connectNamed, { app: cleanText(app.name, 60).text })}
          onClick={onConnect}
        >
          {m.connect}
        </Button>
      )}
    </li>
  );
}
