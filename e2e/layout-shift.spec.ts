import { expect } from 'playwright/test';
import { openConnectedApps } from './connections.ts';
import { test } from './fixtures.ts';
import { failedRequest } from './journey.ts';
import { watchShifts } from './watch-shifts.ts';

test.use({ viewport: { width: 390, height: 844 } });

test('nothing of the connected apps moves from the frame that the server sends to the list', async ({ page, latchkey, cleanConsole }) => {
  cleanConsole.allow(failedRequest);
  const shifts = await watchShifts(page);
  await openConnectedApps(page, latchkey.origin);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Sign out everywhere' })).toBeVisible();
  expect(await shifts()).toEqual([]);
});
