import { expect, type Locator, type Page } from 'playwright/test';
import { confirmRevoke, openConnectedApps, openDetails, rowOf } from '../support/connections.ts';
import { test } from '../support/fixtures.ts';
import { ada, failedRequest } from '../support/journey.ts';

function dialog(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Sign in to Movenium' });
}

async function signIn(page: Page, { identifier, password } = ada): Promise<void> {
  await page.getByRole('button', { name: /^Sign in/ }).click();
  await dialog(page).getByLabel('Username').fill(identifier);
  await dialog(page).getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
}

test('a person signs in to Movenium’s own page, sees the hours, refreshes, revokes it in another tab, and is refused', async ({
  page,
  context,
  latchstring,
  cleanConsole,
  expectAccessible,
}) => {
  cleanConsole.allow(failedRequest);
  await page.goto(latchstring.origin);
  await page.getByRole('link', { name: 'Sign in there' }).click();
  await expect(page.getByRole('heading', { name: 'Your working hours', level: 1 })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(dialog(page)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeFocused();

  await signIn(page);
  await expect(page.getByText('Ada Lovelace · ada@example.test')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Your working hours', level: 1 })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Day by day' })).toBeVisible();
  await expect(page.getByText(/^The access token ends in (59 minutes|1 hour), at /)).toBeVisible();
  await expectAccessible(page);
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]));
  expect(kept).not.toMatch(/eyJ|wonderland/);

  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByText('Refreshed: a new access token')).toBeVisible();

  const apps = await context.newPage();
  await openConnectedApps(apps, latchstring.origin);
  await expect(rowOf(apps, 'Movenium Open API')).toContainText('Everything you can do at Movenium · can make changes');
  await openDetails(apps, 'Movenium Open API');
  await expect(apps.getByText('You gave it your password, and it was answered at once.')).toBeVisible();
  await expect(apps.getByText('3 tokens work now')).toBeVisible();
  await expectAccessible(apps);
  await apps.getByRole('button', { name: 'Revoke access' }).click();
  await confirmRevoke(apps);
  await expect(apps.getByRole('heading', { name: /^Movenium Open API loses its access by .* at the latest$/ })).toBeVisible();
  await expect(apps.getByText(/^2 access tokens: usable until .* at the latest$/)).toBeVisible();
  await expect(apps.getByText('1 refresh token stopped working')).toBeVisible();

  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByRole('alert')).toContainText('Movenium answered “Invalid refresh token”.');
  await expect(page.getByRole('alert')).toContainText(/whoever holds a copy can use it until/);
  await expect(page.getByRole('button', { name: 'Sign in again' })).toBeFocused();
  await expectAccessible(page);
  await signIn(page);
  await expect(page.getByText('Ada Lovelace · ada@example.test')).toBeVisible();
});

test('41, U8: a wrong password is told beside the field; then the wait is told', async ({
  page,
  latchstring,
  cleanConsole,
  expectAccessible,
}) => {
  cleanConsole.allow(failedRequest);
  await page.goto(`${latchstring.origin}/movenium`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  const username = dialog(page).getByLabel('Username');
  const password = dialog(page).getByLabel('Password');
  await expect(username).toBeFocused();
  await expect(username).toHaveAttribute('autocomplete', 'username');
  await expect(password).toHaveAttribute('autocomplete', 'current-password');
  await page.keyboard.press('Enter');
  await expect(username).toHaveAccessibleDescription('Enter your username.');
  await expect(username).toBeFocused();
  await username.fill(ada.identifier);
  await password.fill('wrong');
  await page.keyboard.press('Enter');
  await expect(password).toHaveAccessibleDescription('That username and password do not match. Check both, then try again.');
  await expect(password).toBeFocused();
  await expect(password).toHaveValue('');
  await expectAccessible(page);
  for (let guess = 2; guess <= 10; guess += 1) {
    await page.request.post(`${latchstring.origin}/movenium/login`, {
      form: { grant_type: 'password', client_id: 'openapi', username: ada.identifier, password: 'wrong' },
    });
  }
  await password.fill(ada.password);
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('alert').filter({ hasText: 'Too many failed attempts' })).toContainText(
    /Try again in 15 minutes, at /,
  );
  await expectAccessible(page);
});

test.describe('alone at the root', () => {
  test.use({ flags: ['--only', 'movenium'] });

  test('Movenium’s page finds the login where it is; who has no hours is told so, and signing out forgets the tokens', async ({
    page,
    latchstring,
    expectAccessible,
  }) => {
    const logins: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') logins.push(new URL(request.url()).pathname);
    });
    await page.goto(`${latchstring.origin}/movenium`);
    await signIn(page, { ...ada, identifier: 'katherine@example.test' });
    await expect(page.getByRole('heading', { name: 'No hours yet' })).toBeVisible();
    expect(logins).toEqual(['/login']);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByText('You are signed out of this page')).toBeVisible();
    await expect(page.getByText('Katherine')).toHaveCount(0);
  });
});

test.describe('where another engine runs', () => {
  test.use({ flags: ['--engine', 'oidc-provider'] });

  test('the page says that Movenium does not run here', async ({ page, latchstring, expectAccessible }) => {
    await page.goto(`${latchstring.origin}/movenium`);
    await expect(page.getByRole('heading', { name: 'Movenium does not run here' })).toBeVisible();
    await expectAccessible(page);
  });
});
