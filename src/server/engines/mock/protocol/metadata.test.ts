import { describe, expect, it } from 'vitest';
import { createTestApp } from '../../../testing/test-app.ts';

const wellKnown = '/.well-known/oauth-authorization-server';

describe('metadata', () => {
  it('61: has the exact issuer and stands where the well-known segment is inserted', async () => {
    const { app, origin } = createTestApp();
    const response = await app.fetch(new Request(`${origin}${wellKnown}/standard`));
    expect(await response.json()).toMatchObject({ issuer: `${origin}/standard`, authorization_response_iss_parameter_supported: true });
    expect((await app.fetch(new Request(`${origin}${wellKnown}`))).status).toBe(404);
    expect((await app.fetch(new Request(`${origin}${wellKnown}/moovila`))).status).toBe(404);
  });

  it('61, 62: says the same by OpenID Connect Discovery, where the well-known segment follows the issuer', async () => {
    const { app, origin } = createTestApp();
    const read = async (path: string) => (await app.fetch(new Request(origin + path))).text();
    expect(await read('/standard/.well-known/openid-configuration')).toBe(await read(`${wellKnown}/standard`));
    for (const path of ['/.well-known/openid-configuration', '/moovila/.well-known/openid-configuration']) {
      expect((await app.fetch(new Request(origin + path))).status).toBe(404);
    }
  });

  it('61: has the bare origin for its issuer where standard is the only dialect', async () => {
    const { app, origin } = createTestApp({ mock: { only: 'standard' } });
    for (const path of ['/.well-known/openid-configuration', wellKnown]) {
      const metadata = (await (await app.fetch(new Request(origin + path))).json()) as Record<string, unknown>;
      expect(metadata).toMatchObject({ issuer: origin, jwks_uri: `${origin}/jwks`, end_session_endpoint: `${origin}/end-session` });
      expect((await app.fetch(new Request(String(metadata.jwks_uri)))).status).toBe(200);
    }
  });

  it('62: advertises endpoints that answer, and no others', async () => {
    const { app, origin } = createTestApp();
    const metadata = (await (await app.fetch(new Request(`${origin}${wellKnown}/standard`))).json()) as Record<string, unknown>;
    const endpoints = Object.entries(metadata).filter(([name]) => name.endsWith('_endpoint'));
    expect(endpoints.map(([name]) => name)).toEqual([
      'authorization_endpoint',
      'token_endpoint',
      'revocation_endpoint',
      'introspection_endpoint',
      'userinfo_endpoint',
      'end_session_endpoint',
    ]);
    for (const [, address] of endpoints)
      expect((await app.fetch(new Request(String(address), { method: 'POST' }))).status).toBeLessThan(404);
    expect(metadata).not.toHaveProperty('registration_endpoint');
    expect(metadata.grant_types_supported).toEqual(['authorization_code', 'refresh_token', 'client_credentials']);
    expect(metadata.code_challenge_methods_supported).toEqual(['S256']);
    expect(metadata.id_token_signing_alg_values_supported).toEqual(['ES256']);
    expect(metadata.claims_parameter_supported).toBe(true);
    for (const name of ['request_parameter_supported', 'request_uri_parameter_supported']) expect(metadata[name]).toBe(false);
  });

  it('P1, 43: can be read by any page, whatever headers it sends', async () => {
    const { app, origin } = createTestApp();
    const ask = (init: RequestInit) => app.fetch(new Request(`${origin}${wellKnown}/standard`, init));
    const read = await ask({ headers: { origin: 'https://anywhere.example' } });
    const { headers } = read;
    expect([headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')]).toEqual(['*', null]);
    // One answer for all: whoever keeps it need not look at the origin.
    expect(headers.get('vary') ?? '').not.toMatch(/origin/i);
    const preflight = await ask({
      method: 'OPTIONS',
      headers: {
        origin: 'https://anywhere.example',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'mcp-protocol-version',
      },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([204, 'mcp-protocol-version']);
  });
});
