import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Connection, ConnectionSchema } from '../../../contract/connection.ts';
import { useAccountSession } from '../../account-session/account-session-provider.tsx';
import { type ConnectionPages, connectionKeys, connectionPath } from '../connected-apps.queries.ts';
import { replaceSearch } from '../use-list-query.ts';
import { useBulk } from './use-bulk.ts';

/** Back from a fresh sign-in that a revocation needed: asks again, since nothing was sent. */
export function AskAgain({ ids }: { ids: readonly string[] }) {
  const { tell } = useBulk();
  const { authorizedRequest } = useAccountSession();
  const queries = useQueryClient();
  const wanted = ids.join();

  useEffect(() => {
    const listed = queries.getQueriesData<ConnectionPages>({ queryKey: connectionKeys.lists() });
    const known = listed.flatMap(([, data]) => data?.pages ?? []).flatMap(({ connections }) => connections);
    const find = async (id: string): Promise<Connection> =>
      known.find((connection) => connection.id === id) ?? authorizedRequest(ConnectionSchema, connectionPath(id));
    void Promise.allSettled(wanted.split(',').filter(Boolean).map(find)).then((found) => {
      // What has gone meanwhile, or could not be looked up, is not named and so not revoked.
      const connections = found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      replaceSearch('');
      if (connections.length > 0) tell({ type: 'asked', connections });
    });
  }, [wanted, queries, authorizedRequest, tell]);

  return null;
}
