import { fileURLToPath } from 'node:url';
import { expect, type Page } from 'playwright/test';
import { test } from '../support/fixtures.ts';
import { App, ada, allow, failedRequest, signIn, signInDialog } from '../support/journey.ts';

const file = (path: string) => fileURLToPath(new URL(`../../examples/brand/${path}`, import.meta.url));

test.use({ flags: ['--config', file('latchstring.json')] });

const accent = 'rgb(26, 107, 82)';

function backgroundOf(page: Page, button: string): Promise<string> {
  return page
    .getByRole('button', { name: button, exact: true })
    .first()
    .evaluate((element) => getComputedStyle(element).backgroundColor);
}

test('the operator’s name, mark, accent and links stand on the sign-in, where keyboard and pointer reach them', async ({
  page,
  latchstring,
  client,
  expectAccessible,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(new App(latchstring.origin, client.redirectUri, 'timesheets').authorizationUrl());
  const dialog = signInDialog(page);
  await expect(dialog).toBeVisible();
  await expect(page.getByText('Fjell Identity', { exact: true })).toBeVisible();
  expect(await page.locator('header img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(128);
  expect(await backgroundOf(page, 'Sign in')).toBe(accent);
  await expect(dialog.getByRole('link', { name: /forgot/i })).toHaveAttribute('href', 'https://fjell.example/forgotten-password');

  const footer = page.getByRole('contentinfo');
  await expect(footer.getByRole('link', { name: 'Support' })).toHaveAttribute('href', 'mailto:support@fjell.example');
  await expect(footer.getByRole('link', { name: 'Privacy' })).toHaveAttribute('href', 'https://fjell.example/privacy');
  await footer.getByRole('link', { name: 'Terms' }).click({ trial: true });
  await dialog.getByRole('button', { name: 'Cancel' }).focus();
  const reached: (string | null)[] = [];
  for (let press = 0; press < 12 && !reached.at(-1)?.startsWith('Privacy'); press++) {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(() => document.activeElement?.textContent ?? null));
  }
  expect(reached.slice(-3).map((text) => text?.split(' ')[0])).toEqual(['Support', 'Terms', 'Privacy']);
  await expectAccessible(page);

  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await backgroundOf(page, 'Sign in')).not.toBe(accent);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 560 });
  await footer.getByRole('link', { name: 'Privacy' }).click({ trial: true });
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click({ trial: true });
  await expectAccessible(page);
});

test('connected apps bear the brand too, and lead to where a password is changed', async ({ page, latchstring }) => {
  await page.goto(`${latchstring.origin}/connected-apps`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveTitle('Sign in · Fjell Identity');
  await signIn(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Connected apps' })).toBeVisible();
  await expect(page).toHaveTitle('Connected apps · Fjell Identity');
  await expect(page.getByRole('banner').getByText('Fjell Identity')).toBeVisible();
  await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Terms' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Change your password' })).toHaveAttribute('href', 'https://fjell.example/account/password');
  const changed = await page.request.get(`${latchstring.origin}/.well-known/change-password`, { maxRedirects: 0 });
  expect([changed.status(), changed.headers().location]).toEqual([302, 'https://fjell.example/account/password']);
});

test('pages without scripts bear it as well', async ({ page, latchstring, cleanConsole, expectAccessible }) => {
  cleanConsole.allow(failedRequest);
  await page.goto(`${latchstring.origin}/moovila/oauth/authorize?client_id=nobody`);
  await expect(page.getByRole('heading', { name: 'This link does not work' })).toBeVisible();
  await expect(page.getByRole('banner').getByText('Fjell Identity')).toBeVisible();
  await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Support' })).toBeVisible();
  expect(await page.locator('header img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(128);
  await expectAccessible(page);
});

test('a developer gives an app a logo, which people see when it asks, and is told what is wrong with another', async ({
  page,
  latchstring,
  client,
  cleanConsole,
  expectAccessible,
}) => {
  cleanConsole.allow(failedRequest);
  await page.goto(`${latchstring.origin}/apps`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await signIn(page, ada);
  await page.getByRole('link', { name: 'Register an app' }).first().click();
  await page.getByLabel('Moovila').check();
  await page.getByLabel('Name', { exact: true }).fill('Week Planner');
  await page
    .getByLabel(/^Callback URL/)
    .first()
    .fill(client.redirectUri);
  await page.getByLabel(/Projects and Tasks/).check();
  await page.getByRole('button', { name: 'Register app' }).click();
  await page.getByRole('link', { name: 'Edit' }).click();

  const chosen = page.getByLabel('Choose an image');
  await chosen.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') });
  await expect(page.getByText('It is neither a PNG nor a WebP image; save it as one of the two.')).toBeVisible();
  await expect(chosen).toHaveAccessibleDescription(/neither a PNG nor a WebP/);
  await chosen.setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') });
  await expect(page.getByText('This file is neither a PNG nor a WebP image.')).toBeVisible();
  await chosen.setInputFiles(file('mark.png'));
  await expect(page.getByText('The logo is saved.')).toBeAttached();
  await expect(page.getByLabel('Choose another image')).toBeAttached();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Cancel' }).click();
  const id = new URL(page.url()).searchParams.get('app') ?? '';
  const asking = new URL(`${latchstring.origin}/moovila/oauth/authorize`);
  for (const [name, value] of Object.entries({
    response_type: 'code',
    client_id: id,
    redirect_uri: client.redirectUri,
    scope: 'ProjectTaskRead',
    state: 'a-state',
  }))
    asking.searchParams.set(name, value);
  await page.goto(asking.href);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Week Planner');
  const logo = page.locator('main img');
  expect(await logo.evaluate((image: HTMLImageElement) => [image.naturalWidth, new URL(image.src).origin])).toEqual([
    128,
    latchstring.origin,
  ]);
  await allow(page);
});
