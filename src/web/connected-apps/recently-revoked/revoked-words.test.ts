import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../contract/connection.ts';
import { someReceipt } from '../revocation/testing.ts';
import { someConnection } from '../testing.ts';
import { revokedLine } from './revoked-words.ts';

const now = Date.parse('2026-11-22T14:00:00Z');
function lineFor(line: Partial<Evidence>): string {
  const lines: Evidence[] = [{ credential: 'access-token', count: 1, state: 'dead', livesUntil: null, evidence: 'introspected', ...line }];
  return revokedLine({ connection: someConnection(), receipt: someReceipt({ revokedAt: '2026-11-22T12:00:00Z', lines }) }, now);
}

describe('an app whose access was taken back lately', () => {
  it('tells where and when', () => {
    expect(lineFor({})).toBe('Moovila · Revoked 2 hours ago');
  });

  it('is not called revoked while a token may live (F1, F15)', () => {
    const living = lineFor({ state: 'lives-on', livesUntil: '2026-11-22T15:00:00Z', evidence: 'store-query' });
    expect(living).toMatch(/it loses its access by .* at the latest$/);
    for (const line of [living, lineFor({ state: 'lives-on' }), lineFor({ state: 'unknown', evidence: 'unknown' })]) {
      expect(line).not.toContain('Revoked');
    }
  });
});
