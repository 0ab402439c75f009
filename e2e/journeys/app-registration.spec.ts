import { createHash, randomBytes } from 'node:crypto';
import { expect, type Page } from 'playwright/test';
import { test } from '../support/fixtures.ts';
import { allow, backInTheApp, failedRequest, grace, signIn } from '../support/journey.ts';
import { pressByKey, tabTo } from '../support/keyboard.ts';

/** Opens the registrations as Ada, who signs in on the way and comes back to them. */
async function openAsAda(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/apps`);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await signIn(page);
  await expect(page.getByRole('heading', { name: 'App registrations' })).toBeVisible();
}

/** Fills the form in for a Moovila app, and sends it. */
async function register(page: Page, name: string, callback: string): Promise<void> {
  await page.getByRole('link', { name: 'Register an app' }).click();
  await page.getByRole('radio', { name: 'Moovila' }).check();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Callback URL 1', { exact: true }).fill(callback);
  await page.getByRole('checkbox', { name: /Projects and Tasks/ }).check();
  await page.getByRole('button', { name: 'Register app' }).click();
}

/** What stands beside a term of the details, without its button. */
async function fact(page: Page, term: string): Promise<string> {
  const definition = page.getByRole('definition').filter({ has: page.getByRole('button', { name: `Copy ${term}` }) });
  return (await definition.locator('code').textContent()) ?? '';
}

test('83, 86, U4, U10: a developer registers a Moovila app, a person sees that nobody verified it, and deleting it ends the connection', async ({
  page,
  browser,
  latchstring,
  client,
  expectAccessible,
}) => {
  await page.goto(`${latchstring.origin}/`);
  await page.getByRole('link', { name: 'App registrations' }).click();
  await expect(page.getByRole('heading', { name: 'Register your apps' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await signIn(page);
  await expect(page.getByRole('heading', { name: 'You have not registered an app yet' })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/apps');
  await expectAccessible(page);

  await register(page, 'Week Planner', client.redirectUri);
  const details = page.getByRole('dialog', { name: 'Week Planner' });
  await expect(details).toContainText('Copy the secret now');
  await expect(details.getByRole('heading', { name: 'Week Planner' })).toBeFocused();
  await expectAccessible(page);
  const id = await fact(page, 'Client ID');
  const secret = await fact(page, 'Client secret');
  expect(await fact(page, 'Token URL')).toBe(`${latchstring.origin}/moovila/oauth/token`);
  const authorize = new URL(await fact(page, 'Authorization URL'));
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await details.getByRole('button', { name: 'Copy Client secret' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);

  // Shown once: neither closing nor a reload brings it back.
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();
  await page.getByRole('link', { name: 'Week Planner' }).click();
  await expect(details).toContainText('Shown once');
  expect(await page.content()).not.toContain(secret);

  // Someone else, in a browser of her own, connects it.
  const verifier = randomBytes(32).toString('base64url');
  authorize.search = new URLSearchParams({
    response_type: 'code',
    client_id: id,
    redirect_uri: client.redirectUri,
    scope: 'ProjectTaskRead',
    state: 'a-state',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();
  const graces = await (await browser.newContext()).newPage();
  await graces.goto(authorize.href);
  await signIn(graces, grace);
  await expect(graces.getByRole('heading', { level: 1 })).toContainText('Week Planner');
  await expect(graces.getByText('Not verified', { exact: false }).first()).toBeVisible();
  await allow(graces);
  await backInTheApp(graces);
  await graces.context().close();
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code: client.answer.searchParams.get('code') ?? '',
    redirect_uri: client.redirectUri,
    code_verifier: verifier,
    client_id: id,
    client_secret: secret,
  });
  const tokens = await (await fetch(`${latchstring.origin}/moovila/oauth/token`, { method: 'POST', body })).json();
  const projects = async () =>
    (await fetch(`${latchstring.origin}/moovila/api/projects`, { headers: { authorization: `Bearer ${tokens.access_token}` } })).status;
  expect(await projects()).toBe(200);

  await page.reload();
  await details.getByRole('button', { name: 'Delete', exact: true }).click();
  const question = page.getByRole('dialog', { name: 'Delete Week Planner?' });
  await expect(question).toContainText('1 connection ends at once');
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Keep it' }).click();
  await details.getByRole('button', { name: 'Delete', exact: true }).click();
  await question.getByRole('button', { name: 'Delete app' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Week Planner is deleted' })).toContainText('1 connection ended with it.');
  await expect(page.getByRole('heading', { name: 'You have not registered an app yet' })).toBeVisible();
  expect(await projects()).toBe(401);
});

test('82, U8: every objection stands at its field, a summary that has the focus links to each, and nothing that was entered is lost', async ({
  page,
  latchstring,
  cleanConsole,
  expectAccessible,
}) => {
  cleanConsole.allow(failedRequest);
  await openAsAda(page, latchstring.origin);
  await page.getByRole('link', { name: 'Register an app' }).click();
  await page.getByRole('radio', { name: 'Notebook' }).check();
  await page.getByLabel('Publisher (optional)').fill('Quiet Weeks');
  await page.getByLabel('Home page (optional)').fill('weeks.example');
  const first = page.getByLabel('Callback URL 1', { exact: true });
  const second = page.getByLabel('Callback URL 2', { exact: true });
  await first.fill('http://weeks.example/callback');
  await page.getByRole('button', { name: 'Add another' }).click();
  await expect(second).toBeFocused();
  await second.fill('javascript:alert(1)');
  await page.getByRole('button', { name: 'Register app' }).click();

  const name = page.getByLabel('Name', { exact: true });
  const summary = page.getByRole('region', { name: '5 fields need another look.' });
  await expect(summary.getByRole('heading')).toBeFocused();
  await expect(summary.getByRole('link')).toHaveCount(5);
  await pressByKey(page, summary.getByRole('link', { name: /https:\/\// }).last());
  await expect(second).toBeFocused();
  await summary.getByRole('link', { name: /at least one/ }).click();
  await expect(page.getByRole('checkbox').first()).toBeFocused();
  await summary.getByRole('link', { name: /Give the app a name/ }).click();
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription(/Give the app a name/);
  await expect(page.getByLabel('Home page (optional)')).toHaveAccessibleDescription(/web page/);
  await expect(first).toHaveAccessibleDescription(/use https/);
  await expect(second).toHaveAccessibleDescription(/https:\/\//);
  await expect(page.getByRole('group', { name: 'What it may ask for' })).toHaveAccessibleDescription(/at least one/);
  await expect(page.getByLabel('Publisher (optional)')).toHaveValue('Quiet Weeks');
  await expect(first).toHaveValue('http://weeks.example/callback');
  await expectAccessible(page);

  // Where the team issues credentials there is nothing to send; what was entered waits.
  await page.getByRole('radio', { name: /^Movemint/ }).check();
  await expect(page.getByText('Credentials for Movemint are issued by the team')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Register app' })).toBeHidden();
  await page.getByRole('radio', { name: 'Notebook' }).check();
  await expect(page.getByLabel('Publisher (optional)')).toHaveValue('Quiet Weeks');

  await name.fill('Weeks');
  await expect(name).not.toHaveAttribute('aria-invalid');
  await page.getByLabel('Home page (optional)').fill('https://weeks.example/');
  await first.fill('https://weeks.example/callback');
  await page.getByRole('button', { name: 'Remove callback URL 2' }).click();
  await expect(first).toBeFocused();
  await page.getByRole('checkbox', { name: /Read your notes/ }).check();
  await page.getByRole('checkbox', { name: /^Add notes/ }).check();
  await page.getByRole('checkbox', { name: 'Optional: people may leave out “Add notes”' }).check();
  await page.getByRole('radio', { name: /^No: it runs in a browser/ }).check();
  await page.getByRole('button', { name: 'Register app' }).click();
  const details = page.getByRole('dialog', { name: 'Weeks' });
  await expect(details).toContainText('None: a public app proves by PKCE');
  await expect(details.getByRole('listitem').filter({ hasText: 'notes:write' })).toContainText('optional');

  await details.getByRole('link', { name: 'Edit' }).click();
  await expect(page.getByRole('heading', { name: 'Edit Weeks' })).toBeFocused();
  await expectAccessible(page);
  await page.getByLabel('Callback URL 1', { exact: true }).fill('nowhere');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByLabel('Callback URL 1', { exact: true })).toBeFocused();
  await page.getByLabel('Callback URL 1', { exact: true }).fill('com.example.weeks:/callback');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(details).toContainText('com.example.weeks:/callback');
});

test('U12, 95: an app is registered, given another secret and deleted by keyboard alone, also when that takes a fresh sign-in', async ({
  page,
  latchstring,
  cleanConsole,
}) => {
  cleanConsole.allow(failedRequest);
  await openAsAda(page, latchstring.origin);
  await pressByKey(page, page.getByRole('link', { name: 'Register an app' }));
  await expect(page.getByRole('heading', { name: 'Register an app' })).toBeFocused();
  // The services are one stop of Tab; arrows choose among them.
  await tabTo(page, page.getByRole('radio').first());
  const moovila = page.getByRole('radio', { name: 'Moovila' });
  for (let presses = 0; presses < 6 && !(await moovila.isChecked()); presses += 1) await page.keyboard.press('ArrowDown');
  await tabTo(page, page.getByLabel('Name', { exact: true }));
  await page.keyboard.type('Keys');
  await tabTo(page, page.getByLabel('Callback URL 1', { exact: true }));
  await page.keyboard.type('http://127.0.0.1:9999/callback');
  await pressByKey(page, page.getByRole('checkbox', { name: /Projects and Tasks/ }), 'Space');
  await page.keyboard.press('Enter');
  const details = page.getByRole('dialog', { name: 'Keys' });
  await expect(details).toContainText('Copy the secret now');
  const before = await fact(page, 'Client secret');
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();
  await pressByKey(page, page.getByRole('link', { name: 'Keys' }));
  await pressByKey(page, details.getByRole('button', { name: 'Reset secret' }));
  await expect(page.getByRole('heading', { name: 'Reset the secret of Keys?' })).toBeFocused();
  await pressByKey(page, page.getByRole('button', { name: 'Reset secret' }));
  await expect(details).toContainText('Copy the secret now');
  expect(await fact(page, 'Client secret')).not.toBe(before);
  await pressByKey(page, details.getByRole('button', { name: 'Delete', exact: true }));
  const question = page.getByRole('heading', { name: 'Delete Keys?' });
  await expect(question).toBeFocused();
  // The server would say so of a sign-in of an hour ago.
  await page.route(
    '**/api/registrations/*',
    (route) => {
      const problem = { type: 'about:blank', title: 'Too old', status: 401, code: 'reauthentication-required', maxAge: 0 };
      return route.fulfill({ status: 401, contentType: 'application/problem+json', json: problem });
    },
    { times: 1 },
  );
  await pressByKey(page, page.getByRole('button', { name: 'Delete app' }));
  await signIn(page);
  await expect(question).toBeFocused();
  await pressByKey(page, page.getByRole('button', { name: 'Delete app' }));
  await expect(page.getByText('Nobody had it connected.')).toBeVisible();
});

test('S7: moving an app to another callback URL takes a fresh sign-in, and what was entered is there after it', async ({
  page,
  latchstring,
  client,
  cleanConsole,
}) => {
  cleanConsole.allow(failedRequest);
  await openAsAda(page, latchstring.origin);
  await register(page, 'Week Planner', client.redirectUri);
  await page.getByRole('dialog', { name: 'Week Planner' }).getByRole('link', { name: 'Edit' }).click();
  await page.request.post(`${latchstring.origin}/api/lab/clock`, { data: { advance: 2 * 60 * 60 } });
  const callback = page.getByLabel('Callback URL 1', { exact: true });
  await callback.fill('https://planner.example/elsewhere');
  await page.getByLabel('Name', { exact: true }).fill('Week Planner 2');
  await page.getByRole('button', { name: 'Save' }).click();
  await signIn(page);
  await expect(page.getByText('What you entered is still here')).toBeVisible();
  await expect(callback).toHaveValue('https://planner.example/elsewhere');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Week Planner 2');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('dialog', { name: 'Week Planner 2' })).toContainText('https://planner.example/elsewhere');
});
