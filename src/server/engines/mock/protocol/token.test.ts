import { describe, expect, it } from 'vitest';
import type { Registration } from '../../../apps/registration.ts';
import { seedRegistrations } from '../../../demo/seed.ts';
import { createDemoClients } from '../../../testing/demo-clients.ts';
import { createTestApp } from '../../../testing/test-app.ts';
import { TestBrowser } from '../../../testing/test-browser.ts';
import { TestClient, type Tokens } from '../../../testing/test-client.ts';

function setUp(extra: Partial<Registration>[] = []) {
  const publicUrl = new URL('http://127.0.0.1:4400');
  const seeds = seedRegistrations(publicUrl, new Date());
  const [pattern] = seeds.filter(({ id }) => id === 'notesweb');
  if (!pattern) throw new Error('notesweb is not seeded');
  const test = createTestApp({ mock: { registrations: [...seeds, ...extra.map((changes) => ({ ...pattern, ...changes }))] } });
  const browser = new TestBrowser(test.fetch, test.origin);
  const clients = createDemoClients(test.fetch, test.origin);
  const obtainCode = async (client: TestClient) => (await browser.authorize(client.authorizationUrl())).searchParams.get('code') ?? '';
  const isActive = async (client: TestClient, token: string) =>
    ((await (await client.introspect(token)).json()) as { active: boolean }).active;
  return { ...test, browser, ...clients, obtainCode, isActive };
}

async function expectError(response: Response, error: string, status = 400): Promise<void> {
  expect({ status: response.status, ...((await response.json()) as object) }).toMatchObject({ status, error });
  expect(response.headers.get('cache-control')).toBe('no-store');
}

describe('exchanging a code', () => {
  it('31, 60: gives tokens that say truthfully what they are, uncached', async () => {
    const { notesweb, obtainCode, origin, clock } = setUp();
    const response = await notesweb.exchange(await obtainCode(notesweb));
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const tokens = (await response.json()) as Tokens;
    expect(Object.keys(tokens)).toEqual(['access_token', 'token_type', 'expires_in', 'refresh_token', 'scope']);
    expect(tokens).toMatchObject({ token_type: 'Bearer', expires_in: 600, scope: 'notes:read notes:write' });
    const now = clock.now().getTime() / 1000;
    expect(await (await notesweb.introspect(tokens.access_token)).json()).toEqual({
      active: true,
      scope: 'notes:read notes:write',
      client_id: 'notesweb',
      token_type: 'Bearer',
      exp: now + 600,
      iat: now,
      sub: 'acct-ada',
      aud: [`${origin}/standard/api`],
      iss: `${origin}/standard`,
      auth_time: now,
    });
  });

  it('20: a code lives for 60 seconds', async () => {
    const { notesweb, obtainCode, clock } = setUp();
    const early = await obtainCode(notesweb);
    clock.advance(59);
    expect((await notesweb.exchange(early)).status).toBe(200);
    const late = await obtainCode(notesweb);
    clock.advance(60);
    await expectError(await notesweb.exchange(late), 'invalid_grant');
  });

  it.each([0, 31])('27, 28: a code used again after %i s is refused, and the tokens it gave die', async (seconds) => {
    const { notesweb, obtainCode, isActive, clock } = setUp();
    const code = await obtainCode(notesweb);
    const tokens = (await (await notesweb.exchange(code)).json()) as Tokens;
    clock.advance(seconds);
    await expectError(await notesweb.exchange(code), 'invalid_grant');
    expect(await isActive(notesweb, tokens.access_token)).toBe(false);
    await expectError(await notesweb.refresh(tokens.refresh_token), 'invalid_grant');
  });

  it('28: a code used again when it has long expired still kills the tokens it gave', async () => {
    const { notesweb, obtainCode, clock } = setUp();
    const code = await obtainCode(notesweb);
    const tokens = (await (await notesweb.exchange(code)).json()) as Tokens;
    clock.advance(24 * 60 * 60);
    await obtainCode(notesweb);
    await expectError(await notesweb.exchange(code), 'invalid_grant');
    await expectError(await notesweb.refresh(tokens.refresh_token), 'invalid_grant');
  });

  it('27, R19: of 20 parallel redemptions exactly one succeeds, and its tokens live', async () => {
    const { notesweb, obtainCode, isActive } = setUp();
    const code = await obtainCode(notesweb);
    const responses = await Promise.all(Array.from({ length: 20 }, () => notesweb.exchange(code)));
    const good = responses.filter(({ status }) => status === 200);
    expect(good).toHaveLength(1);
    const tokens = (await good[0]?.json()) as Tokens;
    expect(await isActive(notesweb, tokens.access_token)).toBe(true);
    expect((await notesweb.refresh(tokens.refresh_token)).status).toBe(200);
  });

  it('27: a replay with a malformed verifier kills the tokens as well', async () => {
    const { notesweb, obtainCode, isActive } = setUp();
    const code = await obtainCode(notesweb);
    const tokens = (await (await notesweb.exchange(code)).json()) as Tokens;
    await expectError(await notesweb.exchange(code, { code_verifier: 'short' }), 'invalid_grant');
    expect(await isActive(notesweb, tokens.access_token)).toBe(false);
  });

  it("29: another client's code is refused, and stays good for its own client", async () => {
    const { notesweb, notesspa, obtainCode } = setUp();
    const code = await obtainCode(notesweb);
    await expectError(await notesspa.exchange(code, { code_verifier: notesweb.verifier }), 'invalid_grant');
    expect((await notesweb.exchange(code)).status).toBe(200);
  });

  it.each([
    ['24: missing verifier', { code_verifier: undefined }],
    ['24: wrong verifier', { code_verifier: 'w'.repeat(43) }],
    ['30: other redirect URI', { redirect_uri: 'http://127.0.0.1:9998/callback' }],
    ['30: missing redirect URI', { redirect_uri: undefined }],
  ])('%s: invalid_grant, and R37: the wrong guess burns the code', async (_line, changes) => {
    const { notesweb, obtainCode } = setUp();
    const code = await obtainCode(notesweb);
    await expectError(await notesweb.exchange(code, changes), 'invalid_grant');
    await expectError(await notesweb.exchange(code), 'invalid_grant');
  });

  it.each([
    ['42 characters', 'v'.repeat(42)],
    ['129 characters', 'v'.repeat(129)],
    ['illegal characters', `${'v'.repeat(42)}!`],
  ])('25: a verifier of %s is answered 400', async (_what, verifier) => {
    const { notesweb, obtainCode } = setUp();
    await expectError(await notesweb.exchange(await obtainCode(notesweb), { code_verifier: verifier }), 'invalid_request');
  });

  it('26, R36: a verifier where no challenge was made is refused', async () => {
    const { timesheets, obtainCode, browser } = setUp();
    const url = timesheets.authorizationUrl({ code_challenge: undefined, code_challenge_method: undefined });
    const code = (await browser.authorize(url)).searchParams.get('code');
    await expectError(await timesheets.exchange(code), 'invalid_grant');
    expect(await obtainCode(timesheets)).not.toBe('');
  });
});

describe('client authentication at the token endpoint', () => {
  const basic = (id: string, secret: string) => ({ authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` });

  it('32: a failed Basic authentication is answered 401 with WWW-Authenticate', async () => {
    const { notesweb, origin } = setUp();
    const bare = new TestClient(async (request) => createTestApp().fetch(request), { ...notesweb.options, authorize: origin });
    const response = await bare.post(
      notesweb.options.token,
      { grant_type: 'authorization_code', code: 'x', client_id: undefined, client_secret: undefined },
      basic('notesweb', 'wrong'),
    );
    expect(response.headers.get('www-authenticate')).toMatch(/^Basic /);
    await expectError(response, 'invalid_client', 401);
  });

  it.each([
    ['no colon', `Basic ${Buffer.from('notesweb').toString('base64')}`],
    ['not base64', 'Basic %%%'],
    ['another scheme', 'Digest x'],
    ['broken percent-encoding', `Basic ${Buffer.from('notesweb:%zz').toString('base64')}`],
  ])('a malformed Authorization header (%s) is answered 401 with the reason', async (_what, authorization) => {
    const { notesweb } = setUp();
    const parameters = { grant_type: 'refresh_token', refresh_token: 'x', client_id: undefined, client_secret: undefined };
    await expectError(await notesweb.post(notesweb.options.token, parameters, { authorization }), 'invalid_client', 401);
  });

  it('33: GET is answered 405 with Allow', async () => {
    const { fetch, notesweb } = setUp();
    const response = await fetch(new Request(notesweb.options.token));
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  it('34: credentials in the query are refused', async () => {
    const { notesweb } = setUp();
    const url = `${notesweb.options.token}?client_id=notesweb&client_secret=noteswebsecret`;
    await expectError(await notesweb.post(url, { grant_type: 'refresh_token', refresh_token: 'x' }), 'invalid_request');
  });

  it('35, 36: two methods at once, or two different ids, are refused', async () => {
    const { notesweb } = setUp();
    const parameters = { grant_type: 'refresh_token', refresh_token: 'x' };
    await expectError(await notesweb.post(notesweb.options.token, parameters, basic('notesweb', 'noteswebsecret')), 'invalid_request');
    const otherId = { ...parameters, client_id: 'notesspa', client_secret: undefined };
    await expectError(await notesweb.post(notesweb.options.token, otherId, basic('notesweb', 'noteswebsecret')), 'invalid_request');
  });

  it('37: a secret with ":", "+" and "%" works by Basic', async () => {
    const secret = 'a:b+c%d é';
    const { browser, fetch, origin, notesweb } = setUp([{ id: 'odd', secret }]);
    const client = new TestClient(fetch, { ...notesweb.options, id: 'odd' });
    const code = (await browser.authorize(client.authorizationUrl())).searchParams.get('code') ?? '';
    const response = await client.post(
      `${origin}/standard/token`,
      {
        grant_type: 'authorization_code',
        code,
        redirect_uri: 'http://127.0.0.1:9999/callback',
        code_verifier: client.verifier,
        client_id: undefined,
        client_secret: undefined,
      },
      basic('odd', encodeURIComponent(secret).replaceAll('%20', '+')),
    );
    expect(response.status).toBe(200);
  });

  it('38: an unknown grant type, and 41: the password grant, are unsupported', async () => {
    const { notesweb } = setUp();
    for (const grantType of ['magic', 'password', 'implicit']) {
      await expectError(await notesweb.post(notesweb.options.token, { grant_type: grantType }), 'unsupported_grant_type');
    }
    await expectError(await notesweb.post(notesweb.options.token, {}), 'invalid_request');
  });

  it('39: a grant type that the client is not registered for is refused', async () => {
    const { notesweb, fetch } = setUp([{ id: 'codeonly', grantTypes: ['authorization_code'] }]);
    const client = new TestClient(fetch, { ...notesweb.options, id: 'codeonly' });
    await expectError(await client.refresh('x'), 'unauthorized_client');
  });

  it('40: a public client cannot use client_credentials', async () => {
    const { notesspa } = setUp();
    expect((await notesspa.post(notesspa.options.token, { grant_type: 'client_credentials' })).status).toBe(400);
  });

  it('R23: a confidential client without its secret, or with a wrong one, gets nothing', async () => {
    const { notesweb, browser } = setUp();
    const tokens = await notesweb.obtainTokens(browser);
    await expectError(await notesweb.refresh(tokens.refresh_token, { client_secret: undefined }), 'invalid_client', 400);
    await expectError(await notesweb.refresh(tokens.refresh_token, { client_secret: 'guess' }), 'invalid_client', 400);
    expect((await notesweb.refresh(tokens.refresh_token)).status).toBe(200);
  });

  it('42: a public client needs no secret, and one that it sends is refused', async () => {
    const { notesspa, browser } = setUp();
    const tokens = await notesspa.obtainTokens(browser);
    expect(tokens.access_token).toMatch(/^[\w-]{43}$/);
    await expectError(await notesspa.refresh(tokens.refresh_token, { client_secret: 'x' }), 'invalid_client', 400);
  });

  it('12: a repeated parameter, another content type and a huge body are told apart and refused', async () => {
    const { fetch, notesweb } = setUp();
    const send = (body: string, type = 'application/x-www-form-urlencoded') =>
      fetch(new Request(notesweb.options.token, { method: 'POST', body, headers: { 'content-type': type } }));
    await expectError(await send('grant_type=x&grant_type=y'), 'invalid_request');
    await expectError(await send('{"grant_type":"x"}', 'application/json'), 'invalid_request');
    await expectError(await send(`grant_type=${'x'.repeat(1_000_000)}`), 'invalid_request');
    await expectError(await send('grant_type[a]=b'), 'invalid_request');
  });

  it('43: lets pages of the registered origins read the answer, and no others', async () => {
    const { fetch, notesweb } = setUp();
    const preflight = (origin: string) =>
      fetch(
        new Request(notesweb.options.token, {
          method: 'OPTIONS',
          headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
        }),
      );
    const allowed = await preflight('http://127.0.0.1:9999');
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('http://127.0.0.1:9999');
    expect(allowed.headers.has('access-control-allow-credentials')).toBe(false);
    const foreign = await preflight('https://evil.example');
    expect(foreign.headers.has('access-control-allow-origin')).toBe(false);
    expect(foreign.headers.get('vary')).toContain('Origin');
  });
});
