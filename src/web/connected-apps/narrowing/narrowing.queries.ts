import { useMutation, useQueryClient } from '@tanstack/react-query';
import { NarrowedSchema } from '../../../contract/connection.ts';
import { useAccountSession } from '../../account-session/account-session-provider.tsx';
import { connectionKeys, connectionPath } from '../connected-apps.queries.ts';

/** Keeps some scopes of a connection and takes the rest back. */
export function useNarrowConnection() {
  const { authorizedRequest } = useAccountSession();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, keep }: { id: string; keep: string[] }) =>
      authorizedRequest(NarrowedSchema, connectionPath(id), { method: 'PATCH', body: { scopes: keep } }),
    onSuccess: async ({ connection }, { id }) => {
      // An older answer under way must not bring back what was just taken.
      await queries.cancelQueries({ queryKey: connectionKeys.one(id) });
      queries.setQueryData(connectionKeys.one(id), connection);
      void queries.invalidateQueries({ queryKey: connectionKeys.history(id) });
      void queries.invalidateQueries({ queryKey: connectionKeys.lists() });
    },
  });
}

/** Asks the server for a connection that may have ended: its page then shows what is left of it. */
export function useReloadConnection() {
  const queries = useQueryClient();
  return (id: string) => queries.invalidateQueries({ queryKey: connectionKeys.one(id) });
}
