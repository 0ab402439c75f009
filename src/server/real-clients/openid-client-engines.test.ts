import * as client from 'openid-client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ManualClock } from '../clock.ts';
import { startOidcServer } from '../oidc-provider/testing.ts';
import { TestBrowser } from '../testing/test-browser.ts';
import { startTestServer } from '../testing/test-server.ts';
import { redirectUri } from './journey.ts';

const engines = [
  { name: 'mock', path: '/standard', start: () => startTestServer() },
  { name: 'oidc-provider', path: '/oidc', start: () => startOidcServer() },
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

  const discover = () =>
    client.discovery(new URL(server.origin + path), 'notesweb', 'noteswebsecret', undefined, {
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
});
