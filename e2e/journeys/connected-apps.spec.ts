import { expect, type Page } from 'playwright/test';
import { connectQuickly, openConnectedApps, rowOf, scriptCallback } from '../support/connections.ts';
import { test } from '../support/fixtures.ts';
import { App, ada, allow, failedRequest, grace, signIn, signInDialog } from '../support/journey.ts';

test.beforeEach(({ cleanConsole }) => cleanConsole.allow(failedRequest));

async function connect(page: Page, app: App): Promise<void> {
  await page.goto(app.authorizationUrl());
  const ready = page.getByRole('button', { name: 'Allow' });
  await expect(ready.or(signInDialog(page))).toBeVisible();
  if (await signInDialog(page).isVisible()) await signIn(page);
  await allow(page);
  await expect(page.getByRole('heading', { name: 'Back in the app' })).toBeVisible();
}

test('U10, U13: revokes an app: names the consequences, shows the receipt, and the app’s next call and next refresh fail', async ({
  page,
  latchstring,
  client,
  expectAccessible,
}) => {
  const app = new App(latchstring.origin, client.redirectUri, 'timesheets');
  await connect(page, app);
  const tokens = await app.exchange(client.answer);
  expect(await app.call('/api/projects', tokens.access_token)).toBe(200);

  await openConnectedApps(page, latchstring.origin);
  const row = rowOf(page, 'Timesheets');
  await expect(row).toContainText('Projects and Tasks');
  await expect(row).toContainText('Moovila');
  await expect(row).toContainText(/Used (now|\d+ seconds? ago|less than|just)/);
  await expectAccessible(page);

  await row.getByRole('button', { name: 'Revoke access of Timesheets' }).click();
  const dialog = page.getByRole('dialog', { name: 'Revoke the access of Timesheets?' });
  await expect(dialog).toContainText('It loses this access');
  await expect(dialog).toContainText('Projects and Tasks');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  expect(await app.call('/api/projects', tokens.access_token)).toBe(200);

  await row.getByRole('button', { name: 'Revoke access of Timesheets' }).click();
  await dialog.getByRole('button', { name: 'Revoke access' }).click();
  const receipt = page.getByRole('heading', { name: 'Timesheets no longer has access' });
  await expect(receipt).toBeVisible();
  await expect(page.getByText('1 access token stopped working')).toBeVisible();
  await expect(page.getByText('1 refresh token stopped working')).toBeVisible();
  await expect(page.getByText(/Verified/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Revoke access of Timesheets' })).toHaveCount(0);
  await expectAccessible(page);

  expect(await app.call('/api/projects', tokens.access_token)).toBe(401);
  expect(await app.refresh(tokens.refresh_token)).toMatchObject({ error: 'invalid_grant' });
});

test('nobody is signed in, then someone without any app', async ({ page, latchstring, expectAccessible }) => {
  await page.goto(`${latchstring.origin}/connected-apps`);
  await expect(page.getByRole('heading', { name: 'See which apps have access' })).toBeVisible();
  await expectAccessible(page);
  await openConnectedApps(page, latchstring.origin, { ...ada, identifier: 'katherine@example.test' });
  await expect(page.getByRole('heading', { name: 'No app has access to your data' })).toBeVisible();
  await expectAccessible(page);
});

test('103, R52: the callback’s query is gone from the address, and no token or verifier is kept in storage', async ({
  page,
  latchstring,
}) => {
  await openConnectedApps(page, latchstring.origin);
  expect(new URL(page.url()).search).toBe('');
  const stored = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
  expect(stored).not.toMatch(/token|verifier/);
});

test('a reload signs in again by itself', async ({ page, latchstring }) => {
  await openConnectedApps(page, latchstring.origin);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Connected apps', exact: true, level: 1 })).toBeVisible();
});

test('104, R55, R56: a callback that this tab did not ask for sends no token request', async ({ page, latchstring }) => {
  const tokenRequests: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/token')) tokenRequests.push(request.url());
  });
  await page.goto(
    `${latchstring.origin}/account/callback?code=stolen&state=guess&iss=${encodeURIComponent(`${latchstring.origin}/standard`)}`,
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This sign-in was already used, or was not started here');
  expect(new URL(page.url()).search).toBe('');
  expect(tokenRequests).toEqual([]);
});

test('F14, 51, 105: signing out in one tab signs every tab out, and names leave the page', async ({ page, context, latchstring }) => {
  await openConnectedApps(page, latchstring.origin);
  const second = await context.newPage();
  await openConnectedApps(second, latchstring.origin);
  await expect(second.getByText(ada.identifier)).toBeVisible();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
  await expect(second.getByText(ada.identifier)).toHaveCount(0);
  await expect(second.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  // R58: Back shows no names, scopes or tokens.
  await page.goBack();
  await expect(page.getByText(ada.identifier)).toHaveCount(0);
  await page.goto(`${latchstring.origin}/connected-apps`);
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
});

test('R15: after a sign-out the next person sees their own apps only', async ({ page, latchstring }) => {
  await connectQuickly(page, new App(latchstring.origin, scriptCallback, 'planner'));
  await openConnectedApps(page, latchstring.origin);
  await expect(rowOf(page, 'Planner')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await signIn(page, grace);
  await expect(page.getByText(grace.identifier)).toBeVisible();
  await expect(page.getByText('Planner')).toHaveCount(0);
});

test('F8: ten tabs with a token that stopped working make one refresh, and nobody is signed out', async ({
  page,
  context,
  latchstring,
}) => {
  // Ten pages take their time on a busy machine.
  test.slow();
  await connectQuickly(page, new App(latchstring.origin, scriptCallback, 'planner'));
  let bearer = '';
  context.on('request', (request) => {
    if (request.url().includes('/api/connections')) bearer = request.headers().authorization ?? bearer;
  });
  await openConnectedApps(page, latchstring.origin);
  const tabs = [page];
  while (tabs.length < 10) {
    const tab = await context.newPage();
    await tab.goto(`${latchstring.origin}/connected-apps`);
    await expect(tab.getByRole('link', { name: 'Planner' })).toBeVisible();
    tabs.push(tab);
  }
  const revoked = await fetch(`${latchstring.origin}/standard/revoke`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: 'latchstring', token: bearer.replace('Bearer ', '') }),
  });
  expect(revoked.status).toBe(200);
  const tokenRequests: string[] = [];
  context.on('request', (request) => {
    if (request.url().endsWith('/token')) tokenRequests.push(request.url());
  });
  await Promise.all(tabs.map((tab) => tab.getByRole('link', { name: 'Planner' }).click()));
  for (const tab of tabs) await expect(tab.getByRole('heading', { name: 'Planner', level: 1 })).toBeVisible();
  expect(tokenRequests).toHaveLength(1);
});

test('F10: a revoke that is cut off is shown as uncertain, and can be checked and repeated', async ({
  page,
  context,
  latchstring,
  cleanConsole,
  expectAccessible,
}) => {
  cleanConsole.allow(/net::ERR/);
  const app = new App(latchstring.origin, scriptCallback, 'timesheets');
  const tokens = await app.exchange(await connectQuickly(page, app));
  await openConnectedApps(page, latchstring.origin);
  await rowOf(page, 'Timesheets').getByRole('button', { name: 'Revoke access of Timesheets' }).click();
  await context.setOffline(true);
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke access' }).click();
  await expect(page.getByRole('heading', { name: 'We do not know whether Timesheets still has access' })).toBeVisible();
  await expect(page.getByText('no longer has access')).toHaveCount(0);
  await expectAccessible(page);
  expect(await app.call('/api/projects', tokens.access_token)).toBe(200);
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByRole('heading', { name: 'Timesheets still has access' })).toBeVisible();
  await page.getByRole('button', { name: 'Revoke again' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke access' }).click();
  await expect(page.getByRole('heading', { name: 'Timesheets no longer has access' })).toBeVisible();
  expect(await app.call('/api/projects', tokens.access_token)).toBe(401);
});
