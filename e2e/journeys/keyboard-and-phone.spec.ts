import { expect } from 'playwright/test';
import { addNote } from '../support/connections.ts';
import { test } from '../support/fixtures.ts';
import { App, ada, backInTheApp, failedRequest } from '../support/journey.ts';
import { expectVisibleFocus, pressByKey, tabTo } from '../support/keyboard.ts';

test('U4, U5, U6, U12: sign-in, consent, narrowing, revocation and sign-out work by keyboard alone', async ({
  page,
  latchstring,
  client,
  cleanConsole,
}) => {
  cleanConsole.allow(failedRequest);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const app = new App(latchstring.origin, client.redirectUri, 'notesweb');
  await page.goto(app.authorizationUrl({ scope: 'notes:read notes:write' }));
  await expect(page.getByLabel('Email address')).toBeFocused();
  await expectVisibleFocus(page);
  await page.keyboard.type(ada.identifier);
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
  await expectVisibleFocus(page);
  await page.keyboard.type(ada.password);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await pressByKey(page, page.getByRole('checkbox', { name: 'Add notes' }), 'Space');
  await pressByKey(page, button('Allow'));
  await backInTheApp(page);
  const tokens = await app.exchange(client.answer);
  expect(tokens.scope).toBe('notes:read notes:write');

  await page.goto(`${latchstring.origin}/connected-apps`);
  await pressByKey(page, page.getByRole('link', { name: 'Notes Web' }));
  await expect(page.getByRole('heading', { name: 'Notes Web', level: 1 })).toBeFocused();
  await pressByKey(page, button('Take back “Add notes” from Notes Web'));
  await expect(page.getByRole('heading', { name: 'Take “Add notes” back from Notes Web?' })).toBeFocused();
  await pressByKey(page, button('Take back'));
  await expect(page.getByRole('heading', { name: 'Taken back from Notes Web: Add notes' })).toBeFocused();
  expect(await addNote(app, tokens.access_token)).toBe(403);
  await pressByKey(page, button('Dismiss'));
  await expect(page.getByRole('heading', { name: 'Notes Web', level: 1 })).toBeFocused();
  await tabTo(page, page.getByRole('link', { name: 'All connected apps' }), 'Shift+Tab');
  await page.keyboard.press('Enter');

  await pressByKey(page, button('Revoke access of Notes Web'));
  await expect(page.getByRole('heading', { name: 'Revoke the access of Notes Web?' })).toBeFocused();
  await pressByKey(page, button('Revoke access'));
  await expect(page.getByRole('heading', { name: 'Notes Web no longer has access' })).toBeFocused();
  expect(await app.call('/api/notes', tokens.access_token)).toBe(401);
  await pressByKey(page, button('Sign out'));
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
});

for (const width of [390, 320]) {
  test(`U7: on a screen of ${width} px nothing scrolls sideways and targets are large enough`, async ({
    page,
    latchstring,
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
    const app = new App(latchstring.origin, client.redirectUri, 'notesweb');
    await page.goto(app.authorizationUrl());
    await page.getByLabel('Email address').fill(ada.identifier);
    await check();
    await page.getByLabel('Password', { exact: true }).fill(ada.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible();
    await check();
    await page.getByRole('button', { name: 'Allow' }).click();
    await expect(page.getByRole('heading', { name: 'Back in the app' })).toBeVisible();
    await page.goto(`${latchstring.origin}/connected-apps`);
    await expect(page.getByRole('link', { name: 'Notes Web' })).toBeVisible();
    await check();
    await page.goto(latchstring.origin);
    await expect(page.getByRole('button', { name: 'Connect Timesheets' })).toBeVisible();
    await check();
  });
}

test('U11: in the dark and in forced colours the contrast is enough and the controls are there', async ({
  page,
  latchstring,
  client,
  expectAccessible,
}) => {
  for (const media of [{ colorScheme: 'dark' }, { colorScheme: 'light', forcedColors: 'active' }] as const) {
    await page.emulateMedia(media);
    await page.goto(new App(latchstring.origin, client.redirectUri, 'notesweb').authorizationUrl({ prompt: 'consent login' }));
    await page.getByLabel('Email address').fill(ada.identifier);
    await expectAccessible(page);
    await page.getByLabel('Password', { exact: true }).fill(ada.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible();
    await expectAccessible(page);
    await page.goto(`${latchstring.origin}/connected-apps`);
    await expect(page.getByRole('heading', { name: 'Connected apps', exact: true, level: 1 })).toBeVisible();
    await expectAccessible(page);
  }
});
