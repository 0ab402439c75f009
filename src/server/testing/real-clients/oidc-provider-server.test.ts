import { decodeJwt } from 'jose';
import { InMemoryWebStorage, OidcClient, WebStorageStateStore } from 'oidc-client-ts';
import * as client from 'openid-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { adasProfile } from '../../engines/mock/dialects/standard/testing.ts';
import { createTestApp } from '../test-app.ts';
import { TestBrowser } from '../test-browser.ts';
import { startTestServer } from '../test-server.ts';

const redirectUri = 'http://127.0.0.1:9999/callback';
const afterwards = 'http://127.0.0.1:9999/';
let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

/** Clients look at the time of the machine; here it is the server's. */
const setMachineTime = (now: Date) => vi.useFakeTimers({ toFake: ['Date'], now });
beforeEach(() => setMachineTime(server.clock.now()));
afterEach(() => vi.useRealTimers());

/** Where a link of the app takes the browser in the end. */
async function follow(browser: TestBrowser, address: URL): Promise<string | null> {
  const next = (await browser.open(address)).headers.get('location') ?? '';
  return (await browser.open(next)).headers.get('location');
}

/** The whole journey of openid-client, as its own documentation writes it. */
async function runOpenIdClient(config: client.Configuration, browser: TestBrowser) {
  const pkceCodeVerifier = client.randomPKCECodeVerifier();
  const [expectedState, expectedNonce] = [client.randomState(), client.randomNonce()];
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid profile email notes:read',
    code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    state: expectedState,
    nonce: expectedNonce,
  });
  const checks = { pkceCodeVerifier, expectedState, expectedNonce, maxAge: 60, idTokenExpected: true };
  const tokens = await client.authorizationCodeGrant(config, await browser.authorize(url), checks);
  const refreshed = await client.refreshTokenGrant(config, tokens.refresh_token ?? '');
  const userinfo = await client.fetchUserInfo(config, refreshed.access_token, tokens.claims()?.sub ?? '');
  const logout = client.buildEndSessionUrl(config, {
    post_logout_redirect_uri: afterwards,
    id_token_hint: refreshed.id_token ?? '',
    state: 'bye',
  });
  return { claims: tokens.claims(), refreshedClaims: refreshed.claims(), userinfo, landed: await follow(browser, logout) };
}

const everything = { sub: 'acct-ada', ...adasProfile, email: 'ada@example.test', email_verified: true };

describe('independently written OpenID Connect clients', () => {
  it.each(['oidc', 'oauth2'] as const)(
    'openid-client discovers the issuer by %s metadata, checks the ID token by its keys, asks userinfo, refreshes and signs out',
    async (algorithm) => {
      const issuer = `${server.origin}/standard`;
      const config = await client.discovery(new URL(issuer), 'notesweb', 'noteswebsecret', undefined, {
        algorithm,
        execute: [client.allowInsecureRequests, client.enableNonRepudiationChecks],
      });
      const { claims, refreshedClaims, userinfo, landed } = await runOpenIdClient(config, new TestBrowser(server.fetch, server.origin));
      expect(claims).toMatchObject({ iss: issuer, sub: 'acct-ada', aud: 'notesweb' });
      expect(refreshedClaims).toMatchObject({ sub: 'acct-ada', auth_time: claims?.auth_time });
      expect(userinfo).toEqual(everything);
      expect(landed).toBe(`${afterwards}?state=bye`);
    },
  );

  it('61: openid-client finds an issuer that is the bare origin, where standard is the only dialect', async () => {
    const test = createTestApp({ mock: { only: 'standard' } });
    const config = await client.discovery(new URL(test.origin), 'notesspa', undefined, client.None(), {
      [client.customFetch]: (url, options) => test.fetch(new Request(url, options as RequestInit)),
      execute: [client.allowInsecureRequests, client.enableNonRepudiationChecks],
    });
    const { claims, userinfo, landed } = await runOpenIdClient(config, new TestBrowser(test.fetch, test.origin));
    expect([claims?.iss, userinfo, landed]).toEqual([test.origin, everything, `${afterwards}?state=bye`]);
  });

  it('oidc-client-ts signs in, loads userinfo, refreshes and signs out', async () => {
    const app = new OidcClient({
      authority: `${server.origin}/standard`,
      client_id: 'notesspa',
      redirect_uri: redirectUri,
      post_logout_redirect_uri: afterwards,
      scope: 'openid profile email',
      loadUserInfo: true,
      stateStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    });
    const browser = new TestBrowser(server.fetch, server.origin);
    const { url } = await app.createSigninRequest({ nonce: 'a-nonce' });
    const answer = await browser.authorize(new URL(url));
    const signedIn = await app.processSigninResponse(answer.href);
    expect(signedIn.profile).toMatchObject(everything);
    expect(decodeJwt(signedIn.id_token ?? '').nonce).toBe('a-nonce');
    const { id_token = '', refresh_token = '', session_state, scope = '', profile } = signedIn;
    const refreshed = await app.useRefreshToken({
      state: { refresh_token, id_token, session_state, scope, profile, data: undefined },
    });
    expect(refreshed.profile?.sub).toBe('acct-ada');
    const signOut = await app.createSignoutRequest({ id_token_hint: refreshed.id_token ?? '', state: 'bye' });
    const landed = (await follow(browser, new URL(signOut.url))) ?? '';
    expect(landed).toMatch(/^http:\/\/127\.0\.0\.1:9999\/\?state=/);
    expect((await app.processSignoutResponse(landed)).error).toBeNull();
    expect((await browser.open('/api/session')).status).toBe(401);
  });
});
