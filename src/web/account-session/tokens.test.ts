import { describe, expect, it } from 'vitest';
import { isFresh, isNewer, tokensFromAnswer } from './tokens.ts';

describe('tokens', () => {
  it('count as used up 30 seconds before their end', () => {
    const tokens = tokensFromAnswer({ access_token: 'a', expires_in: 300 }, 1000);
    expect(isFresh(tokens, 1000 + 269_000)).toBe(true);
    expect(isFresh(tokens, 1000 + 270_000)).toBe(false);
  });

  it('are fresh for half their life when that is shorter than a minute', () => {
    const tokens = tokensFromAnswer({ access_token: 'a', expires_in: 10 }, 0);
    expect(isFresh(tokens, 4_999)).toBe(true);
    expect(isFresh(tokens, 5_000)).toBe(false);
  });

  it('keep the refresh token and the time of sign-in when a refresh brings no new ones', () => {
    const first = tokensFromAnswer({ access_token: 'a', refresh_token: 'r' }, 1000);
    const second = tokensFromAnswer({ access_token: 'b' }, 2000, first);
    expect(second).toMatchObject({ accessToken: 'b', refreshToken: 'r', signedInAt: 1000, generation: 1 });
  });

  it('are newer only as a later generation, even when the clock was set back in between (F6)', () => {
    const first = tokensFromAnswer({ access_token: 'a' }, 1000);
    const second = tokensFromAnswer({ access_token: 'b' }, 500, first);
    expect(isNewer(second, first)).toBe(true);
    expect(isNewer(first, second)).toBe(false);
    expect(isNewer(first, first)).toBe(false);
    expect(isNewer(first, null)).toBe(true);
  });
});
