import { useInfiniteQuery } from '@tanstack/react-query';
import { useAccountSession } from '../account-session/account-session-provider.tsx';
import { connectedAppsMessages as m } from '../i18n/en/connected-apps.ts';
import { formatCount, formatNumber, formatText } from '../i18n/format.ts';
import layout from '../page/page.module.css';
import { PageHeading } from '../page/page-heading.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { connectionsQuery } from './connected-apps.queries.ts';
import styles from './connected-apps-page.module.css';
import { ConnectionRow } from './connection-row.tsx';
import { EmptyList } from './empty-list.tsx';
import { ListSkeleton } from './list-skeleton.tsx';
import { LoadFailure, reasonOf } from './load-failure.tsx';
import { LazyRevocationOutcomes } from './revocation/lazy-revocation.tsx';

/** Every app with access, newest first. */
export function ConnectedAppsPage() {
  const { authorizedRequest } = useAccountSession();
  const list = useInfiniteQuery(connectionsQuery(authorizedRequest));
  const { data } = list;
  if (!data) {
    if (list.isError) return <LoadFailure title={m.listFailedTitle} error={list.error} onRetry={() => list.refetch()} />;
    return <ListSkeleton />;
  }
  const connections = data.pages.flatMap((page) => page.connections);
  const total = data.pages.at(-1)?.total ?? 0;
  return (
    <div className={`${layout.column} ${styles.page}`}>
      <header className={layout.head}>
        <PageHeading title={m.title} className={layout.title} />
        {total > 0 && <p className={layout.intro}>{m.intro}</p>}
      </header>
      {list.isRefetchError && (
        <Notice tone="caution" live>
          {formatText(m.outOfDate, { reason: reasonOf(list.error) })}
        </Notice>
      )}
      <LazyRevocationOutcomes />
      {connections.length === 0 ? (
        <EmptyList />
      ) : (
        <section className={styles.list}>
          <p className={styles.count}>
            {connections.length < total
              ? formatText(m.countShown, { shown: formatNumber(connections.length), total: formatNumber(total) })
              : formatCount(m.countLoaded, total, {})}
          </p>
          <ul className={styles.rows}>
            {connections.map((connection) => (
              <ConnectionRow key={connection.id} connection={connection} />
            ))}
          </ul>
          {list.isFetchNextPageError && (
            <Notice tone="caution" live>
              {formatText(m.moreFailed, { reason: reasonOf(list.error) })}
            </Notice>
          )}
          {list.hasNextPage && (
            <Button className={styles.more} busy={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
              {m.showMore}
            </Button>
          )}
        </section>
      )}
      <VisuallyHidden live>{list.isFetchingNextPage ? m.loading : ''}</VisuallyHidden>
    </div>
  );
}
