import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Connection, HistoryEntry } from '../../../contract/connection.ts';
import { useAccountSession } from '../../account-session/account-session-provider.tsx';
import { formatCount, formatDateTime, formatText } from '../../i18n/format.ts';
import { commonMessages, connectionDetailsMessages as m } from '../../i18n/messages.ts';
import { reasonOf } from '../../page/load-failure.tsx';
import { Button } from '../../ui/button.tsx';
import { titlesLine } from '../revocation/scope-words.ts';
import { historyQuery } from './connection.queries.ts';
import details from './connection-details.module.css';
import styles from './connection-history.module.css';
import { useServiceCan } from './use-service-can.ts';

/** So many entries stand open; the rest is one press away. */
const shownAtFirst = 8;

/** What happened with a connection, newest first, where the service keeps book. */
export function ConnectionHistory({ connection }: { connection: Connection }) {
  const { authorizedRequest } = useAccountSession();
  const kept = useServiceCan(connection, 'history');
  const history = useQuery({ ...historyQuery(authorizedRequest, connection.id), enabled: kept === true });
  return (
    <HistorySection>
      {kept === false && <p className={details.soft}>{formatText(m.historyNone, { service: connection.service.name })}</p>}
      {history.isLoading && <p className={styles.waiting}>{m.historyLoading}</p>}
      {history.isError && (
        <div className={styles.failed} role="alert">
          <p>{formatText(m.historyFailed, { reason: reasonOf(history.error) })}</p>
          <Button busy={history.isFetching} onClick={() => history.refetch()}>
            {commonMessages.tryAgain}
          </Button>
        </div>
      )}
      {history.data && <HistoryEntries entries={history.data.entries} />}
    </HistorySection>
  );
}

export function HistorySection({ children }: { children: ReactNode }) {
  return (
    <section className={details.section} aria-labelledby="history-title">
      <h2 id="history-title">{m.historyTitle}</h2>
      {children}
    </section>
  );
}

export function HistoryEntries({ entries }: { entries: HistoryEntry[] }) {
  const [all, setAll] = useState(false);
  return (
    <>
      <ol className={styles.entries}>
        {entries.slice(0, all ? undefined : shownAtFirst).map(({ at, event, scopes }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no id, and two may share a moment
          <li key={`${at} ${index}`} className={styles.entry}>
            <time dateTime={at}>{formatDateTime(at)}</time>
            <div>
              <p>{m.events[event]}</p>
              {scopes.length > 0 && <p className={styles.scopes}>{titlesLine(scopes)}</p>}
            </div>
          </li>
        ))}
      </ol>
      {!all && entries.length > shownAtFirst && (
        <Button className={details.more} onClick={() => setAll(true)}>
          {formatCount(m.historyAll, entries.length, {})}
        </Button>
      )}
    </>
  );
}
