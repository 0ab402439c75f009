import { describe, expect, it } from 'vitest';
import { TestBrowser } from '../../../../testing/test-browser.ts';
import { movenium } from './movenium.ts';
import { ada, openMovenium } from './testing.ts';

describe('Movenium', () => {
  it('lists its deviations with a source each, and this folder tests all of them', () => {
    expect(movenium.deviations.map(({ line }) => line)).toEqual([
      '1–26',
      '27–30',
      '32, 35–37',
      '41',
      '45',
      '46',
      '48',
      '52–57',
      '58–60',
      '61–62',
      '91–92',
    ]);
    for (const { source, why } of movenium.deviations)
      expect([source, why.length > 0]).toEqual([expect.stringMatching(/^\[[A-Z]+\]$/), true]);
  });

  it('deviates from 1–26, 52–57, 58–60 and 61–62: has no authorization, revocation or introspection endpoint, and no metadata', async () => {
    const { fetch, origin } = openMovenium();
    const paths = ['authorize', 'oauth/authorize', 'revoke', 'introspect'].map((path) => `/movenium/${path}`);
    for (const path of [...paths, '/.well-known/oauth-authorization-server/movenium', '/.well-known/openid-configuration/movenium']) {
      for (const method of ['GET', 'POST']) expect((await fetch(new Request(origin + path, { method }))).status).toBe(404);
    }
  });

  it('deviates from 27–30: a code is nothing that it knows', async () => {
    const response = await openMovenium().post({ grant_type: 'authorization_code', code: 'x', client_id: 'openapi' });
    expect(await response.json()).toEqual({
      error: 'unsupported_grant_type',
      error_description: 'Grant type "authorization_code" not supported',
    });
  });

  it('deviates from 32 and 35–37: HTTP Basic and secrets are not looked at, right, wrong or malformed', async () => {
    const { post } = openMovenium();
    const login = { grant_type: 'password', ...ada };
    for (const authorization of ['Basic b3BlbmFwaTo=', 'Basic bm9ib2R5Ong=', 'Basic ====', 'Basic']) {
      expect((await post({ ...login, client_id: 'openapi', client_secret: 'x' }, { headers: { authorization } })).status).toBe(200);
      const without = await post(login, { headers: { authorization } });
      expect([without.status, without.headers.get('www-authenticate')]).toEqual([400, null]);
      expect(await without.json()).toMatchObject({ error: 'invalid_client' });
    }
  });

  it('deviates from 46: each refresh begins the thirty days of a refresh token anew', async () => {
    const { signIn, refresh, clock } = openMovenium();
    let { refresh_token } = await signIn();
    for (let refreshes = 0; refreshes < 3; refreshes += 1) {
      clock.advance(20 * 24 * 60 * 60);
      ({ refresh_token } = await refresh(refresh_token));
      expect(refresh_token).toBeTypeOf('string');
    }
  });

  it('deviates from 48: scope is null whatever is asked for', async () => {
    const { askSignIn, askRefresh } = openMovenium();
    const first = (await (await askSignIn({ scope: 'read' })).json()) as { scope: null; refresh_token: string };
    expect(first.scope).toBe(null);
    expect(await (await askRefresh(first.refresh_token, { scope: 'admin' })).json()).toMatchObject({ scope: null });
  });
});

describe('sign-ins', () => {
  it('41, R46: do not tell an unknown person from a wrong password', async () => {
    const { askSignIn } = openMovenium();
    const answer = async (changes: Record<string, string>) => {
      const response = await askSignIn(changes);
      return [response.status, Object.fromEntries(response.headers), await response.text()];
    };
    expect(await answer({ username: 'nobody@example.test' })).toEqual(await answer({ password: 'wrong' }));
  });

  it('take a password whole, and an identifier as people type it', async () => {
    const { askSignIn } = openMovenium();
    expect((await askSignIn({ username: ' ADA@example.test' })).status).toBe(200);
    expect((await askSignIn({ password: 'wonderland ' })).status).toBe(400);
    expect((await askSignIn({ password: `wonderland${'x'.repeat(54)}` })).status).toBe(400);
  });

  it.each([ada.username, 'nobody@example.test'])(
    'R47: of 50 guesses at once for %s ten are looked at; the rest waits',
    async (username) => {
      const { askSignIn, clock } = openMovenium();
      const answers = await Promise.all(Array.from({ length: 50 }, () => askSignIn({ username, password: 'wrong' })));
      const waiting = answers.filter(({ status }) => status === 429);
      expect([answers.filter(({ status }) => status === 400).length, waiting.length]).toEqual([10, 40]);
      expect(waiting[0]?.headers.get('retry-after')).toBe('900');
      expect(await waiting[0]?.json()).toEqual({
        error: 'temporarily_unavailable',
        error_description: 'Too many failed attempts to sign in. Try again in 900 seconds.',
      });
      expect((await askSignIn({ username })).status).toBe(429);
      clock.advance(900);
      expect((await askSignIn({ username })).status).toBe(username === ada.username ? 200 : 400);
    },
  );

  it('R47: count together with those of the sign-in page', async () => {
    const { askSignIn, fetch, origin } = openMovenium();
    for (let guess = 0; guess < 10; guess += 1) await askSignIn({ password: 'wrong' });
    await expect(new TestBrowser(fetch, origin).authorize(latchstringUrl(origin))).rejects.toThrow('429');
  });
});

function latchstringUrl(origin: string): URL {
  const url = new URL(`${origin}/moovila/oauth/authorize`);
  const asked = { response_type: 'code', client_id: 'planner', redirect_uri: 'http://127.0.0.1:9999/callback', scope: 'ProjectTaskRead' };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return url;
}

describe('refreshes', () => {
  it('44: kill the refresh token that was used; R18: of twenty at once one succeeds', async () => {
    const { signIn, askRefresh } = openMovenium();
    const { refresh_token } = await signIn();
    const answers = await Promise.all(Array.from({ length: 20 }, () => askRefresh(refresh_token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 400)]);
  });

  it('deviate from 45: a spent refresh token that comes again kills nothing', async () => {
    const { signIn, refresh, askRefresh } = openMovenium();
    const { refresh_token } = await signIn();
    const next = await refresh(refresh_token);
    expect((await askRefresh(refresh_token)).status).toBe(400);
    expect((await askRefresh(next.refresh_token)).status).toBe(200);
  });
});

describe('the resource API', () => {
  it('is the signed-in person’s own, the same on one day, and empty for who has nothing', async () => {
    const { signIn, call } = openMovenium();
    const bodies = async (username: string) => {
      const { access_token } = await signIn({ username });
      const lists = await Promise.all(
        ['users', 'projects', 'worktimes'].map(async (form) => (await call(access_token, `/1.1/${form}`)).json()),
      );
      return lists as [{ users: { name: string }[] }, { projects: { id: number }[] }, { worktimes: { project: number }[] }];
    };
    const [{ users }, { projects }, { worktimes }] = await bodies('ada@example.test');
    expect([users.length, users[0]?.name]).toEqual([1, 'Ada Lovelace']);
    expect(worktimes).toHaveLength(10);
    expect(worktimes.every(({ project }) => projects.some(({ id }) => id === project))).toBe(true);
    expect(await bodies('ada@example.test')).toEqual([{ users }, { projects }, { worktimes }]);
    expect(await bodies('grace@example.test')).not.toEqual([{ users }, { projects }, { worktimes }]);
    expect((await bodies('katherine@example.test')).slice(1)).toEqual([{ projects: [] }, { worktimes: [] }]);
  });

  it('is read only', async () => {
    const { fetch, base } = openMovenium();
    expect((await fetch(new Request(`${base}/1.1/worktimes`, { method: 'POST', body: '{}' }))).status).toBe(405);
  });

  it('43: tells its answers to the pages of registered origins, and to no others', async () => {
    const { fetch, base } = openMovenium();
    const allowed = async (origin: string, path: string) =>
      (await fetch(new Request(base + path, { method: 'POST', headers: { origin } }))).headers.get('access-control-allow-origin');
    expect(await allowed('http://127.0.0.1:9999', '/login')).toBe('http://127.0.0.1:9999');
    expect(await allowed('https://evil.example', '/login')).toBe(null);
  });
});
