import { useQueryClient } from '@tanstack/react-query';
import { type Connection, ConnectionSchema, RevokedManySchema } from '../../../contract/connection.ts';
import { useAccountSession } from '../../account-session/account-session-provider.tsx';
import { failureOf } from '../../http/change-failure.ts';
import { connectionPath } from '../connected-apps.queries.ts';
import { forgetConnections, hideConnections } from '../forget-connections.ts';
import { revokedQuery } from '../recently-revoked/recently-revoked.queries.ts';
import { pathToAskAgain } from './ask-again-path.ts';
import type { BulkOutcome } from './bulk.ts';
import { lookAgainInTurn } from './look-again-in-turn.ts';
import { revokeInChunks } from './revoke-in-chunks.ts';
import { useBulk } from './use-bulk.ts';

/** Many revocations take their time. Milliseconds. */
const timeout = 60_000;

/** Revokes many, or looks what became of them, and tells the outcome even when the page was left meanwhile. */
export function useBulkRevoke() {
  const { tell } = useBulk();
  const { session, authorizedRequest } = useAccountSession();
  const queries = useQueryClient();
  /** The lists are asked for once at the end, and not after each of many chunks. */
  const learn = (outcomes: readonly BulkOutcome[]) => {
    tell({ type: 'learned', outcomes });
    const ended = outcomes.filter(({ kind }) => kind === 'receipt' || kind === 'gone');
    const ids = ended.map(({ connection }) => connection.id);
    if (ids.length > 0) hideConnections(queries, ids);
  };

  return {
    async revoke(connections: readonly Connection[]): Promise<void> {
      tell({ type: 'confirmed' });
      const send = (ids: string[]) =>
        authorizedRequest(RevokedManySchema, '/api/connections/revoke', { method: 'POST', body: { ids }, timeout });
      const { stop, rest } = await revokeInChunks(connections, send, learn);
      const nothingSent = rest.length === connections.length;
      if (nothingSent && stop?.why === 'refused') tell({ type: 'refused', reason: stop.reason });
      else if (nothingSent && stop?.why === 'sign-in') await session.signIn(pathToAskAgain(connections), { maxAge: stop.maxAge });
      else {
        tell({ type: 'ended', stop, rest });
        // What is uncertain may be gone all the same: the list shall show what the server has.
        forgetConnections(queries, []);
      }
    },
    /** Looks whether uncertain connections are still there, and for the receipts of those that are not. */
    async lookAgain(connections: readonly Connection[]): Promise<void> {
      await lookAgainInTurn(connections, {
        get: ({ id }) => authorizedRequest(ConnectionSchema, connectionPath(id)),
        receipts: async () => (await queries.fetchQuery(revokedQuery(authorizedRequest))).revoked.map(({ receipt }) => receipt),
        isGone: (error) => failureOf(error).kind === 'gone',
        learn,
      });
      forgetConnections(queries, []);
    },
  };
}
