import { describe, expect, it } from 'vitest';
import { createTestApp } from '../../testing/test-app.ts';

const wellKnown = '/.well-known/oauth-authorization-server';

describe('metadata', () => {
  it('61: has the exact issuer and stands where the well-known segment is inserted', async () => {
    const { app, origin } = createTestApp();
    const response = await app.request(`${origin}${wellKnown}/standard`);
    expect(await response.json()).toMatchObject({ issuer: `${origin}/standard`, authorization_response_iss_parameter_supported: true });
    expect((await app.request(`${origin}${wellKnown}`)).status).toBe(404);
    expect((await app.request(`${origin}${wellKnown}/moovila`)).status).toBe(404);
  });

  it('62: advertises endpoints that answer, and no others', async () => {
    const { app, origin } = createTestApp();
    const metadata = (await (await app.request(`${origin}${wellKnown}/standard`)).json()) as Record<string, unknown>;
    const endpoints = Object.entries(metadata).filter(([name]) => name.endsWith('_endpoint'));
    expect(endpoints.map(([name]) => name)).toEqual([
      'authorization_endpoint',
      'token_endpoint',
      'revocation_endpoint',
      'introspection_endpoint',
    ]);
    for (const [, address] of endpoints) expect((await app.request(String(address), { method: 'POST' })).status).toBeLessThan(404);
    expect(metadata).not.toHaveProperty('registration_endpoint');
    expect(metadata.grant_types_supported).toEqual(['authorization_code', 'refresh_token', 'client_credentials']);
    expect(metadata.code_challenge_methods_supported).toEqual(['S256']);
  });

  it('43: can be read by pages of registered origins', async () => {
    const { app, origin } = createTestApp();
    const read = (from: string) => app.request(`${origin}${wellKnown}/standard`, { headers: { origin: from } });
    expect((await read('http://127.0.0.1:9999')).headers.get('access-control-allow-origin')).toBe('http://127.0.0.1:9999');
    expect((await read('https://evil.example')).headers.has('access-control-allow-origin')).toBe(false);
  });
});
