import { expect } from 'playwright/test';
import { test } from './fixtures.ts';
import { openTab, openTester } from './flow-tester.ts';
import { failedRequest } from './journey.ts';

/** How many scenarios each system can play; the others say why not. */
const systems = [
  ['Notebook', /Notes Web/, 18],
  ['Moves', undefined, 16],
  ['Movemint', undefined, 17],
  ['Moovila', /Timesheets/, 17],
  ['Movenium', undefined, 7],
] as const;

for (const [system, app, count] of systems) {
  test(`${system}: everything that can go wrong is done for real, and passes`, async ({ page, latchkey, cleanConsole }) => {
    // Some wait for a slow server, and a busy machine makes all of them longer.
    test.setTimeout(180_000);
    // What is broken on purpose is a failed request to the browser.
    cleanConsole.allow(failedRequest);
    cleanConsole.allow(/^Failed to load resource: net::ERR_/);
    await openTester(page, latchkey.origin, system, app);
    await openTab(page, 'Break it');
    await page.getByRole('button', { name: 'Run all' }).click();
    await expect(page.getByRole('button', { name: 'Run all' })).toBeVisible({ timeout: 150_000 });
    await expect(page.getByText(/^\d+ passed, 0 failed, \d+ skipped$/)).toBeVisible();
    await expect(page.locator('[data-scenario]').filter({ hasText: 'Passed' })).toHaveCount(count);
  });
}

test('a scenario is explained: what happened, by which specification, and what a client does', async ({
  page,
  latchkey,
  cleanConsole,
  expectAccessible,
}) => {
  cleanConsole.allow(failedRequest);
  await openTester(page, latchkey.origin, 'Notebook', /Notes Web/);
  await openTab(page, 'Break it');
  await page.getByRole('button', { name: /^Run: The code is used twice/ }).click();
  const twice = page.locator('[data-scenario="code-used-twice"]');
  await expect(twice.getByText('What a client does')).toBeVisible();
  await expect(twice.getByRole('link', { name: /^RFC/ })).toHaveAttribute('href', /^https:\/\/www\.rfc-editor\.org\//);
  await expectAccessible(page);
});

test('time and faults are visible while they are on, and one press is back to normal', async ({
  page,
  latchkey,
  cleanConsole,
  expectAccessible,
}) => {
  cleanConsole.allow(failedRequest);
  cleanConsole.allow(/status of 503/);
  await openTester(page, latchkey.origin, 'Movenium');
  await openTab(page, 'Run');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'What the app holds now' })).toBeVisible();
  const strip = page.getByRole('group').filter({ hasText: 'Time and faults' });
  await strip.getByText('Time and faults').click();
  await page.getByRole('button', { name: '+1 hour' }).click();
  await expect(strip).toContainText('1 hour ahead');
  await expect(page.getByText(/ago$/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Answer 503' }).click();
  await expect(strip).toContainText('1 fault waits');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Refresh the token' }).click();
  await expect(page.locator('[data-step="refresh"]')).toContainText('503');
  await page.getByRole('button', { name: 'Back to normal' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reset it' }).click();
  await expect(strip).toContainText('real time');
});
