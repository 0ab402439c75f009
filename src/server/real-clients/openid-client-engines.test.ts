import * as client from 'openid-client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ManualClock } from '../clock.ts';
import { seedRegistrations } from '../demo/seed.ts';
import { startOidcServer } from '../oidc-provider/testing.ts';
import { TestBrowser } from '../testing/test-browser.ts';
import { startTestServer } from '../testing/test-server.ts';
import { redirectUri } from './journey.ts';

const seeded = seedRegistrations(new URL('http://127.0.0.1'), new ManualClock().now());
/** Two that are set so that a nonce may stand for PKCE; but the second has no secret to go with it. */
const registrations = [
  ...seeded,
  ...seeded.filter(({ id }) => id === 'notesweb').map((app) => ({ ...app, id: 'classic', pkce: 'optional' as const })),
  ...seeded.filter(({ id }) => id === 'notesspa').map((app) => ({ ...app, id: 'classic-spa', pkce: 'optional' as const })),
];

const engines = [
  { name: 'mock', path: '/standard', start: () => startTestServer({ mock: { registrations } }) },
  { name: 'oidc-provider', path: '/oidc', start: () => startOidcServer({ registrations }) },
];

describe.each(engines)('openid-client with $name', ({ path, start }) => {
  let server: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    // Clients look at the time of the machine; here it is the server's.
    vi.useFakeTimers({ toFake: ['Date'], now: new ManualClock().now() });
    server = await start();
  });
  afterAll(async () => {
    await server.stop();
    vi.useRealTimers();
  });

  const discover = (id = 'notesweb', secret: string | undefined = 'noteswebsecret') =>
    client.discovery(new URL(server.origin + path), id, secret, secret === undefined ? client.None() : undefined, {
      execute: [client.allowInsecureRequests, client.enableNonRepudiationChecks],
    });
  const browser = () => new TestBrowser(server.fetch, server.origin);

  it('P9: names no scope, is told which it got, and reads what they open', async () => {
    const config = await discover();
    const pkceCodeVerifier = client.randomPKCECodeVerifier();
    const url = client.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: 'S256',
    });
    const tokens = await client.authorizationCodeGrant(config, await browser().authorize(url), { pkceCodeVerifier });
    expect(tokens.scope?.split(' ')).toContain('notes:read');
    expect(tokens.claims()?.sub).toBe('acct-ada');
    const notes = new URL(`${server.origin}${path}/api/notes`);
    expect((await client.fetchProtectedResource(config, tokens.access_token, notes, 'GET')).status).toBe(200);
    expect((await client.refreshTokenGrant(config, tokens.refresh_token ?? '')).scope?.split(' ')).toContain('notes:read');
  });

  it('P13: goes the whole way without PKCE, where its app is set so, by a nonce', async () => {
    const config = await discover('classic');
    const expectedNonce = client.randomNonce();
    const parameters = { redirect_uri: redirectUri, scope: 'openid profile notes:read', nonce: expectedNonce };
    const answer = await browser().authorize(client.buildAuthorizationUrl(config, parameters));
    const tokens = await client.authorizationCodeGrant(config, answer, { expectedNonce, idTokenExpected: true });
    expect(tokens.claims()).toMatchObject({ sub: 'acct-ada', aud: 'classic', nonce: expectedNonce });
    const notes = new URL(`${server.origin}${path}/api/notes`);
    expect((await client.fetchProtectedResource(config, tokens.access_token, notes, 'GET')).status).toBe(200);
    await client.refreshTokenGrant(config, tokens.refresh_token ?? '');
  });

  it.each([
    ['sends no nonce', 'classic', { scope: 'openid' }, 'Send a nonce, or code_challenge'],
    ['sends no openid', 'classic', { scope: 'notes:read', nonce: 'n' }, 'Send the scope openid and a nonce, or code_challenge'],
    ['has no secret', 'classic-spa', { scope: 'openid', nonce: 'n' }, 'code_challenge is required'],
    ['is not set so', 'notesweb', { scope: 'openid', nonce: 'n' }, 'code_challenge is required'],
  ])('P13: is told what is missing when it leaves PKCE out and %s', async (_what, id, parameters, reason) => {
    const config = await discover(id);
    const url = client.buildAuthorizationUrl(config, { redirect_uri: redirectUri, ...parameters });
    const { searchParams } = await browser().follow(url);
    expect(searchParams.get('error')).toBe('invalid_request');
    expect(searchParams.get('error_description')).toContain(reason);
  });

  it('24: has to show the verifier of a challenge that it sends, set so or not', async () => {
    const config = await discover('classic');
    const url = client.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: 'openid',
      nonce: 'n',
      code_challenge: await client.calculatePKCECodeChallenge(client.randomPKCECodeVerifier()),
      code_challenge_method: 'S256',
    });
    const grant = client.authorizationCodeGrant(config, await browser().authorize(url), { expectedNonce: 'n' });
    await expect(grant).rejects.toMatchObject({ error: 'invalid_grant' });
  });
});
