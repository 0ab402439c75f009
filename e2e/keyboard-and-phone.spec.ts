import { expect, type Page } from 'playwright/test';
import { test } from './fixtures.ts';
import { App, ada, failedRequest } from './journey.ts';

/** Presses Tab until an element has the focus; fails when a whole round does not reach it. */
async function tabTo(page: Page, role: 'button' | 'link', name: string): Promise<void> {
  const target = page.getByRole(role, { name, exact: true });
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 40; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach the ${role} ${name}`);
}

/** U6: what has the focus shows it, and nothing hides it. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const focus = await page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    // A field shows its ring on the box around it.
    const ringed = [element, element.parentElement].some((part) => part && getComputedStyle(part).outlineStyle === 'solid');
    return { onTop: element.contains(hit) || (hit?.contains(element) ?? false), ringed };
  });
  expect(focus).toEqual({ onTop: true, ringed: true });
}

test('U4, U6, U12: sign-in, consent, details, revocation and sign-out work by keyboard alone', async ({
  page,
  latchkey,
  client,
  cleanConsole,
}) => {
  cleanConsole.allow(failedRequest);
  const app = new App(latchkey.origin, client.redirectUri, 'timesheets');
  await page.goto(app.authorizationUrl());
  await expect(page.getByLabel('Email address')).toBeFocused();
  await page.keyboard.type(ada.identifier);
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
  await expectVisibleFocus(page);
  await page.keyboard.type(ada.password);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await tabTo(page, 'button', 'Allow');
  await expectVisibleFocus(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Back in the app' })).toBeVisible();
  const tokens = await app.exchange(client.answer);

  await page.goto(`${latchkey.origin}/connected-apps`);
  await tabTo(page, 'link', 'Timesheets');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Timesheets', level: 1 })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await tabTo(page, 'link', 'All connected apps');
  await expectVisibleFocus(page);
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', 'Revoke access of Timesheets');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  // Focus stays in the dialog, Escape closes it, and the focus returns to where it was.
  for (let presses = 0; presses < 6; presses += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null)).toBe(
      true,
    );
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Revoke access of Timesheets' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', 'Revoke access');
  await expectVisibleFocus(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Timesheets no longer has access' })).toBeVisible();
  expect(await app.call('/api/projects', tokens.access_token)).toBe(401);

  await tabTo(page, 'button', 'Sign out');
  await expectVisibleFocus(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
});

for (const width of [390, 320]) {
  test(`U7: on a screen of ${width} px nothing scrolls sideways and targets are large enough`, async ({
    page,
    latchkey,
    client,
    cleanConsole,
    expectAccessible,
  }) => {
    cleanConsole.allow(failedRequest);
    await page.setViewportSize({ width, height: 844 });
    const check = async () => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      const small = await page
        .getByRole('button')
        .or(page.getByRole('textbox'))
        .evaluateAll((elements) =>
          elements
            .filter((element) => element.checkVisibility())
            .map((element) => ({ text: element.textContent, ...element.getBoundingClientRect().toJSON() }))
            .filter(({ width: across, height }) => across < 24 || height < 24),
        );
      expect(small).toEqual([]);
      await expectAccessible(page);
    };
    const app = new App(latchkey.origin, client.redirectUri, 'notesweb');
    await page.goto(app.authorizationUrl());
    await page.getByLabel('Email address').fill(ada.identifier);
    await check();
    await page.getByLabel('Password', { exact: true }).fill(ada.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible();
    await check();
    await page.getByRole('button', { name: 'Allow' }).click();
    await expect(page.getByRole('heading', { name: 'Back in the app' })).toBeVisible();
    await page.goto(`${latchkey.origin}/connected-apps`);
    await expect(page.getByRole('link', { name: 'Notes Web' })).toBeVisible();
    await check();
    await page.goto(latchkey.origin);
    await expect(page.getByRole('button', { name: 'Connect Timesheets' })).toBeVisible();
    await check();
  });
}

test('U11: in the dark and in forced colours the contrast is enough and the controls are there', async ({
  page,
  latchkey,
  client,
  expectAccessible,
}) => {
  for (const media of [{ colorScheme: 'dark' }, { colorScheme: 'light', forcedColors: 'active' }] as const) {
    await page.emulateMedia(media);
    await page.goto(new App(latchkey.origin, client.redirectUri, 'notesweb').authorizationUrl({ prompt: 'consent login' }));
    await page.getByLabel('Email address').fill(ada.identifier);
    await expectAccessible(page);
    await page.getByLabel('Password', { exact: true }).fill(ada.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible();
    await expectAccessible(page);
    await page.goto(`${latchkey.origin}/connected-apps`);
    await expect(page.getByRole('heading', { name: 'Connected apps', exact: true, level: 1 })).toBeVisible();
    await expectAccessible(page);
  }
});
