import type { Connection, RevokedMany } from '../../../contract/connection.ts';
import { failureOf } from '../../http/change-failure.ts';
import type { BulkOutcome, Stop } from './bulk.ts';

/** So many at a time: few enough to show progress, and to lose little when an answer does not come. */
export const chunkSize = 25;

/**
 * Revokes many, one chunk after the other, and stops where going on would only guess: after an answer that did not come,
 * and after a refusal.
 * @param learn hears the outcomes of each chunk that was sent
 * @returns why it stopped early, or null; `rest` are those of whom nothing was sent or done
 */
export async function revokeInChunks(
  connections: readonly Connection[],
  send: (ids: string[]) => Promise<RevokedMany>,
  learn: (outcomes: BulkOutcome[]) => void,
): Promise<{ stop: Stop | null; rest: readonly Connection[] }> {
  for (let start = 0; start < connections.length; start += chunkSize) {
    const chunk = connections.slice(start, start + chunkSize);
    const after = connections.slice(start + chunkSize);
    try {
      learn(outcomesOf(chunk, await send(chunk.map(({ id }) => id))));
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind === 'sign-in') return { stop: { why: 'sign-in', maxAge: failure.maxAge }, rest: [...chunk, ...after] };
      if (failure.kind === 'refused') return { stop: { why: 'refused', reason: failure.reason }, rest: [...chunk, ...after] };
      learn(chunk.map(uncertain));
      return { stop: { why: 'no-answer' }, rest: after };
    }
  }
  return { stop: null, rest: [] };
}

/** What an answer says of each that was asked about; what it leaves out stays uncertain. */
function outcomesOf(chunk: readonly Connection[], { results }: RevokedMany): BulkOutcome[] {
  const byId = new Map(results.map((result) => [result.id, result]));
  return chunk.map((connection) => {
    const result = byId.get(connection.id);
    if (result?.outcome === 'revoked') return { kind: 'receipt', connection, receipt: result.receipt };
    return result?.outcome === 'not-found' ? { kind: 'gone', connection } : uncertain(connection);
  });
}

function uncertain(connection: Connection): BulkOutcome {
  return { kind: 'uncertain', connection, look: 'not-yet' };
}
