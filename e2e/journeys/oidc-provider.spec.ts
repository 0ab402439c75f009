import { expect } from 'playwright/test';
import { test } from '../support/fixtures.ts';
import { App, ada, allow, failedRequest, grace, signIn } from '../support/journey.ts';
import { LatchstringServer } from '../support/latchstring-server.ts';

test('the whole journey in front of node-oidc-provider: sign in, switch account, allow, connected, revoked', async ({
  page,
  client,
  cleanConsole,
  expectAccessible,
}) => {
  cleanConsole.allow(failedRequest);
  const latchstring = await LatchstringServer.start('--engine', 'oidc-provider');
  try {
    const app = new App(latchstring.origin, client.redirectUri, 'notesweb', 'oidc');
    await page.goto(app.authorizationUrl());
    await signIn(page, grace);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Notes Web wants to see');
    await expectAccessible(page);
    await page.getByRole('button', { name: /Not you/ }).click();
    await page.getByRole('button', { name: 'Use another account' }).click();
    await signIn(page, ada);
    await expect(page.getByText(ada.identifier)).toBeVisible();
    await allow(page);
    await expect(page.getByRole('heading', { name: 'Back in the app' })).toBeVisible();
    expect(client.answer.searchParams.get('iss')).toBe(`${latchstring.origin}/oidc`);
    const tokens = await app.exchange(client.answer);
    expect(tokens.scope).toBe('notes:read');
    expect(await app.call('/api/notes', tokens.access_token)).toBe(200);

    await page.goto(`${latchstring.origin}/connected-apps`);
    await page.getByRole('button', { name: 'Revoke access of Notes Web' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke access' }).click();
    await expect(page.getByRole('heading', { name: 'Notes Web no longer has access' })).toBeVisible();
    await expectAccessible(page);
    expect(await app.call('/api/notes', tokens.access_token)).toBe(401);
    expect(await app.refresh(tokens.refresh_token)).toMatchObject({ error: 'invalid_grant' });

    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
    await page.goto(latchstring.origin);
    await expect(page.getByText(`${latchstring.origin}/oidc`).first()).toBeVisible();
    await expectAccessible(page);
  } finally {
    await latchstring.stop();
  }
});
