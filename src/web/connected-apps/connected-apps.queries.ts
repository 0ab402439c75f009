import { infiniteQueryOptions } from '@tanstack/react-query';
import { ConnectionPageSchema } from '../../contract/connection.ts';
import type { AuthorizedRequest } from '../account-session/account-session-provider.tsx';

/** The names under which connections are cached. */
export const connectionKeys = {
  list: () => ['connections', 'list'] as const,
  one: (id: string) => ['connections', 'one', id] as const,
  history: (id: string) => ['connections', 'history', id] as const,
};

export const connectionPath = (id: string) => `/api/connections/${encodeURIComponent(id)}`;

/** Pages of 50, newest grant first. */
export function connectionsQuery(send: AuthorizedRequest) {
  return infiniteQueryOptions({
    queryKey: connectionKeys.list(),
    queryFn: ({ pageParam, signal }) =>
      send(ConnectionPageSchema, pageParam === null ? '/api/connections' : `/api/connections?cursor=${encodeURIComponent(pageParam)}`, {
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}
