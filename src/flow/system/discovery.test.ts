import { describe, expect, it } from 'vitest';
import { FlowError } from '../flow-error.ts';
import type { Message } from '../messages/message.ts';
import { fakeFetch, json } from '../testing.ts';
import { discover as discoverServer, discoverSystem } from './discovery.ts';

const issuer = 'https://as.example/tenant';
const metadata = {
  issuer,
  authorization_endpoint: 'https://as.example/authorize',
  token_endpoint: 'https://as.example/token',
  userinfo_endpoint: 'https://as.example/me',
  pushed_authorization_request_endpoint: 'https://as.example/par',
  code_challenge_methods_supported: ['plain', 'S256', 'S512'],
  token_endpoint_auth_methods_supported: ['private_key_jwt', 'client_secret_post'],
  dpop_signing_alg_values_supported: ['ES256'],
  authorization_response_iss_parameter_supported: true,
};
const byRfc8414 = '/.well-known/oauth-authorization-server/tenant';
const byOpenId = '/tenant/.well-known/openid-configuration';
const discover = async (answers: Parameters<typeof fakeFetch>[0], asked = issuer) => {
  const { fetch, sent } = fakeFetch(answers);
  const outcome = await discoverSystem(asked, fetch).catch((error: unknown) => error);
  return { outcome, problem: outcome instanceof FlowError ? outcome.message : null, paths: sent.map(({ url }) => new URL(url).pathname) };
};

describe('discovery', () => {
  it('reads what a server can do, and leaves out what is not spoken here', async () => {
    const { outcome, paths } = await discover({ [byRfc8414]: () => json(metadata) });
    expect(outcome).toMatchObject({
      issuer,
      name: 'as.example',
      endpoints: { token: 'https://as.example/token', par: 'https://as.example/par', revoke: null },
      pkce: ['S256', 'plain'],
      authentication: ['client_secret_post'],
      resource: { method: 'GET', url: 'https://as.example/me' },
      dpop: true,
      issInAnswer: true,
      dialect: null,
    });
    expect(paths).toEqual([byRfc8414]);
  });

  it('takes every PKCE method and a refresh for possible where a server says nothing of them', async () => {
    const { code_challenge_methods_supported: _methods, ...silent } = metadata;
    const { outcome } = await discover({ [byRfc8414]: () => json(silent) });
    expect(outcome).toMatchObject({ pkce: ['S256', 'plain'], grants: ['authorization_code', 'implicit', 'refresh_token'] });
  });

  it('says what the metadata did not say, which is no promise of the server', async () => {
    const { token_endpoint_auth_methods_supported: _methods, ...silent } = metadata;
    const { fetch } = fakeFetch({ [byRfc8414]: () => json(silent) });
    expect((await discoverServer(issuer, fetch)).unsaid).toEqual(['grants', 'authentication']);
    const told = fakeFetch({ [byRfc8414]: () => json({ ...metadata, grant_types_supported: ['authorization_code'] }) });
    expect((await discoverServer(issuer, told.fetch)).unsaid).toEqual([]);
  });

  it('takes a server at its word that says it knows no PKCE and no refresh', async () => {
    const told = { ...metadata, code_challenge_methods_supported: [], grant_types_supported: ['authorization_code'] };
    const { outcome } = await discover({ [byRfc8414]: () => json(told) });
    expect(outcome).toMatchObject({ pkce: [], grants: ['authorization_code'] });
  });

  it('61: looks at both places, that of RFC 8414 first', async () => {
    const { outcome, paths } = await discover({ [byOpenId]: () => json(metadata) });
    expect(outcome).toMatchObject({ issuer });
    expect(paths).toEqual([byRfc8414, byOpenId]);
  });

  it('63: refuses metadata that names another issuer, and looks no further', async () => {
    const { problem, paths } = await discover({ [byRfc8414]: () => json({ ...metadata, issuer: 'https://evil.example' }) });
    expect(problem).toBe(
      'The metadata is that of another issuer: it says "https://evil.example", asked was "https://as.example/tenant". Both must be the same, letter by letter.',
    );
    expect(paths).toEqual([byRfc8414]);
    const withSlash = await discover({ [byRfc8414]: () => json({ ...metadata, issuer: `${issuer}/` }) });
    expect(withSlash.problem).toMatch(/letter by letter/);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '/authorize', 'https://user:pass@as.example/authorize'])(
    'R7: refuses the endpoint %s',
    async (authorization_endpoint) => {
      const { problem } = await discover({ [byRfc8414]: () => json({ ...metadata, authorization_endpoint }) });
      expect(problem).toContain('authorization_endpoint, which is not an http or https address. Nothing was sent there.');
    },
  );

  it.each([
    [
      'a page',
      () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
      /answered with a web page, where JSON was due/,
    ],
    ['half a document', () => new Response('{"issuer":"ht', { headers: { 'content-type': 'application/json' } }), /no well-formed JSON/],
    ['a list', () => json([]), /no object|no usable/],
    ['no token endpoint', () => json({ ...metadata, token_endpoint: undefined }), /has no usable token_endpoint/],
    ['a redirect', () => new Response(null, { status: 302, headers: { location: 'https://evil.example' } }), /answered 302/],
  ])('says what is wrong with %s', async (_what, answer, problem) => {
    expect((await discover({ [byRfc8414]: answer })).problem).toMatch(problem);
  });

  it.each([
    ['as.example', /http or https address/],
    ['javascript:alert(1)', /http or https address/],
    ['https://as.example?x=1', /neither a query nor a fragment/],
    ['https://as.example#x', /neither a query nor a fragment/],
  ])('sends nothing for %s', async (asked, sentence) => {
    const { problem, paths } = await discover({}, asked);
    expect(problem).toMatch(sentence);
    expect(paths).toEqual([]);
  });

  it('says what both places answered when there is nothing', async () => {
    expect((await discover({})).problem).toBe(
      `No metadata was found: https://as.example${byRfc8414} answered 404; https://as.example${byOpenId} answered 404. Check the issuer, or type the endpoints by hand.`,
    );
  });

  it('shows its messages, a failed one too', async () => {
    let messages: readonly Message[] = [];
    const down = () => Promise.reject(new TypeError('fetch failed'));
    await expect(discoverSystem(issuer, down, (noted) => (messages = noted))).rejects.toThrow(/^No answer came/);
    expect(messages).toMatchObject([
      { step: 'discovery', channel: 'back', response: null, failure: expect.stringMatching(/^No answer came/) },
    ]);
  });
});
