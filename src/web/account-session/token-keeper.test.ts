import { describe, expect, it } from 'vitest';
import type { Locks } from './refresher.ts';
import { SignInError, SignInRequiredError } from './sign-in-error.ts';
import { memoryLocks, someTokens, tabHub } from './testing.ts';
import { TokenKeeper } from './token-keeper.ts';
import type { Tokens } from './tokens.ts';

const old = someTokens('old', { expiresAt: 0 });
const next = (tokens: Tokens): Tokens => someTokens('new', { generation: tokens.generation + 1 });

/** Ten tabs of one browser, signed in with tokens that are used up. */
function tenTabs(refresh: (tokens: Tokens) => Promise<Tokens>, { delay = 0, locks = memoryLocks() as Locks } = {}) {
  const hub = tabHub(delay);
  return Array.from({ length: 10 }, () => {
    const keeper = new TokenKeeper({ locks, refresh, now: () => 1000 });
    keeper.keep(old);
    keeper.listen(hub.open(), { signedIn: () => undefined, signedOut: () => keeper.drop() });
    return keeper;
  });
}

describe('TokenKeeper', () => {
  it.each([0, 30])('sends one refresh for ten tabs, even when messages take %i ms (F8)', async (delay) => {
    const sent: string[] = [];
    const tabs = tenTabs(
      async (tokens) => {
        sent.push(tokens.accessToken);
        return next(tokens);
      },
      { delay },
    );
    const all = await Promise.all(tabs.flatMap((tab) => [tab.usable(), tab.usable()]));
    expect(sent).toEqual(['old']);
    expect(new Set(all.map((tokens) => tokens.accessToken))).toEqual(new Set(['new']));
  });

  it('lets the other tabs go on when the tab that holds the lock is killed (F9)', async () => {
    // The browser takes the lock from a dead tab: the callback never ends, the next one is called.
    const survivors = memoryLocks();
    let killed = false;
    const locks: Locks = {
      request: (name, callback) => {
        if (killed) return survivors.request(name, callback);
        killed = true;
        return new Promise(() => undefined);
      },
    };
    const [dead, ...others] = tenTabs(async (tokens) => next(tokens), { locks });
    void dead?.usable();
    const all = await Promise.all(others.map((tab) => tab.usable()));
    expect(all.every((tokens) => tokens.accessToken === 'new')).toBe(true);
  });

  it('asks for a sign-in when the refresh token is no longer accepted', async () => {
    const [tab] = tenTabs(() => Promise.reject(new SignInError('expired')));
    await expect(tab?.usable()).rejects.toBeInstanceOf(SignInRequiredError);
  });

  it('reports a lost answer as such, and sends the next refresh only when asked again (F3)', async () => {
    let sent = 0;
    const [tab] = tenTabs(() => {
      sent += 1;
      return Promise.reject(new SignInError('unreachable'));
    });
    await expect(tab?.usable()).rejects.toMatchObject({ failure: 'unreachable' });
    expect(sent).toBe(1);
  });

  it('does not keep tokens that arrive after a sign-out (R15)', async () => {
    const [tab] = tenTabs(async (tokens) => {
      tab?.drop();
      return next(tokens);
    });
    await expect(tab?.usable()).rejects.toBeInstanceOf(SignInRequiredError);
    expect(tab?.current).toBeNull();
  });

  it('keeps what another tab refreshed, and not what is older', async () => {
    const hub = tabHub();
    const [a, b] = [0, 1].map(() => new TokenKeeper({ locks: memoryLocks(), refresh: async (tokens) => next(tokens), now: () => 0 }));
    for (const keeper of [a, b]) keeper?.listen(hub.open(), { signedIn: () => undefined, signedOut: () => undefined });
    b?.keep(someTokens('mine', { generation: 5 }));
    a?.share(someTokens('older', { generation: 4 }), 'refreshed');
    a?.share(someTokens('newer', { generation: 6 }), 'refreshed');
    await expect.poll(() => b?.current?.accessToken).toBe('newer');
  });
});
