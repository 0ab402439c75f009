import { expect } from 'playwright/test';
import { test } from '../support/fixtures.ts';
import { chooseSystem, openTab, openTester, panelOf, wireOf } from '../support/flow-tester.ts';
import { failedRequest } from '../support/journey.ts';

/** How many scenarios each system can play; the others say why not. */
const systems = [
  ['Notebook', /Notes Web/, 18],
  ['Moves', undefined, 16],
  ['Movemint', undefined, 17],
  ['Moovila', /Timesheets/, 17],
  ['Movenium', undefined, 7],
] as const;

test('of every system, everything that can go wrong is done for real, passes, and is explained', async ({
  page,
  latchstring,
  cleanConsole,
  expectAccessible,
}) => {
  // Some wait for a slow server, and a busy machine makes all of them longer.
  test.setTimeout(240_000);
  // What is broken on purpose is a failed request to the browser.
  cleanConsole.allow(failedRequest);
  cleanConsole.allow(/^Failed to load resource: net::ERR_/);
  await page.goto(`${latchstring.origin}/flow-tester`);
  for (const [system, app, count] of systems) {
    await test.step(system, async () => {
      await chooseSystem(page, system, app);
      await openTab(page, 'Break it');
      await panelOf(page).getByRole('button', { name: 'Run all' }).click();
      await expect(panelOf(page).getByRole('button', { name: 'Run all' })).toBeVisible({ timeout: 100_000 });
      await expect(page.getByText(/^\d+ passed, 0 failed, \d+ skipped$/)).toBeVisible();
      await expect(page.locator('[data-scenario]').filter({ hasText: 'Passed' })).toHaveCount(count);
      await wireOf(page).getByRole('button', { name: 'Clear' }).click();
    });
  }
  await page.getByRole('button', { name: /^Run again: The token endpoint is asked by GET/ }).click();
  const byGet = page.locator('[data-scenario="token-by-get"]');
  await expect(byGet.getByText('What a client does')).toBeVisible();
  await expect(byGet.getByRole('link', { name: /^RFC/ })).toHaveAttribute('href', /^https:\/\/www\.rfc-editor\.org\//);
  await expectAccessible(page);
});

test('time and faults are visible while they are on, and one press is back to normal', async ({
  page,
  latchstring,
  cleanConsole,
  expectAccessible,
}) => {
  cleanConsole.allow(failedRequest);
  cleanConsole.allow(/status of 503|net::ERR_EMPTY_RESPONSE/);
  await openTester(page, latchstring.origin, 'Movenium');
  await openTab(page, 'Run');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'What the app holds now' })).toBeVisible();
  const strip = page.getByRole('region', { name: 'Time and faults' });
  await strip.getByText('Time and faults').click();
  await page.getByRole('button', { name: '+1 hour' }).click();
  await expect(strip).toContainText('1 hour ahead');
  await expect(page.getByText(/ago$/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Answer 503' }).click();
  await expect(strip).toContainText('1 fault waits');
  await page.getByRole('button', { name: 'Refresh the token' }).click();
  await expect(page.locator('[data-step="refresh"]')).toContainText('503');

  // What was met is gone; what stays has a switch each.
  await expect(strip).not.toContainText('1 fault waits');
  await strip.getByRole('combobox', { name: 'Endpoint' }).selectOption('resource');
  await strip.getByRole('radio', { name: 'Every request, until it is switched off' }).check();
  await page.getByRole('button', { name: 'Cut the JSON in half' }).click();
  await page.getByRole('button', { name: 'Drop the connection' }).click();
  const broken = strip.getByRole('list', { name: 'What is broken now' });
  await expect(broken.getByRole('listitem')).toHaveText([/Resource: drops the connection, every request, until it is switched off/]);
  await strip.getByRole('combobox', { name: 'Endpoint' }).selectOption('token');
  await page.getByRole('button', { name: 'Answer 503' }).click();
  await expect(strip).toContainText('2 faults are on');
  await expectAccessible(page);
  for (let call = 0; call < 2; call += 1) {
    await page.getByRole('button', { name: call === 0 ? 'Call the API' : 'Call again' }).click();
    await expect(page.locator('[data-step="call"]')).toContainText(/No answer came: .*Calling again does no harm/s);
  }
  await broken.getByRole('button', { name: /^Switch off: .*Resource/ }).click();
  await expect(broken.getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Call again' }).click();
  await expect(page.locator('[data-step="call"]')).toContainText('401');
  await page.getByRole('button', { name: 'All off' }).click();
  await expect(broken).toBeHidden();
  await page.getByRole('button', { name: 'Back to normal' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reset it' }).click();
  await expect(strip).toContainText('real time');
});
