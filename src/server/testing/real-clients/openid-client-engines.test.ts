import * as client from 'openid-client';
import { expect, it } from 'vitest';
import { describeBothEngines, seeded } from './both-engines.ts';
import { redirectUri } from './journey.ts';

/** Two that are set so that a nonce may stand for PKCE; but the second has no secret to go with it. */
const registrations = [
  ...seeded,
  ...seeded.filter(({ id }) => id === 'notesweb').map((app) => ({ ...app, id: 'classic', pkce: 'optional' as const })),
  ...seeded.filter(({ id }) => id === 'notesspa').map((app) => ({ ...app, id: 'classic-spa', pkce: 'optional' as const })),
];

describeBothEngines(({ at, discover, browser, ask }) => {
  it('P9: names no scope, is told which it got, and reads what they open', async () => {
    const config = await discover();
    const { url, pkceCodeVerifier } = await ask(config, {});
    const tokens = await client.authorizationCodeGrant(config, await browser().authorize(url), { pkceCodeVerifier });
    expect(tokens.scope?.split(' ')).toContain('notes:read');
    expect(tokens.claims()?.sub).toBe('acct-ada');
    expect((await client.fetchProtectedResource(config, tokens.access_token, at('/api/notes'), 'GET')).status).toBe(200);
    expect((await client.refreshTokenGrant(config, tokens.refresh_token ?? '')).scope?.split(' ')).toContain('notes:read');
  });

  it('P3: reads why a client failed, by the body that it sent or by Basic', async () => {
    const config = await discover('notesweb', 'wrong');
    await expect(client.refreshTokenGrant(config, 'x')).rejects.toMatchObject({ error: 'invalid_client', status: 400 });
    const byBasic = new client.Configuration(config.serverMetadata(), 'notesweb', undefined, client.ClientSecretBasic('wrong'));
    client.allowInsecureRequests(byBasic);
    await expect(client.refreshTokenGrant(byBasic, 'x')).rejects.toMatchObject({
      code: 'OAUTH_WWW_AUTHENTICATE_CHALLENGE',
      status: 401,
      cause: [{ scheme: 'basic' }],
    });
  });

  it('P13: goes the whole way without PKCE, where its app is set so, by a nonce', async () => {
    const config = await discover('classic');
    const expectedNonce = client.randomNonce();
    const parameters = { redirect_uri: redirectUri, scope: 'openid profile notes:read', nonce: expectedNonce };
    const answer = await browser().authorize(client.buildAuthorizationUrl(config, parameters));
    const tokens = await client.authorizationCodeGrant(config, answer, { expectedNonce, idTokenExpected: true });
    expect(tokens.claims()).toMatchObject({ sub: 'acct-ada', aud: 'classic', nonce: expectedNonce });
    expect((await client.fetchProtectedResource(config, tokens.access_token, at('/api/notes'), 'GET')).status).toBe(200);
    await client.refreshTokenGrant(config, tokens.refresh_token ?? '');
  });

  it.each([
    ['sends no nonce', 'classic', { scope: 'openid' }, 'Send a nonce, or code_challenge'],
    ['sends no openid', 'classic', { scope: 'notes:read', nonce: 'n' }, 'Send the scope openid and a nonce, or code_challenge'],
    ['has no secret', 'classic-spa', { scope: 'openid', nonce: 'n' }, 'code_challenge is required'],
    ['is not set so', 'notesweb', { scope: 'openid', nonce: 'n' }, 'code_challenge is required'],
  ])('P13: is told what is missing when it leaves PKCE out and %s', async (_what, id, parameters, reason) => {
    const url = client.buildAuthorizationUrl(await discover(id), { redirect_uri: redirectUri, ...parameters });
    const { searchParams } = await browser().follow(url);
    expect(searchParams.get('error')).toBe('invalid_request');
    expect(searchParams.get('error_description')).toContain(reason);
  });

  it('P13: 24: has to show the verifier of a challenge that it sends, set so or not', async () => {
    const config = await discover('classic');
    const { url } = await ask(config, { scope: 'openid', nonce: 'n' });
    const grant = client.authorizationCodeGrant(config, await browser().authorize(url), { expectedNonce: 'n' });
    await expect(grant).rejects.toMatchObject({ error: 'invalid_grant' });
  });
}, registrations);
