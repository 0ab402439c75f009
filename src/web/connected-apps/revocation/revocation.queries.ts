import { type InfiniteData, type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { type Connection, type ConnectionPage, ConnectionSchema, ReceiptSchema } from '../../../contract/connection.ts';
import { useAccountSession } from '../../account-session/account-session-provider.tsx';
import { connectionKeys, connectionPath } from '../connected-apps.queries.ts';

/** Takes a connection's access back. What the answer, or its absence, means is for {@link useRevoke} to say. */
export function useRevokeConnection() {
  const { authorizedRequest } = useAccountSession();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Connection) => authorizedRequest(ReceiptSchema, connectionPath(id), { method: 'DELETE' }),
    onSuccess: (_receipt, { id }) => forgetConnection(queries, id),
  });
}

/** Looks whether a connection is still there, past every cache. */
export function useCheckConnection() {
  const { authorizedRequest } = useAccountSession();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Connection) => authorizedRequest(ConnectionSchema, connectionPath(id)),
    onSuccess: (connection) => queries.setQueryData(connectionKeys.one(connection.id), connection),
  });
}

type ConnectionList = InfiniteData<ConnectionPage, string | null>;

/** Takes a connection that is gone out of what the pages show, then asks the server for the list as it is. */
export function forgetConnection(queries: QueryClient, id: string): void {
  queries.setQueryData<ConnectionList>(connectionKeys.list(), (data) => data && withoutConnection(data, id));
  void queries.invalidateQueries({ queryKey: connectionKeys.list() });
}

function withoutConnection(data: ConnectionList, id: string): ConnectionList {
  const found = data.pages.some(({ connections }) => connections.some((connection) => connection.id === id));
  const pages = data.pages.map((page) => ({
    ...page,
    total: found ? page.total - 1 : page.total,
    connections: page.connections.filter((connection) => connection.id !== id),
  }));
  return { ...data, pages };
}
