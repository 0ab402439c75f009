import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Connection, ConnectionSchema, ReceiptSchema } from '../../../contract/connection.ts';
import { useAccountSession } from '../../account-session/account-session-provider.tsx';
import { connectionKeys, connectionPath } from '../connected-apps.queries.ts';
import { forgetConnections } from '../forget-connections.ts';

/** Takes a connection's access back. What the answer, or its absence, means is for {@link useRevoke} to say. */
export function useRevokeConnection() {
  const { authorizedRequest } = useAccountSession();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Connection) => authorizedRequest(ReceiptSchema, connectionPath(id), { method: 'DELETE' }),
    onSuccess: (_receipt, { id }) => forgetConnections(queries, [id]),
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
