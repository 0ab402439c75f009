import type { Connection, Receipt } from '../../../contract/connection.ts';
import type { BulkOutcome } from './bulk.ts';

interface Looking {
  /** Asks for the connection as it is, past every cache. */
  get(connection: Connection): Promise<unknown>;
  /** The receipts of what was revoked lately. */
  receipts(): Promise<Receipt[]>;
  isGone(error: unknown): boolean;
  learn(outcomes: BulkOutcome[]): void;
}

/** Looks at one after the other whether it is still connected. Without an answer for one, the others are not asked for. */
export async function lookAgainInTurn(connections: readonly Connection[], { get, receipts, isGone, learn }: Looking): Promise<void> {
  learn(connections.map((connection) => ({ kind: 'uncertain', connection, look: 'looking' })));
  const gone: Connection[] = [];
  for (const [index, connection] of connections.entries()) {
    try {
      await get(connection);
      learn([{ kind: 'uncertain', connection, look: 'still-connected' }]);
    } catch (error) {
      if (!isGone(error)) {
        learn(connections.slice(index).map((unanswered) => ({ kind: 'uncertain', connection: unanswered, look: 'no-answer' })));
        break;
      }
      gone.push(connection);
    }
  }
  if (gone.length === 0) return;
  // An earlier attempt may have ended it: then its proof is on record.
  const known = new Map((await receipts().catch(() => [])).map((receipt) => [receipt.connectionId, receipt]));
  learn(
    gone.map((connection) => {
      const receipt = known.get(connection.id);
      return receipt ? { kind: 'receipt', connection, receipt } : { kind: 'gone', connection };
    }),
  );
}
