import { expect, type Page } from 'playwright/test';
import { confirmRevoke, openDetails } from '../support/connections.ts';
import { test } from '../support/fixtures.ts';
import { App, ada, allow, signIn } from '../support/journey.ts';

/** The pictures that the README shows, of the real thing. */
const folder = 'src/docs';

const shoot = (page: Page, name: string) => page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' });

// High enough for a whole decision.
test.use({ viewport: { width: 1280, height: 920 }, contextOptions: { reducedMotion: 'reduce' } });

const scope = 'ProjectTaskRead UsersRead TimeEntriesRead';

test('the consent, and the receipt of a revoke', async ({ page, latchstring, client }) => {
  const timesheets = new App(latchstring.origin, client.redirectUri, 'timesheets');
  await page.goto(timesheets.authorizationUrl({ scope }));
  await signIn(page);
  await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible();
  await shoot(page, 'consent');
  await allow(page);
  await expect(page.getByRole('heading', { name: 'Back in the app' })).toBeVisible();
  await timesheets.exchange(client.answer);
  await page.goto(`${latchstring.origin}/connected-apps`);
  await openDetails(page, 'Timesheets');
  await page.getByRole('button', { name: 'Revoke access', exact: true }).click();
  await confirmRevoke(page);
  await expect(page.getByRole('heading', { name: 'Timesheets no longer has access' })).toBeVisible();
  await shoot(page, 'receipt');
});

for (const [language, allowLabel] of [
  ['de', 'Erlauben'],
  ['ar', 'سماح'],
] as const) {
  test(`the consent in another language: ${language}`, async ({ page, latchstring, client }) => {
    const timesheets = new App(latchstring.origin, client.redirectUri, 'timesheets');
    await page.goto(timesheets.authorizationUrl({ scope, ui_locales: language }));
    await page.locator('input[name="identifier"]').fill(ada.identifier);
    await page.locator('input[name="password"]').fill(ada.password);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: allowLabel })).toBeVisible();
    await shoot(page, `consent-${language}`);
  });
}
