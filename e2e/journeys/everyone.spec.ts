import { expect, type Locator, type Page } from 'playwright/test';
import { connectQuickly, openConnectedApps, rowOf, scriptCallback } from '../support/connections.ts';
import { test } from '../support/fixtures.ts';
import { App, ada, failedRequest, signIn, signInDialog } from '../support/journey.ts';
import { expectVisibleFocus, focused, pressByKey, roundOf, tabTo } from '../support/keyboard.ts';

test.beforeEach(({ cleanConsole }) => cleanConsole.allow(failedRequest));

interface ExpectedDialog {
  /** What opens it; the focus returns there. */
  opener: Locator;
  name: string | RegExp;
  /** What is read with the name; null where there is nothing to say before its fields. */
  description: RegExp | null;
  /** Where the focus is at first. */
  first: string | RegExp;
  /** Every stop of Tab, in order, from there on. */
  stops: string[];
}

/** U4: opened by key, named and described, Tab goes round in it in reading order, Escape closes it, the focus returns. */
async function expectDialogPattern(page: Page, { opener, name, description, first, stops }: ExpectedDialog): Promise<void> {
  await pressByKey(page, opener);
  const dialog = page.getByRole('dialog', { name });
  await expect(dialog).toBeVisible();
  if (description) await expect(dialog).toHaveAccessibleDescription(description);
  await expect.poll(() => focused(page)).toMatch(first);
  expect(await dialog.evaluate((element) => element.matches(':modal'))).toBe(true);
  const round = await roundOf(page, dialog);
  const start = round.indexOf(stops[0] ?? '');
  expect([...round.slice(start), ...round.slice(0, start)]).toEqual(stops);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await expectVisibleFocus(page);
}

test('U4: each question of the connected apps is a modal dialog that says what it is, keeps the focus, and gives it back', async ({
  page,
  latchstring,
}) => {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  for (const [id, scope] of [
    ['notesweb', 'notes:read notes:write'],
    ['jotter', 'notes:read'],
  ] as const) {
    await connectQuickly(page, new App(latchstring.origin, scriptCallback, id), { scope });
  }
  await openConnectedApps(page, latchstring.origin);
  await expectDialogPattern(page, {
    opener: button('Revoke access of Notes Web'),
    name: 'Revoke the access of Notes Web?',
    description: /^It loses this access to the Notebook data of ada@example\.test:/,
    first: /^Revoke the access of Notes Web\?$/,
    stops: ['Keep it', 'Revoke access'],
  });
  await expectDialogPattern(page, {
    opener: button('Sign out everywhere'),
    name: 'Sign out everywhere?',
    description: /^Every browser that is signed in to your account has to sign in again/,
    first: /^Sign out everywhere\?$/,
    stops: ['Stay signed in', 'Sign out everywhere'],
  });

  await tabTo(page, button('Select'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: 'Select all 2 apps shown' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByRole('region', { name: 'Selected apps' }).getByRole('status')).toHaveText('2 selected');
  await expectDialogPattern(page, {
    opener: page.getByRole('region', { name: 'Selected apps' }).getByRole('button', { name: 'Revoke access' }),
    name: 'Revoke the access of 2 apps?',
    description: /^They lose their whole access to the data of ada@example\.test:/,
    first: /^Revoke the access of 2 apps\?$/,
    stops: ['Keep them', 'Revoke access'],
  });
  await tabTo(page, button('Cancel'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(button('Select')).toBeFocused();

  await pressByKey(page, page.getByRole('link', { name: 'Notes Web' }));
  await expectDialogPattern(page, {
    opener: button('Take back “Add notes” from Notes Web'),
    name: 'Take “Add notes” back from Notes Web?',
    description: /^It can no longer do this with your Notebook data:/,
    first: /^Take “Add notes” back from Notes Web\?$/,
    stops: ['Keep it', 'Take back'],
  });
});

test('U4: Movenium’s sign-in and the questions about a registered app are modal dialogs of the same pattern', async ({
  page,
  latchstring,
}) => {
  await page.goto(`${latchstring.origin}/movenium`);
  await expectDialogPattern(page, {
    opener: page.getByRole('button', { name: 'Sign in', exact: true }),
    name: 'Sign in to Movenium',
    description: /^With the username and password of your Movenium account\.$/,
    first: /^Username$/,
    stops: ['Username', 'Password', 'Cancel', 'Sign in'],
  });

  await page.goto(`${latchstring.origin}/apps`);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await signIn(page);
  await page.getByRole('link', { name: 'Register an app' }).click();
  await page.getByRole('radio', { name: 'Moovila' }).check();
  await page.getByLabel('Name', { exact: true }).fill('Weeks');
  await page.getByLabel('Callback URL 1', { exact: true }).fill(scriptCallback);
  await page.getByRole('checkbox', { name: /Projects and Tasks/ }).check();
  await page.getByRole('button', { name: 'Register app' }).click();
  const details = page.getByRole('dialog', { name: 'Weeks' });
  await expect(details.getByRole('heading', { name: 'Weeks' })).toBeFocused();
  expect(await roundOf(page, details)).toEqual(expect.arrayContaining(['Copy Client ID', 'Copy Client secret', 'Close', 'Edit', 'Delete']));
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // The secret is shown once; from now on it can be reset.
  await pressByKey(page, page.getByRole('link', { name: 'Weeks' }));
  await expectDialogPattern(page, {
    opener: details.getByRole('button', { name: 'Reset secret' }),
    name: 'Reset the secret of Weeks?',
    description: /secret/,
    first: /^Reset the secret of Weeks\?$/,
    stops: ['Keep the old one', 'Reset secret'],
  });
  await expectDialogPattern(page, {
    opener: details.getByRole('button', { name: 'Delete', exact: true }),
    name: 'Delete Weeks?',
    description: /./,
    first: /^Delete Weeks\?$/,
    stops: ['Keep it', 'Delete app'],
  });
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();
  await expect(page.getByRole('link', { name: 'Weeks' })).toBeFocused();
});

test('U4, U6: the choice of a language opens above the sign-in by key, Escape closes it alone, and a language is chosen by key', async ({
  page,
  latchstring,
  client,
}) => {
  await page.goto(new App(latchstring.origin, client.redirectUri, 'notesweb').authorizationUrl());
  const opener = page.getByRole('button', { name: 'Language English' });
  const choice = page.getByRole('form', { name: 'Language' });
  await pressByKey(page, opener);
  await expect(choice).toBeVisible();
  await expect(choice.getByRole('button', { name: 'English' })).toHaveAttribute('aria-current', 'true');
  for (const name of ['English', 'Deutsch', 'Français']) {
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(name);
    await expectVisibleFocus(page);
  }
  await page.keyboard.press('Escape');
  await expect(choice).toBeHidden();
  await expect(opener).toBeFocused();
  await page.keyboard.press('Enter');
  await pressByKey(page, choice.getByRole('button', { name: 'Français' }));
  await expect(page.getByRole('dialog', { name: 'Connectez-vous pour continuer vers Notebook' })).toBeVisible();
});

test('U4, U8: who listens to the sign-in hears what each field is, what is wrong with it, that it is sent, and what became of it', async ({
  page,
  latchstring,
  client,
}) => {
  await page.goto(new App(latchstring.origin, client.redirectUri, 'notesweb').authorizationUrl({ scope: 'notes:read notes:write' }));
  const dialog = signInDialog(page);
  await expect(dialog).toHaveAccessibleDescription(
    'Notes Web asks for access to your Notebook account. You will see what it asks for before you decide.',
  );
  const identifier = dialog.getByRole('textbox', { name: 'Email address' });
  const password = dialog.getByLabel('Password', { exact: true });
  const submit = dialog.getByRole('button', { name: 'Sign in', exact: true });
  await submit.click();
  await expect(identifier).toBeFocused();
  await expect(identifier).toHaveAttribute('aria-invalid', 'true');
  await expect(identifier).toHaveAccessibleDescription('Enter your email address.');
  await expect(password).toHaveAccessibleDescription('Enter your password.');
  // Each appeared in a live region of its own, so that both are said.
  for (const text of ['Enter your email address.', 'Enter your password.']) {
    await expect(dialog.getByRole('alert').filter({ hasText: text })).toBeVisible();
  }
  await expect(dialog.getByRole('button', { name: /^Cancel and return/ })).toHaveAccessibleDescription(/is told that you said no/);

  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/api/interactions/*/sign-in', async (route) => {
    await held;
    await route.continue();
  });
  await identifier.fill(ada.identifier);
  await password.fill('not it');
  await page.keyboard.press('Enter');
  await expect(submit).toHaveAttribute('aria-busy', 'true');
  await expect(submit).toBeDisabled();
  await expect(dialog.getByRole('status').filter({ hasText: 'Signing in…' })).toHaveCount(1);
  release();
  await expect(dialog.getByRole('alert').filter({ hasText: /do not match/ })).toBeVisible();
  await expect(password).toBeFocused();
  await expect(password).toHaveAccessibleDescription(/do not match/);
  await expect(identifier).toHaveValue(ada.identifier);
  await expect(submit).not.toHaveAttribute('aria-busy');
  await password.fill(ada.password);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: 'Notes Web wants to see and change some of your Notebook data' })).toBeFocused();
  await expect(page.getByRole('group', { name: 'Choose what to give' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Add notes' })).toHaveAccessibleDescription('Write new notes in your name.');
  await expect(page.getByRole('radio', { name: /^Only this once/ })).toBeVisible();
  for (const answer of ['Deny', 'Allow']) {
    await expect(page.getByRole('button', { name: answer })).toHaveAccessibleDescription(/^You will return to 127\.0\.0\.1/);
  }
});

test('U8, U11: who listens to the connected apps hears how many match, how far a revocation is, and its receipt; every name begins as it reads', async ({
  page,
  latchstring,
}) => {
  for (const id of ['notesweb', 'notesspa', 'jotter', 'timesheets'] as const) {
    const app = new App(latchstring.origin, scriptCallback, id);
    await app.exchange(await connectQuickly(page, app));
  }
  await page.goto(`${latchstring.origin}/connected-apps?sort=name`);
  await page.getByRole('searchbox', { name: 'Search your connected apps' }).fill('jot');
  await expect(page.getByRole('status').filter({ hasText: '1 of 4 match' })).toBeVisible();
  await page.getByRole('searchbox').fill('');
  await expect(page.getByRole('status').filter({ hasText: '4 connected apps' })).toBeVisible();

  // 2.5.3: who speaks what they read reaches the control that bears it.
  const misnamed = await page
    .getByRole('button')
    .evaluateAll((buttons) =>
      buttons
        .map((button) => ({ name: button.getAttribute('aria-label'), text: button.textContent ?? '' }))
        .filter(({ name, text }) => name !== null && !name.toLowerCase().includes(text.toLowerCase())),
    );
  expect(misnamed).toEqual([]);

  await rowOf(page, 'Timesheets').getByRole('button', { name: 'Revoke access of Timesheets' }).click();
  let release = () => {};
  const hold = async (path: string) => {
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(path, async (route) => {
      await held;
      await route.continue();
    });
  };
  await hold('**/api/connections/*');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Revoke access' }).click();
  await expect(dialog.getByRole('button', { name: 'Revoking…' })).toHaveAttribute('aria-busy', 'true');
  await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeDisabled();
  release();
  const receipt = page.getByRole('region', { name: 'Timesheets no longer has access' });
  await expect(receipt.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(receipt.getByRole('listitem').filter({ hasText: /^1 access token stopped working/ })).toContainText('Verified');

  await page.getByRole('button', { name: 'Select', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Select all 3 apps shown' }).check();
  await page.getByRole('region', { name: 'Selected apps' }).getByRole('button', { name: 'Revoke access' }).click();
  await hold('**/api/connections/revoke');
  await dialog.getByRole('button', { name: 'Revoke access' }).click();
  await expect(dialog.getByRole('progressbar', { name: '0 of 3' })).toBeVisible();
  await expect(dialog.getByRole('status')).toHaveText('0 of 3');
  release();
  await expect(page.getByRole('region', { name: '3 apps no longer have access' }).getByRole('heading', { level: 2 })).toBeFocused();
});

test('U6: on a small screen no bar hides what has the focus: a consent with a long list, and a list to select from', async ({
  page,
  latchstring,
  client,
}) => {
  await page.setViewportSize({ width: 390, height: 480 });
  await page.goto(
    new App(latchstring.origin, client.redirectUri, 'notesweb').authorizationUrl({ scope: 'openid profile email notes:read notes:write' }),
  );
  await signIn(page);
  const allow = page.getByRole('button', { name: 'Allow', exact: true });
  await tabTo(page, allow);
  await tabTo(page, page.getByRole('button', { name: 'Not you?' }), 'Shift+Tab');

  const body = { accountId: 'acct-ada', service: 'standard', count: 12 };
  expect((await page.request.post(`${latchstring.origin}/api/lab/connections`, { data: body })).status()).toBe(201);
  await page.goto(`${latchstring.origin}/connected-apps`);
  await page.getByRole('button', { name: 'Select', exact: true }).click();
  const all = page.getByRole('checkbox', { name: /^Select all/ });
  await expect(all).toBeFocused();
  await tabTo(page, page.getByRole('region', { name: 'Selected apps' }).getByRole('button', { name: 'Cancel' }));
  await tabTo(page, all, 'Shift+Tab');
});
