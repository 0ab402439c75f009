import { Link } from 'react-router-dom';
import type { Connection } from '../../contract/connection.ts';
import { connectedAppsMessages as m } from '../i18n/en/connected-apps.ts';
import { formatText } from '../i18n/format.ts';
import { Button } from '../ui/button.tsx';
import { cleanText } from '../ui/clean-text.ts';
import { UntrustedText } from '../ui/untrusted-text.tsx';
import styles from './connection-row.module.css';
import { ConnectionSummary } from './connection-summary.tsx';
import { stateLine } from './connection-words.ts';
import { useRevocation } from './revocation/use-revocation.ts';

/** One app in the list, the way to its details, and the way to take its access back. */
export function ConnectionRow({ connection }: { connection: Connection }) {
  const { tell } = useRevocation();
  const { id, client } = connection;
  return (
    <li className={styles.row}>
      <ConnectionSummary connection={connection}>
        <Link to={`/connected-apps/${encodeURIComponent(id)}`} className={styles.name}>
          <UntrustedText limit={60}>{client.name}</UntrustedText>
        </Link>
      </ConnectionSummary>
      <div className={styles.end}>
        <span className={styles.state}>{stateLine(connection, Date.now())}</span>
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
