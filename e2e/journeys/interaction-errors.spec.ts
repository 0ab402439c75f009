import { expect } from 'playwright/test';
import { onEveryEngine, test } from '../support/fixtures.ts';
import { App, ada, backInTheApp, failedRequest, signIn, signInDialog } from '../support/journey.ts';
import { LatchstringServer } from '../support/latchstring-server.ts';

test.beforeEach(({ cleanConsole }) => cleanConsole.allow(failedRequest));

test('F13: an expired request says so, that nothing was granted, and where to start again', async ({ page, client, expectAccessible }) => {
  test.setTimeout(90_000);
  const latchstring = await LatchstringServer.start('--interaction-lifetime', '15');
  try {
    await page.goto(new App(latchstring.origin, client.redirectUri, 'timesheets').authorizationUrl());
    await signIn(page);
    await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'This request has expired' })).toBeVisible({ timeout: 40_000 });
    await expect(page).toHaveTitle('This request has expired · Moovila');
    await expect(page.getByText('Nothing was granted')).toBeVisible();
    await expect(page.getByText(/password/i)).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Start again' })).toHaveAttribute('href', `${latchstring.origin}/`);
    await expectAccessible(page);
    expect(client.received).toEqual([]);
  } finally {
    await latchstring.stop();
  }
});

test.describe('with little time', () => {
  test.use({ flags: ['--interaction-lifetime', '26'] });

  test('U9: the end is told at least 20 seconds ahead, and one click keeps the page open with what was ticked', async ({
    page,
    latchstring,
    client,
    expectAccessible,
  }) => {
    const app = new App(latchstring.origin, client.redirectUri, 'notesweb');
    await page.goto(app.authorizationUrl({ scope: 'notes:read notes:write' }));
    await signIn(page);
    await page.getByRole('checkbox', { name: 'Add notes' }).check();
    await page.getByRole('radio', { name: /Only this once/ }).check();
    const endOf = async () =>
      Date.parse((await (await page.request.get(page.url().replace('/interaction/', '/api/interactions/'))).json()).expiresAt);
    const end = await endOf();
    const warning = page.getByRole('status').filter({ hasText: 'This page expires soon' });
    await expect(warning).toBeVisible();
    // WCAG 2.2.1 asks for 20 seconds; the rest is what this test takes to see it.
    expect(end - Date.now()).toBeGreaterThan(18_500);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Keep it open' }).click();
    await expect(warning).toHaveCount(0);
    expect(await endOf()).toBeGreaterThan(end);
    await expect(page.getByRole('checkbox', { name: 'Add notes' })).toBeChecked();
    await expect(page.getByRole('radio', { name: /Only this once/ })).toBeChecked();
    await page.getByRole('button', { name: 'Allow' }).click();
    await backInTheApp(page);
    expect((await app.exchange(client.answer)).scope).toBe('notes:read notes:write');
  });
});

onEveryEngine(() => {
  test('88, R17: a request that was started in another browser is refused there, to look at and to answer, and says what to do', async ({
    page,
    browser,
    latchstring,
    client,
    engine,
    expectAccessible,
  }) => {
    const app = new App(latchstring.origin, client.redirectUri, 'notesweb', engine.service);
    await page.goto(app.authorizationUrl());
    await signIn(page);
    await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible();
    const stranger = await (await browser.newContext()).newPage();
    // Someone who has a request and a sign-in of their own.
    await stranger.goto(app.authorizationUrl());
    await signIn(stranger);
    await expect(stranger.getByRole('button', { name: 'Allow' })).toBeVisible();
    await stranger.goto(page.url());
    await expect(stranger.getByRole('heading', { name: 'This request belongs to another browser' })).toBeVisible();
    await expect(stranger.getByText('Nothing was granted')).toBeVisible();
    await expect(stranger.getByText('Open the app in this browser and start again from there.')).toBeVisible();
    await expectAccessible(stranger);
    const refused = await stranger.request.post(`${page.url().replace('/interaction/', '/api/interactions/')}/decision`, {
      data: { decision: 'allow' },
      headers: { origin: latchstring.origin },
    });
    expect([refused.status(), await refused.json()]).toEqual([403, expect.objectContaining({ code: 'interaction-foreign' })]);
    await stranger.context().close();
    expect(client.received).toEqual([]);
  });
});

test('an unknown request says so', async ({ page, latchstring, expectAccessible }) => {
  await page.goto(`${latchstring.origin}/interaction/made-up`);
  await expect(page.getByRole('heading', { name: 'There is no such request' })).toBeVisible();
  await expectAccessible(page);
});

test('1: a request of an unknown app shows a page, and goes nowhere', async ({ page, latchstring, client, expectAccessible }) => {
  const app = new App(latchstring.origin, client.redirectUri, 'notesweb');
  await page.goto(app.authorizationUrl({ client_id: '<script>alert(1)</script>' }));
  await expect(page.getByRole('heading', { name: 'This link does not work' })).toBeVisible();
  expect(new URL(page.url()).origin).toBe(latchstring.origin);
  expect(client.received).toEqual([]);
  await expectAccessible(page);
});

test('F7: a server that does not answer is not the end: what was typed stays, and trying again works', async ({
  page,
  latchstring,
  client,
  cleanConsole,
}) => {
  cleanConsole.allow(/net::ERR_INTERNET_DISCONNECTED/);
  await page.goto(new App(latchstring.origin, client.redirectUri, 'timesheets').authorizationUrl());
  await expect(signInDialog(page)).toBeVisible();
  await page.context().setOffline(true);
  await signIn(page);
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(page.getByLabel('Email address')).toHaveValue('ada@example.test');
  await page.context().setOffline(false);
  await signIn(page);
  await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible();
});

test('R47: too many failures say how long to wait, even to who knows the password by now', async ({ page, latchstring, client }) => {
  await page.goto(new App(latchstring.origin, client.redirectUri, 'timesheets').authorizationUrl());
  const failures = Array.from({ length: 9 }, (_, time) =>
    page.request.post(`${page.url().replace('/interaction/', '/api/interactions/')}/sign-in`, {
      data: { identifier: ada.identifier, password: `wrong ${time}` },
      headers: { origin: latchstring.origin },
      // Checking a password is slow on purpose.
      timeout: 30_000,
    }),
  );
  expect((await Promise.all(failures)).map((response) => response.status())).toEqual(Array(9).fill(401));
  await signIn(page, { ...ada, password: 'wrong once more' });
  await expect(page.getByText('do not match')).toBeVisible();
  await signIn(page);
  await expect(page.getByRole('alert').filter({ hasText: 'Too many failed attempts' })).toContainText(
    /Try again in (15 minutes|14 minutes)/,
  );
  await expect(page.getByLabel('Email address')).toHaveValue(ada.identifier);
});
