import { Link } from 'react-router-dom';
import type { Connection } from '../../contract/connection.ts';
import { connectedAppsMessages as m } from '../i18n/en/connected-apps.ts';
import { formatDate, formatText } from '../i18n/format.ts';
import { AppMark } from '../ui/app-mark.tsx';
import { Button } from '../ui/button.tsx';
import { cleanText } from '../ui/clean-text.ts';
import { UntrustedText } from '../ui/untrusted-text.tsx';
import styles from './connection-row.module.css';
import { accessLine, lastUseLine, stateLine } from './connection-words.ts';
import { useRevocation } from './revocation/use-revocation.ts';
import { UnverifiedTag } from './unverified-tag.tsx';

/** One app in the list: who, what, when last, where, and the way to take it back. */
export function ConnectionRow({ connection }: { connection: Connection }) {
  const { tell } = useRevocation();
  const { client, service, grantedAt } = connection;
  const now = Date.now();
  return (
    <li className={styles.row}>
      <AppMark name={client.name} logo={client.logo} />
      <div className={styles.text}>
        <div className={styles.head}>
          <Link to={`/connected-apps/${encodeURIComponent(connection.id)}`} className={styles.name}>
            <UntrustedText limit={60}>{client.name}</UntrustedText>
          </Link>
          {!client.verified && <UnverifiedTag />}
        </div>
        <p>{accessLine(connection)}</p>
        <p className={styles.facts}>
          {formatText(m.facts, {
            use: lastUseLine(connection, now),
            place: formatText(m.atServiceSince, { service: service.name, date: formatDate(grantedAt) }),
          })}
        </p>
      </div>
      <div className={styles.end}>
        <span className={styles.state}>{stateLine(connection, now)}</span>
        <Button
          className={styles.revoke}
          aria-label={formatText(m.revokeNamed, { app: cleanText(client.name, 60).text })}
          onClick={() => tell({ type: 'asked', connection })}
        >
          {m.revoke}
        </Button>
      </div>
    </li>
  );
}
