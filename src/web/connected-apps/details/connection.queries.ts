import { type InfiniteData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ConnectionPage, ConnectionSchema, HistorySchema } from '../../../contract/connection.ts';
import { type AuthorizedRequest, useAccountSession } from '../../account-session/account-session-provider.tsx';
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
        .getQueryData<InfiniteData<ConnectionPage>>(connectionKeys.list())
        ?.pages.flatMap(({ connections }) => connections)
        .find((connection) => connection.id === id),
  });
}

export function historyQuery(send: AuthorizedRequest, id: string) {
  return queryOptions({
    queryKey: connectionKeys.history(id),
    queryFn: ({ signal }) => send(HistorySchema, `${connectionPath(id)}/history`, { signal }),
    gcTime: 0,
  });
}
