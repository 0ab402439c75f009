import { useQueryClient } from '@tanstack/react-query';
import type { Connection } from '../../../contract/connection.ts';
import { useAccountSession } from '../../account-session/account-session-provider.tsx';
import { failureOf } from '../../http/change-failure.ts';
import { forgetConnections } from '../forget-connections.ts';
import { useCheckConnection, useRevokeConnection } from './revocation.queries.ts';
import type { Outcome } from './revocation.ts';
import { useRevocation } from './use-revocation.ts';

/** The address that opens the dialog again after a fresh sign-in. */
const pathToAskAgain = (id: string) => `/connected-apps/${encodeURIComponent(id)}?revoke`;

/** Sends a revocation, or looks what became of one, and tells the outcome even when the page was left meanwhile. */
export function useRevoke() {
  const { tell } = useRevocation();
  const { session } = useAccountSession();
  const queries = useQueryClient();
  const { mutateAsync: send } = useRevokeConnection();
  const { mutateAsync: check } = useCheckConnection();
  const end = (outcome: Outcome) => tell({ type: 'ended', outcome });

  const gone = (connection: Connection) => {
    forgetConnections(queries, [connection.id]);
    end({ kind: 'gone', connection });
  };

  return {
    async revoke(connection: Connection): Promise<void> {
      tell({ type: 'confirmed' });
      try {
        end({ kind: 'receipt', connection, receipt: await send(connection) });
      } catch (error) {
        const failure = failureOf(error);
        if (failure.kind === 'gone') gone(connection);
        else if (failure.kind === 'refused') tell({ type: 'refused', reason: failure.reason });
        else if (failure.kind === 'sign-in') await session.signIn(pathToAskAgain(connection.id), { maxAge: failure.maxAge });
        else end({ kind: 'uncertain', connection, look: 'not-yet' });
      }
    },
    /** Looks whether an uncertain connection is still there. */
    async lookAgain(connection: Connection): Promise<void> {
      end({ kind: 'uncertain', connection, look: 'looking' });
      try {
        await check(connection);
        end({ kind: 'uncertain', connection, look: 'still-connected' });
      } catch (error) {
        if (failureOf(error).kind === 'gone') gone(connection);
        else end({ kind: 'uncertain', connection, look: 'no-answer' });
      }
    },
  };
}
