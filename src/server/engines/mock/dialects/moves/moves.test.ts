import { describe, expect, it } from 'vitest';
import type { ConnectionPage } from '../../../../../contract/connection.ts';
import { seedRegistrations } from '../../../../demo/seed.ts';
import { createDemoClients } from '../../../../testing/demo-clients.ts';
import { TestBrowser } from '../../../../testing/test-browser.ts';
import { moves } from './moves.ts';
import { isRegisteredWithExtras } from './redirect-uri.ts';
import { seen, setUpMoves } from './testing.ts';
import { userIdOf } from './user-id.ts';

describe('Moves', () => {
  it('lists its deviations with a source each; the tests of this folder assert all of them', () => {
    const lines = ['1–2', '3', '8', '15', '17', '20', '22–26', '32', '33', '34', '35–37', '42', '46–47', '48'];
    expect(moves.deviations.map(({ line }) => line)).toEqual([...lines, '52–57', '58–60', '61–62', '71–79', '103', 'R36']);
    for (const { source, why } of moves.deviations)
      expect([source, why.length > 0]).toEqual([expect.stringMatching(/^\[(S|MA|MP|C|A)\]$/), true]);
  });

  it('deviates from 17, 22–26 and R36: PKCE changes nothing, and no iss is sent', async () => {
    const { browser, pedometer } = setUpMoves();
    const codeOf = async (changes: Record<string, string | undefined>) => {
      const answer = await browser.authorize(pedometer.authorizationUrl(changes));
      expect([...answer.searchParams.keys()]).toEqual(['code', 'state']);
      return answer.searchParams.get('code');
    };
    expect((await pedometer.exchange(await codeOf({}), { code_verifier: undefined })).status).toBe(200);
    expect((await pedometer.exchange(await codeOf({}), { code_verifier: 'short' })).status).toBe(200);
    expect((await pedometer.exchange(await codeOf({ code_challenge: undefined, code_challenge_method: 'plain' }))).status).toBe(200);
  });

  it('deviates from 71–79: prompt, max_age and login_hint are no parameters', async () => {
    const { browser, pedometer } = setUpMoves();
    const page = await browser.follow(
      pedometer.authorizationUrl({ prompt: 'none login', max_age: 'soon', login_hint: 'ada@example.test' }),
    );
    expect(await browser.interaction(page.pathname.split('/').at(-1) ?? '')).toMatchObject({ prompt: 'sign-in', loginHint: null });
  });

  it('deviates from 42 and 46–47: no app is public, and a refresh begins ten years anew', async () => {
    const { engine, clock, browser, pedometer } = setUpMoves();
    expect(engine.registrations?.rules().find(({ service }) => service.id === 'moves')).toMatchObject({ publicClients: false });
    let { refresh_token } = await pedometer.obtainTokens(browser);
    for (let refreshes = 0; refreshes < 3; refreshes += 1) {
      clock.advance(9 * 365 * 24 * 60 * 60);
      const response = await pedometer.refresh(refresh_token);
      expect(response.status).toBe(200);
      ({ refresh_token } = (await response.json()) as { refresh_token: string });
    }
  });

  it('registers no app for `default`, which every app may ask for beside another scope', async () => {
    const { engine } = setUpMoves();
    const rules = engine.registrations?.rules().find(({ service }) => service.id === 'moves');
    expect(rules?.scopes.map(({ name }) => name)).toEqual(['activity', 'location']);
  });

  it('deviates from 52–57, 58–60 and 61–62: has no revocation, introspection or metadata', async () => {
    const { fetch, origin } = setUpMoves();
    const paths = ['/moves/oauth/v1/revoke', '/moves/oauth/v1/introspect', '/.well-known/oauth-authorization-server/moves'];
    for (const path of paths) {
      const body = new URLSearchParams({ token: 'x' });
      expect((await fetch(new Request(origin + path, { method: 'POST', body }))).status).toBe(404);
    }
  });

  it.each([
    ['GET', 400],
    ['HEAD', 400],
    ['PUT', 400],
    ['PATCH', 400],
    ['DELETE', 400],
    ['OPTIONS', 200],
  ])(
    'deviates from 33: answers %s on the token endpoint with 425 and nothing else; any token request burns its code: afterwards %s',
    async (method, after) => {
      const { send, obtainCode, pedometer } = setUpMoves();
      const code = await obtainCode();
      const response = await send(`/oauth/v1/access_token?code=${code}`, { method });
      expect([response.statusText, response.headers.get('allow')]).toEqual(['Method Not Allowed', 'POST']);
      expect(await seen(response)).toEqual([425, '']);
      expect((await pedometer.exchange(code)).status).toBe(after);
    },
  );

  it('33: answers 405 instead where the server is told to', async () => {
    const { send } = setUpMoves({ mock: { settings: { movesMethodNotAllowed: 405 } } });
    const response = await send('/oauth/v1/access_token');
    expect([response.status, response.statusText, response.headers.get('allow')]).toEqual([405, 'Method Not Allowed', 'POST']);
  });

  it('lets pages of registered origins read token answers, and no others', async () => {
    const { send } = setUpMoves();
    const allowed = async (origin: string) =>
      (await send('/oauth/v1/access_token', { method: 'POST', headers: { origin } })).headers.get('access-control-allow-origin');
    expect(await allowed('http://127.0.0.1:9999')).toBe('http://127.0.0.1:9999');
    expect(await allowed('https://evil.example')).toBeNull();
  });

  it('seeds no app with more than three redirect URIs', () => {
    const apps = seedRegistrations(new URL('http://127.0.0.1:4400'), new Date(0)).filter(({ service }) => service === 'moves');
    expect(apps.length).toBeGreaterThan(0);
    for (const { redirectUris } of apps) expect(redirectUris.length).toBeLessThanOrEqual(3);
    expect(moves.registration.maxRedirectUris).toBe(3);
  });

  it('knows every account by an odd number above 2^53 that never changes', () => {
    expect(userIdOf('acct-ada')).toBe(userIdOf('acct-ada'));
    const ids = ['acct-ada', 'acct-grace', 'acct-katherine', 'anyone'].map(userIdOf);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect([id > 2n ** 53n, id < 10n ** 17n, BigInt(Number(id)) === id]).toEqual([true, true, false]);
  });
});

describe("Moves' redirect URIs", () => {
  const [seed] = seedRegistrations(new URL('http://127.0.0.1:4400'), new Date(0)).filter(({ id }) => id === 'pedometer');
  const fits = (redirectUri: string, ...redirectUris: string[]) =>
    seed !== undefined && isRegisteredWithExtras(redirectUri, { ...seed, redirectUris });

  it.each([
    ['https://a.example/cb', 'https://a.example/cb', true],
    ['https://a.example/cb?x=1', 'https://a.example/cb', true],
    ['https://a.example/cb?', 'https://a.example/cb', true],
    ['https://a.example/cb?x=1&y=2', 'https://a.example/cb?x=1', true],
    ['https://a.example/cb?y=2&x=1', 'https://a.example/cb?x=1', false],
    ['https://a.example/cb?x=12', 'https://a.example/cb?x=1', false],
    ['https://a.example/cb', 'https://a.example/cb?x=1', false],
    ['https://a.example/cb/?x=1', 'https://a.example/cb', false],
    ['https://a.example/cb;x?x=1', 'https://a.example/cb', false],
    ['https://a.example/cb?x=1#y', 'https://a.example/cb', false],
    ['https://a.example/cb?x=\\', 'https://a.example/cb', false],
    ['com.example.steps:/cb?x=1', 'com.example.steps:/cb', true],
    ['http://127.0.0.1:51234/cb?x=1', 'http://127.0.0.1:51234/cb', true],
    ['http://127.0.0.1:51234/cb?x=1', 'http://127.0.0.1/cb', false],
    ['http://localhost:51234/cb?x=1', 'http://localhost/cb', false],
  ])('takes %s where %s is registered: %s', (redirectUri, registered, expected) => {
    expect(fits(redirectUri, 'https://other.example/', registered)).toBe(expected);
  });
});

describe('a connection at Moves', () => {
  it('tells its last use, and R21: ends with its code and both tokens, as the receipt says', async () => {
    const { fetch, origin, send, pedometer, obtainCode, obtainToken } = setUpMoves();
    const token = await obtainToken('activity');
    await send('/api/1.1/user/summary/daily/20260114', { headers: { authorization: `Bearer ${token}` } });
    const { refresh_token } = (await (await pedometer.exchange(await obtainCode())).json()) as Record<string, string>;
    const outstanding = await obtainCode();

    const { latchstring } = createDemoClients(fetch, origin);
    const { access_token: own } = await latchstring.obtainTokens(new TestBrowser(fetch, origin));
    const list = async () => (await (await latchstring.call(`${origin}/api/connections`, own)).json()) as ConnectionPage;
    const [connection, ...others] = (await list()).connections;
    expect(others).toEqual([]);
    expect(connection).toMatchObject({
      service: { id: 'moves', name: 'Moves' },
      scopes: [{ name: 'activity' }, { name: 'location' }],
      lastUse: { state: 'used', kind: 'resource', what: 'Read daily summaries' },
      liveTokens: 4,
    });
    const revoked = await latchstring.call(`${origin}/api/connections/${connection?.id}`, own, { method: 'DELETE' });
    const { lines } = (await revoked.json()) as { lines: unknown[] };
    expect(lines).toMatchObject([
      { credential: 'access-token', count: 2, state: 'dead', evidence: 'introspected' },
      { credential: 'refresh-token', count: 2, state: 'dead', evidence: 'introspected' },
      { credential: 'authorization-code', count: 1, state: 'dead' },
      { credential: 'grant', count: 1, state: 'dead' },
    ]);
    expect((await list()).connections).toEqual([]);
    expect(await seen(await send(`/api/1.1/user/profile?access_token=${token}`))).toEqual([401, 'expired_access_token']);
    for (const refused of [await pedometer.refresh(refresh_token), await pedometer.exchange(outstanding)])
      expect(await seen(refused)).toEqual([400, '{"error":"invalid_grant"}']);
  });
});

describe('Moves alone, at the root', () => {
  it('has all its paths where its clients expect them, those below /api too', async () => {
    const { fetch, origin } = setUpMoves({ mock: { only: 'moves' } });
    const answer = async (path: string) => seen(await fetch(new Request(origin + path)));
    expect(await answer('/oauth/v1/access_token')).toEqual([425, '']);
    expect(await answer('/oauth/v1/tokeninfo')).toEqual([404, '{"error":"invalid_token"}']);
    expect(await answer('/oauth/v1/authorize')).toEqual([400, '{"error":"invalid_request"}']);
    expect(await answer('/api/1.1/user/profile')).toEqual([401, 'expired_access_token']);
    expect(await answer('/api/1.1/user/summary/daily/20260114')).toEqual([401, 'expired_access_token']);
  });
});
