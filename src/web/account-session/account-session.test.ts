import { describe, expect, it } from 'vitest';
import { AccountSession, type SessionParts } from './account-session.ts';
import type { PendingSignIn } from './pending-sign-in.ts';
import { SignInError, SignInRequiredError } from './sign-in-error.ts';
import { memoryLocks, memoryStorage, someTokens, tabHub } from './testing.ts';

class TokenRefused extends Error {}

/** One tab with a server that does as told; `log` tells what left the tab. */
function tab(overrides: Partial<Awaited<ReturnType<SessionParts['connect']>>> = {}, { hub = tabHub(), storage = memoryStorage() } = {}) {
  const log: string[] = [];
  const pendingFor = (returnTo: string): PendingSignIn => ({ state: 's', verifier: 'v', nonce: null, issuer: 'i', returnTo });
  const server = {
    authorizationRequest: async ({ returnTo, silent, maxAge }: { returnTo: string; silent?: boolean; maxAge?: number }) => ({
      url: new URL(`https://as.example/authorize?silent=${silent ?? false}&max_age=${maxAge ?? ''}`),
      pending: pendingFor(returnTo),
    }),
    redeem: async () => someTokens('first'),
    refresh: async () => someTokens('second', { generation: 1 }),
    revoke: async () => void log.push('revoke'),
    ...overrides,
  };
  let end = async () => void log.push('end session');
  const session = new AccountSession({
    connect: async () => server,
    openChannel: () => hub.open(),
    locks: memoryLocks(),
    storage: () => storage,
    place: {
      origin: 'https://latchstring.example',
      path: () => '/connected-apps/c1',
      assign: (url) => void log.push(`assign ${url}`),
      replace: (url) => void log.push(`replace ${url}`),
    },
    now: () => 60_000,
    endSession: () => end(),
    endEverySession: async (bearer) => {
      await end();
      log.push(`of ${bearer}`);
    },
    forget: (why) => void log.push(`forget ${why}`),
    refusesToken: (error) => error instanceof TokenRefused,
  });
  session.start();
  return {
    session,
    log,
    storage,
    hub,
    failToEnd: (error: Error) => {
      end = () => Promise.reject(error);
    },
  };
}

async function signedIn(...options: Parameters<typeof tab>) {
  const made = tab(...options);
  await made.session.signIn('/connected-apps');
  await made.session.complete(new URLSearchParams('code=c'));
  made.log.length = 0;
  return made;
}

describe('finding out whether someone is signed in', () => {
  it('takes over the sign-in of another tab without leaving the page', async () => {
    const first = await signedIn();
    const second = tab({}, { hub: first.hub });
    await second.session.resume();
    expect(second.session.state()).toEqual({ status: 'signed-in' });
    expect(second.log.filter((entry) => entry.startsWith('replace'))).toEqual([]);
  });

  it('otherwise asks the authorization server at top level, without a page and without a trap for Back', async () => {
    const { session, log, storage } = tab();
    await session.resume();
    expect(log).toEqual(['replace https://as.example/authorize?silent=true&max_age=']);
    expect(JSON.parse(storage.getItem('latchstring.sign-in') ?? '')).toMatchObject({ returnTo: '/connected-apps/c1' });
  });

  it('shows the signed-out state when a person has to act, and asks no second time (F11)', async () => {
    const { session, log } = tab({ redeem: () => Promise.reject(new SignInRequiredError()) });
    await session.resume();
    log.length = 0;
    expect(await session.complete(new URLSearchParams('error=login_required'))).toBe('/connected-apps/c1');
    await session.resume();
    expect(session.state()).toEqual({ status: 'signed-out', why: 'not-signed-in' });
    expect(log).toEqual([]);
  });

  it('does not leave when storage is blocked: it would come back none the wiser (F11)', async () => {
    const storage = {
      ...memoryStorage(),
      setItem: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    };
    const { session, log } = tab({}, { storage });
    await session.resume();
    expect(session.state()).toEqual({ status: 'failed', failure: 'storage-blocked' });
    expect(log).toEqual(['forget gone']);
  });
});

describe('taking the answer', () => {
  it('exchanges the code once, however often the page asks', async () => {
    let sent = 0;
    const { session } = tab({
      redeem: async () => {
        sent += 1;
        return someTokens('first');
      },
    });
    await session.signIn('/connected-apps');
    const answer = new URLSearchParams('code=c');
    expect(await Promise.all([session.complete(answer), session.complete(answer)])).toEqual(['/connected-apps', '/connected-apps']);
    expect(await session.complete(answer)).toBe('/connected-apps');
    expect(sent).toBe(1);
  });

  it('deletes the one-time data before the token request', async () => {
    const storage = memoryStorage();
    const sizes: number[] = [];
    const { session } = tab(
      {
        redeem: async () => {
          sizes.push(storage.size());
          return someTokens('first');
        },
      },
      { storage },
    );
    await session.signIn('/connected-apps');
    expect(storage.size()).toBe(1);
    await session.complete(new URLSearchParams('code=c'));
    expect(sizes).toEqual([0]);
  });

  it('sends nothing for an answer that nobody asked for (104)', async () => {
    const { session } = tab({ redeem: () => Promise.reject(new Error('sent')) });
    expect(await session.complete(new URLSearchParams('code=c'))).toBeNull();
    expect(session.state()).toEqual({ status: 'failed', failure: 'nothing-pending' });
  });

  it('says that the connection was lost, and does not send the code again (F10)', async () => {
    const { session } = tab({ redeem: () => Promise.reject(new SignInError('unreachable')) });
    await session.signIn('/connected-apps');
    expect(await session.complete(new URLSearchParams('code=c'))).toBeNull();
    expect(session.state()).toEqual({ status: 'failed', failure: 'unreachable' });
  });

  it('goes back only to a path of this origin (R43)', async () => {
    const { session } = tab();
    await session.signIn('//evil.example');
    expect(await session.complete(new URLSearchParams('code=c'))).toBe('/connected-apps');
  });
});

describe('asking the API', () => {
  it('renews a refused token and repeats the request once', async () => {
    const { session } = await signedIn();
    const bearers: string[] = [];
    const answer = await session.authorized(async (bearer) => {
      bearers.push(bearer);
      if (bearer === 'first') throw new TokenRefused();
      return 'data';
    });
    expect([answer, bearers]).toEqual(['data', ['first', 'second']]);
  });

  it('stops with an explanation when a renewed token is refused too', async () => {
    const { session } = await signedIn();
    await expect(session.authorized(() => Promise.reject(new TokenRefused()))).rejects.toBeInstanceOf(TokenRefused);
    expect(session.state()).toEqual({ status: 'failed', failure: 'refused' });
  });

  it('signs in again at top level when the refresh token has died', async () => {
    const { session, log } = await signedIn({ refresh: () => Promise.reject(new SignInError('expired')) });
    await expect(session.authorized(() => Promise.reject(new TokenRefused()))).rejects.toBeInstanceOf(SignInRequiredError);
    expect(session.state()).toEqual({ status: 'checking' });
    expect(log).toContain('replace https://as.example/authorize?silent=true&max_age=');
  });

  it('does not go round in a circle when fresh tokens die at once (F11)', async () => {
    const { session, log } = await signedIn({
      redeem: async () => someTokens('first', { signedInAt: 59_000 }),
      refresh: () => Promise.reject(new SignInError('expired')),
    });
    await expect(session.authorized(() => Promise.reject(new TokenRefused()))).rejects.toBeInstanceOf(SignInRequiredError);
    expect(session.state()).toEqual({ status: 'signed-out', why: 'elsewhere' });
    expect(log.filter((entry) => entry.startsWith('replace'))).toEqual([]);
  });
});

describe('signing out', () => {
  it('ends the session and the tokens at the server, forgets them here and leaves the page (51, 105)', async () => {
    const { session, log, storage } = await signedIn();
    await session.signOut();
    expect(session.state()).toEqual({ status: 'signed-out', why: 'here' });
    expect(log.slice(0, 2).sort()).toEqual(['end session', 'revoke']);
    expect(log.slice(2)).toEqual(['forget gone', 'replace /connected-apps?signed-out']);
    expect(storage.size()).toBe(0);
    await expect(session.authorized(async (bearer) => bearer)).rejects.toBeInstanceOf(SignInRequiredError);
  });

  it('signs out every tab (F14)', async () => {
    const first = await signedIn();
    const second = tab({}, { hub: first.hub });
    await second.session.resume();
    await first.session.signOut();
    await expect.poll(() => second.session.state()).toEqual({ status: 'signed-out', why: 'elsewhere' });
    expect(second.log).toContain('forget gone');
  });

  it('stays signed in, and says so, when the server cannot be told', async () => {
    const { session, log, failToEnd } = await signedIn();
    failToEnd(new Error('offline'));
    await expect(session.signOut()).rejects.toThrow('offline');
    expect(session.state()).toEqual({ status: 'signed-in' });
    expect(log).not.toContain('forget gone');
  });

  it('everywhere ends every session of the account, then signs out every tab (51, 105, F14)', async () => {
    const first = await signedIn();
    const second = tab({}, { hub: first.hub });
    await second.session.resume();
    await first.session.signOutEverywhere();
    expect(first.session.state()).toEqual({ status: 'signed-out', why: 'everywhere' });
    expect(first.log).toEqual(['end session', 'of first', 'forget gone', 'replace /connected-apps?signed-out']);
    await expect.poll(() => second.session.state()).toEqual({ status: 'signed-out', why: 'elsewhere' });
  });

  it('everywhere is still said after the reload that follows, and not once more', async () => {
    const { session, storage } = await signedIn();
    await session.signOutEverywhere();
    const reloaded = tab({}, { storage }).session;
    reloaded.staySignedOut();
    expect(reloaded.state()).toEqual({ status: 'signed-out', why: 'everywhere' });
    const again = tab({}, { storage }).session;
    again.staySignedOut();
    expect(again.state()).toEqual({ status: 'signed-out', why: 'here' });
    expect(storage.size()).toBe(0);
  });

  it('everywhere stays signed in, and says so, when the server cannot be told', async () => {
    const { session, log, storage, failToEnd } = await signedIn();
    failToEnd(new Error('offline'));
    await expect(session.signOutEverywhere()).rejects.toThrow('offline');
    expect(session.state()).toEqual({ status: 'signed-in' });
    expect(log).toEqual([]);
    expect(storage.size()).toBe(0);
  });

  it('replaces the sign-in of the other tabs when someone signs in anew (R15)', async () => {
    const first = await signedIn();
    const second = await signedIn({ redeem: async () => someTokens('of B', { signedInAt: 5 }) }, { hub: first.hub });
    await expect.poll(() => first.log).toContain('forget changed');
    expect(await first.session.authorized(async (bearer) => bearer)).toBe('of B');
    expect(second.session.state()).toEqual({ status: 'signed-in' });
  });
});
