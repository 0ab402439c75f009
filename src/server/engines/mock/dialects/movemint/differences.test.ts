import { describe, expect, it } from 'vitest';
import { describeDialects } from '../../../../commands/dialects.ts';
import { differences } from './differences.ts';
import { movemint } from './movemint.ts';
import { challenged, errorBody, json, obtainPair, said, setUpMovemint, wire } from './testing.ts';

type Test = ReturnType<typeof setUpMovemint>;

const status = async (answer: Promise<Response>) => (await answer).status;
const send = ({ fetch, base }: Test, method: string, path: string, init: RequestInit = {}) =>
  fetch(new Request(base + path, { method, redirect: 'manual', ...init }));
const form = (fields: Record<string, string>) => ({ body: new URLSearchParams(fields) });
const own = { grant_type: 'client_credentials', client_id: 'racepace', client_secret: 'racepacesecret' };

/** By the number of the difference: that the answer is what the list says. */
const shown: Record<string, (test: Test) => Promise<void>> = {
  async M1({ browser, racepace }) {
    const answer = await browser.authorize(racepace.authorizationUrl({ scope: '' }));
    expect(await (await racepace.exchange(answer.searchParams.get('code'))).json()).not.toHaveProperty('scope');
  },
  async M2({ racepace }) {
    expect(await status(racepace.post(racepace.options.revoke, {}))).toBe(400);
    const switched = setUpMovemint({ mock: { settings: { movemintRevokeWithoutToken: 200 } } }).racepace;
    expect(await status(switched.post(switched.options.revoke, {}))).toBe(200);
  },
  async M3({ racepace, browser }) {
    const { access_token } = await obtainPair(racepace, browser);
    const description = 'You are not authorized to revoke this token';
    const wrong = await racepace.revoke(access_token, { client_secret: 'wrong' });
    expect(await wire(wrong)).toEqual([403, json, errorBody('unauthorized_client', description)]);
    expect(await wire(await racepace.revoke(access_token))).toEqual([200, json, '{}']);
  },
  async M4(test) {
    expect(await status(send(test, 'GET', '/oauth/authorize?client_id=nobody'))).toBe(401);
  },
  async M5(test) {
    for (const path of ['/oauth/authorize', '/oauth/authorize.json']) {
      const response = await send(test, 'GET', path + test.racepace.authorizationUrl().search);
      expect([response.status, response.headers.get('location')]).toEqual([303, expect.stringContaining('/interaction/')]);
    }
  },
  async M6(test) {
    const { searchParams } = test.racepace.authorizationUrl();
    const response = await send(test, 'POST', '/oauth/authorize', { body: searchParams });
    expect([response.status, response.headers.get('location')]).toEqual([303, `${test.base}/oauth/authorize?${searchParams}`]);
    expect(await status(send(test, 'DELETE', `/oauth/authorize?${searchParams}`))).toBe(404);
  },
  async M7(test) {
    const { browser, racepace, base } = test;
    const ended = await browser.signIn(await browser.follow(racepace.authorizationUrl({ scope: 'admin' })));
    expect(ended.href.startsWith(`${base}/oauth/authorize/error?error=invalid_scope`)).toBe(true);
    expect(await status(browser.open(ended))).toBe(400);
  },
  async M8(test) {
    const { browser, racepace } = test;
    const ended = await browser.signIn(await browser.follow(racepace.authorizationUrl({ redirect_uri: 'urn:ietf:wg:oauth:2.0:oob' })));
    expect(ended.searchParams.get('error')).toBe('invalid_redirect_uri');
    expect(await status(send(test, 'GET', '/oauth/authorize/native?code=x'))).toBe(404);
  },
  async M9({ browser, racepace }) {
    const ended = await browser.signIn(await browser.follow(racepace.authorizationUrl({ response_mode: 'form_post' })));
    expect(ended.searchParams.get('error')).toBe('unsupported_response_mode');
  },
  async M10({ browser, racepace }) {
    const redirect_uri = 'https://racepace.example/callback?a=1&code=forged';
    const answer = await browser.authorize(racepace.authorizationUrl({ redirect_uri }));
    expect(answer.search).toMatch(/^\?a=1&code=[\w-]{43}&state=a-state$/);
  },
  async M11({ racepace, browser, base }) {
    const { access_token } = await obtainPair(racepace, browser);
    for (const response of [
      await racepace.introspect(access_token),
      await racepace.call(`${base}/oauth/token/info`, access_token),
      await racepace.call(`${base}/oauth/authorized_applications.json`, access_token),
      await racepace.revoke('unknown'),
      await racepace.revoke('unknown', { client_secret: 'wrong' }),
    ]) {
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
  },
  async M12(test) {
    for (const [path, expected] of [
      ['/api/me', 401],
      ['/oauth/token', 404],
    ] as const) {
      const response = await send(test, 'GET', path);
      expect([response.status, await response.text()]).toEqual([expected, '']);
      for (const name of ['content-type', 'vary', 'x-request-id', 'x-runtime', 'etag']) expect(response.headers.has(name)).toBe(false);
    }
  },
  async M13(test) {
    const bodies: [type: string, body: string][] = [
      ['application/x-www-form-urlencoded', 'scope[a]=b'],
      ['application/json', '{"scope":{"a":"b"}}'],
      ['application/json', '{'],
      ['multipart/form-data; boundary=x', 'x'],
      ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="code"; filename="a"\r\n\r\na\r\n--x--\r\n'],
      ['application/x-www-form-urlencoded', `a=${'x'.repeat(70_000)}`],
    ];
    for (const [type, body] of bodies) {
      const response = await send(test, 'POST', '/oauth/token', { body, headers: { 'content-type': type } });
      expect([type, response.status, await response.json()]).toEqual([type, 400, expect.objectContaining({ error: 'invalid_request' })]);
    }
  },
  async M14(test) {
    const headers = { 'x-http-method-override': 'DELETE' };
    expect(await status(send(test, 'POST', '/oauth/token', { ...form({ ...own, _method: 'delete' }), headers }))).toBe(200);
    expect(await status(send(test, 'POST', '/oauth/authorized_applications/1', { ...form({ _method: 'delete' }), headers }))).toBe(404);
  },
  async M15({ racepace, pocketpace, browser, base }) {
    const { access_token } = await obtainPair(racepace, browser);
    await obtainPair(pocketpace, browser);
    const list = `${base}/oauth/authorized_applications.json`;
    expect(await (await racepace.call(list, access_token)).json()).toEqual([expect.objectContaining({ name: 'Race Pace' })]);
    expect(await status(browser.open(list))).toBe(401);
  },
  async M16(test) {
    const response = await send(test, 'GET', '/oauth/authorized_applications');
    expect([response.status, response.headers.get('location')]).toEqual([302, `${test.origin}/connected-apps?service=movemint`]);
  },
  async M17(test) {
    expect(await status(send(test, 'GET', '/oauth/applications'))).toBe(404);
  },
  async M18({ racepace, browser, base }) {
    const bad = await wire(await racepace.post(racepace.options.token, { grant_type: 'x' }));
    expect(bad[1]).toEqual(challenged('unsupported_grant_type', said.grantType));
    const { access_token } = await obtainPair(racepace, browser, 'write');
    const forbidden = await racepace.call(`${base}/api/me`, access_token);
    expect([forbidden.status, forbidden.headers.get('www-authenticate')]).toEqual([403, expect.stringContaining('insufficient_scope')]);
  },
  async M19({ racepace, pocketpace, browser, base, clock }) {
    const pocket = await obtainPair(pocketpace, browser);
    expect(await status(racepace.revoke(pocket.access_token))).toBe(403);
    const pair = await obtainPair(racepace, browser);
    await racepace.revoke(pair.access_token, { token_type_hint: 'refresh_token' });
    expect(await status(racepace.call(`${base}/api/me`, pair.access_token))).toBe(200);
    clock.advance(7200);
    await racepace.revoke(pair.refresh_token);
    expect(await status(racepace.refresh(pair.refresh_token))).toBe(400);
  },
  async M20({ racepace, browser, base, fetch }) {
    const answer = await browser.authorize(racepace.authorizationUrl({ response_mode: 'fragment' }));
    expect([answer.search, answer.hash]).toEqual(['', expect.stringContaining('#code=')]);
    const ended = await browser.follow(racepace.authorizationUrl({ code_challenge_method: 'x' }));
    expect(ended.searchParams.get('error_description')).toBe(said.method);
    const asked = await fetch(new Request(`${base}/oauth/introspect`, { method: 'POST' }));
    expect(await asked.json()).toMatchObject({ error_description: expect.stringContaining('Request need to be authorized.') });
  },
};

describe('D5: what differs from Doorkeeper 5.9', () => {
  it.each(differences)('$number $source $how', async ({ number }) => {
    expect(Object.keys(shown)).toContain(number);
    await shown[number]?.(setUpMovemint());
  });

  it('is listed by `latchstring dialects movemint`, by number and source, and nothing else is shown', () => {
    expect(Object.keys(shown)).toEqual(differences.map(({ number }) => number));
    expect(movemint.original?.name).toBe('Doorkeeper 5.9');
    const [, listed = ''] = describeDialects(['movemint']).split('\n\n');
    const [title, ...lines] = listed.split('\n');
    expect(title).toBe('movemint (Movemint): where it differs from Doorkeeper 5.9, by number and source');
    expect(lines.map((line) => line.trim().split(/ {2,}/))).toEqual(differences.map(({ number, source, how }) => [number, source, how]));
    for (const { source } of differences) expect(source).toMatch(/^\[(S|DK|A)\]$/);
  });

  it('D6: says which of the published page and Doorkeeper a revocation follows', () => {
    const text = describeDialects(['movemint']);
    expect(text).toMatch(/M2 +\[S\] +revoke: no token is 400 .*--movemint-revoke-without-token 200/);
    expect(text).toMatch(/M3 +\[DK\] +revoke: 200 has the body {}, a failed client gets 403; Movemint's published page says no content/);
  });
});
