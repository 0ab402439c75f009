import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../contract/connection.ts';
import { someReceipt } from '../revocation/testing.ts';
import { type BulkEvent, bulkReducer, noBulk } from './bulk.ts';
import { lookAgainInTurn } from './look-again-in-turn.ts';
import { someConnections } from './testing.ts';

class Gone extends Error {}

async function lookAt(
  count: number,
  get: (connection: Connection) => Promise<unknown>,
  receipts = async () => [someReceipt({ connectionId: 'c0' })],
) {
  let state = noBulk;
  const asked: string[] = [];
  await lookAgainInTurn(someConnections(count), {
    get: (connection) => {
      asked.push(connection.id);
      return get(connection);
    },
    receipts,
    isGone: (error) => error instanceof Gone,
    learn: (outcomes) => {
      const event: BulkEvent = { type: 'learned', outcomes };
      state = bulkReducer(state, event);
    },
  });
  return { asked, known: state.outcomes.map((outcome) => (outcome.kind === 'uncertain' ? outcome.look : outcome.kind)) };
}

describe('looking again at what is uncertain (F1)', () => {
  it('finds the receipt of what had ended after all, and says so without one', async () => {
    expect((await lookAt(2, () => Promise.reject(new Gone()))).known).toEqual(['receipt', 'gone']);
  });

  it('knows that it ended although the receipts cannot be read', async () => {
    const { known } = await lookAt(
      1,
      () => Promise.reject(new Gone()),
      () => Promise.reject(new Error('offline')),
    );
    expect(known).toEqual(['gone']);
  });

  it('says of what is there that it still has access', async () => {
    expect((await lookAt(1, async () => undefined)).known).toEqual(['still-connected']);
  });

  it('stops asking when no answer comes, and leaves the rest unknown', async () => {
    const get = ({ id }: Connection) => (id === 'c0' ? Promise.resolve() : Promise.reject(new Error('offline')));
    const { asked, known } = await lookAt(4, get);
    expect(asked).toEqual(['c0', 'c1']);
    expect(known).toEqual(['still-connected', 'no-answer', 'no-answer', 'no-answer']);
  });
});
