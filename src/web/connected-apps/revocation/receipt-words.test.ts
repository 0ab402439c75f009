import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../contract/connection.ts';
import { lastMoment, meaningOf, wordsFor } from './receipt-words.ts';

const line = (more: Partial<Evidence> = {}): Evidence => ({
  credential: 'access-token',
  count: 2,
  state: 'dead',
  livesUntil: null,
  evidence: 'introspected',
  ...more,
});
const now = Date.parse('2026-11-22T09:30:00Z');
const jwt = line({ state: 'lives-on', livesUntil: '2026-11-22T10:00:00Z', evidence: 'store-query' });

describe('a receipt as a whole', () => {
  it('is verified when every line was looked at afterwards', () => {
    expect(meaningOf({ lines: [line(), line({ evidence: 'store-query' })] }, now)).toBe('verified');
  });

  it('is only reported as soon as one line is the word of the service', () => {
    expect(meaningOf({ lines: [line(), line({ evidence: 'engine-reported' })] }, now)).toBe('reported');
  });

  it('says that access lives on while one token does (F15)', () => {
    expect(meaningOf({ lines: [line({ evidence: 'engine-reported' }), jwt] }, now)).toBe('lives');
  });

  it('F6, F15: believes in the end of a token only well after it, since a clock may be ahead', () => {
    const at = (time: string) => meaningOf({ lines: [line(), jwt] }, Date.parse(time));
    expect(at('2026-11-22T10:09:00Z')).toBe('lives');
    expect(at('2026-11-22T10:11:00Z')).toBe('ran-out');
    expect(meaningOf({ lines: [jwt, line({ state: 'lives-on' })] }, Date.parse('2027-01-01T00:00:00Z'))).toBe('lives');
  });

  it.each([
    ['a line without evidence', [line({ evidence: 'unknown' })]],
    ['a line whose state is unknown', [jwt, line({ state: 'unknown' })]],
    ['no lines at all', []],
  ])('is unknown with %s (F1)', (_name, lines) => {
    expect(meaningOf({ lines }, now)).toBe('unknown');
  });

  it('names the last moment at which a handed-out token can work', () => {
    expect(lastMoment({ lines: [jwt, line({ state: 'lives-on', livesUntil: '2026-11-22T09:00:00Z' })] })).toBe('2026-11-22T10:00:00Z');
    expect(lastMoment({ lines: [jwt, line({ state: 'lives-on' })] })).toBeNull();
  });
});

describe('a line of a receipt', () => {
  it('says verified of introspection and store queries only', () => {
    const proofs = (['introspected', 'store-query', 'engine-reported', 'unknown'] as const).map(
      (evidence) => wordsFor(line({ evidence }), 'Moovila').proof,
    );
    expect(proofs.map((proof) => proof.startsWith('Verified'))).toEqual([true, true, false, false]);
    expect(proofs[2]).toBe('Reported by Moovila');
  });

  it('never claims that a token died without evidence', () => {
    expect(wordsFor(line({ evidence: 'unknown', state: 'dead' }), 'Moovila')).toEqual({
      what: 'Access tokens: unknown whether they still work',
      proof: 'Unknown',
      tone: 'unknown',
    });
  });

  it('counts what stopped working, and says so when there was nothing', () => {
    expect(wordsFor(line(), 'Moovila').what).toBe('2 access tokens stopped working');
    expect(wordsFor(line({ count: 1 }), 'Moovila').what).toBe('1 access token stopped working');
    expect(wordsFor(line({ count: 0 }), 'Moovila').what).toBe('No access token was in use');
    expect(wordsFor(line({ count: null }), 'Moovila').what).toBe('Access tokens stopped working');
  });

  it('tells until when a token lives on that nobody can call back', () => {
    const lives = (count: number | null) => wordsFor({ ...jwt, count }, 'Moovila');
    expect(lives(1)).toMatchObject({ tone: 'lives', what: expect.stringMatching(/^An access token: usable until .*2026/) });
    expect(lives(2).what).toMatch(/^2 access tokens: usable until .*2026.* at the latest$/);
    expect(lives(null).what).toMatch(/^An access token: usable until/);
  });
});
