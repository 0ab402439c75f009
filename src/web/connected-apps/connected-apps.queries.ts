import { type InfiniteData, infiniteQueryOptions, keepPreviousData, type QueryClient } from '@tanstack/react-query';
import type { Account } from '../../contract/client.ts';
import { type ConnectionPage, ConnectionPageSchema } from '../../contract/connection.ts';
import type { AuthorizedRequest } from '../account-session/account-session-provider.tsx';
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

export type ConnectionPages = InfiniteData<ConnectionPage>;

/** Whose connections they are, as far as any list has told. */
export function knownAccount(queries: QueryClient): Account | null {
  const lists = queries.getQueriesData<ConnectionPages>({ queryKey: connectionKeys.lists() });
  return lists.flatMap(([, data]) => data?.pages ?? [])[0]?.account ?? null;
}

/** Pages of 50 of what was asked for. While the answer to another question is on its way, the earlier one stays. */
export function connectionsQuery(send: AuthorizedRequest, query: ListQuery = noQuery) {
  const search = apiSearch(query, Date.now());
  return infiniteQueryOptions({
    queryKey: connectionKeys.list(search),
    queryFn: ({ pageParam, signal }) => {
      const asked = new URLSearchParams(search);
      if (pageParam !== null) asked.set('cursor', pageParam);
      return send(ConnectionPageSchema, asked.size === 0 ? '/api/connections' : `/api/connections?${asked}`, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}
