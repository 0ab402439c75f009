import { describe, expect, it } from 'vitest';
import { seedRegistrations } from '../../../../demo/seed.ts';
import { createDemoClients } from '../../../../testing/demo-clients.ts';
import { TestClient } from '../../../../testing/test-client.ts';
import { seen, setUpMoves } from './testing.ts';

const grant = [400, '{"error":"invalid_grant"}'];
const request = [400, '{"error":"invalid_request"}'];
const client = [401, '{"error":"invalid_client"}'];
const tokenBody =
  /^\{"access_token":"[\w-]{64}","token_type":"bearer","expires_in":15551999,"refresh_token":"[\w-]{64}","user_id":(\d{16,17})\}$/;

describe("Moves' token endpoint", () => {
  it('31: answers a code with exactly these members in this order, and with a user_id that no double holds', async () => {
    const { pedometer, obtainCode } = setUpMoves();
    const response = await pedometer.exchange(await obtainCode());
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const [, userId = ''] = tokenBody.exec(await response.text()) ?? [];
    expect(BigInt(userId)).toBeGreaterThan(2n ** 53n);
    expect(String(Number(userId))).not.toBe(userId);
  });

  it('deviates from 34: takes the parameters in the query string, in a form, or some here and some there', async () => {
    const { send, obtainCode } = setUpMoves();
    const parameters = async () => ({
      grant_type: 'authorization_code',
      code: await obtainCode(),
      client_id: 'pedometer',
      client_secret: 'pedometersecret',
      redirect_uri: 'http://127.0.0.1:9999/callback',
    });
    const query = new URLSearchParams(await parameters());
    expect((await send(`/oauth/v1/access_token?${query}`, { method: 'POST' })).status).toBe(200);
    const typed = new URLSearchParams(await parameters());
    const headers = { 'content-type': 'application/json' };
    expect((await send(`/oauth/v1/access_token?${typed}`, { method: 'POST', body: '', headers })).status).toBe(200);
    const { client_secret, ...others } = await parameters();
    const body = new URLSearchParams({ client_secret });
    expect((await send(`/oauth/v1/access_token?${new URLSearchParams(others)}`, { method: 'POST', body })).status).toBe(200);
  });

  it.each([
    ['is unknown', { code: 'x'.repeat(64) }, 0, grant],
    ['is older than five minutes', {}, 300, grant],
    ['comes without the required redirect_uri', { redirect_uri: undefined }, 0, grant],
    ['is not there', { code: undefined }, 0, request],
    ['comes without a grant_type', { grant_type: undefined }, 0, request],
    ['comes with another grant_type', { grant_type: 'password' }, 0, [400, '{"error":"unsupported_grant_type"}']],
    ['comes with client_credentials (40)', { grant_type: 'client_credentials' }, 0, [400, '{"error":"unsupported_grant_type"}']],
    ['comes with a wrong secret', { client_secret: 'wrong' }, 0, client],
    ['comes without a secret (R23)', { client_secret: undefined }, 0, client],
    ['comes from an unknown client', { client_id: 'nobody' }, 0, client],
    ['comes without a client', { client_id: undefined }, 0, client],
  ])('answers when the code %s', async (_what, changes, waited, expected) => {
    const { pedometer, obtainCode, clock } = setUpMoves();
    const code = await obtainCode();
    clock.advance(waited);
    const response = await pedometer.exchange(code, changes);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await seen(response)).toEqual(expected);
  });

  it.each([
    ['another path', 'http://127.0.0.1:9999/other'],
    ['more query', 'http://127.0.0.1:9999/callback?x=1'],
    ['another port', 'http://127.0.0.1:9998/callback'],
    ['another scheme', 'https://127.0.0.1:9999/callback'],
    ['nothing in it', ''],
  ])('D4, 30: answers invalid_grant to a redirect_uri with %s', async (_what, redirect_uri) => {
    const { pedometer, obtainCode } = setUpMoves();
    expect(await seen(await pedometer.exchange(await obtainCode(), { redirect_uri }))).toEqual(grant);
  });

  it('takes a code to the last second of its five minutes', async () => {
    const { pedometer, obtainCode, clock } = setUpMoves();
    const code = await obtainCode();
    clock.advance(299);
    expect((await pedometer.exchange(code)).status).toBe(200);
  });

  it.each([
    ['a wrong secret', { client_secret: 'wrong' }],
    ['no client', { client_id: undefined }],
    ['another redirect URI', { redirect_uri: 'http://127.0.0.1:9999/other' }],
    ['no redirect URI', { redirect_uri: undefined }],
    ['no grant_type', { grant_type: undefined }],
    ['grant_type=refresh_token', { grant_type: 'refresh_token' }],
    ['a parameter too long', { extra: 'x'.repeat(5000) }],
    ['a bracketed parameter', { 'a[b]': 'c' }],
  ])('R37: burns the code in any token request, one with %s too', async (_what, changes) => {
    const { pedometer, obtainCode } = setUpMoves();
    const code = await obtainCode();
    expect((await pedometer.exchange(code, changes)).ok).toBe(false);
    expect(await seen(await pedometer.exchange(code))).toEqual(grant);
  });

  it('R37: burns the code in the query string although the body cannot be read', async () => {
    const { pedometer, obtainCode, send } = setUpMoves();
    const code = await obtainCode();
    const headers = { 'content-type': 'application/json' };
    expect(await seen(await send(`/oauth/v1/access_token?code=${code}`, { method: 'POST', body: '{}', headers }))).toEqual(request);
    expect(await seen(await pedometer.exchange(code))).toEqual(grant);
  });

  it('27, 28: refuses a code that was presented before, and ends what it gave', async () => {
    const { pedometer, obtainCode, clock, send } = setUpMoves();
    const code = await obtainCode();
    const { access_token, refresh_token } = (await (await pedometer.exchange(code)).json()) as Record<string, string>;
    clock.advance(30);
    expect(await seen(await pedometer.exchange(code))).toEqual(grant);
    expect((await send(`/oauth/v1/tokeninfo?access_token=${access_token}`)).status).toBe(404);
    expect(await seen(await pedometer.refresh(refresh_token))).toEqual(grant);
  });

  it('R19: of 20 requests at once with one code exactly one succeeds, and its tokens live', async () => {
    const { pedometer, obtainCode, send } = setUpMoves();
    const code = await obtainCode();
    const answers = await Promise.all(Array.from({ length: 20 }, () => pedometer.exchange(code)));
    const [good, ...others] = answers.filter(({ ok }) => ok);
    expect(others).toEqual([]);
    const { access_token } = JSON.parse((await good?.text()) ?? '{}') as Record<string, string>;
    expect((await send(`/oauth/v1/tokeninfo?access_token=${access_token}`)).status).toBe(200);
  });

  it("29: refuses another client's code, as it does another client's refresh token (49)", async () => {
    const { pedometer, obtainCode, fetch } = setUpMoves({ mock: { registrations: twoApps() } });
    const other = new TestClient(fetch, { ...pedometer.options, id: 'other', secret: 'othersecret' });
    expect(await seen(await other.exchange(await obtainCode()))).toEqual(grant);
    const { refresh_token } = (await (await pedometer.exchange(await obtainCode())).json()) as Record<string, string>;
    expect(await seen(await other.refresh(refresh_token))).toEqual(grant);
    expect((await pedometer.refresh(refresh_token)).status).toBe(200);
  });

  it('R37: does not burn a code that another service gave', async () => {
    const { pedometer, browser, fetch, origin } = setUpMoves();
    const { notesspa } = createDemoClients(fetch, origin);
    const code = (await browser.authorize(notesspa.authorizationUrl())).searchParams.get('code');
    expect(await seen(await pedometer.post(pedometer.options.token, { code: code ?? '' }))).toEqual(request);
    expect(await seen(await pedometer.exchange(code))).toEqual(grant);
    expect((await notesspa.exchange(code)).status).toBe(200);
  });

  it('deviates from 35–37: does not read HTTP Basic, well-formed or not', async () => {
    const { pedometer, obtainCode } = setUpMoves();
    const changes = { client_id: undefined, client_secret: undefined, grant_type: 'authorization_code' };
    for (const authorization of [`Basic ${btoa('pedometer:pedometersecret')}`, 'Basic ???', 'Basic']) {
      const response = await pedometer.post(pedometer.options.token, { ...changes, code: await obtainCode() }, { authorization });
      expect(response.headers.get('www-authenticate')).toBeNull();
      expect(await seen(response)).toEqual(client);
    }
  });

  it.each([
    ['JSON', 'application/json', '{"grant_type":"authorization_code"}'],
    ['text', 'text/plain', 'grant_type=authorization_code'],
    ['more than 64 kB', 'application/x-www-form-urlencoded', `code=${'x'.repeat(70_000)}`],
    ['a repeated parameter', 'application/x-www-form-urlencoded', 'grant_type=refresh_token&grant_type=refresh_token'],
  ])('refuses %s', async (_what, type, body) => {
    const { send } = setUpMoves();
    const response = await send('/oauth/v1/access_token', { method: 'POST', body, headers: { 'content-type': type } });
    expect(await seen(response)).toEqual(request);
  });

  it('refuses a parameter that is in the query string and in the form', async () => {
    const { send } = setUpMoves();
    const body = new URLSearchParams({ client_id: 'pedometer' });
    expect(await seen(await send('/oauth/v1/access_token?client_id=pedometer', { method: 'POST', body }))).toEqual(request);
  });
});

describe("Moves' refresh", () => {
  async function obtain(test: ReturnType<typeof setUpMoves>) {
    return (await (await test.pedometer.exchange(await test.obtainCode())).json()) as { access_token: string; refresh_token: string };
  }

  it('44: gives a new pair in the same form, and revokes both old tokens', async () => {
    const test = setUpMoves();
    const old = await obtain(test);
    const response = await test.pedometer.refresh(old.refresh_token);
    const text = await response.text();
    expect(text).toMatch(tokenBody);
    const fresh = JSON.parse(text) as typeof old;
    expect(fresh.access_token).not.toBe(old.access_token);
    expect((await test.send(`/oauth/v1/tokeninfo?access_token=${old.access_token}`)).status).toBe(404);
    expect((await test.send(`/oauth/v1/tokeninfo?access_token=${fresh.access_token}`)).status).toBe(200);
    expect(await seen(await test.send(`/api/1.1/user/profile?access_token=${old.access_token}`))).toEqual([401, 'expired_access_token']);
  });

  it('45: an old refresh token used again ends the whole family', async () => {
    const test = setUpMoves();
    const old = await obtain(test);
    const fresh = (await (await test.pedometer.refresh(old.refresh_token)).json()) as typeof old;
    expect(await seen(await test.pedometer.refresh(old.refresh_token))).toEqual(grant);
    expect(await seen(await test.pedometer.refresh(fresh.refresh_token))).toEqual(grant);
  });

  it.each([
    ['an unknown token', 'x'.repeat(64), grant],
    ['no token', undefined, request],
  ])('answers %s', async (_what, value, expected) => {
    const { pedometer } = setUpMoves();
    expect(await seen(await pedometer.refresh(value))).toEqual(expected);
  });

  it('50: refuses an access token', async () => {
    const test = setUpMoves();
    expect(await seen(await test.pedometer.refresh((await obtain(test)).access_token))).toEqual(grant);
  });

  it('deviates from 48: ignores a scope', async () => {
    const test = setUpMoves();
    const response = await test.pedometer.refresh((await obtain(test)).refresh_token, { scope: 'everything' });
    const { access_token } = (await response.json()) as { access_token: string };
    const info = (await (await test.send(`/oauth/v1/tokeninfo?access_token=${access_token}`)).json()) as { scope: string };
    expect(info.scope).toBe('activity location');
  });

  it('works after the access token has expired, also years later', async () => {
    const test = setUpMoves();
    const { refresh_token } = await obtain(test);
    test.clock.advance(5 * 365 * 24 * 60 * 60);
    expect((await test.pedometer.refresh(refresh_token)).status).toBe(200);
  });
});

describe("Moves' tokeninfo", () => {
  it('tells app, scope, seconds left and user, in this order', async () => {
    const { obtainToken, send, clock } = setUpMoves();
    const token = await obtainToken('location default');
    clock.advance(1000);
    const [status, body] = await seen(await send(`/oauth/v1/tokeninfo?access_token=${token}`));
    expect(status).toBe(200);
    expect(body).toMatch(/^\{"client_id":"pedometer","scope":"location default","expires_in":15550999,"user_id":\d{16,17}\}$/);
  });

  it('answers anything but a live access token with invalid_token', async () => {
    const { obtainToken, obtainCode, pedometer, send, clock } = setUpMoves();
    const expired = await obtainToken();
    clock.advance(15_552_000);
    const { refresh_token } = (await (await pedometer.exchange(await obtainCode())).json()) as { refresh_token: string };
    for (const query of ['', '?access_token=', '?access_token=x', `?access_token=${expired}`, `?access_token=${refresh_token}`])
      expect(await seen(await send(`/oauth/v1/tokeninfo${query}`))).toEqual([404, '{"error":"invalid_token"}']);
    expect(await seen(await send('/oauth/v1/tokeninfo?access_token=a&access_token=b'))).toEqual(request);
  });

  it('works to the last second of six months', async () => {
    const { obtainToken, send, clock } = setUpMoves();
    const token = await obtainToken();
    clock.advance(15_551_999);
    expect(await seen(await send(`/oauth/v1/tokeninfo?access_token=${token}`))).toEqual([200, expect.stringContaining('"expires_in":0,')]);
  });
});

function twoApps() {
  const seeds = seedRegistrations(new URL('http://127.0.0.1:4400'), new Date('2026-01-15T09:00:00Z'));
  const [pedometer] = seeds.filter(({ id }) => id === 'pedometer');
  return pedometer ? [...seeds, { ...pedometer, id: 'other', secret: 'othersecret' }] : seeds;
}
