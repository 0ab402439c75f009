import { describe, expect, it } from 'vitest';
import { World } from '../../testing/engine-contract/world.ts';
import { idOf, isInteraction } from '../../testing/test-browser.ts';
import { createTestEngine, testSubject } from './testing.ts';

const setUp = async () => {
  const subject = testSubject(await createTestEngine());
  const world = new World(subject);
  const send = (path: string, init: RequestInit = {}) => subject.fetch(new Request(subject.origin + path, { redirect: 'manual', ...init }));
  return { subject, world, send, browser: world.browser() };
};
type Send = Awaited<ReturnType<typeof setUp>>['send'];
const metadataAt = async (send: Send, path: string, init?: RequestInit) =>
  (await (await send(path, init)).json()) as { jwks_uri?: string; token_endpoint?: string };
const registered = 'http://127.0.0.1:9999';

describe('metadata', () => {
  it('61, 62: is found by path insertion and by OpenID discovery, and names what works', async () => {
    const { subject, send } = await setUp();
    const byInsertion = await metadataAt(send, '/.well-known/oauth-authorization-server/oidc');
    const byDiscovery = await metadataAt(send, '/oidc/.well-known/openid-configuration');
    expect(byInsertion).toEqual(byDiscovery);
    expect(byInsertion).toMatchObject({
      issuer: subject.issuer,
      authorization_endpoint: subject.endpoints.authorize,
      token_endpoint: subject.endpoints.token,
      revocation_endpoint: subject.endpoints.revoke,
      introspection_endpoint: subject.endpoints.introspect,
      response_types_supported: ['code'],
      response_modes_supported: ['query'],
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: true,
    });
    const { keys } = (await (await send(new URL(byInsertion.jwks_uri ?? '').pathname)).json()) as { keys: Record<string, unknown>[] };
    expect(keys).toHaveLength(1);
    expect(keys[0]).not.toHaveProperty('d');
  });

  it('names the public address, whatever a request says of hosts', async () => {
    const { subject, send } = await setUp();
    const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', forwarded: 'host=evil.example' };
    const { token_endpoint } = await metadataAt(send, '/oidc/.well-known/openid-configuration', { headers });
    expect(token_endpoint).toBe(subject.endpoints.token);
  });
});

describe('an endpoint', () => {
  it.each(['/oidc/token', '/oidc/revoke', '/oidc/introspect'])('33: %s takes posts only', async (path) => {
    const { send } = await setUp();
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']) {
      const response = await send(path, { method });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    }
  });

  it('R9: HEAD starts nothing', async () => {
    const { send } = await setUp();
    expect((await send('/oidc/auth?client_id=notesweb', { method: 'HEAD' })).status).toBe(405);
    expect((await send('/oidc/auth/some-uid', { method: 'HEAD' })).status).toBe(405);
  });

  it('is nothing beside those that are named', async () => {
    const { send } = await setUp();
    for (const path of ['/oidc', '/oidc/reg', '/oidc/interaction/x', '/oidc/device', '/oidc/session/end']) {
      expect((await send(path)).status).toBe(404);
    }
  });

  it('reads no more than 64 kB', async () => {
    const { send } = await setUp();
    const body = new URLSearchParams({ token: 'x'.repeat(70_000) });
    expect((await send('/oidc/token', { method: 'POST', body })).status).toBe(413);
  });

  it('43, 19: can be read by pages of registered origins only, and the authorization endpoint by none', async () => {
    const { send } = await setUp();
    const open = async (path: string, origin: string, init: RequestInit = {}) =>
      (await send(path, { ...init, headers: { origin, ...init.headers } })).headers.get('access-control-allow-origin');
    const preflight = { method: 'OPTIONS', headers: { 'access-control-request-method': 'POST' } };
    const body = () => ({ method: 'POST', body: new URLSearchParams({ client_id: 'notesspa', token: 'x' }) });
    for (const [path, init] of [
      ['/oidc/token', preflight],
      ['/oidc/revoke', preflight],
      ['/oidc/api/notes', {}],
    ] as const) {
      expect(await open(path, registered, init)).toBe(registered);
      expect(await open(path, 'https://evil.example', init)).toBeNull();
    }
    expect(await open('/oidc/revoke', registered, body())).toBe(registered);
    expect(await open('/oidc/revoke', 'https://evil.example', body())).toBeNull();
    expect(await open('/oidc/auth', registered)).toBeNull();
    // Only who keeps a secret may ask, and no page does; nor may a page read that it was refused.
    expect(await open('/oidc/introspect', registered, { method: 'POST', body: new URLSearchParams({ token: 'x' }) })).toBeNull();
    for (const path of ['/oidc/jwks', '/oidc/.well-known/openid-configuration', '/.well-known/oauth-authorization-server/oidc']) {
      expect(await open(path, 'https://anywhere.example')).toBe('*');
    }
  });

  it.each([
    ['/oidc/token', 400],
    ['/oidc/revoke', 400],
    ['/oidc/introspect', 401],
    ['/oidc/par', 400],
  ])('32, 34, 58: %s knows who calls', async (path, status) => {
    const { send } = await setUp();
    const post = (query: string, body: Record<string, string>) => send(path + query, { method: 'POST', body: new URLSearchParams(body) });
    const anonymous = await post('', { token: 'x' });
    expect(anonymous.status).toBe(status);
    expect(await anonymous.json()).toMatchObject({ error: 'invalid_client' });
    expect((await post('?client_id=notesweb&client_secret=noteswebsecret', { token: 'x' })).status).toBe(400);
    expect((await post('', { client_id: 'notesweb', client_secret: 'wrong', token: 'x' })).status).toBe(status);
  });

  it('58, 59: tells a client of its own tokens only', async () => {
    const { world, browser } = await setUp();
    const tokens = await world.connect(browser, world.web);
    expect(await (await world.spa.introspect(tokens.access_token)).json()).toEqual({ active: false });
    expect(await (await world.web.introspect('garbage')).json()).toEqual({ active: false });
  });
});

describe('an authorization request', () => {
  it.each([
    ['1: of an unknown client', { client_id: 'nobody' }],
    ['2: with an unregistered redirect URI', { redirect_uri: 'https://evil.example/' }],
    ['3: with another path', { redirect_uri: `${registered}/callback/` }],
    ['8: without a redirect URI', { redirect_uri: undefined }],
  ])('%s is answered with our own page, without a redirect', async (_name, changes) => {
    const { subject, world } = await setUp();
    const response = await subject.fetch(new Request(world.web.authorizationUrl(changes), { redirect: 'manual' }));
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
    const page = await response.text();
    expect(page).toContain('This link does not work');
    expect(page).not.toContain('<script');
  });

  it('R49: is refused at once when it is much too long', async () => {
    const { world, browser } = await setUp();
    expect((await browser.open(world.web.authorizationUrl({ scope: 'a'.repeat(1_000_000) }))).status).toBe(400);
  });

  it('6: may come from any port of a loopback address, but not from Latchstring’s own', async () => {
    const { world, browser } = await setUp();
    expect(isInteraction(await browser.follow(world.spa.authorizationUrl({ redirect_uri: 'http://127.0.0.1:51004/callback' })))).toBe(true);
    const own = world.web.authorizationUrl({ client_id: 'latchstring', redirect_uri: 'http://127.0.0.1:51004/account/callback' });
    expect((await browser.open(own)).status).toBe(400);
  });

  it.each([
    ['11: silently for an unregistered scope', { scope: 'notes:read admin', prompt: 'none' }, 'invalid_scope'],
    ['22: without PKCE', { code_challenge: undefined, code_challenge_method: undefined }, 'invalid_request'],
    ['23: with plain PKCE', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['73: with prompt=none login', { prompt: 'none login' }, 'invalid_request'],
    ['to be answered by a form', { response_mode: 'form_post' }, 'unsupported_response_mode'],
    ['to be answered in the fragment', { response_mode: 'fragment' }, 'unsupported_response_mode'],
    ['for another API', { resource: 'http://127.0.0.1:4400/api' }, 'invalid_target'],
  ])('%s is refused in the query, with state and iss', async (_name, changes, error) => {
    const { subject, world, browser } = await setUp();
    const answer = await browser.follow(world.web.authorizationUrl(changes));
    expect(Object.fromEntries(answer.searchParams)).toMatchObject({ error, state: 'a-state', iss: subject.issuer });
  });

  it('10: for a token is refused where such clients look, in the fragment', async () => {
    const { world, browser } = await setUp();
    const { hash } = await browser.follow(world.web.authorizationUrl({ response_type: 'token', response_mode: 'form_post' }));
    expect(hash).toContain('error=unsupported_response_mode');
    const answer = await browser.follow(world.web.authorizationUrl({ response_type: 'token' }));
    expect(new URLSearchParams(answer.hash.slice(1)).get('error')).toBe('unsupported_response_type');
  });

  it('13: ignores what belongs to OpenID Connect when it is none', async () => {
    const { world, browser } = await setUp();
    expect(isInteraction(await browser.follow(world.web.authorizationUrl({ nonce: 'n', claims: '{', acr_values: 'x', foo: 'bar' })))).toBe(
      true,
    );
  });

  it('15, 14: can be posted, and its state comes back byte by byte', async () => {
    const { subject, world, browser } = await setUp();
    const state = '%25 &=+#"<>\u00e9\u{1f600}'.repeat(60);
    const body = world.web.authorizationUrl({ state }).searchParams;
    const response = await browser.open(subject.endpoints.authorize, { method: 'POST', body });
    const answer = await browser.authorize(new URL(response.headers.get('location') ?? '', subject.endpoints.authorize));
    expect(answer.searchParams.getAll('state')).toEqual([state]);
    expect(answer.searchParams.has('code')).toBe(true);
  });

  it('64: can be pushed', async () => {
    const { world, browser, subject } = await setUp();
    const parameters = Object.fromEntries(world.web.authorizationUrl().searchParams);
    const pushed = await world.web.post(`${subject.issuer}/par`, parameters);
    expect(pushed.status).toBe(201);
    const { request_uri } = (await pushed.json()) as { request_uri: string };
    const url = new URL(`${subject.endpoints.authorize}?${new URLSearchParams({ client_id: 'notesweb', request_uri })}`);
    expect((await browser.authorize(url)).searchParams.has('code')).toBe(true);
  });

  it('P9: can be pushed without a scope', async () => {
    const { world, browser, subject } = await setUp();
    const parameters = Object.fromEntries(world.web.authorizationUrl({ scope: undefined }).searchParams);
    const { request_uri } = (await (await world.web.post(`${subject.issuer}/par`, parameters)).json()) as { request_uri: string };
    const url = new URL(`${subject.endpoints.authorize}?${new URLSearchParams({ client_id: 'notesweb', request_uri })}`);
    const { scopes } = await browser.interaction(idOf(await browser.follow(url)));
    expect(scopes.map(({ name }) => name)).toEqual(['openid', 'notes:read']);
  });

  it('ends with a redirect that carries its code in no document', async () => {
    const { world, browser, subject } = await setUp();
    const url = await browser.signIn(await world.openPage(browser, world.web));
    const decided = await browser.post(`/api/interactions/${idOf(url)}/decision`, { decision: 'allow' });
    const { redirectTo } = (await decided.json()) as { redirectTo: string };
    expect(new URL(redirectTo).origin).toBe(subject.origin);
    const response = await browser.open(redirectTo, { headers: { accept: 'text/html' } });
    expect(response.status).toBe(303);
    expect(await response.text()).toBe('');
  });
});
