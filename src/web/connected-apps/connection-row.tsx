import { memo } from 'react';
import type { Connection } from '../../contract/connection.ts';
import { formatText } from '../i18n/format.ts';
import { connectedAppsMessages as m } from '../i18n/messages.ts';
import { Link } from '../page/link.tsx';
import { Button } from '../ui/button.tsx';
import { cleanText } from '../ui/clean-text.ts';
import { UntrustedText } from '../ui/untrusted-text.tsx';
import styles from './connection-row.module.css';
import { ConnectionSummary } from './connection-summary.tsx';
import { stateLine } from './connection-words.ts';
import type { RevocationEvent } from './revocation/revocation.ts';

interface ConnectionRowProps {
  connection: Connection;
  /** The present minute, in milliseconds since 1970: a row is drawn again when something of it has changed, and with it what "ago" means. */
  now: number;
  tell: (event: RevocationEvent) => void;
}

/** One app in the list, the way to its details, and the way to take its access back. */
export const ConnectionRow = memo(function ConnectionRow({ connection, now, tell }: ConnectionRowProps) {
  const { id, client } = connection;
  return (
    <li className={styles.row}>
      <ConnectionSummary connection={connection} now={now}>
        <Link to={`/connected-apps/${encodeURIComponent(id)}`} className={styles.name}>
          <UntrustedText limit={60}>{client.name}</UntrustedText>
        </Link>
      </ConnectionSummary>
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
});
