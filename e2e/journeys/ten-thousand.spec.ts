import { expect, type Locator, type Page } from 'playwright/test';
import { confirmRevoke, download, openConnectedApps } from '../support/connections.ts';
import { test } from '../support/fixtures.ts';
import { ada } from '../support/journey.ts';

/** Gives Ada access to so many apps that the lab makes up. */
async function connectMany(origin: string, count: number): Promise<void> {
  const body = JSON.stringify({ identifier: ada.identifier, count });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${origin}/api/lab/connections`, { method: 'POST', headers, body });
  expect(response.status).toBe(201);
}

/** Found by their elements: working out the roles of hundreds of rows, again and again, takes longer than all else here. */
const rowsOf = (page: Page) => page.locator('main li');
const nameLinks = (page: Page) => rowsOf(page).locator('a');
const textOf = async (locator: Locator) => (await locator.textContent()) ?? '';
const isInView = (page: Page) => page.evaluate(() => (document.activeElement?.getBoundingClientRect().top ?? -1) >= 0);

test('ten thousand apps: the first page at once, a search of all of them while typing, more by key without losing the place, and Back to it', async ({
  page,
  latchstring,
  expectAccessible,
}) => {
  await connectMany(latchstring.origin, 10_000);
  await openConnectedApps(page, latchstring.origin);
  await expect(page.getByText('Showing 50 of 10,000')).toBeVisible();
  await expect(rowsOf(page)).toHaveCount(50);

  const search = page.getByLabel('Search your connected apps');
  const entries = await page.evaluate(() => history.length);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(...[new URL(request.url()).searchParams.get('q') ?? []].flat()));
  await search.pressSequentially('amber ledger');
  await expect(page.getByRole('status').filter({ hasText: /^\d of 10,000 match$/ })).toBeVisible();
  await expect(rowsOf(page).first()).toContainText('Amber Ledger');
  await expect(search).toBeFocused();
  await expect(page).toHaveURL(/[?&]q=amber\+ledger$/);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  expect(asked.length).toBeLessThan('amber ledger'.length);
  await search.fill('');
  await expect(page.getByText('Showing 50 of 10,000')).toBeVisible();

  for (const shown of [100, 150]) {
    await page.getByText('Show more', { exact: true }).press('Enter');
    await expect(rowsOf(page)).toHaveCount(shown);
    await expect(nameLinks(page).nth(shown - 50)).toBeFocused();
    expect(await isInView(page)).toBe(true);
  }
  await expectAccessible(page);

  const link = nameLinks(page).nth(120);
  const name = await textOf(link);
  // What the browser's own search looks through: rows far below the window too.
  expect(await page.evaluate((text) => (window as unknown as { find(text: string): boolean }).find(text), name)).toBe(true);
  await link.focus();
  const place = await page.evaluate(() => window.scrollY);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await page.goBack();
  await expect(rowsOf(page)).toHaveCount(150);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(place);
  await expect(link).toBeInViewport();
});

test('no more than five hundred rows stand at a time; the earlier ones come back when they are asked for', async ({
  page,
  latchstring,
}) => {
  await connectMany(latchstring.origin, 600);
  await openConnectedApps(page, latchstring.origin);
  await expect(rowsOf(page)).toHaveCount(50);
  const first = await textOf(nameLinks(page).first());
  const more = page.getByText('Show more', { exact: true });
  for (let shown = 100; shown <= 500; shown += 50) {
    await more.press('Enter');
    await expect(rowsOf(page)).toHaveCount(shown);
  }
  const last = rowsOf(page).last();
  const before = await textOf(last);
  await more.press('Enter');
  await expect(last).not.toHaveText(before);
  await expect(rowsOf(page)).toHaveCount(500);
  await expect(rowsOf(page).getByText(first, { exact: true })).toHaveCount(0);
  expect(await isInView(page)).toBe(true);

  await page.getByText('Show earlier', { exact: true }).press('Enter');
  await expect(nameLinks(page).first()).toHaveText(first);
  await expect(nameLinks(page).nth(49)).toBeFocused();
  await expect(rowsOf(page)).toHaveCount(500);
  await expect(page.getByText('Show earlier', { exact: true })).toHaveCount(0);
});

test('86: three hundred that match are chosen and revoked at once, with progress and a receipt for each', async ({
  page,
  latchstring,
  expectAccessible,
}) => {
  await connectMany(latchstring.origin, 12_000);
  await openConnectedApps(page, latchstring.origin);
  await page.getByLabel('Search your connected apps').fill('lemon');
  await expect(page.getByText('300 of 12,000 match, showing 50')).toBeVisible();
  await page.getByRole('button', { name: 'Select', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Select all 50 apps shown' }).check();
  await page.getByRole('button', { name: 'Select all 300 that match' }).press('Enter');
  const bar = page.getByRole('region', { name: 'Selected apps' });
  await expect(bar.getByText('300 selected')).toBeVisible();
  await expectAccessible(page);

  await bar.getByRole('button', { name: 'Revoke access' }).click();
  await expect(page.getByRole('dialog', { name: 'Revoke the access of 300 apps?' })).toBeVisible();
  // Held back for a moment, so that the progress can be seen.
  let chunks = 0;
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/api/connections/revoke', async (route) => {
    chunks += 1;
    if (chunks === 3) await held;
    await route.continue();
  });
  await confirmRevoke(page);
  await expect(page.getByRole('progressbar', { name: '50 of 300' })).toBeVisible();
  release();
  const summary = page.getByRole('region', { name: '300 apps no longer have access' });
  await expect(summary).toBeVisible();
  await expect(page.getByText('0 of 11,700 match')).toBeVisible();
  expect(chunks).toBe(12);

  await expect(summary.getByRole('listitem')).toHaveCount(0);
  await summary.getByText('300 apps: access ended, verified').click();
  const ended = summary.getByText('Access ended, verified', { exact: true });
  await expect(ended).toHaveCount(50);
  await summary.getByRole('button', { name: 'Show more' }).press('Enter');
  await expect(ended).toHaveCount(100);
  await ended.nth(70).click();
  await expect(summary.getByText('1 refresh token stopped working · Verified')).toBeVisible();
  await expectAccessible(page);
  const { content } = await download(page, 'Download receipts');
  const { receipts } = content as { receipts: { connectionId: string }[] };
  expect(new Set(receipts.map(({ connectionId }) => connectionId)).size).toBe(300);
});
