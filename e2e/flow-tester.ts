import { expect, type Locator, type Page } from 'playwright/test';
import { allow, signIn } from './journey.ts';

/** A step of the flow tester, by what it does. */
export function stepOf(page: Page, step: string): Locator {
  return page.locator(`[data-step="${step}"]`);
}

/** The messages as they were sent. */
export function wireOf(page: Page): Locator {
  return page.getByRole('region', { name: 'The wire' });
}

export async function openTab(page: Page, name: 'Set up' | 'Run' | 'Break it' | 'Learn'): Promise<void> {
  await page.getByRole('tab', { name }).click();
}

/** Opens the flow tester with a system that runs here, and one of its apps. */
export async function openTester(page: Page, origin: string, system: string, app?: RegExp): Promise<void> {
  await page.goto(`${origin}/flow-tester`);
  await openTab(page, 'Set up');
  await page.getByRole('radio', { name: new RegExp(`^M? ?N? ?${system}`) }).check();
  if (app) {
    const apps = page.getByLabel('Registered app');
    const option = await apps.locator('option').filter({ hasText: app }).textContent();
    await apps.selectOption({ label: option ?? '' });
  }
}

/** Takes all steps, and decides in the pages that come. */
export async function runAll(page: Page): Promise<void> {
  await openTab(page, 'Run');
  await page.getByRole('button', { name: 'Run all' }).click();
}

export async function signInAndAllow(page: Page): Promise<void> {
  await signIn(page);
  await allow(page);
}

/** Waits until nothing is under way any more. */
export async function allDone(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Run all' })).toBeVisible({ timeout: 20_000 });
}
