import { expect } from 'playwright/test';
import { test } from './fixtures.ts';
import { App, failedRequest, signIn, signInDialog } from './journey.ts';
import { LatchkeyServer } from './latchkey-server.ts';

test.beforeEach(({ cleanConsole }) => cleanConsole.allow(failedRequest));

test('F13: an expired request says so, that nothing was granted, and where to start again', async ({ page, client, expectAccessible }) => {
  const latchkey = await LatchkeyServer.start('--interaction-lifetime', '10');
  try {
    await page.goto(new App(latchkey.origin, client.redirectUri, 'timesheets').authorizationUrl());
    await signIn(page);
    await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'This request has expired' })).toBeVisible({ timeout: 20_000 });
    await expect(page).toHaveTitle('This request has expired · Moovila');
    await expect(page.getByText('Nothing was granted')).toBeVisible();
    await expect(page.getByText(/password/i)).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Start again' })).toHaveAttribute('href', `${latchkey.origin}/`);
    await expectAccessible(page);
    expect(client.received).toEqual([]);
  } finally {
    await latchkey.stop();
  }
});

test('88: a request that was started in another browser is refused, and says what to do', async ({
  page,
  browser,
  latchkey,
  client,
  expectAccessible,
}) => {
  const app = new App(latchkey.origin, client.redirectUri, 'timesheets');
  await page.goto(app.authorizationUrl());
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(page.url());
  await expect(stranger.getByRole('heading', { name: 'This request belongs to another browser' })).toBeVisible();
  await expect(stranger.getByText('Nothing was granted')).toBeVisible();
  await expect(stranger.getByText('Open the app in this browser and start again from there.')).toBeVisible();
  await expectAccessible(stranger);
  await stranger.context().close();
});

test('an unknown request says so', async ({ page, latchkey, expectAccessible }) => {
  await page.goto(`${latchkey.origin}/interaction/made-up`);
  await expect(page.getByRole('heading', { name: 'There is no such request' })).toBeVisible();
  await expectAccessible(page);
});

test('1: a request of an unknown app shows a page, and goes nowhere', async ({ page, latchkey, client, expectAccessible }) => {
  const app = new App(latchkey.origin, client.redirectUri, 'notesweb');
  await page.goto(app.authorizationUrl({ client_id: '<script>alert(1)</script>' }));
  await expect(page.getByRole('heading', { name: 'This link does not work' })).toBeVisible();
  expect(new URL(page.url()).origin).toBe(latchkey.origin);
  expect(client.received).toEqual([]);
  await expectAccessible(page);
});

test('F7: a server that does not answer is not the end: what was typed stays, and trying again works', async ({
  page,
  latchkey,
  client,
  cleanConsole,
}) => {
  cleanConsole.allow(/net::ERR_INTERNET_DISCONNECTED/);
  await page.goto(new App(latchkey.origin, client.redirectUri, 'timesheets').authorizationUrl());
  await expect(signInDialog(page)).toBeVisible();
  await page.context().setOffline(true);
  await signIn(page);
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(page.getByLabel('Email address')).toHaveValue('ada@example.test');
  await page.context().setOffline(false);
  await signIn(page);
  await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible();
});

test('R47: too many failures say how long to wait', async ({ page, client }) => {
  const latchkey = await LatchkeyServer.start();
  try {
    await page.goto(new App(latchkey.origin, client.redirectUri, 'timesheets').authorizationUrl());
    for (let time = 0; time < 10; time += 1) {
      await signIn(page, { identifier: 'ada@example.test', name: '', password: `wrong ${time}` });
      await expect(page.getByLabel('Password', { exact: true })).toHaveValue('');
      await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeEnabled();
    }
    await signIn(page);
    await expect(page.getByText('Try again in 15 minutes')).toBeVisible();
  } finally {
    await latchkey.stop();
  }
});
