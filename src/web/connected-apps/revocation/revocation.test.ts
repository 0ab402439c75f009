import { describe, expect, it } from 'vitest';
import { someConnection } from '../testing.ts';
import { noRevocation, revocationReducer } from './revocation.ts';

describe('a revocation', () => {
  const connection = someConnection();
  const uncertain = { kind: 'uncertain', connection, look: 'not-yet' } as const;

  it('cannot be waved away while its answer is on the way', () => {
    const busy = revocationReducer(revocationReducer(noRevocation, { type: 'asked', connection }), { type: 'confirmed' });
    expect(revocationReducer(busy, { type: 'kept' })).toBe(busy);
  });

  it('keeps one outcome for each connection, the newest first, until it is dismissed', () => {
    const other = { kind: 'gone', connection: someConnection({ id: 'c2' }) } as const;
    let state = revocationReducer(noRevocation, { type: 'ended', outcome: uncertain });
    state = revocationReducer(state, { type: 'ended', outcome: other });
    state = revocationReducer(state, { type: 'ended', outcome: { kind: 'gone', connection } });
    expect(state.outcomes).toEqual([{ kind: 'gone', connection }, other]);
    expect(revocationReducer(state, { type: 'dismissed', id: 'c1' }).outcomes).toEqual([other]);
  });
});
