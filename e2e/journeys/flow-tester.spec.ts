import { expect, type Page } from 'playwright/test';
import { test } from '../support/fixtures.ts';
import { allDone, openTab, openTester, runAll, signInAndAllow, stepOf, wireOf } from '../support/flow-tester.ts';
import { ada, allow, failedRequest, signIn, signInDialog } from '../support/journey.ts';
import { LatchstringServer } from '../support/latchstring-server.ts';

// One server for all of them: nothing here moves its clock.
test.describe.configure({ mode: 'default' });

let server: LatchstringServer;
test.beforeAll(async () => {
  server = await LatchstringServer.start();
});
test.afterAll(() => server.stop());

const refused = 'Refused, as it must be';

const withCodes = [
  { system: 'Moves', app: 'Pedometer', api: /"user_id": \d{17}/ },
  { system: 'Movemint', app: 'Race Pace', api: 'resource_owner_id' },
  { system: 'Moovila', app: 'Planner', api: 'Analytical Engine' },
  { system: 'Notebook', app: 'Notes Web', api: 'notes' },
];

test('of every system with codes, every step runs, from the question to the refusal after the revocation', async ({
  page,
  cleanConsole,
  expectAccessible,
}) => {
  test.setTimeout(120_000);
  cleanConsole.allow(failedRequest);
  for (const { system, app, api } of withCodes) {
    await test.step(system, async () => {
      await openTester(page, server.origin, system, new RegExp(app));
      await runAll(page);
      // The first answer signs this browser in at all of them.
      await (system === 'Moves' ? signInAndAllow(page) : allow(page));
      await expect(page.getByRole('heading', { name: `${app} at ${system}`, level: 1 })).toBeVisible();
      await expect(stepOf(page, 'refresh-again')).toContainText(refused);
      await allDone(page);
      await expect(stepOf(page, 'exchange')).toContainText('200');
      await expect(stepOf(page, 'call')).toContainText('200');
      await expect(stepOf(page, 'refresh')).toContainText('New tokens.');
      await expect(stepOf(page, 'call-again')).toContainText(refused);
      await expect(wireOf(page).getByText(api).first()).toBeAttached();
      expect(new URL(page.url()).search).toBe('');
    });
  }
  await expectAccessible(page);
});

test('Movenium: the password becomes tokens, whose signature can be checked', async ({ page, cleanConsole, expectAccessible }) => {
  cleanConsole.allow(failedRequest);
  await openTester(page, server.origin, 'Movenium');
  await runAll(page);
  await expect(stepOf(page, 'refresh-again')).toContainText(refused);
  await allDone(page);
  await expect(stepOf(page, 'sign-in')).toContainText('The password became tokens.');
  await expect(wireOf(page)).not.toContainText(ada.password);
  await page.getByText('Decoded: Access token').click();
  await expect(page.getByText('The signature was not checked.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Check the signature' }).first().click();
  await expect(page.getByText('The signature is good.')).toBeVisible();
  await expectAccessible(page);
});

test('step by step: the request is taken apart, secrets are covered until they are asked for', async ({ page }) => {
  await openTester(page, server.origin, 'Notebook', /Notes Web/);
  await openTab(page, 'Run');
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await signInAndAllow(page).catch(() => undefined);
  await expect(stepOf(page, 'ask')).toContainText('Who steals the code lacks the secret (PKCE).');
  await expect(stepOf(page, 'callback')).toContainText('State and issuer are those of this flow');
  await expect(stepOf(page, 'exchange').getByRole('button')).toBeEnabled();
  await stepOf(page, 'exchange').getByRole('button').click();
  await expect(page.getByRole('heading', { name: 'What the app holds now' })).toBeVisible();
  await expect(page.getByText('Not granted: profile email notes:write')).toBeVisible();
  await expect(page.getByText(/^in \d\d:\d\d:\d\d$/).first()).toBeVisible();
  const verifier = /code_verifier=[\w~.-]{43}/;
  await expect(wireOf(page)).not.toContainText(verifier);
  await page.getByRole('button', { name: 'Reveal secrets' }).click();
  await expect(wireOf(page)).toContainText(verifier);
});

test('106: a popup brings the answer, and this page keeps its memory', async ({ page, context, cleanConsole }) => {
  cleanConsole.allow(failedRequest);
  await openTester(page, server.origin, 'Moovila', /Timesheets/);
  await page.getByRole('radio', { name: /^From a popup/ }).check();
  const opened = context.waitForEvent('page');
  await runAll(page);
  const popup = await opened;
  await expect(page.getByText('Waiting for the answer from the other window')).toBeVisible();
  await signInAndAllow(popup);
  await expect(stepOf(page, 'refresh-again')).toContainText(refused);
  await expect.poll(() => popup.isClosed()).toBe(true);
});

test('where popups are blocked, it goes on in the same window', async ({ page, cleanConsole }) => {
  cleanConsole.allow(failedRequest);
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await openTester(page, server.origin, 'Notebook', /Notes SPA/);
  await page.getByRole('radio', { name: /^From a popup/ }).check();
  await runAll(page);
  await expect(page.getByText('The browser blocked the window')).toBeVisible();
  await page.getByRole('button', { name: 'Go on in this window' }).click();
  await signInAndAllow(page);
  await expect(stepOf(page, 'refresh-again')).toContainText(refused);
});

test('103, 104: a reload in the middle, an answer used twice and one that nobody asked for send nothing', async ({ page }) => {
  await openTester(page, server.origin, 'Moovila', /Planner/);
  await runAll(page);
  await expect(signInDialog(page)).toBeVisible();
  const tokenRequests: string[] = [];
  page.on('request', (request) => request.url().endsWith('/token') && tokenRequests.push(request.url()));
  const callback = `${server.origin}/flow-tester/callback`;
  await page.goto(`${callback}?code=a&state=b&state=c`);
  await expect(stepOf(page, 'callback')).toContainText('state is there more than once');
  await page.goto(`${callback}?code=a&state=b`);
  await expect(page.getByText('The answer was not used')).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
  await page.reload();
  await expect(page.getByText('This load of the page brought no answer')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Planner at Moovila', level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Run all' })).toBeEnabled();
  expect(tokenRequests).toEqual([]);
});

test('a link brings the setup back without its secret, and a tampered one says why it was not used', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openTester(page, server.origin, 'Movemint');
  await page.getByRole('checkbox', { name: 'write' }).uncheck();
  await page.getByRole('button', { name: 'Add a parameter' }).click();
  await page.getByLabel('Parameter 1', { exact: true }).fill('login_hint');
  await page.getByLabel('Value 1').fill(ada.identifier);
  await page.getByRole('button', { name: 'Copy link' }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(Buffer.from(new URL(link).searchParams.get('setup')?.slice(2) ?? '', 'base64url').toString()).not.toContain('racepacesecret');
  await page.goto(link);
  await openTab(page, 'Set up');
  await expect(page.getByRole('checkbox', { name: 'write' })).not.toBeChecked();
  await expect(page.getByLabel('Value 1')).toHaveValue(ada.identifier);
  await expect(page.getByLabel('Client secret')).toHaveValue('racepacesecret');

  await page.goto(`${link.slice(0, -9)}AAAA`);
  await expect(page.getByText('The setup in this link was not used')).toBeVisible();
  await openTab(page, 'Run');
  await expect(page.getByRole('button', { name: 'Run all' })).toBeEnabled();
});

test('the setup can be taken along as code, without its secret', async ({ page, expectAccessible }) => {
  await openTester(page, server.origin, 'Notebook', /Notes Web/);
  await page.getByRole('button', { name: 'Export as code' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export as code' });
  await expect(dialog.getByRole('region', { name: 'curl' })).toContainText('curl');
  await dialog.getByRole('radio', { name: 'oauth4webapi' }).check();
  await expect(dialog.getByRole('region', { name: 'oauth4webapi' })).toContainText("from 'oauth4webapi'");
  await expect(dialog).not.toContainText('noteswebsecret');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

/** Presses Tab until something of this role and name has the focus. */
async function tabTo(page: Page, role: 'tab' | 'radio' | 'button' | 'group', name: RegExp, key = 'Tab'): Promise<void> {
  const wanted = page.getByRole(role, { name }).and(page.locator(':focus'));
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await wanted.count()) > 0) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${role} ${name} cannot be reached by keyboard`);
}

test('works by keyboard alone: choose a system, run it, read the messages, break it', async ({ page, cleanConsole }) => {
  cleanConsole.allow(failedRequest);
  const { keyboard } = page;
  await page.goto(`${server.origin}/flow-tester`);
  await tabTo(page, 'tab', /^Run$/);
  await keyboard.press('ArrowLeft');
  await expect(page.getByRole('tab', { name: 'Set up' })).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /Movenium/ })).toBeChecked();
  await tabTo(page, 'button', /^Run it$/);
  await keyboard.press('Enter');
  await tabTo(page, 'button', /^Run all$/);
  await keyboard.press('Space');
  await expect(stepOf(page, 'refresh-again')).toContainText(refused);
  await expect(page.getByRole('button', { name: 'Run all' })).toBeFocused();

  // The wire comes after the steps: its secrets are shown, its first message is folded and unfolded.
  await tabTo(page, 'button', /^Reveal secrets$/);
  await keyboard.press('Enter');
  await expect(wireOf(page)).toContainText('password=wonderland');
  const first = wireOf(page).getByRole('listitem').first();
  const summary = first.locator('summary').first();
  while (!(await summary.evaluate((element) => element === document.activeElement))) await keyboard.press('Tab');
  for (const open of [false, true]) {
    await keyboard.press('Enter');
    await expect(first.locator('details').first()).toHaveJSProperty('open', open);
  }

  await tabTo(page, 'tab', /^Run$/, 'Shift+Tab');
  await keyboard.press('ArrowRight');
  await tabTo(page, 'button', /^Run: The token endpoint is asked by GET/);
  await keyboard.press('Enter');
  await expect(page.locator('[data-scenario="token-by-get"]')).toContainText('Passed');
});

test('an app that was registered here is played, with the secret that its owner copied', async ({ page, cleanConsole }) => {
  cleanConsole.allow(failedRequest);
  await page.goto(`${server.origin}/apps`);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await signIn(page);
  await page.getByRole('link', { name: 'Register an app' }).click();
  await page.getByRole('radio', { name: 'Moovila' }).check();
  await page.getByLabel('Name', { exact: true }).fill('Week Planner');
  await page.getByLabel('Callback URL 1', { exact: true }).fill(`${server.origin}/flow-tester/callback`);
  await page.getByRole('checkbox', { name: /Projects and Tasks/ }).check();
  await page.getByRole('button', { name: 'Register app' }).click();
  const secret = page.getByRole('definition').filter({ has: page.getByRole('button', { name: 'Copy Client secret' }) });
  const copied = (await secret.locator('code').textContent()) ?? '';

  await openTester(page, server.origin, 'Moovila', /Week Planner/);
  await expect(page.getByText('This app has a secret. Type it, or let it be public.')).toBeVisible();
  await page.getByLabel('Client secret').fill(copied);
  await page.getByRole('radio', { name: /^From a popup/ }).check();
  const opened = page.context().waitForEvent('page');
  await runAll(page);
  await allow(await opened);
  await expect(page.getByRole('heading', { name: 'Week Planner at Moovila', level: 1 })).toBeVisible();
  await expect(stepOf(page, 'exchange')).toContainText('200');
  await expect(stepOf(page, 'refresh-again')).toContainText(refused);
});

for (const [name, width, size] of [
  ['at 320 px', 320, '100%'],
  ['with text twice as large', 480, '200%'],
] as const) {
  test(`${name} every part fits, is accessible in the dark, and reads from right to left`, async ({ page, expectAccessible }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${server.origin}/flow-tester`);
    await page.evaluate((value) => {
      document.documentElement.style.fontSize = value;
    }, size);
    for (const tab of ['Set up', 'Run', 'Break it', 'Learn'] as const) {
      await openTab(page, tab);
      for (const dir of ['rtl', 'ltr']) {
        await page.evaluate((value) => {
          document.documentElement.dir = value;
        }, dir);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
      }
      if (width === 320) await expectAccessible(page);
    }
  });
}
