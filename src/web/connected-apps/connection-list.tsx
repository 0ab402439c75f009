import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { Suspense, startTransition, useEffect, useRef, useState } from 'react';
import type { Connection } from '../../contract/connection.ts';
import { connectedAppsMessages as m } from '../i18n/messages.ts';
import { ListFailure } from '../page/load-failure.tsx';
import { Button } from '../ui/button.tsx';
import type { ConnectionPages } from './connected-apps.queries.ts';
import styles from './connection-list.module.css';
import { ConnectionRow } from './connection-row.tsx';
import { countLine } from './connection-words.ts';
import { LazyEarlierRows, LazyMoreRows, LazyNoMatches, LazySelectableRows, preloadSelection } from './lazy-parts.tsx';
import { isFiltered } from './list-query.ts';
import { useRevocation } from './revocation/use-revocation.ts';
import type { Selection } from './selection/selection.ts';
import { useListQuery } from './use-list-query.ts';

const minute = 60_000;

/** What fits the question: rows to open or, while selecting, to choose from. */
export function ConnectionList({ list }: { list: UseInfiniteQueryResult<ConnectionPages> }) {
  const { query } = useListQuery();
  const [selection, setSelection] = useState<Selection | null>(null);
  const [backToSelect, setBackToSelect] = useState(false);
  const selectButton = useRef<HTMLButtonElement>(null);
  const rows = useRef<HTMLElement>(null);
  const { tell } = useRevocation();

  useEffect(() => {
    if (backToSelect) selectButton.current?.focus();
  }, [backToSelect]);

  useEffect(preloadSelection, []);

  const { data } = list;
  if (!data) return <ListFailure title={m.listFailedTitle} error={list.error} onRetry={() => list.refetch()} />;
  const connections = uniqueConnections(data);
  const { total = 0, all = 0 } = data.pages.at(-1) ?? {};
  const long = list.hasNextPage || data.pages.length > 1;
  const now = Math.floor(Date.now() / minute) * minute;

  // A transition, so that the rows stay until what they turn into has loaded.
  const select = () => {
    setBackToSelect(false);
    startTransition(() => setSelection(new Map()));
  };
  const stopSelecting = (cancelled: boolean) => {
    setSelection(null);
    setBackToSelect(cancelled);
  };
  return (
    <section className={styles.list} aria-busy={list.isPlaceholderData} ref={rows}>
      <div className={styles.head}>
        <p className={styles.count} role="status">
          {countLine({ shown: connections.length, total, all }, isFiltered(query))}
        </p>
        {all > 1 && connections.length > 0 && selection === null && (
          <Button variant="quiet" className={styles.select} ref={selectButton} onClick={select}>
            {m.select}
          </Button>
        )}
      </div>
      <Suspense>
        {connections.length === 0 && <LazyNoMatches />}
        {long && <LazyEarlierRows list={list} rows={rows} />}
      </Suspense>
      {selection ? (
        <LazySelectableRows
          connections={connections}
          total={total}
          now={now}
          selection={selection}
          onChange={setSelection}
          onEnd={stopSelecting}
        />
      ) : (
        connections.length > 0 && (
          <ul className={styles.rows}>
            {connections.map((connection) => (
              <ConnectionRow key={connection.id} connection={connection} now={now} tell={tell} />
            ))}
          </ul>
        )
      )}
      <Suspense>{long && <LazyMoreRows list={list} rows={rows} />}</Suspense>
    </section>
  );
}

/** Each once, although one may move to a later page while the pages are fetched. */
function uniqueConnections({ pages }: ConnectionPages): Connection[] {
  return [...new Map(pages.flatMap(({ connections }) => connections).map((connection) => [connection.id, connection])).values()];
}
