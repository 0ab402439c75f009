import { describe, expect, it } from 'vitest';
import { someReceipt } from '../revocation/testing.ts';
import { type BulkEvent, bulkReducer, noBulk } from './bulk.ts';
import { someConnections } from './testing.ts';

const connections = someConnections(3);
const [first = connections[0] as never, , last = first] = connections;
const stateAfter = (...events: BulkEvent[]) => events.reduce(bulkReducer, noBulk);
const receipt = { kind: 'receipt', connection: first, receipt: someReceipt() } as const;

describe('revoking many', () => {
  it('cannot be waved away while answers are on the way', () => {
    const busy = stateAfter({ type: 'asked', connections }, { type: 'confirmed' });
    expect(bulkReducer(busy, { type: 'kept' })).toBe(busy);
  });

  it('counts those that have an outcome', () => {
    const state = stateAfter({ type: 'asked', connections }, { type: 'confirmed' }, { type: 'learned', outcomes: [receipt] });
    expect(state.done).toBe(1);
  });

  it('ends with an outcome for each, also for those whose turn never came', () => {
    const state = stateAfter(
      { type: 'asked', connections: [first, last] },
      { type: 'confirmed' },
      { type: 'learned', outcomes: [receipt] },
      { type: 'ended', stop: { why: 'no-answer' }, rest: [last] },
    );
    expect(state).toMatchObject({ asking: null, done: null, stop: { why: 'no-answer' }, run: 1 });
    expect(state.outcomes).toEqual([receipt, { kind: 'not-sent', connection: last }]);
  });

  it('replaces what was known of an app by what is known now, and forgets all when dismissed', () => {
    const uncertain = { kind: 'uncertain', connection: first, look: 'not-yet' } as const;
    const state = stateAfter({ type: 'learned', outcomes: [uncertain] }, { type: 'learned', outcomes: [receipt] });
    expect(state.outcomes).toEqual([receipt]);
    expect(bulkReducer(state, { type: 'dismissed' }).outcomes).toEqual([]);
  });

  it('shows a refusal in the question, with nothing revoked', () => {
    const state = stateAfter({ type: 'asked', connections }, { type: 'confirmed' }, { type: 'refused', reason: 'Not now.' });
    expect(state).toMatchObject({ asking: connections, done: null, refusal: 'Not now.', outcomes: [] });
  });
});
