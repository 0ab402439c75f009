import { useInfiniteQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useAccountSession } from '../account-session/account-session-provider.tsx';
import { formatText } from '../i18n/format.ts';
import { connectedAppsMessages as m } from '../i18n/messages.ts';
import { EmptyState } from '../page/empty-state.tsx';
import { ListSkeleton } from '../page/list-skeleton.tsx';
import { LoadFailure, reasonOf } from '../page/load-failure.tsx';
import layout from '../page/page.module.css';
import { PageHeading } from '../page/page-heading.tsx';
import { Notice } from '../ui/notice.tsx';
import { LazyBulkSummary } from './bulk-revocation/lazy-bulk-revocation.tsx';
import { connectionsQuery } from './connected-apps.queries.ts';
import styles from './connected-apps-page.module.css';
import { ConnectionList } from './connection-list.tsx';
import { LazyListToolbar, LazyRecentlyRevoked, LazySignOutEverywhere } from './lazy-parts.tsx';
import { writeListQuery } from './list-query.ts';
import { LazyRevocationOutcomes } from './revocation/lazy-revocation.tsx';
import { useListQuery } from './use-list-query.ts';

/** So few apps can be seen at a glance: searching them would only be in the way. */
const atAGlance = 6;

/** Every app with access: to look at, to find, and to take back, one or many. */
export function ConnectedAppsPage() {
  const { authorizedRequest } = useAccountSession();
  const { query } = useListQuery();
  const list = useInfiniteQuery(connectionsQuery(authorizedRequest, query));
  const { data, error } = list;
  const asked = writeListQuery(query) !== '';
  if (!data && error && !asked)
    return <LoadFailure page={m.title} title={m.listFailedTitle} error={error} onRetry={() => list.refetch()} />;
  if (!data && !error) return <ListSkeleton label={m.loading} />;
  // Unknown where the answer to a question failed; then there are some to ask for.
  const all = data?.pages.at(-1)?.all;
  return (
    <div className={`${layout.column} ${styles.page}`}>
      <header className={layout.head}>
        <PageHeading title={m.title} className={layout.title} />
        {all !== 0 && <p className={layout.intro}>{m.intro}</p>}
      </header>
      {list.isRefetchError && (
        <Notice tone="caution" live>
          {formatText(m.outOfDate, { reason: reasonOf(error) })}
        </Notice>
      )}
      <LazyRevocationOutcomes />
      <LazyBulkSummary />
      {all === 0 ? (
        <EmptyState icon="shield" title={m.emptyTitle} body={m.emptyBody} />
      ) : (
        <div className={styles.listArea}>
          {(asked || (all ?? 0) > atAGlance) && (
            <Suspense fallback={<div className={styles.toolbarRoom} />}>
              <LazyListToolbar />
            </Suspense>
          )}
          <ConnectionList list={list} />
        </div>
      )}
      <Suspense>
        <LazyRecentlyRevoked />
        <LazySignOutEverywhere />
      </Suspense>
    </div>
  );
}
