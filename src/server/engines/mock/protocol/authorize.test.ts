import { describe, expect, it } from 'vitest';
import { seedRegistrations } from '../../../demo/seed.ts';
import { createDemoClients } from '../../../testing/demo-clients.ts';
import { createTestApp } from '../../../testing/test-app.ts';
import { idOf, isInteraction, TestBrowser } from '../../../testing/test-browser.ts';

function setUp(options: Parameters<typeof createTestApp>[0] = {}) {
  const test = createTestApp(options);
  const browser = new TestBrowser(test.fetch, test.origin);
  return { ...test, browser, ...createDemoClients(test.fetch, test.origin) };
}

/** The same, where notesweb is the app of an account. */
function setUpOwned() {
  const seeded = seedRegistrations(new URL('http://127.0.0.1:4400'), new Date());
  return setUp({ mock: { registrations: seeded.map((app) => (app.id === 'notesweb' ? { ...app, owner: 'acct-grace' } : app)) } });
}

/** The client's answer address that a redirect leads to at once. */
function answerOf(response: Response): URL {
  expect(response.status).toBe(303);
  return new URL(response.headers.get('location') ?? '');
}

async function expectErrorPage(response: Response, text: string): Promise<void> {
  expect(response.status).toBe(400);
  expect(response.headers.get('location')).toBeNull();
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(await response.text()).toContain(text);
}

describe('the authorization endpoint', () => {
  it('1: shows a page for an unknown client and redirects nowhere', async () => {
    const { browser, notesweb } = setUp();
    await expectErrorPage(await browser.open(notesweb.authorizationUrl({ client_id: 'nobody' })), 'client_id');
    await expectErrorPage(await browser.open(notesweb.authorizationUrl({ client_id: undefined })), 'client_id is missing');
  });

  it.each([
    ['2: unregistered', 'https://evil.example/callback'],
    ['3: other case', 'http://127.0.0.1:9999/Callback'],
    ['3: trailing slash', 'http://127.0.0.1:9999/callback/'],
    ['3: extra query', 'http://127.0.0.1:9999/callback?x=1'],
    ['3: other port of a registered https host', 'https://notes.example:8443/callback'],
    ['4: fragment', 'http://127.0.0.1:9999/callback#part'],
    ['6: localhost is not 127.0.0.1', 'http://localhost:9999/callback'],
    ['R39: suffix host', 'https://notes.example.evil.example/callback'],
    ['R39: encoded slash', 'https://notes.example%252f@evil.example/callback'],
    ['R39: userinfo before the host', 'http://127.0.0.1:9999@evil.example/callback'],
    ['R39: path parameters', 'https://notes.example/..;/callback'],
    ['R40: a dot is not a wildcard', 'https://notesXexample/callback'],
    ['R53: userinfo', 'https://user@notes.example/callback'],
    ['7: javascript', 'javascript:alert(1)'],
    ['7: data', 'data:text/html,x'],
  ])('refuses the redirect URI (%s): %s', async (_line, redirectUri) => {
    const { browser, notesweb } = setUp();
    await expectErrorPage(await browser.open(notesweb.authorizationUrl({ redirect_uri: redirectUri })), 'redirect_uri');
  });

  it('6: lets only the port of a loopback address vary', async () => {
    const { browser, notesspa } = setUp();
    for (const host of ['127.0.0.1', '[::1]', 'localhost']) {
      const interaction = await browser.follow(notesspa.authorizationUrl({ redirect_uri: `http://${host}:51234/callback` }));
      expect(isInteraction(interaction)).toBe(true);
    }
    for (const redirect_uri of ['http://127.0.0.1:99999/callback', 'http://127.0.0.2:9999/callback', 'http://127.0.0.1:51234/other'])
      await expectErrorPage(await browser.open(notesspa.authorizationUrl({ redirect_uri })), 'redirect_uri');
  });

  it("6: holds Latchstring's own pages to their exact redirect URI, port included", async () => {
    const { browser, latchstring } = setUp();
    await expectErrorPage(
      await browser.open(latchstring.authorizationUrl({ redirect_uri: 'http://127.0.0.1:5555/account/callback' })),
      'redirect_uri',
    );
  });

  it('8: shows a page when several redirect URIs are registered and none is sent', async () => {
    const { browser, notesweb } = setUp();
    await expectErrorPage(await browser.open(notesweb.authorizationUrl({ redirect_uri: undefined })), 'redirect_uri is missing');
  });

  it.each([
    ['9', { response_type: undefined }, 'invalid_request'],
    ['10', { response_type: 'token' }, 'unsupported_response_type'],
    ['22', { code_challenge: undefined, code_challenge_method: undefined }, 'invalid_request'],
    ['22', { code_challenge: undefined }, 'invalid_request'],
    ['23', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['23', { code_challenge_method: undefined }, 'invalid_request'],
    ['25', { code_challenge: 'too-short' }, 'invalid_request'],
    ['73', { prompt: 'none login' }, 'invalid_request'],
    ['76', { max_age: 'soon' }, 'invalid_request'],
    ['R45', { request_uri: 'http://169.254.169.254/latest' }, 'request_uri_not_supported'],
    ['R45', { request: 'e30.e30.' }, 'request_not_supported'],
    ['13', { response_mode: 'form_post' }, 'invalid_request'],
  ])('%s: answers %j with %s, the state and iss', async (_line, changes, error) => {
    const { browser, notesweb, origin } = setUp();
    const answer = answerOf(await browser.open(notesweb.authorizationUrl(changes)));
    expect(answer.href).toMatch(/^http:\/\/127\.0\.0\.1:9999\/callback\?/);
    expect(Object.fromEntries(answer.searchParams)).toMatchObject({ error, state: 'a-state', iss: `${origin}/standard` });
    expect(answer.searchParams.has('code')).toBe(false);
  });

  it.each([
    ['9', { response_type: undefined }, 'invalid_request'],
    ['10', { response_type: 'token' }, 'unsupported_response_type'],
    ['22', { code_challenge: undefined }, 'invalid_request'],
    ['76', { max_age: 'soon' }, 'invalid_request'],
    ['R45', { request: 'e30.e30.' }, 'request_not_supported'],
  ])('21, %s: tells the app of an account of %j only once the person has signed in', async (_line, changes, error) => {
    const { browser, notesweb, origin } = setUpOwned();
    const page = await browser.follow(notesweb.authorizationUrl(changes));
    expect(isInteraction(page)).toBe(true);
    expect((await browser.interaction(idOf(page))).prompt).toBe('sign-in');
    const answer = await browser.goOnFromRefusal(await browser.signIn(page));
    expect(answer.href).toMatch(/^http:\/\/127\.0\.0\.1:9999\/callback\?/);
    expect(Object.fromEntries(answer.searchParams)).toMatchObject({ error, state: 'a-state', iss: `${origin}/standard` });
  });

  it.each([
    ['scope', 'a-state'],
    ['state', null],
  ])('12, 15, 21: tells the app of an account of a second %s in a POST once the person has signed in', async (name, state) => {
    const { browser, notesweb } = setUpOwned();
    const { searchParams, origin, pathname } = notesweb.authorizationUrl();
    searchParams.append(name, 'again');
    const page = await browser.follow(answerOf(await browser.open(origin + pathname, { method: 'POST', body: searchParams })));
    expect(isInteraction(page)).toBe(true);
    const answer = await browser.goOnFromRefusal(await browser.signIn(page));
    expect([answer.searchParams.get('error'), answer.searchParams.get('state')]).toEqual(['invalid_request', state]);
  });

  it('12: answers a repeated parameter with invalid_request, and a repeated client_id or redirect_uri with a page', async () => {
    const { browser, notesweb } = setUp();
    const repeated = (name: string) => {
      const url = notesweb.authorizationUrl();
      url.searchParams.append(name, url.searchParams.get(name) ?? '');
      return browser.open(url);
    };
    expect(answerOf(await repeated('scope')).searchParams.get('error')).toBe('invalid_request');
    const answer = answerOf(await repeated('state'));
    expect(answer.searchParams.get('error')).toBe('invalid_request');
    expect(answer.searchParams.has('state')).toBe(false);
    await expectErrorPage(await repeated('client_id'), 'client_id');
    await expectErrorPage(await repeated('redirect_uri'), 'redirect_uri');
  });

  it('13: ignores unknown parameters', async () => {
    const { browser, notesweb } = setUp();
    expect(isInteraction(await browser.follow(notesweb.authorizationUrl({ colour: 'blue', prompt: 'create' })))).toBe(true);
  });

  it('14: gives an odd state of 2 kB back byte for byte, once', async () => {
    const { browser, notesweb } = setUp();
    const state = `é%20+&=#"'<\\ 😀${'x'.repeat(2000)}`;
    const answer = await browser.authorize(notesweb.authorizationUrl({ state }));
    expect(answer.searchParams.getAll('state')).toEqual([state]);
    expect(answer.search).toContain('state=%C3%A9%2520%2B%26%3D%23%22');
  });

  it('15: takes a POST as well, and sends the browser round with its cookies: a post of another site must not cost it its open pages', async () => {
    const { browser, notesweb } = setUp();
    const { searchParams, origin, pathname } = notesweb.authorizationUrl();
    const response = await browser.open(origin + pathname, { method: 'POST', body: searchParams });
    expect(browser.cookies.size).toBe(0);
    expect(isInteraction(await browser.follow(answerOf(response)))).toBe(true);
    await expectErrorPage(
      await browser.open(origin + pathname, { method: 'POST', body: new URLSearchParams({ client_id: 'nobody' }) }),
      'client_id',
    );
  });

  it('16, 17: answers a denial with access_denied, state and iss, and no code', async () => {
    const { browser, notesweb, origin } = setUp();
    const answer = await browser.authorize(notesweb.authorizationUrl(), 'ada@example.test', { decision: 'deny' });
    expect(Object.fromEntries(answer.searchParams)).toMatchObject({ error: 'access_denied', state: 'a-state', iss: `${origin}/standard` });
    expect(answer.searchParams.has('code')).toBe(false);
  });

  it('17: sends iss with a code', async () => {
    const { browser, notesweb, origin } = setUp();
    const answer = await browser.authorize(notesweb.authorizationUrl());
    expect(answer.searchParams.get('iss')).toBe(`${origin}/standard`);
    expect(answer.searchParams.get('code')).toMatch(/^[\w-]{43}$/);
  });

  it('19: carries no CORS headers, whatever the origin', async () => {
    const { browser, notesweb } = setUp();
    const response = await browser.open(notesweb.authorizationUrl(), { headers: { origin: 'http://127.0.0.1:9999' } });
    expect(response.headers.has('access-control-allow-origin')).toBe(false);
  });

  it('11, 21: lets a person sign in before a bad scope is told to the client, except with prompt=none', async () => {
    const { browser, notesweb, fetch, origin } = setUp();
    const interaction = await browser.follow(notesweb.authorizationUrl({ scope: 'notes:read everything' }));
    expect(isInteraction(interaction)).toBe(true);
    const answer = await browser.signIn(interaction);
    expect(Object.fromEntries(answer.searchParams)).toMatchObject({ error: 'invalid_scope', state: 'a-state' });
    const stranger = new TestBrowser(fetch, origin);
    const silent = await stranger.follow(notesweb.authorizationUrl({ scope: 'everything', prompt: 'none' }));
    expect(silent.searchParams.get('error')).toBe('invalid_scope');
  });

  it('P9: has no scope to take in the place of a missing one where all that the app may ask for is optional', async () => {
    const { browser, notesweb } = setUp();
    const answer = await browser.authorize(notesweb.authorizationUrl({ client_id: 'copycat', scope: undefined }));
    expect(Object.fromEntries(answer.searchParams)).toMatchObject({
      error: 'invalid_scope',
      error_description: 'scope is missing, and there is none to take in its place; this app may ask for: notes:read notes:write.',
    });
  });

  it('answers a resource that the scopes do not belong to with invalid_target (RFC 8707)', async () => {
    const { browser, notesweb } = setUp();
    const answer = await browser.authorize(notesweb.authorizationUrl({ resource: 'https://elsewhere.example/' }));
    expect(answer.searchParams.get('error')).toBe('invalid_target');
  });

  it('R49: refuses a scope of a megabyte and bracketed names at once with 400', async () => {
    const { browser, notesweb, origin } = setUp();
    const { searchParams } = notesweb.authorizationUrl({ scope: 'a'.repeat(1_000_000) });
    await expectErrorPage(await browser.open(`${origin}/standard/authorize`, { method: 'POST', body: searchParams }), 'invalid_request');
    const bracketed = notesweb.authorizationUrl({ scope: undefined });
    bracketed.searchParams.set('scope[a]', 'b');
    await expectErrorPage(await browser.open(bracketed), 'brackets');
  });

  it('R3, R6: shows what it refuses as inert text', async () => {
    const { browser, notesweb } = setUp();
    const name = '<script>alert(1)</script>';
    const response = await browser.open(notesweb.authorizationUrl({ [name]: 'a'.repeat(10_001) }));
    expect(await response.text()).not.toContain('<script');
  });

  it('5, 7, 53: seeds no redirect URI that could not be registered', async () => {
    const { whyNotRegistrable } = await import('../../../apps/redirect-uris/registrable-uri.ts');
    const uris = seedRegistrations(new URL('http://127.0.0.1:4400'), new Date()).flatMap(({ redirectUris }) => redirectUris);
    expect(uris.length).toBeGreaterThan(10);
    for (const uri of uris) expect(whyNotRegistrable(uri, 'account')).toBeNull();
  });

  it('2, 53: does not create anything for HEAD or another method', async () => {
    const { browser, notesweb } = setUp();
    for (const method of ['HEAD', 'PUT', 'DELETE', 'OPTIONS']) {
      const response = await browser.open(notesweb.authorizationUrl(), { method });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('GET, POST');
      expect(browser.cookies.size).toBe(0);
    }
  });
});
