import { expect } from 'playwright/test';
import { test } from '../support/fixtures.ts';
import { allow, failedRequest, signIn, signInDialog } from '../support/journey.ts';

test('a newcomer connects a demo app, sees its tokens and data, revokes it, and sees it refused', async ({
  page,
  context,
  latchstring,
  cleanConsole,
  expectAccessible,
}) => {
  cleanConsole.allow(failedRequest);
  await page.goto(latchstring.origin);
  await expect(page.getByText('ada@example.test').first()).toBeVisible();
  await expect(page.getByText('public, demo only').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Connect Timesheets' }).click();
  await signIn(page);
  await allow(page);
  await expect(page.getByRole('heading', { name: 'Timesheets at Moovila' })).toBeVisible();
  await expect(page.getByText('Analytical Engine')).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
  await expectAccessible(page);

  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Revoke it in connected apps (opens in a new tab)' }).click();
  const apps = await opened;
  await apps.getByRole('button', { name: 'Revoke access of Timesheets' }).click();
  await apps.getByRole('dialog').getByRole('button', { name: 'Revoke access' }).click();
  await expect(apps.getByRole('heading', { name: 'Timesheets no longer has access' })).toBeVisible();

  await page.getByRole('button', { name: 'Call again' }).click();
  await expect(page.getByText(/401/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Refresh the token' }).click();
  await expect(page.getByText('probably revoked').first()).toBeVisible();
  await expect(page.getByText('invalid_grant').first()).toBeVisible();
});

test('104: an answer with a foreign state is not used', async ({ page, latchstring }) => {
  const tokenRequests: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/token')) tokenRequests.push(request.url());
  });
  await page.goto(latchstring.origin);
  await page.getByRole('button', { name: 'Connect Timesheets' }).click();
  await expect(signInDialog(page)).toBeVisible();
  await page.goto(`${latchstring.origin}/flow-tester/callback?code=x&state=wrong`);
  await expect(page.getByText('Nothing was sent.').first()).toBeVisible();
  await expect(page.getByText('state is not the one that was sent').first()).toBeVisible();
  expect(tokenRequests).toEqual([]);
});

test('an address that does not exist says so, with status 404', async ({ page, latchstring, cleanConsole, expectAccessible }) => {
  cleanConsole.allow(failedRequest);
  const response = await page.goto(`${latchstring.origin}/no/such/page`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'There is no such page', level: 1 })).toBeVisible();
  await expectAccessible(page);
});
