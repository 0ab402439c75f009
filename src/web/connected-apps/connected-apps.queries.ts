import { type InfiniteData, infiniteQueryOptions, keepPreviousData, type QueryClient } from '@tanstack/react-query';
import type { Account } from '../../contract/client.ts';
import { type ConnectionPage, ConnectionPageSchema } from '../../contract/connection.ts';
import type { AuthorizedRequest } from '../account-session/authorized-request.ts';
import { apiSearch, type ListQuery, noQuery } from './list-query.ts';

/** The names under which connections are cached. `lists` is the beginning of every `list`, whatever it was asked for. */
export const connectionKeys = {
  lists: () => ['connections', 'list'] as const,
  list: (search: string) => ['connections', 'list', search] as const,
  one: (id: string) => ['connections', 'one', id] as const,
  history: (id: string) => ['connections', 'history', id] as const,
  revoked: () => ['connections', 'revoked'] as const,
};

export const connectionPath = (id: string) => `/api/connections/${encodeURIComponent(id)}`;

/** Where a page begins, and the page before it: the server tells only what comes next. */
interface PageStart {
  cursor: string | null;
  before?: PageStart;
}

export type ConnectionPages = InfiniteData<ConnectionPage>;

/** So many pages are kept at a time: what is farther back is asked for again, so that no list grows without end. */
const mostPages = 10;

/** Whose connections they are, as far as any list has told. */
export function knownAccount(queries: QueryClient): Account | null {
  const lists = queries.getQueriesData<ConnectionPages>({ queryKey: connectionKeys.lists() });
  return lists.flatMap(([, data]) => data?.pages ?? [])[0]?.account ?? null;
}

/** The address of a page of what `search` asks for. */
export function connectionsPath(search: string, cursor: string | null): string {
  const asked = new URLSearchParams(search);
  if (cursor !== null) asked.set('cursor', cursor);
  return asked.size === 0 ? '/api/connections' : `/api/connections?${asked}`;
}

/** Pages of 50 of what was asked for. While the answer to another question is on its way, the earlier one stays. */
export function connectionsQuery(send: AuthorizedRequest, query: ListQuery = noQuery) {
  const search = apiSearch(query, Date.now());
  return infiniteQueryOptions({
    queryKey: connectionKeys.list(search),
    queryFn: ({ pageParam, signal }) => send(ConnectionPageSchema, connectionsPath(search, pageParam.cursor), { signal }),
    initialPageParam: { cursor: null } as PageStart,
    getNextPageParam: ({ nextCursor }, _pages, before): PageStart | null => (nextCursor === null ? null : { cursor: nextCursor, before }),
    getPreviousPageParam: (_page, _pages, { before }) => before,
    maxPages: mostPages,
    // What was asked for before the pages' own scripts were there is not asked for again when they are.
    refetchOnMount: ({ state }) => state.dataUpdateCount > 1 || Date.now() - state.dataUpdatedAt > 3000,
    placeholderData: keepPreviousData,
  });
}
