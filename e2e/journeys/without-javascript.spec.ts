import { expect, type Page } from 'playwright/test';
import { onEveryEngine, test } from '../support/fixtures.ts';
import { App, ada, allow, backInTheApp, failedRequest, grace, signIn } from '../support/journey.ts';
import { watchShifts } from '../support/watch-shifts.ts';

/** U7: nothing on the page as it is now is reached only by scrolling sideways. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  onEveryEngine(() => {
    test('U8, 91: a wrong password and an Allow of nothing are pointed out, and the app gets exactly what was ticked, for as long as was chosen', async ({
      page,
      latchstring,
      client,
      engine,
    }) => {
      const app = new App(latchstring.origin, client.redirectUri, 'copycat', engine.service);
      await page.goto(app.authorizationUrl());
      await expectNoSidewaysScroll(page);
      await signIn(page, { ...ada, password: 'not it' });
      const password = page.getByLabel('Password', { exact: true });
      await expect(password).toHaveAccessibleDescription(/do not match/);
      await expect(password).toHaveValue('');
      await expect(page.getByLabel('Email address')).toHaveValue(ada.identifier);
      await expectNoSidewaysScroll(page);
      await signIn(page);
      await expect(page.getByText('do not match')).toHaveCount(0);
      await expectNoSidewaysScroll(page);
      await allow(page);
      await expect(page.getByRole('group', { name: 'Choose what to give' })).toHaveAccessibleDescription(/Choose at least one/);
      expect(client.received).toEqual([]);
      await page.getByRole('checkbox', { name: 'Read your notes' }).check();
      await page.getByRole('radio', { name: /Only this once/ }).check();
      await allow(page);
      await backInTheApp(page);
      const tokens = await app.exchange(client.answer);
      expect([tokens.scope, tokens.refresh_token]).toEqual(['notes:read', undefined]);
      expect(await app.call('/api/notes', tokens.access_token)).toBe(200);
    });

    test('another person takes over by the account picker, and says no', async ({ page, latchstring, client, engine }) => {
      const app = new App(latchstring.origin, client.redirectUri, 'notesweb', engine.service);
      await page.goto(app.authorizationUrl({ scope: 'notes:read notes:write' }));
      await signIn(page);
      await expect(page.getByRole('button', { name: /Not you/ })).toBeVisible();
      const { pathname } = new URL(page.url());
      for (const [leave, person] of [
        ['Use another account', grace],
        [ada.name, ada],
      ] as const) {
        await page.getByRole('button', { name: /Not you/ }).click();
        await expect(page.getByRole('heading', { name: 'Choose an account' })).toBeVisible();
        await expectNoSidewaysScroll(page);
        await page.getByRole('button', { name: leave }).click();
        if (person === grace) await signIn(page, grace);
        await expect(page.getByText(person.identifier)).toBeVisible();
      }
      expect(new URL(page.url()).pathname).toBe(pathname);
      await page.getByRole('button', { name: 'Deny' }).click();
      await backInTheApp(page);
      expect(Object.fromEntries(client.answer.searchParams)).toMatchObject({
        error: 'access_denied',
        state: 'a-state',
        iss: `${latchstring.origin}/${engine.service}`,
      });
    });

    test('an app with a scheme of its own: the answer ends at a page that says so and has the link', async ({
      page,
      latchstring,
      engine,
      cleanConsole,
    }) => {
      // Nothing on this machine opens such links, and a page that was not clicked on may not either.
      cleanConsole.allow(/scheme does not have a registered handler|a user gesture is required/);
      const app = new App(latchstring.origin, 'com.example.jotter:/callback', 'jotter', engine.service);
      await page.goto(app.authorizationUrl());
      await signIn(page);
      await page.getByRole('button', { name: 'Allow' }).click({ noWaitAfter: true });
      await expect(page.getByRole('heading', { name: 'Access allowed' })).toBeVisible();
      await expect(page.getByText('You can close this window.')).toBeVisible();
      await expectNoSidewaysScroll(page);
      // A tab that was sent to a scheme which nothing opens takes no clicks in a headless Chromium.
      const next = await page.context().newPage();
      await next.goto(page.url());
      const link = next.getByRole('link', { name: 'Open Jotter for Desktop' });
      await expect(link).toHaveAttribute('href', /^com\.example\.jotter:\/callback\?code=/);
      expect((await app.exchange(new URL((await link.getAttribute('href')) ?? ''))).access_token).toBeTruthy();
    });
  });

  test.describe('after a while', () => {
    // Long enough to sign in, also on a busy machine. That a page stops waiting is the gateway's doing, whatever the engine.
    test.use({ flags: ['--interaction-lifetime', '8'] });

    test('F13: an expired request says so, and that nothing was granted', async ({ page, latchstring, client, cleanConsole }) => {
      cleanConsole.allow(failedRequest);
      const app = new App(latchstring.origin, client.redirectUri, 'notesweb');
      await page.goto(app.authorizationUrl());
      await signIn(page);
      await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible();
      const { expiresAt } = await (await page.request.get(page.url().replace('/interaction/', '/api/interactions/'))).json();
      await expect.poll(() => Date.now(), { timeout: 12_000 }).toBeGreaterThan(Date.parse(expiresAt));
      await allow(page);
      await expect(page.getByRole('heading', { name: 'This request has expired' })).toBeVisible();
      await expect(page.getByText('Nothing was granted: Notes Web got no access.')).toBeVisible();
      await expectNoSidewaysScroll(page);
      expect(client.received).toEqual([]);
    });
  });
});

test('a script that cannot be loaded keeps nobody from signing in and allowing', async ({ page, latchstring, client, cleanConsole }) => {
  cleanConsole.allow(failedRequest);
  await page.route('**/assets/*.js', (route) => route.fulfill({ status: 404 }));
  const app = new App(latchstring.origin, client.redirectUri, 'notesweb');
  await page.goto(app.authorizationUrl());
  await signIn(page, { ...ada, password: 'not it' });
  await expect(page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(/do not match/);
  await signIn(page);
  await allow(page);
  await backInTheApp(page);
  expect((await app.exchange(client.answer)).access_token).toBeTruthy();
});

test('a document that a lost connection cut off works as far as it came, and offers no Allow before all is listed', async ({
  page,
  latchstring,
  client,
}) => {
  const app = new App(latchstring.origin, client.redirectUri, 'notesweb');
  await page.goto(app.authorizationUrl());
  await reloadUpTo(page, '<script type="application/json" id="words"');
  await page.getByLabel('Email address').fill(ada.identifier);
  await page.getByLabel('Password', { exact: true }).fill(ada.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible();
  await reloadUpTo(page, 'value="deny"');
  await expect(page.getByText('Read your notes')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Allow' })).toHaveCount(0);
  await page.reload();
  await allow(page);
  await backInTheApp(page);
  expect((await app.exchange(client.answer)).access_token).toBeTruthy();
});

test('what was typed and ticked before the scripts came stays, with the focus, and nothing moves', async ({
  page,
  latchstring,
  client,
  cleanConsole,
}) => {
  cleanConsole.allow(failedRequest);
  const shifts = await watchShifts(page);
  let release = () => {};
  const holdScripts = async () => {
    await page.unrouteAll();
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/assets/*.js', async (route) => {
      await held;
      await route.continue();
    });
  };
  const expectNoShift = async () => expect(await shifts()).toEqual([]);

  await holdScripts();
  const app = new App(latchstring.origin, client.redirectUri, 'notesweb');
  await page.goto(app.authorizationUrl({ scope: 'notes:read notes:write' }), { waitUntil: 'commit' });
  const password = page.getByLabel('Password', { exact: true });
  await page.getByLabel('Email address').fill(ada.identifier);
  await password.fill(ada.password.slice(0, 4));
  await expect(password).toBeFocused();
  release();
  await page.waitForLoadState('load');
  await page.keyboard.type(ada.password.slice(4));
  await expect(password).toHaveValue(ada.password);
  await expect(page.getByLabel('Email address')).toHaveValue(ada.identifier);
  await expect(password).toBeFocused();
  // Only a page that has been taken over can show the password.
  await expect(async () => {
    await page.getByRole('button', { name: 'Show password' }).click();
    await expect(password).toHaveAttribute('type', 'text', { timeout: 100 });
  }).toPass();
  await expect(password).toHaveValue(ada.password);
  await expectNoShift();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible();

  await holdScripts();
  await page.reload({ waitUntil: 'commit' });
  const box = page.getByRole('checkbox', { name: 'Add notes' });
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await box.check();
  await page.getByRole('radio', { name: /For 30 days/ }).check();
  release();
  await page.waitForLoadState('load');
  await expectNoShift();
  // Only a page that has been taken over answers without another document.
  await page.unrouteAll();
  const documents: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest()) documents.push(new URL(request.url()).origin);
  });
  await expect(box).toBeChecked();
  await expect(page.getByRole('radio', { name: /For 30 days/ })).toBeChecked();
  await expect(page.getByRole('radio', { name: /For 30 days/ })).toBeFocused();
  await allow(page);
  await backInTheApp(page);
  expect(documents).toEqual([new URL(client.redirectUri).origin]);
  expect((await app.exchange(client.answer)).scope).toBe('notes:read notes:write');
});

/** Loads the page anew over a connection that is lost where its document comes to `end`. */
async function reloadUpTo(page: Page, end: string): Promise<void> {
  await page.route('**/interaction/*', async (route) => {
    const response = await route.fetch();
    const whole = await response.text();
    const at = whole.indexOf(end);
    expect(at, `the document has ${end}`).toBeGreaterThan(0);
    await route.fulfill({ response, body: whole.slice(0, at), headers: { ...response.headers(), 'content-length': String(at) } });
  });
  await page.reload();
  await page.unrouteAll();
}
