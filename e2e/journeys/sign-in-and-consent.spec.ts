import { expect } from 'playwright/test';
import { onEveryEngine, test } from '../support/fixtures.ts';
import { App, ada, allow, backInTheApp, failedRequest, grace, signIn, signInDialog } from '../support/journey.ts';

test('U5, U15: signs in, sees what the app asks and that it never gets the password, allows it, and the app reads data', async ({
  page,
  latchstring,
  client,
  expectAccessible,
}) => {
  const app = new App(latchstring.origin, client.redirectUri, 'timesheets');
  await page.goto(app.authorizationUrl());
  await expect(signInDialog(page)).toBeVisible();
  await expect(page.getByLabel('Email address')).toBeFocused();
  await expectAccessible(page);
  await signIn(page);

  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Timesheets wants to see some of your Moovila data');
  await expect(heading).toBeFocused();
  await expect(page.getByText('Projects and Tasks')).toBeVisible();
  await expect(page.getByText(ada.identifier)).toBeVisible();
  await expect(page.getByText('Brightwork Software')).toBeVisible();
  await expect(page.getByText('Your password stays with Moovila')).toBeVisible();
  await expect(page.getByText(new URL(client.redirectUri).host).first()).toBeVisible();
  await expectAccessible(page);
  await allow(page);

  await expect(page.getByRole('heading', { name: 'Back in the app' })).toBeVisible();
  expect([...client.answer.searchParams.keys()]).toEqual(['code', 'state']);
  const tokens = await app.exchange(client.answer);
  expect(await app.call('/api/projects', tokens.access_token)).toBe(200);
  // R59: no code or state in any Referer, and none in the log.
  expect(latchstring.lines.join('\n')).not.toContain(client.answer.searchParams.get('code'));
});

test('a wrong password and an unknown person get the same words beside the field, announced, and lose nothing that was typed', async ({
  page,
  latchstring,
  client,
  cleanConsole,
  expectAccessible,
}) => {
  cleanConsole.allow(failedRequest);
  await page.goto(new App(latchstring.origin, client.redirectUri, 'timesheets').authorizationUrl());
  const words: (string | null)[] = [];
  for (const identifier of [ada.identifier, 'nobody@example.test']) {
    await signIn(page, { ...ada, identifier, password: 'not it' });
    const password = page.getByLabel('Password', { exact: true });
    await expect(password).toHaveAccessibleDescription(/do not match/);
    await expect(password).toHaveAttribute('aria-invalid', 'true');
    await expect(password).toBeFocused();
    await expect(password).toHaveValue('');
    await expect(page.getByLabel('Email address')).toHaveValue(identifier);
    words.push(await page.getByText('do not match').textContent());
  }
  expect(words[0]).toBe(words[1]);
  await expectAccessible(page);
  await signIn(page);
  await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible();
});

test('U1, U2, U8: the fields take what is pasted, are labelled for password managers, and an empty one is pointed out', async ({
  page,
  latchstring,
  client,
}) => {
  await page.goto(new App(latchstring.origin, client.redirectUri, 'timesheets').authorizationUrl({ login_hint: ada.identifier }));
  const identifier = page.getByLabel('Email address');
  const password = page.getByLabel('Password', { exact: true });
  await expect(identifier).toHaveAttribute('autocomplete', 'username');
  await expect(password).toHaveAttribute('autocomplete', 'current-password');
  // 78: the hint is filled in, not submitted.
  await expect(identifier).toHaveValue(ada.identifier);
  await expect(password).toBeFocused();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(password).toHaveAccessibleDescription(/Enter your password/);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const [field, text] of [
    [identifier, 'grace@example.test'],
    [password, ada.password],
  ] as const) {
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await field.press('ControlOrMeta+a');
    await field.press('ControlOrMeta+v');
    await expect(field).toHaveValue(text);
  }
});

onEveryEngine(() => {
  test('U14: Allow and Deny have the same size and row; Deny gives the app access_denied, state and iss', async ({
    page,
    latchstring,
    client,
    engine,
  }) => {
    const app = new App(latchstring.origin, client.redirectUri, 'notesweb', engine.service);
    await page.goto(app.authorizationUrl());
    await signIn(page);
    const [allowBox, denyBox] = await Promise.all([
      page.getByRole('button', { name: 'Allow' }).boundingBox(),
      page.getByRole('button', { name: 'Deny' }).boundingBox(),
    ]);
    expect([denyBox?.width, denyBox?.height, denyBox?.y]).toEqual([allowBox?.width, allowBox?.height, allowBox?.y]);
    await page.getByRole('button', { name: 'Deny' }).click();
    await expect(page.getByRole('heading', { name: 'Back in the app' })).toBeVisible();
    expect(Object.fromEntries(client.answer.searchParams)).toMatchObject({
      error: 'access_denied',
      state: 'a-state',
      iss: `${latchstring.origin}/${engine.service}`,
    });
  });

  test('F12: a double click, Back, a reload and a second tab give the app one and the same answer; another one is refused', async ({
    page,
    context,
    latchstring,
    client,
    engine,
    cleanConsole,
    expectAccessible,
  }) => {
    cleanConsole.allow(failedRequest);
    const app = new App(latchstring.origin, client.redirectUri, 'notesweb', engine.service);
    await page.goto(app.authorizationUrl());
    await signIn(page);
    await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible();
    const [same, other] = [await context.newPage(), await context.newPage()];
    for (const tab of [same, other]) {
      await tab.goto(page.url());
      await expect(tab.getByRole('button', { name: 'Allow' })).toBeVisible();
    }
    await page.getByRole('button', { name: 'Allow' }).dblclick();
    await backInTheApp(page);
    await allow(same);
    await backInTheApp(same);
    await other.getByRole('button', { name: 'Deny' }).click();
    await expect(other.getByRole('heading', { name: 'Access allowed' })).toBeVisible();
    await expect(other.getByRole('status').filter({ hasText: 'You already answered' })).toContainText('this one was not used');
    await expectAccessible(other);
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Access allowed' })).toBeVisible();
    await page.reload();
    await page.getByRole('link', { name: 'Return to Notes Web' }).click();
    await backInTheApp(page);
    expect(new Set(client.received.map(({ href }) => href)).size).toBe(1);
    expect((await app.exchange(client.answer)).access_token).toBeTruthy();
  });

  test('R10: what changed in another tab is shown before anything is granted', async ({
    page,
    context,
    latchstring,
    client,
    engine,
    cleanConsole,
  }) => {
    cleanConsole.allow(failedRequest);
    const app = new App(latchstring.origin, client.redirectUri, 'notesweb', engine.service);
    await page.goto(app.authorizationUrl());
    await signIn(page);
    await expect(page.getByText(ada.identifier)).toBeVisible();
    const second = await context.newPage();
    await second.goto(page.url());
    await second.getByRole('button', { name: /Not you/ }).click();
    await second.getByRole('button', { name: 'Use another account' }).click();
    await signIn(second, grace);
    await expect(second.getByText(grace.identifier)).toBeVisible();

    await allow(page);
    await expect(page.getByRole('alert').filter({ hasText: 'What is asked has changed' })).toContainText('Your answer was not used.');
    await expect(page.getByText(grace.identifier)).toBeVisible();
    expect(client.received).toEqual([]);
    await allow(page);
    await backInTheApp(page);
    expect((await app.exchange(client.answer)).access_token).toBeTruthy();
  });

  test('R10: whose sign-in has ended allows nothing until they sign in again', async ({
    page,
    context,
    latchstring,
    client,
    engine,
    cleanConsole,
  }) => {
    cleanConsole.allow(failedRequest);
    const app = new App(latchstring.origin, client.redirectUri, 'notesweb', engine.service);
    await page.goto(app.authorizationUrl());
    await signIn(page);
    await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible();
    await context.clearCookies({ name: /session/ });
    await allow(page);
    await expect(signInDialog(page)).toContainText('That account is no longer signed in here');
    expect(client.received).toEqual([]);
    await signIn(page, grace);
    await allow(page);
    await backInTheApp(page);
    expect((await app.exchange(client.answer)).access_token).toBeTruthy();
  });
});

test.describe('with the operator’s help pages', () => {
  test.use({ flags: ['--forgotten-password-url', 'https://example.test/forgot', '--help-url', 'mailto:help@example.test'] });

  test('U4: the modal keeps the focus, shows the password when asked, tells of Caps Lock, and has the way to help', async ({
    page,
    latchstring,
    client,
    expectAccessible,
  }) => {
    await page.goto(new App(latchstring.origin, client.redirectUri, 'timesheets').authorizationUrl());
    const dialog = signInDialog(page);
    const password = page.getByLabel('Password', { exact: true });
    await expect(dialog.getByRole('link', { name: /Forgot your password\?/ })).toHaveAttribute('href', 'https://example.test/forgot');
    await expect(dialog.getByRole('link', { name: 'Help with signing in' })).toHaveAttribute('href', 'mailto:help@example.test');
    await password.fill('secret');
    await page.getByRole('button', { name: 'Show password' }).click();
    await expect(password).toHaveAttribute('type', 'text');
    await expect(page.getByRole('button', { name: 'Show password', pressed: true })).toBeVisible();
    // No key of a test's turns Caps Lock on; what the browser would then say of any key does.
    await password.dispatchEvent('keydown', { key: 'A', modifierCapsLock: true });
    await expect(page.getByRole('status').filter({ hasText: 'Caps Lock is on.' })).toBeVisible();
    await expect(password).toHaveAccessibleDescription(/Caps Lock is on/);
    await expectAccessible(page);
    await password.press('a');
    await expect(page.getByText('Caps Lock is on.')).toHaveCount(0);

    const stops = new Set<string>();
    for (let presses = 0; presses < 16; presses += 1) {
      await page.keyboard.press('Tab');
      stops.add(
        await page.evaluate(() => {
          const { activeElement } = document;
          if (!activeElement || activeElement === document.body) return '';
          return activeElement.closest('dialog') ? (activeElement.getAttribute('name') ?? activeElement.textContent) : 'outside';
        }),
      );
    }
    expect([...stops]).toEqual(expect.arrayContaining(['identifier', 'password', 'decision']));
    expect([...stops]).not.toContain('outside');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeVisible();
    await expect(page.getByRole('button', { name: 'Cancel and return to Timesheets' })).toBeFocused();
  });
});

test('R2, R3, R60, U16: a hostile name is text, stays in its place, and the app is warned about', async ({
  page,
  latchstring,
  client,
  expectAccessible,
}) => {
  const app = new App(latchstring.origin, client.redirectUri, 'notesweb');
  await page.goto(app.authorizationUrl({ client_id: 'prize-draw' }));
  await signIn(page);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText('<b>Your Bank</b>');
  await expect(heading.locator('b')).toHaveCount(0);
  expect(await heading.textContent()).not.toMatch(/[\u202a-\u202e\u200b-\u200f\u2066-\u2069]/);
  await expect(page.getByText(/Not verified by/).first()).toBeVisible();
  await expectAccessible(page);
});

test('R54: nothing renders in a frame of another origin', async ({ page, latchstring, client, cleanConsole }) => {
  cleanConsole.allow(/frame-ancestors|Framing|refused to connect/i);
  await page.goto(client.redirectUri);
  const framed = await page.evaluate(async (url) => {
    const frame = document.createElement('iframe');
    frame.src = url;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    return frame.contentDocument === null;
  }, `${latchstring.origin}/connected-apps`);
  expect(framed).toBe(true);
  expect(await page.frames().at(1)?.title()).not.toContain('Latchstring');
});
