import { expect } from 'playwright/test';
import { test } from './fixtures.ts';
import { App, ada, allow, failedRequest, grace, signIn, signInDialog } from './journey.ts';

test('U5, U15: signs in, sees what the app asks and that it never gets the password, allows it, and the app reads data', async ({
  page,
  latchkey,
  client,
  expectAccessible,
}) => {
  const app = new App(latchkey.origin, client.redirectUri, 'timesheets');
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
  expect(latchkey.lines.join('\n')).not.toContain(client.answer.searchParams.get('code'));
});

test('U14: Allow and Deny have the same size and row; Deny gives the app access_denied, state and iss', async ({
  page,
  latchkey,
  client,
}) => {
  const app = new App(latchkey.origin, client.redirectUri, 'notesweb');
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
    iss: `${latchkey.origin}/standard`,
  });
});

test('a wrong password and an unknown person get the same words beside the field, announced, and lose nothing that was typed', async ({
  page,
  latchkey,
  client,
  cleanConsole,
  expectAccessible,
}) => {
  cleanConsole.allow(failedRequest);
  await page.goto(new App(latchkey.origin, client.redirectUri, 'timesheets').authorizationUrl());
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
  latchkey,
  client,
}) => {
  await page.goto(new App(latchkey.origin, client.redirectUri, 'timesheets').authorizationUrl({ login_hint: ada.identifier }));
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
  await page.evaluate((text) => navigator.clipboard.writeText(text), ada.password);
  await password.press('ControlOrMeta+v');
  await expect(password).toHaveValue(ada.password);
});

test('another person can take over on the consent screen, and the request stays', async ({ page, latchkey, client, expectAccessible }) => {
  const app = new App(latchkey.origin, client.redirectUri, 'timesheets');
  await page.goto(app.authorizationUrl());
  await signIn(page);
  const { pathname } = new URL(page.url());
  await page.getByRole('button', { name: /Not you/ }).click();
  await expect(page.getByRole('heading', { name: 'Choose an account' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Use another account' }).click();
  await signIn(page, grace);
  await expect(page.getByText(grace.identifier)).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(pathname);
  await allow(page);
  await expect(page.getByRole('heading', { name: 'Back in the app' })).toBeVisible();
  const { access_token } = await app.exchange(client.answer);
  const response = await fetch(`${app.service}/api/projects`, { headers: { authorization: `Bearer ${access_token}` } });
  expect(await response.text()).toContain('Compiler A-0');
});

test('F12: a double click, Back and a reload give the app one and the same answer', async ({ page, latchkey, client }) => {
  const app = new App(latchkey.origin, client.redirectUri, 'timesheets');
  await page.goto(app.authorizationUrl());
  await signIn(page);
  await page.getByRole('button', { name: 'Allow' }).dblclick();
  await expect(page.getByRole('heading', { name: 'Back in the app' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Access allowed' })).toBeVisible();
  await page.reload();
  await page.getByRole('link', { name: /Return to/ }).click();
  await expect(page.getByRole('heading', { name: 'Back in the app' })).toBeVisible();
  expect(new Set(client.received.map(({ href }) => href)).size).toBe(1);
  expect((await app.exchange(client.answer)).access_token).toBeTruthy();
});

test('R2, R3, R60, U16: a hostile name is text, stays in its place, and the app is warned about', async ({
  page,
  latchkey,
  client,
  expectAccessible,
}) => {
  const app = new App(latchkey.origin, client.redirectUri, 'notesweb');
  await page.goto(app.authorizationUrl({ client_id: 'prize-draw' }));
  await signIn(page);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText('<b>Your Bank</b>');
  await expect(heading.locator('b')).toHaveCount(0);
  expect(await heading.textContent()).not.toMatch(/[\u202a-\u202e\u200b-\u200f\u2066-\u2069]/);
  await expect(page.getByText(/Not verified by/).first()).toBeVisible();
  await expectAccessible(page);
});

test('R54: nothing renders in a frame of another origin', async ({ page, latchkey, client, cleanConsole }) => {
  cleanConsole.allow(/frame-ancestors|Framing|refused to connect/i);
  await page.goto(client.redirectUri);
  const framed = await page.evaluate(async (url) => {
    const frame = document.createElement('iframe');
    frame.src = url;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    return frame.contentDocument === null;
  }, `${latchkey.origin}/connected-apps`);
  expect(framed).toBe(true);
  expect(await page.frames().at(1)?.title()).not.toContain('Latchkey');
});
