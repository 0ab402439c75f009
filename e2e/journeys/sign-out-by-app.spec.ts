import { expect } from 'playwright/test';
import { test } from '../support/fixtures.ts';
import { App, ada, allow, backInTheApp, failedRequest, signIn, signInDialog } from '../support/journey.ts';

/** Where the demo apps have the browser sent once the person is signed out. */
const afterwards = 'http://127.0.0.1:9999/';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('81: an app that shows no ID token has the person asked; a no changes nothing, a yes signs out and goes on to the app', async ({
      page,
      latchstring,
      client,
    }) => {
      const app = new App(latchstring.origin, client.redirectUri, 'notesweb');
      await page.goto(app.authorizationUrl({ scope: 'openid notes:read' }));
      await signIn(page);
      await expect(page.getByText('Know who you are')).toBeVisible();
      await allow(page);
      await backInTheApp(page);
      const endSession = `${app.service}/end-session?${new URLSearchParams({ client_id: app.id, post_logout_redirect_uri: afterwards })}`;

      await page.goto(endSession);
      await expect(page.getByRole('heading', { name: 'Sign out?' })).toBeVisible();
      await expect(page.getByText(ada.identifier)).toBeVisible();
      await page.getByRole('button', { name: 'Stay signed in' }).click();
      await expect(page.getByRole('heading', { name: 'You are still signed in' })).toBeVisible();

      await page.goto(endSession);
      await page.getByRole('button', { name: 'Sign out', exact: true }).click();
      await backInTheApp(page);
      expect(page.url()).toBe(afterwards);
      await page.goto(app.authorizationUrl());
      await expect(signInDialog(page)).toBeVisible();
    });
  });
}

test('the page that asks is accessible, works by keyboard and fits a small screen; its answer works once', async ({
  page,
  latchstring,
  client,
  expectAccessible,
  cleanConsole,
}) => {
  cleanConsole.allow(failedRequest);
  const app = new App(latchstring.origin, client.redirectUri, 'notesweb');
  await page.goto(app.authorizationUrl());
  await signIn(page);
  await allow(page);
  await backInTheApp(page);
  await page.setViewportSize({ width: 320, height: 600 });
  await page.goto(`${app.service}/end-session`);
  await expect(page.getByRole('heading', { name: 'Sign out?' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await expectAccessible(page);
  const address = page.url();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Sign out', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
  await expectAccessible(page);
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'This request is over' })).toBeVisible();
});
