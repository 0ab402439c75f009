import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ServiceCapabilities } from '../../contract/capabilities.ts';
import { AuthorizationServer } from './authorization-server.ts';
import { SignInRequiredError } from './sign-in-error.ts';
import { someTokens } from './testing.ts';

const issuer = 'http://127.0.0.1:4600/standard';
const service: ServiceCapabilities = {
  id: 'standard',
  name: 'Notebook',
  issuer,
  authorizationEndpoint: `${issuer}/authorize`,
  tokenEndpoint: `${issuer}/token`,
  revocationEndpoint: `${issuer}/revoke`,
  introspectionEndpoint: null,
  userinfoEndpoint: null,
  jwksUri: null,
  endSessionEndpoint: null,
  scopeChoice: true,
  durations: [],
  narrow: true,
  history: true,
  lastUse: true,
  tokenCounts: true,
};
const account = {
  issuer,
  clientId: 'latchstring',
  redirectUri: 'http://127.0.0.1:4600/account/callback',
  parameters: { scope: 'latchstring:connections', resource: 'http://127.0.0.1:4600/api' },
};

/** A server that answers the token endpoint as told; keeps what was sent there. */
function serve({ answer = () => Response.json({ access_token: 'a', token_type: 'Bearer', expires_in: 300, refresh_token: 'r' }) } = {}) {
  const sent: URLSearchParams[] = [];
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string, { body }: RequestInit) => {
    asked.push(url);
    sent.push(new URLSearchParams(String(body)));
    return answer();
  });
  return { server: new AuthorizationServer(account, [service]), sent, asked };
}

afterEach(() => vi.unstubAllGlobals());

describe('the authorization request', () => {
  it('carries PKCE S256, a fresh state and the parameters of the account', async () => {
    const { server, asked } = serve();
    const { url, pending } = await server.authorizationRequest({ returnTo: '/', silent: true, maxAge: 60 });
    expect(asked).toEqual([]);
    expect(url.href).toContain('http://127.0.0.1:4600/standard/authorize?');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'latchstring',
      code_challenge_method: 'S256',
      state: pending.state,
      scope: 'latchstring:connections',
      resource: 'http://127.0.0.1:4600/api',
      prompt: 'none',
      max_age: '60',
    });
    expect(url.searchParams.has('nonce')).toBe(false);
  });

  it('keeps the verifier out of the address, and state is not the verifier (R38)', async () => {
    const { server } = serve();
    const { url, pending } = await server.authorizationRequest({ returnTo: '/' });
    expect(pending.state).not.toBe(pending.verifier);
    expect(url.href).not.toContain(pending.verifier);
  });

  it('carries a nonce when it asks for an ID token', async () => {
    serve();
    const server = new AuthorizationServer({ ...account, parameters: { scope: 'openid latchstring:connections' } }, [service]);
    const { url, pending } = await server.authorizationRequest({ returnTo: '/' });
    expect(url.searchParams.get('nonce')).toBe(pending.nonce);
  });

  it('is not made to a javascript: endpoint (R5)', () => {
    const hostile = { ...service, authorizationEndpoint: 'javascript:alert(1)' };
    expect(() => new AuthorizationServer(account, [hostile])).toThrow(expect.objectContaining({ failure: 'unexpected' }));
  });

  it('is not made to a service that names itself otherwise (63)', () => {
    const other = { ...service, issuer: 'http://127.0.0.1:4600/other' };
    expect(() => new AuthorizationServer(account, [other])).toThrow(expect.objectContaining({ failure: 'unexpected' }));
  });
});

describe('the answer', () => {
  const pending = { state: 'the-state', verifier: 'v'.repeat(43), nonce: null, issuer, returnTo: '/' };
  const answer = (more: Record<string, string>) => new URLSearchParams({ state: 'the-state', iss: issuer, code: 'c', ...more });

  it('is exchanged with the verifier and no secret (42)', async () => {
    const { server, sent } = serve();
    expect(await server.redeem(answer({}), pending)).toMatchObject({ accessToken: 'a', refreshToken: 'r' });
    expect(Object.fromEntries(sent[0] ?? [])).toEqual({
      grant_type: 'authorization_code',
      client_id: 'latchstring',
      code: 'c',
      code_verifier: pending.verifier,
      redirect_uri: account.redirectUri,
      resource: account.parameters.resource,
    });
  });

  const without = (name: string) => {
    const parameters = answer({});
    parameters.delete(name);
    return parameters;
  };

  it.each([
    ['a wrong state', answer({ state: 'other' })],
    ['no state', without('state')],
    ['a wrong iss', answer({ iss: 'https://evil.example' })],
    ['no iss', without('iss')],
    ['no code', without('code')],
    ['a second state', new URLSearchParams(`${answer({})}&state=the-state`)],
    ['an error with a wrong state', answer({ error: 'login_required', state: 'other' })],
  ])('with %s leads to no token request (104)', async (_name, parameters) => {
    const { server, sent } = serve();
    await expect(server.redeem(parameters, pending)).rejects.toMatchObject({ failure: 'wrong-answer' });
    expect(sent).toEqual([]);
  });

  it('from another issuer than the one that was asked leads to no token request (R55)', async () => {
    const { server, sent } = serve();
    await expect(server.redeem(answer({}), { ...pending, issuer: 'https://other.example' })).rejects.toMatchObject({
      failure: 'wrong-answer',
    });
    expect(sent).toEqual([]);
  });

  it.each(['login_required', 'interaction_required', 'consent_required', 'account_selection_required', 'access_denied'])(
    'that says %s means signed out, not broken',
    async (error) => {
      const { server } = serve();
      await expect(server.redeem(answer({ error }), pending)).rejects.toBeInstanceOf(SignInRequiredError);
    },
  );

  it("with someone else's code fails on the verifier (R56)", async () => {
    const { server } = serve({ answer: () => Response.json({ error: 'invalid_grant' }, { status: 400 }) });
    await expect(server.redeem(answer({}), pending)).rejects.toMatchObject({ failure: 'expired' });
  });

  it.each([
    ['an HTML page', () => new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } }), 'unexpected'],
    ['silence', () => Promise.reject(new TypeError('Failed to fetch')) as never, 'unreachable'],
  ])('answered with %s at the token endpoint is sent once (F7)', async (_name, reply, failure) => {
    const { server, sent } = serve({ answer: reply });
    await expect(server.redeem(answer({}), pending)).rejects.toMatchObject({ failure });
    expect(sent).toHaveLength(1);
  });
});

describe('the end', () => {
  it('takes the refresh token back (51)', async () => {
    const { server, sent, asked } = serve({ answer: () => new Response(null) });
    await server.revoke(someTokens('a'));
    expect(asked.at(-1)).toBe(service.revocationEndpoint);
    expect(sent[0]?.get('token')).toBe('a-refresh');
  });
});
