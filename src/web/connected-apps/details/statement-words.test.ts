import { describe, expect, it } from 'vitest';
import { someConnection } from '../testing.ts';
import { lastUseStatement, returnsToNote, tokensStatement, untilStatement } from './statement-words.ts';

const now = Date.parse('2026-11-22T12:00:00Z');

describe('the statement of a connection', () => {
  it('never invents what the service does not report', () => {
    const unreported = someConnection({ lastUse: { state: 'not-reported' }, liveTokens: null });
    expect(lastUseStatement(unreported, now)).toBe('Not reported by Moovila');
    expect(tokensStatement(unreported)).toBe('Not reported by Moovila');
    expect(lastUseStatement(someConnection({ lastUse: { state: 'never' } }), now)).toBe('Never used');
  });

  it('tells when access was last used and what for', () => {
    const used = someConnection({ lastUse: { state: 'used', at: '2026-11-22T10:00:00Z', kind: 'resource', what: 'Read projects' } });
    expect(lastUseStatement(used, now)).toBe('Read projects, 2 hours ago');
  });

  it('counts the tokens that work now', () => {
    expect([0, 1, 2].map((liveTokens) => tokensStatement(someConnection({ liveTokens })))).toEqual([
      'None right now',
      '1 token works now',
      '2 tokens work now',
    ]);
  });

  it('says until when access lasts, and that it ends by itself', () => {
    expect(untilStatement({ endsAt: null, duration: 'until-revoked' })).toBe('Until you take it back');
    expect(untilStatement({ endsAt: '2026-12-22T12:00:00Z', duration: 'thirty-days' })).toBe(
      '30 days: until December 22, 2026, then it ends by itself',
    );
    expect(untilStatement({ endsAt: '2026-12-22T12:00:00Z', duration: 'until-revoked' })).toBe(
      'Until December 22, 2026, then it ends by itself',
    );
    expect(untilStatement({ endsAt: '2026-11-22T13:00:00Z', duration: 'once' })).toMatch(/^For this once: until .*2026/);
  });

  it('U15: explains an address that is no website, in plain words', () => {
    const at = (redirectKind: 'web' | 'loopback' | 'custom-scheme') =>
      returnsToNote({ client: { ...someConnection().client, redirectKind } });
    expect(at('web')).toBeNull();
    expect(at('loopback')).toMatch(/^A program on the computer/);
    expect(at('custom-scheme')).toMatch(/^The app that opens such links/);
  });
});
