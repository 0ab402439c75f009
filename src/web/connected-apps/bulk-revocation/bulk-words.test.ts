import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../contract/connection.ts';
import { someReceipt } from '../revocation/testing.ts';
import { someConnection } from '../testing.ts';
import type { BulkOutcome } from './bulk.ts';
import { byConcern, statusOf, stopLine, summaryTitle } from './bulk-words.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
let last = 0;
const connection = () => someConnection({ id: `c${last++}` });
const ended = (line: Partial<Evidence> = {}): BulkOutcome => ({
  kind: 'receipt',
  connection: connection(),
  receipt: someReceipt({
    lines: [{ credential: 'access-token', count: 1, state: 'dead', livesUntil: null, evidence: 'introspected', ...line }],
  }),
});
const living = () => ended({ state: 'lives-on', livesUntil: '2026-11-22T13:00:00Z', evidence: 'store-query' });
const uncertain = (): BulkOutcome => ({ kind: 'uncertain', connection: connection(), look: 'not-yet' });

describe('the summary of a revocation of many', () => {
  it('says that access has ended only of what was verified (F1, F15)', () => {
    expect(summaryTitle([ended(), ended()], now)).toBe('2 apps no longer have access');
    expect(summaryTitle([ended(), living()], now)).toBe('We verified that 1 of 2 apps no longer have access');
    expect(summaryTitle([ended({ evidence: 'engine-reported' })], now)).toBe('We could not verify that the app lost its access');
    expect(summaryTitle([uncertain(), uncertain()], now)).toBe('We could not verify that the 2 apps lost their access');
    expect(summaryTitle([ended(), { kind: 'gone', connection: connection() }], now)).toBe(
      'We verified that 1 of 2 apps no longer have access',
    );
  });

  it('says of each what is known', () => {
    expect(statusOf(ended({ evidence: 'engine-reported' }), now).text).toBe('Access ended, as Moovila reports');
    expect(statusOf(living(), now).text).toMatch(/^Loses its access by Nov 22, 2026.* at the latest$/);
    expect(statusOf(living(), Date.parse('2026-11-23T12:00:00Z')).text).toBe('Its last access ran out');
    expect(statusOf({ kind: 'not-sent', connection: connection() }, now).text).toBe('Not revoked: nothing was sent for it');
  });

  it('puts first what is still open, and last what is over', () => {
    const [done, alive, open] = [ended(), living(), uncertain()];
    expect(byConcern([done, alive, open], now)).toEqual([open, alive, done]);
  });

  it('says why the rest was left', () => {
    expect(stopLine({ why: 'refused', reason: 'Not now.' })).toBe('The server refused the rest: Not now.');
    expect(stopLine(null)).toBeNull();
  });
});
