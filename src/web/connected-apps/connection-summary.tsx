import type { ReactNode } from 'react';
import type { Connection } from '../../contract/connection.ts';
import { formatDate, formatText } from '../i18n/format.ts';
import { connectedAppsMessages as m } from '../i18n/messages.ts';
import { AppMark } from '../ui/app-mark.tsx';
import styles from './connection-summary.module.css';
import { accessLine, lastUseLine } from './connection-words.ts';
import { LookAlikeTag } from './look-alike-tag.tsx';
import { UnverifiedTag } from './unverified-tag.tsx';

/** What a row says of an app: who, what, when last, where. `children`: the name, as what the row makes of it. */
export function ConnectionSummary({ connection, now, children }: { connection: Connection; now: number; children: ReactNode }) {
  const { client, service, grantedAt } = connection;
  return (
    <>
      <AppMark name={client.name} logo={client.logo} />
      <div className={styles.text}>
        <div className={styles.head}>
          {children}
          {!client.verified && <UnverifiedTag />}
          <LookAlikeTag client={client} />
        </div>
        <p>{accessLine(connection)}</p>
        <p className={styles.facts}>
          {formatText(m.facts, {
            use: lastUseLine(connection, now),
            place: formatText(m.atServiceSince, { service: service.name, date: formatDate(grantedAt) }),
          })}
        </p>
      </div>
    </>
  );
}
