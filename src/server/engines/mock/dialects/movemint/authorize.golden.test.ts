import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../../../../documents/escape-html.ts';
import { idOf, isInteraction, TestBrowser } from '../../../../testing/test-browser.ts';
import { isAccepted } from './redirect-uri.ts';
import { errorBody, json, obtainCode, obtainPair, said, setUpMovemint, wire, withoutPkce } from './testing.ts';

type Changes = Record<string, string | undefined>;

/** One mistake each, in the order in which they are looked for: of two, the upper one is told. */
const mistakes: [condition: string, changes: Changes, error: string, description: string][] = [
  ['redirect_uri missing', { redirect_uri: undefined }, 'invalid_redirect_uri', said.redirectUri],
  ['response_type missing', { response_type: undefined }, 'invalid_request', 'Missing required parameter: response_type.'],
  ['scope missing', { scope: undefined }, 'invalid_request', 'Missing required parameter: scope.'],
  ['response_type unknown', { response_type: 'token' }, 'unsupported_response_type', said.responseType],
  ['response_mode unknown', { response_mode: 'web_message' }, 'unsupported_response_mode', said.responseMode],
  ['scope unknown', { scope: 'public admin' }, 'invalid_scope', said.scope],
  ['challenge without a method', { code_challenge_method: undefined }, 'invalid_code_challenge_method', said.method],
];

async function expectPage(response: Response, status: number, error: string, description: string): Promise<void> {
  expect([response.status, response.headers.get('location')]).toEqual([status, null]);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.has('www-authenticate')).toBe(false);
  expect(await response.text()).toContain(`<dl lang="en" dir="ltr"><dt>${error}</dt><dd>${escapeHtml(description)}</dd></dl>`);
}

describe("Movemint's authorization endpoint", () => {
  it.each(mistakes)(
    '%s: the person signs in, is asked nothing, and reads of it on a page',
    async (_condition, changes, error, description) => {
      const { browser, racepace, origin } = setUpMovemint();
      const url = await browser.follow(racepace.authorizationUrl(changes));
      const shown = await browser.interaction(idOf(url));
      expect(shown).toMatchObject({ prompt: 'sign-in', scopes: [] });
      const ended = await browser.signIn(url);
      expect(ended.origin + ended.pathname).toBe(`${origin}/movemint/oauth/authorize/error`);
      await expectPage(await browser.open(ended), 400, error, description);
    },
  );

  it('21: who is signed in already reads of it at once', async () => {
    const { browser, racepace } = setUpMovemint();
    await obtainCode(racepace, browser);
    const ended = await browser.follow(racepace.authorizationUrl({ scope: 'admin' }));
    await expectPage(await browser.open(ended), 400, 'invalid_scope', said.scope);
  });

  it.each(mistakes.slice(1).map((later, index) => [mistakes[index]?.[0], later[0], mistakes[index], later] as const))(
    'tells %s before %s',
    async (_first, _second, upper, lower) => {
      const { browser, racepace } = setUpMovemint();
      const both = { ...lower[1], ...upper?.[1] };
      const ended = await browser.signIn(await browser.follow(racepace.authorizationUrl(both)));
      expect(ended.searchParams.get('error')).toBe(upper?.[2]);
      expect(ended.searchParams.get('error_description')).toBe(upper?.[3]);
    },
  );

  it.each([
    ['client_id missing', { client_id: undefined }, 400, 'invalid_request', 'Missing required parameter: client_id.'],
    ['client_id unknown', { client_id: 'nobody' }, 401, 'invalid_client', said.client],
    ["another service's client", { client_id: 'timesheets' }, 401, 'invalid_client', said.client],
  ])('1: %s: there is no app to sign in for, and the page says so at once', async (_condition, changes, status, error, description) => {
    const { browser, racepace } = setUpMovemint();
    const url = racepace.authorizationUrl({ ...changes, redirect_uri: 'https://evil.example/', response_type: 'token', scope: 'admin' });
    await expectPage(await browser.open(url), status, error, description);
  });

  it('39: of an app that may not ask people one reads 401 unauthorized_client, whatever else is wrong', async () => {
    const { browser, nightpace } = setUpMovemint();
    const ended = await browser.signIn(await browser.follow(nightpace.authorizationUrl({ redirect_uri: undefined })));
    await expectPage(await browser.open(ended), 401, 'unauthorized_client', said.notAllowed);
  });

  it('says on its error page nothing that an address made up', async () => {
    const { fetch, base } = setUpMovemint();
    const text = 'Your account is locked. Call 555 0100.';
    const response = await fetch(new Request(`${base}/oauth/authorize/error?error=invalid_scope&error_description=${text}`));
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('555');
  });

  it('answers with code and state, and with the code alone where no state came', async () => {
    const { browser, racepace } = setUpMovemint();
    const answer = await browser.authorize(racepace.authorizationUrl());
    expect(answer.href).toMatch(/^http:\/\/127\.0\.0\.1:9999\/callback\?code=[\w-]{43}&state=a-state$/);
    const bare = await browser.authorize(racepace.authorizationUrl({ state: undefined }));
    expect([...bare.searchParams.keys()]).toEqual(['code']);
  });

  it('14: an odd state of two kilobytes comes back as it was, once', async () => {
    const { browser, racepace } = setUpMovemint();
    const state = `%2B+ &=#"<ü\u{1F511}${'x'.repeat(2000)}`;
    const answer = await browser.authorize(racepace.authorizationUrl({ state }));
    expect(answer.searchParams.getAll('state')).toEqual([state]);
  });

  it('16: a denial tells error, description with + for spaces, and state', async () => {
    const { browser, racepace } = setUpMovemint();
    const answer = await browser.authorize(racepace.authorizationUrl(), undefined, { decision: 'deny' });
    expect(answer.search).toBe(`?error=access_denied&error_description=${said.denied.replaceAll(' ', '+')}&state=a-state`);
  });

  it('a request that could not be answered is not answered by a denial either', async () => {
    const { browser, racepace } = setUpMovemint();
    const url = await browser.follow(racepace.authorizationUrl({ redirect_uri: 'https://evil.example/' }));
    expect((await browser.interaction(idOf(url))).client.redirectHost).toBe('racepace.example');
    const ended = await browser.decide(url, { decision: 'deny' });
    expect(ended.pathname).toBe('/movemint/oauth/authorize/error');
    expect(ended.searchParams.get('error')).toBe('invalid_redirect_uri');
  });

  it('a blank scope is accepted, and lists no particular data', async () => {
    const { browser, racepace } = setUpMovemint();
    const url = await browser.follow(racepace.authorizationUrl({ scope: '' }));
    await browser.signIn(url);
    expect(await browser.interaction(idOf(url))).toMatchObject({ prompt: 'consent', scopes: [] });
    expect((await browser.decide(url)).searchParams.get('code')).toHaveLength(43);
  });

  it('D5: deviates from 12: of a parameter that comes twice the last value counts', async () => {
    const { browser, racepace } = setUpMovemint();
    const answer = await browser.authorize(new URL(`${racepace.authorizationUrl()}&state=b`));
    expect(answer.searchParams.getAll('state')).toEqual(['b']);
    const ended = await browser.follow(new URL(`${racepace.authorizationUrl()}&scope=admin`));
    expect(ended.searchParams.get('error')).toBe('invalid_scope');
  });
});

describe('a redirect URI at Movemint', () => {
  it.each([
    ['http://127.0.0.1:9999/callback?from=app', true],
    ['http://127.0.0.1:51004/callback', true],
    ['http://127.0.0.1/callback', true],
    ['https://racepace.example:443/callback', true],
    ['HTTPS://RacePace.EXAMPLE/callback', true],
    ['http://127.0.0.2:9999/callback', false],
    ['http://localhost:9999/callback', false],
    ['https://racepace.example./callback', false],
    ['https://racepace.example/callback/..', false],
    // Every port but ours.
    ['http://127.0.0.1:4400/callback', false],
    ['https://racepace.example/callback?a=1&b=2', true],
    ['https://racepace.example/callback/', false],
    ['https://racepace.example/Callback', false],
    ['https://racepace.example:8443/callback', false],
    ['https://racepace.example.evil.example/callback', false],
    ['https://racepace.example/callback#here', false],
    ['https://racepace.example/callback?a=1 2', false],
    ['https://user@racepace.example/callback', false],
    ['callback', false],
  ])('3: %s is accepted: %s', async (redirect_uri, accepted) => {
    const { browser, racepace } = setUpMovemint();
    const url = await browser.follow(racepace.authorizationUrl({ redirect_uri }));
    expect((await browser.signIn(url)).pathname.startsWith('/interaction/')).toBe(accepted);
  });

  it('S8: may vary in its port on an IP address of loopback, for apps with a secret too, and not on localhost', () => {
    const app = { secret: 'x', firstParty: false, grantTypes: ['authorization_code'] };
    const fits = (requested: string, registered: string) => isAccepted(requested, { ...app, redirectUris: [registered] });
    expect(fits('http://[::1]:51004/callback', 'http://[::1]/callback')).toBe(true);
    expect(fits('http://localhost:51004/callback', 'http://localhost/callback')).toBe(false);
    expect(fits('http://localhost/callback', 'http://localhost/callback')).toBe(true);
  });

  it('that is registered with a query must bring the same', async () => {
    const { browser, pocketpace } = setUpMovemint();
    const asksThePerson = async (redirect_uri: string) => {
      const url = await browser.follow(pocketpace.authorizationUrl({ redirect_uri }));
      const { prompt } = isInteraction(url) ? await browser.interaction(idOf(url)) : { prompt: 'none' };
      return prompt === 'sign-in' ? isInteraction(await browser.signIn(url)) : prompt === 'consent';
    };
    expect(await asksThePerson('https://pocket.example/in?from=movemint')).toBe(true);
    expect(await asksThePerson('https://pocket.example/in?from=elsewhere')).toBe(false);
    expect(await asksThePerson('https://pocket.example/in')).toBe(false);
  });

  it('cannot bring a code of its own', async () => {
    const { browser, racepace } = setUpMovemint();
    const answer = await browser.authorize(racepace.authorizationUrl({ redirect_uri: 'https://racepace.example/callback?code=forged' }));
    expect(answer.searchParams.getAll('code')).toEqual([expect.stringMatching(/^[\w-]{43}$/)]);
  });
});

describe("a post to Movemint's authorization endpoint", () => {
  const post = async (changes: Changes) => {
    const { fetch, racepace, base } = setUpMovemint();
    const body = racepace.authorizationUrl({ ...withoutPkce, ...changes }).searchParams;
    return fetch(new Request(`${base}/oauth/authorize`, { method: 'POST', body, redirect: 'manual' }));
  };

  it.each([
    ['bad scope', { scope: 'admin' }, 'invalid_scope', said.scope],
    ['bad response_type', { response_type: 'id_token' }, 'unsupported_response_type', said.responseType],
    ['D5: no response_type', { response_type: undefined }, 'invalid_request', 'Missing required parameter: response_type.'],
  ])('21: %s: 302 to the client with error, description and state', async (_condition, changes, error, description) => {
    const response = await post(changes);
    expect(response.status).toBe(302);
    const text = description.replaceAll(' ', '+').replaceAll(',', '%2C').replaceAll(':', '%3A');
    const query = `error=${error}&error_description=${text}&state=a-state`;
    expect(response.headers.get('location')).toBe(`http://127.0.0.1:9999/callback?${query}`);
  });

  it.each([
    ['client_id missing', { client_id: undefined }, 400, 'invalid_request', 'Missing required parameter: client_id.'],
    ['client_id unknown', { client_id: 'nobody' }, 401, 'invalid_client', said.client],
    ['redirect_uri unknown', { redirect_uri: 'https://evil.example/' }, 400, 'invalid_redirect_uri', said.redirectUri],
  ])('%s: no redirect, but JSON', async (_condition, changes, status, error, description) => {
    const response = await post(changes);
    expect(await wire(response)).toEqual([status, json, JSON.stringify({ error, error_description: description, state: 'a-state' })]);
  });

  it('15: without a mistake leads to the sign-in, as a GET does', async () => {
    const { browser, racepace, base } = setUpMovemint();
    const response = await browser.open(`${base}/oauth/authorize`, { method: 'POST', body: racepace.authorizationUrl().searchParams });
    expect(response.status).toBe(303);
    const url = await browser.follow(response.headers.get('location') ?? '');
    expect((await browser.interaction(idOf(url))).prompt).toBe('sign-in');
  });
});

describe("Movemint's rule of whom it asks", () => {
  const isAsked = async ({ browser }: ReturnType<typeof setUpMovemint>, url: URL) => isInteraction(await browser.follow(url));

  it('does not ask again for the same scopes, in any order, while a token that nobody revoked is held', async () => {
    const test = setUpMovemint();
    const { browser, racepace, clock } = test;
    await obtainPair(racepace, browser, 'public read');
    expect(await isAsked(test, racepace.authorizationUrl({ scope: 'read public' }))).toBe(false);
    clock.advance(7201);
    expect(await isAsked(test, racepace.authorizationUrl({ scope: 'public read' }))).toBe(false);
  });

  it('R62: asks for more, and for less', async () => {
    const test = setUpMovemint();
    const { browser, racepace } = test;
    await obtainPair(racepace, browser, 'public read');
    for (const scope of ['public', 'public read write', '']) {
      expect([scope, await isAsked(test, racepace.authorizationUrl({ scope }))]).toEqual([scope, true]);
    }
  });

  it('asks while there is a consent but no token yet, and again once the app gave its tokens back', async () => {
    const test = setUpMovemint();
    const { browser, racepace } = test;
    await obtainCode(racepace, browser);
    expect(await isAsked(test, racepace.authorizationUrl())).toBe(true);
    const { access_token } = await obtainPair(racepace, browser);
    expect(await isAsked(test, racepace.authorizationUrl())).toBe(false);
    await racepace.revoke(access_token);
    expect(await isAsked(test, racepace.authorizationUrl())).toBe(true);
  });

  it('R1: asks for a public app every time', async () => {
    const test = setUpMovemint();
    const { browser, pocketpace } = test;
    await obtainPair(pocketpace, browser);
    expect(await isAsked(test, pocketpace.authorizationUrl())).toBe(true);
  });

  it('asks another person', async () => {
    const test = setUpMovemint();
    const { browser, racepace, fetch, origin } = test;
    await obtainPair(racepace, browser);
    const other = new TestBrowser(fetch, origin);
    const consent = await other.signIn(await other.follow(racepace.authorizationUrl()), 'grace@example.test');
    expect((await other.interaction(idOf(consent))).prompt).toBe('consent');
  });
});

it('R49: odd and huge parameters get a fast 400', async () => {
  const { fetch, base, racepace } = setUpMovemint();
  for (const query of ['scope[a]=b', `scope=${'x'.repeat(9000)}`, `${'a=b&'.repeat(9000)}`]) {
    const response = await fetch(new Request(`${base}/oauth/authorize?client_id=racepace&${query}`));
    expect(response.status).toBe(400);
  }
  const body = JSON.stringify({ client_id: { a: 'b' } });
  const response = await racepace.post(`${base}/oauth/token`, {});
  expect(response.status).toBe(400);
  const answer = await fetch(new Request(`${base}/oauth/token`, { method: 'POST', body, headers: { 'content-type': 'application/json' } }));
  expect(await answer.text()).toBe(errorBody('invalid_request', 'client_id must be a string.'));
});
