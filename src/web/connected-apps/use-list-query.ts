import { useMemo, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router-dom';
import { type ListQuery, noQuery, readListQuery, writeListQuery } from './list-query.ts';

export const listPath = '/connected-apps';

const watchers = new Set<() => void>();

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Rewrites the address's query in place: no entry for Back, and no navigation, after which the heading would take the focus. */
export function replaceSearch(search: string): void {
  window.history.replaceState(window.history.state, '', window.location.pathname + search + window.location.hash);
  for (const watcher of watchers) watcher();
}

/** The address's query as it is now; the router knows only the one that it last went to. */
export function useAddressSearch(): string {
  const { search } = useLocation();
  return useSyncExternalStore(
    watch,
    () => window.location.search,
    () => search,
  );
}

/** What the list is asked for. It lives in the address, so that Back, a reload and a link keep it. */
export function useListQuery(): { query: ListQuery; ask: (change: Partial<ListQuery>) => void } {
  const { pathname } = useLocation();
  const search = useAddressSearch();
  const query = useMemo(() => (pathname === listPath ? readListQuery(search) : noQuery), [pathname, search]);
  return { query, ask: (change) => replaceSearch(writeListQuery({ ...query, ...change })) };
}
