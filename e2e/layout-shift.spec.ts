import { expect } from 'playwright/test';
import { openConnectedApps } from './connections.ts';
import { test } from './fixtures.ts';
import { failedRequest } from './journey.ts';

test.use({ viewport: { width: 390, height: 844 } });

test('nothing of the connected apps moves from the frame that the server sends to the list', async ({ page, latchkey, cleanConsole }) => {
  cleanConsole.allow(failedRequest);
  await page.addInitScript(() => {
    const shifts: string[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
        if (!entry.hadRecentInput) shifts.push(`${location.pathname}: ${entry.value}`);
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(globalThis, { shifts });
  });
  await openConnectedApps(page, latchkey.origin);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Sign out everywhere' })).toBeVisible();
  expect(await page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts)).toEqual([]);
});
