import { expect } from 'playwright/test';
import { test } from '../support/fixtures.ts';
import { openTab, openTester } from '../support/flow-tester.ts';
import { signInDialog } from '../support/journey.ts';

// A trace would copy the whole of a large page after every step.
test.use({ trace: 'off' });

test('of five hundred messages only those in sight are drawn', async ({ page, latchstring }) => {
  await openTester(page, latchstring.origin, 'Moovila', /Planner/);
  await openTab(page, 'Run');
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(signInDialog(page)).toBeVisible();
  // As many as if somebody had gone on for long before the redirect.
  const state = await page.evaluate(() => {
    const saved = JSON.parse(sessionStorage.getItem('latchstring.flow-tester') ?? '');
    const [first] = saved.messages;
    saved.messages = Array.from({ length: 500 }, (_one, index) => ({ ...first, id: index + 1 }));
    sessionStorage.setItem('latchstring.flow-tester', JSON.stringify(saved));
    return saved.pending.state as string;
  });
  await page.goto(`${latchstring.origin}/flow-tester/callback?error=access_denied&state=${encodeURIComponent(state)}`);
  await expect(page.getByText('501 messages')).toBeVisible();
  // Not by role: that would ask for the style of thousands of elements that are not drawn, which takes many seconds.
  const messages = page.locator('section[aria-label="Messages"]');
  // Of every tenth, to ask less of a busy machine.
  const drawn = () =>
    messages.evaluate((element) => {
      const some = [...element.querySelectorAll('li summary')].filter((_part, index) => index % 10 === 0);
      return some.filter((part) => part.checkVisibility({ contentVisibilityAuto: true })).length;
    });
  await expect.poll(drawn, { timeout: 20_000 }).toBeLessThan(5);
  await messages.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
  await expect.poll(drawn, { timeout: 20_000 }).toBeLessThan(5);
  await expect(page.getByText('501 messages')).toBeVisible();
});
