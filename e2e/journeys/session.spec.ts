import { expect } from 'playwright/test';
import { connectQuickly, openConnectedApps, rowOf, scriptCallback } from '../support/connections.ts';
import { onEveryEngine, test } from '../support/fixtures.ts';
import { App, ada, failedRequest } from '../support/journey.ts';

test.beforeEach(({ cleanConsole }) => cleanConsole.allow(failedRequest));

onEveryEngine(() => {
  test('96, 105, F14: sign out everywhere ends the sign-in of every tab and every browser, and no app’s access', async ({
    page,
    context,
    browser,
    latchstring,
    engine,
    expectAccessible,
  }) => {
    const app = new App(latchstring.origin, scriptCallback, 'notesweb', engine.service);
    const tokens = await app.exchange(await connectQuickly(page, app));
    await openConnectedApps(page, latchstring.origin);
    const tab = await context.newPage();
    await openConnectedApps(tab, latchstring.origin);
    const elsewhere = await browser.newContext();
    const distant = await elsewhere.newPage();
    await distant.clock.install();
    await openConnectedApps(distant, latchstring.origin);
    await expect(rowOf(distant, 'Notes Web')).toBeVisible();

    await page.getByRole('button', { name: 'Sign out everywhere' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sign out everywhere?' });
    await expect(dialog).toContainText('Apps keep the access you gave them.');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Sign out everywhere' }).click();
    await expect(page.getByRole('heading', { name: 'You are signed out everywhere' })).toBeVisible();
    await expectAccessible(page);
    await expect(tab.getByText(ada.identifier)).toHaveCount(0);
    await expect(tab.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();

    // Later: a sign-in that fails within seconds would be taken for a fault of the server.
    await distant.clock.setSystemTime(Date.now() + 60_000);
    await distant.getByRole('link', { name: 'Notes Web' }).click();
    await expect(distant.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
    await expect(distant.getByText('Notes Web')).toHaveCount(0);
    await expect(distant.getByText(ada.identifier)).toHaveCount(0);
    await elsewhere.close();

    expect(await app.call('/api/notes', tokens.access_token)).toBe(200);
    expect(await app.refresh(tokens.refresh_token)).toHaveProperty('access_token');
    // R58: Back shows no names, scopes or tokens.
    await page.goBack();
    await expect(page.getByText(ada.identifier)).toHaveCount(0);
    await expect(page.getByText('Notes Web')).toHaveCount(0);
  });

  test('F14: a sign-out in another tab closes the question that is open here, and nothing is claimed or revoked', async ({
    page,
    context,
    latchstring,
    engine,
  }) => {
    const app = new App(latchstring.origin, scriptCallback, 'notesweb', engine.service);
    const tokens = await app.exchange(await connectQuickly(page, app));
    await openConnectedApps(page, latchstring.origin);
    const other = await context.newPage();
    await openConnectedApps(other, latchstring.origin);
    await page.getByRole('button', { name: 'Revoke access of Notes Web' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await other.getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'You signed out in another tab' })).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByText('Notes Web')).toHaveCount(0);
    expect(await app.call('/api/notes', tokens.access_token)).toBe(200);
  });
});
