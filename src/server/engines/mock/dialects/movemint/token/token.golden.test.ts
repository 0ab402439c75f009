import { describe, expect, it } from 'vitest';
import { epochSeconds } from '../../../../../ports/clock.ts';
import { challenged, errorBody, json, obtainCode, obtainPair, said, setUpMovemint, wire, withoutPkce } from '../testing.ts';

type Changes = Record<string, string | undefined>;

const plainCode = { code_verifier: undefined };

async function expectError(response: Response, status: number, error: string, description: string): Promise<void> {
  expect(await wire(response)).toEqual([status, challenged(error, description), errorBody(error, description)]);
}

describe("Movemint's token answer", () => {
  it('has the keys in their order, with the headers that go with it', async () => {
    const { browser, racepace, clock } = setUpMovemint();
    const response = await racepace.exchange(await obtainCode(racepace, browser), plainCode);
    const [status, headers, body] = await wire(response);
    expect([status, headers]).toEqual([200, { ...json, pragma: 'no-cache' }]);
    const token = '[\\w-]{43}';
    const at = epochSeconds(clock.now());
    expect(body).toMatch(
      new RegExp(
        `^{"access_token":"${token}","token_type":"Bearer","expires_in":7200,"refresh_token":"${token}","scope":"public read","created_at":${at}}$`,
      ),
    );
  });

  it('leaves a blank scope out', async () => {
    const { browser, racepace } = setUpMovemint();
    const response = await racepace.exchange(await obtainCode(racepace, browser, { scope: '' }), plainCode);
    expect(Object.keys((await response.json()) as object)).toEqual([
      'access_token',
      'token_type',
      'expires_in',
      'refresh_token',
      'created_at',
    ]);
  });

  it('has no refresh token for an app that acts for itself', async () => {
    const { racepace } = setUpMovemint();
    const ask = (scope?: string) => racepace.post(racepace.options.token, { grant_type: 'client_credentials', scope });
    expect(Object.keys((await (await ask('read')).json()) as object)).toEqual([
      'access_token',
      'token_type',
      'expires_in',
      'scope',
      'created_at',
    ]);
    expect(Object.keys((await (await ask()).json()) as object)).toEqual(['access_token', 'token_type', 'expires_in', 'created_at']);
  });
});

describe("an error of Movemint's token endpoint", () => {
  const missing = (name: string) => [400, 'invalid_request', `Missing required parameter: ${name}.`] as const;
  const grant = [400, 'invalid_grant', said.grant] as const;
  const client = [401, 'invalid_client', said.client] as const;

  it.each<[string, Changes, readonly [number, string, string]]>([
    ['grant_type missing', { grant_type: undefined }, missing('grant_type')],
    ['grant_type blank', { grant_type: '' }, missing('grant_type')],
    ['38: grant_type unknown', { grant_type: 'implicit' }, [400, 'unsupported_grant_type', said.grantType]],
    ['41: password grant', { grant_type: 'password' }, [400, 'unsupported_grant_type', said.grantType]],
    ['code missing', { code: undefined }, missing('code')],
    ['redirect_uri missing', { redirect_uri: undefined }, missing('redirect_uri')],
    ['client missing', { client_id: undefined, client_secret: undefined }, client],
    ['client unknown', { client_id: 'nobody' }, client],
    ['secret wrong', { client_secret: 'wrong' }, client],
    ['R23: secret missing', { client_secret: undefined }, client],
    ['code unknown', { code: 'x' }, grant],
    ['30: redirect_uri of another page', { redirect_uri: 'https://racepace.example/callback' }, grant],
    ['26: verifier that nobody asked for', { code_verifier: 'v'.repeat(43) }, grant],
    ['refresh_token missing', { grant_type: 'refresh_token' }, missing('refresh_token')],
    ['refresh_token unknown', { grant_type: 'refresh_token', refresh_token: 'x' }, grant],
    ['own scope unknown', { grant_type: 'client_credentials', scope: 'admin' }, [400, 'invalid_scope', said.scope]],
    ['own client unknown', { grant_type: 'client_credentials', client_id: 'nobody' }, client],
  ])('%s, which does not spend the code', async (_condition, changes, [status, error, description]) => {
    const { browser, racepace } = setUpMovemint();
    const code = await obtainCode(racepace, browser);
    await expectError(await racepace.exchange(code, { ...plainCode, ...changes }), status, error, description);
    expect((await racepace.exchange(code, plainCode)).status).toBe(200);
  });

  it('39: an app without the grant cannot act for itself', async () => {
    const { strollpace, nightpace } = setUpMovemint();
    const ask = { grant_type: 'client_credentials' };
    await expectError(await strollpace.post(strollpace.options.token, ask), 401, 'unauthorized_client', said.notAllowed);
    expect((await nightpace.post(nightpace.options.token, ask)).status).toBe(200);
  });

  it('D5: deviates from 40: a public app can act for itself, by its client_id alone', async () => {
    const { pocketpace } = setUpMovemint();
    const [status, , body] = await wire(
      await pocketpace.post(pocketpace.options.token, { grant_type: 'client_credentials', scope: 'read' }),
    );
    expect([status, JSON.parse(body)]).toEqual([200, expect.objectContaining({ scope: 'read', expires_in: 7200 })]);
  });

  it('29: a code of another client', async () => {
    const { browser, racepace, paceboard } = setUpMovemint();
    await expectError(await paceboard.exchange(await obtainCode(racepace, browser), plainCode), ...grant);
  });

  it('an expired code; it lived for ten minutes', async () => {
    const { browser, racepace, clock } = setUpMovemint();
    const [first, second] = [await obtainCode(racepace, browser), await obtainCode(racepace, browser)];
    clock.advance(599);
    expect((await racepace.exchange(first, plainCode)).status).toBe(200);
    clock.advance(1);
    await expectError(await racepace.exchange(second, plainCode), ...grant);
  });

  it('R21: a code of an app that the person revoked meanwhile', async () => {
    const { browser, racepace, base, fetch } = setUpMovemint();
    const { access_token } = await obtainPair(racepace, browser);
    const code = await obtainCode(racepace, browser);
    const [{ id } = { id: 0 }] = (await (await racepace.call(`${base}/oauth/authorized_applications.json`, access_token)).json()) as {
      id: number;
    }[];
    const headers = { authorization: `Bearer ${access_token}` };
    await fetch(new Request(`${base}/oauth/authorized_applications/${id}.json`, { method: 'DELETE', headers }));
    await expectError(await racepace.exchange(code, plainCode), ...grant);
  });

  it('is told in this order: parameters, client, code, redirect URI', async () => {
    const { browser, racepace } = setUpMovemint();
    const code = await obtainCode(racepace, browser, { code_challenge: 'c', code_challenge_method: 'plain' });
    const wrong: Changes = { code_verifier: undefined, redirect_uri: undefined, client_secret: 'wrong' };
    const tell = async (changes: Changes) => (await (await racepace.exchange(code, { ...wrong, ...changes })).json()) as object as Changes;
    expect(await tell({})).toMatchObject({ error_description: 'Missing required parameter: code_verifier.' });
    expect(await tell({ code_verifier: 'x' })).toMatchObject({ error_description: 'Missing required parameter: redirect_uri.' });
    expect(await tell({ code_verifier: 'x', redirect_uri: 'https://evil.example' })).toMatchObject({ error: 'invalid_client' });
  });

  it('has its exact cause in the event log only', async () => {
    const { browser, racepace, clock, engine } = setUpMovemint();
    const code = await obtainCode(racepace, browser);
    clock.advance(612);
    await expectError(await racepace.exchange(code, plainCode), ...grant);
    const logged = engine.lab?.events.list({}).at(-1);
    expect(logged).toMatchObject({ service: 'movemint', name: 'token', clientId: 'racepace', cause: 'The code expired 12 s ago.' });
  });
});

describe('PKCE at Movemint', () => {
  const verifier = 'a-verifier-of-a-client-that-knows-PKCE-well-enough';

  it.each(['S256', 'plain'])('%s: a wrong verifier is refused and spends nothing, the right one is accepted', async (method) => {
    const { browser, racepace } = setUpMovemint();
    const challenge = method === 'plain' ? racepace.verifier : racepace.authorizationUrl().searchParams.get('code_challenge');
    const code = await obtainCode(racepace, browser, { code_challenge: challenge ?? '', code_challenge_method: method });
    await expectError(await racepace.exchange(code, { code_verifier: verifier }), 400, 'invalid_grant', said.grant);
    const missing = 'Missing required parameter: code_verifier.';
    await expectError(await racepace.exchange(code, plainCode), 400, 'invalid_request', missing);
    expect((await racepace.exchange(code)).status).toBe(200);
  });
});

describe('a client of Movemint proves who it is', () => {
  it('by HTTP Basic, as it is: nothing is form-decoded', async () => {
    const { paceboard, fetch } = setUpMovemint();
    const ask = (credentials: string, body: Record<string, string> = {}) =>
      fetch(
        new Request(paceboard.options.token, {
          method: 'POST',
          body: new URLSearchParams({ grant_type: 'client_credentials', ...body }),
          headers: { authorization: `Basic ${btoa(credentials)}` },
        }),
      );
    expect((await ask('paceboard:a:secret+with%signs')).status).toBe(200);
    await expectError(await ask('paceboard:a%3Asecret%2Bwith%25signs'), 401, 'invalid_client', said.client);
    await expectError(await ask('pace%62oard:a:secret+with%signs'), 401, 'invalid_client', said.client);
    await expectError(await ask('garbage'), 401, 'invalid_client', said.client);
    // What the body says of the client counts for nothing beside it.
    expect((await ask('paceboard:a:secret+with%signs', { client_id: 'racepace', client_secret: 'x' })).status).toBe(200);
  });

  it('in the query, in a form and in JSON alike', async () => {
    const { fetch, base } = setUpMovemint();
    const own = { grant_type: 'client_credentials', client_id: 'racepace', client_secret: 'racepacesecret' };
    const post = (query: string, init: RequestInit) => fetch(new Request(`${base}/oauth/token${query}`, { method: 'POST', ...init }));
    expect((await post(`?${new URLSearchParams(own)}`, {})).status).toBe(200);
    expect((await post('', { body: new URLSearchParams(own) })).status).toBe(200);
    const json = { 'content-type': 'application/json' };
    expect((await post('', { body: JSON.stringify({ ...own, scope: null }), headers: json })).status).toBe(200);
    for (const [body, type, description] of [
      ['{', 'application/json', 'The body is not well-formed JSON.'],
      ['[]', 'application/json', 'Missing required parameter: grant_type.'],
      ['grant_type=x', 'text/plain', 'Missing required parameter: grant_type.'],
      [`a=${'x'.repeat(70_000)}`, 'application/x-www-form-urlencoded', 'The body is larger than 64 kB.'],
    ] as const) {
      await expectError(await post('', { body, headers: { 'content-type': type } }), 400, 'invalid_request', description);
    }
  });

  it.each(['GET', 'OPTIONS', 'PUT'])('33: %s on the token endpoint is 404 and empty', async (method) => {
    const { fetch, base } = setUpMovemint();
    const response = await fetch(new Request(`${base}/oauth/token`, { method, headers: { origin: 'http://127.0.0.1:9999' } }));
    expect([response.status, await response.text()]).toEqual([404, '']);
  });
});

describe('a code at Movemint', () => {
  it('27: used again is refused, and what it gave stays valid', async () => {
    const { browser, racepace, base } = setUpMovemint();
    const code = await obtainCode(racepace, browser);
    const { access_token } = (await (await racepace.exchange(code, plainCode)).json()) as { access_token: string };
    await expectError(await racepace.exchange(code, plainCode), 400, 'invalid_grant', said.grant);
    expect((await racepace.call(`${base}/api/me`, access_token)).status).toBe(200);
  });

  it('R19: of twenty redemptions at once exactly one succeeds', async () => {
    const { browser, racepace } = setUpMovemint();
    const code = await obtainCode(racepace, browser);
    const answers = await Promise.all(Array.from({ length: 20 }, () => racepace.exchange(code, plainCode)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it.each(['http://127.0.0.1:51004/callback', 'http://127.0.0.1:9999/callback?from=elsewhere'])(
    'deviates from 30: may be redeemed with another port of loopback and with a query of its own: %s',
    async (redirect_uri) => {
      const { browser, racepace } = setUpMovemint();
      const code = await obtainCode(racepace, browser, withoutPkce);
      expect((await racepace.exchange(code, { ...plainCode, redirect_uri })).status).toBe(200);
    },
  );
});
