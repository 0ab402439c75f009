import * as client from 'openid-client';
import { expect } from 'playwright/test';
import { test } from '../support/fixtures.ts';
import { allow, failedRequest, signIn } from '../support/journey.ts';

test('openid-client discovers the issuer, a person clicks through consent, and the revoke ends its access', async ({
  page,
  latchstring,
  client: callback,
  cleanConsole,
}) => {
  cleanConsole.allow(failedRequest);
  const config = await client.discovery(new URL(`${latchstring.origin}/standard`), 'notesweb', 'noteswebsecret', undefined, {
    algorithm: 'oauth2',
    execute: [client.allowInsecureRequests],
  });
  const pkceCodeVerifier = client.randomPKCECodeVerifier();
  const expectedState = client.randomState();
  const authorizationUrl = client.buildAuthorizationUrl(config, {
    redirect_uri: callback.redirectUri,
    scope: 'notes:read',
    state: expectedState,
    code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
  });
  await page.goto(authorizationUrl.href);
  await signIn(page);
  await allow(page);
  await expect(page.getByRole('heading', { name: 'Back in the app' })).toBeVisible();
  // The client checks state and iss, and refuses an answer of another issuer (63).
  const tokens = await client.authorizationCodeGrant(config, callback.answer, { pkceCodeVerifier, expectedState });
  const notes = new URL(`${latchstring.origin}/standard/api/notes`);
  expect((await client.fetchProtectedResource(config, tokens.access_token, notes, 'GET')).status).toBe(200);
  const next = await client.refreshTokenGrant(config, tokens.refresh_token ?? '');

  await page.goto(`${latchstring.origin}/connected-apps`);
  await page.getByRole('button', { name: 'Revoke access of Notes Web' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke access' }).click();
  await expect(page.getByRole('heading', { name: 'Notes Web no longer has access' })).toBeVisible();

  await expect(client.fetchProtectedResource(config, next.access_token, notes, 'GET')).rejects.toMatchObject({ status: 401 });
  await expect(client.refreshTokenGrant(config, next.refresh_token ?? '')).rejects.toMatchObject({ error: 'invalid_grant' });
});
