import { expect, type Locator, type Page } from 'playwright/test';
import { allow, signIn } from './journey.ts';

/** A step of the flow tester, by what it does. */
export function stepOf(page: Page, step: string): Locator {
  return page.locator(`[data-step="${step}"]`);
}

/**
 * The messages as they were sent. Not by role, as nothing is beside a long wire: that would ask for the style of thousands of
 * elements that are not drawn, which takes seconds.
 */
export function wireOf(page: Page): Locator {
  return page.locator('section:has(> header h2:text-is("The wire"))');
}

/** The part of the tester that is chosen. */
export function panelOf(page: Page): Locator {
  return page.locator('[role="tabpanel"]');
}

export async function openTab(page: Page, name: 'Set up' | 'Run' | 'Break it' | 'Learn'): Promise<void> {
  await page.getByRole('tab', { name }).click();
}

/** Opens the flow tester of a server, and chooses one that is not known there. */
export async function lookUpIssuer(page: Page, origin: string, issuer: string): Promise<void> {
  await page.goto(`${origin}/flow-tester`);
  await openTab(page, 'Set up');
  await page.getByRole('radio', { name: /Another server/ }).check();
  await page.getByLabel('Issuer', { exact: true }).fill(issuer);
  await page.getByRole('button', { name: 'Look it up' }).click();
}

/** Opens the flow tester with a system that runs here, and one of its apps. */
export async function openTester(page: Page, origin: string, system: string, app?: RegExp): Promise<void> {
  await page.goto(`${origin}/flow-tester`);
  await chooseSystem(page, system, app);
}

/** Lays another system, and one of its apps, on the bench. */
export async function chooseSystem(page: Page, system: string, app?: RegExp): Promise<void> {
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
  await panelOf(page).getByRole('button', { name: 'Run all' }).click();
}

export async function signInAndAllow(page: Page): Promise<void> {
  await signIn(page);
  await allow(page);
}

/** Waits until nothing is under way any more. */
export async function allDone(page: Page): Promise<void> {
  await expect(panelOf(page).getByRole('button', { name: 'Run all' })).toBeVisible({ timeout: 20_000 });
}
