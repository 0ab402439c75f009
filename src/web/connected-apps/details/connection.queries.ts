import { type InfiniteData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ConnectionPage, ConnectionSchema, HistorySchema, RevokedDetailsSchema } from '../../../contract/connection.ts';
import { useAccountSession } from '../../account-session/account-session-provider.tsx';
import type { AuthorizedRequest } from '../../account-session/authorized-request.ts';
import { connectionKeys, connectionPath } from '../connected-apps.queries.ts';

/** One connection; what the list knows of it stands in while it loads. Not kept: a page that is left must not show it once more after it has ended. */
export function useConnection(id: string) {
  const { authorizedRequest } = useAccountSession();
  const queries = useQueryClient();
  return useQuery({
    queryKey: connectionKeys.one(id),
    queryFn: ({ signal }) => authorizedRequest(ConnectionSchema, connectionPath(id), { signal }),
    gcTime: 0,
    placeholderData: () =>
      queries
        .getQueriesData<InfiniteData<ConnectionPage>>({ queryKey: connectionKeys.lists() })
        .flatMap(([, data]) => data?.pages ?? [])
        .flatMap(({ connections }) => connections)
        .find((connection) => connection.id === id),
  });
}

/** What is left of a connection that its owner ended in the last 30 days. */
export function useRevokedConnection(id: string) {
  const { authorizedRequest } = useAccountSession();
  return useQuery({
    queryKey: [...connectionKeys.revoked(), id],
    queryFn: ({ signal }) => authorizedRequest(RevokedDetailsSchema, `/api/connections/revoked/${encodeURIComponent(id)}`, { signal }),
    gcTime: 0,
  });
}

export function historyQuery(send: AuthorizedRequest, id: string) {
  return queryOptions({
    queryKey: connectionKeys.history(id),
    queryFn: ({ signal }) => send(HistorySchema, `${connectionPath(id)}/history`, { signal }),
    gcTime: 0,
  });
}
