import { expect, type Page } from 'playwright/test';
import { onEveryEngine, test } from '../support/fixtures.ts';
import { App, allow, backInTheApp, signIn } from '../support/journey.ts';

const readNotes = { name: 'Read your notes' };
const writeNotes = { name: 'Add notes' };

/** The scopes from top to bottom, each with what is said of it. */
const scopeLines = (page: Page) => page.getByRole('group', { name: /Choose what to give|What it asks for/ }).getByRole('listitem');

const scopesOf = ({ scope }: { scope: string }) => scope.split(' ').toSorted();

onEveryEngine(() => {
  test('R1, R62, U13, U15, 91: an app gets what was ticked, is not asked again for that, and shows what it adds when it asks for more', async ({
    page,
    latchstring,
    client,
    engine,
    expectAccessible,
  }) => {
    const app = new App(latchstring.origin, client.redirectUri, 'notesweb', engine.service);
    const more = { scope: 'notes:read notes:write' };
    await page.goto(app.authorizationUrl(more));
    await signIn(page);
    await expect(scopeLines(page).nth(0)).toContainText('Required');
    await expect(page.getByText('Notes Web says that it cannot work without what is marked as required.')).toBeVisible();
    await expect(page.getByRole('checkbox', readNotes)).toHaveCount(0);
    await expect(page.getByRole('checkbox', writeNotes)).not.toBeChecked();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Deny' }).click();
    await backInTheApp(page);

    await page.goto(app.authorizationUrl());
    await page.getByRole('radio', { name: /For 30 days/ }).check();
    await allow(page);
    await backInTheApp(page);
    expect(scopesOf(await app.exchange(client.answer))).toEqual(['notes:read']);
    await page.goto(app.authorizationUrl());
    await backInTheApp(page);
    expect(client.answer.searchParams.get('code')).toBeTruthy();

    await page.goto(app.authorizationUrl(more));
    await expect(scopeLines(page).nth(0)).toContainText(writeNotes.name);
    await expect(scopeLines(page).nth(0)).toContainText('New');
    await expect(scopeLines(page).nth(1)).toContainText('Already has');
    await expect(page.getByRole('radio', { name: /For 30 days/ })).toBeChecked();
    await expectAccessible(page);
    await allow(page);
    await backInTheApp(page);
    expect(scopesOf(await app.exchange(client.answer))).toEqual(['notes:read']);

    await page.goto(app.authorizationUrl({ ...more, prompt: 'consent' }));
    await expect(scopeLines(page).nth(0)).toContainText('You said no before');
    await expect(page.getByRole('checkbox', writeNotes)).not.toBeChecked();
    await page.getByRole('checkbox', writeNotes).check();
    await allow(page);
    await backInTheApp(page);
    expect(scopesOf(await app.exchange(client.answer))).toEqual(['notes:read', 'notes:write']);
    await page.goto(app.authorizationUrl());
    await backInTheApp(page);
  });

  test('R1: an app that any program could pose as is always confirmed, with the earlier choices ticked; an unverified one starts with an end', async ({
    page,
    latchstring,
    client,
    engine,
  }) => {
    const app = new App(latchstring.origin, client.redirectUri, 'notesspa', engine.service);
    const url = app.authorizationUrl({ scope: 'notes:read notes:write' });
    await page.goto(url);
    await signIn(page);
    await expect(page.getByText(`Not verified by ${engine.serviceName}`)).toBeVisible();
    await expect(page.getByText('You will return to')).toHaveText(`You will return to ${app.redirectHost}, a program on this computer`);
    await expect(page.getByRole('radio', { name: /For 30 days/ })).toBeChecked();
    await page.getByRole('checkbox', writeNotes).check();
    await page.getByRole('radio', { name: /Until you take it back/ }).check();
    await allow(page);
    await backInTheApp(page);
    const tokens = await app.exchange(client.answer);
    expect(scopesOf(tokens)).toEqual(['notes:read', 'notes:write']);
    expect(tokens.refresh_token).toBeTruthy();

    await page.goto(url);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('asks again for the access it has');
    await expect(page.getByText('Nothing new is asked. Deny takes back nothing')).toBeVisible();
    await expect(page.getByRole('checkbox', writeNotes)).toBeChecked();
    await expect(page.getByRole('radio', { name: /Until you take it back/ })).toBeChecked();
    await page.getByRole('button', { name: 'Deny' }).click();
    await backInTheApp(page);
    expect(client.answer.searchParams.get('error')).toBe('access_denied');
    expect(await app.call('/api/notes', tokens.access_token)).toBe(200);
  });

  test('R61, U8, 91: a look-alike is warned about above its name, and an Allow of nothing is pointed out at the list', async ({
    page,
    latchstring,
    client,
    engine,
    expectAccessible,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const app = new App(latchstring.origin, client.redirectUri, 'copycat', engine.service);
    await page.goto(app.authorizationUrl());
    await signIn(page);
    const heading = page.getByRole('heading', { level: 1 });
    const warning = page.getByText('This may not be who it seems');
    const realHost = page.getByText('Your answer, and the access, go to').getByText(app.redirectHost);
    for (const seen of [warning, realHost]) {
      await expect(seen).toBeInViewport({ ratio: 1 });
      const [box, headingBox] = [await seen.boundingBox(), await heading.boundingBox()];
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(headingBox?.y ?? 0);
    }
    await expect(heading).toHaveAccessibleDescription(/nobody has verified it/i);
    await expect(page.getByRole('radio', { name: /For 30 days/ })).toBeChecked();

    const boxes = page.getByRole('checkbox');
    await expect(boxes).toHaveCount(2);
    for (const box of await boxes.all()) await expect(box).not.toBeChecked();
    await allow(page);
    await expect(page.getByRole('alert').filter({ hasText: 'Choose at least one before you allow' })).toBeVisible();
    await expect(boxes.first()).toBeFocused();
    await expect(page.getByRole('group', { name: 'Choose what to give' })).toHaveAccessibleDescription(/Choose at least one/);
    await expectAccessible(page);
    expect(client.received).toEqual([]);
    await page.getByRole('checkbox', readNotes).check();
    await expect(page.getByText('Choose at least one')).toHaveCount(0);
    await allow(page);
    await backInTheApp(page);
    const tokens = await app.exchange(client.answer);
    expect(scopesOf(tokens)).toEqual(['notes:read']);
    expect(await app.call('/api/notes', tokens.access_token)).toBe(200);
  });

  test('an app with a scheme of its own: the page explains it, goes nowhere, and “only this once” gives no refresh token and is shown as such', async ({
    page,
    context,
    latchstring,
    engine,
    cleanConsole,
    expectAccessible,
  }) => {
    // Nothing on this machine opens such links.
    cleanConsole.allow(/scheme does not have a registered handler|401/);
    const app = new App(latchstring.origin, 'com.example.jotter:/callback', 'jotter', engine.service);
    await page.goto(app.authorizationUrl());
    await signIn(page);
    await expect(page.getByText('You will return to')).toHaveText(
      'You will return to the app on this device that opens com.example.jotter links',
    );
    await page.getByRole('radio', { name: /Only this once/ }).check();
    await allow(page);
    await expect(page.getByRole('heading', { name: 'Access allowed' })).toBeFocused();
    await expect(page.getByText('You can close this window.')).toBeVisible();
    await expectAccessible(page);
    const link = page.getByRole('link', { name: 'Open Jotter for Desktop' });
    const answer = new URL((await link.getAttribute('href')) ?? '');
    expect(answer.protocol).toBe('com.example.jotter:');
    const tokens = await app.exchange(answer);
    expect(tokens.access_token).toBeTruthy();
    expect(tokens.refresh_token).toBeUndefined();

    // A tab that was sent to a scheme which nothing opens takes no clicks in a headless Chromium.
    const next = await context.newPage();
    await next.goto(`${latchstring.origin}/connected-apps`);
    await next.getByRole('link', { name: 'Jotter for Desktop' }).click();
    await expect(next.getByText(/^For this once: until .*, then it has to ask again$/)).toBeVisible();
    await next.goto(app.authorizationUrl());
    await expect(next.getByRole('radio', { name: /Only this once/ })).toBeChecked();
  });
});

test('R60, U16: on a phone the warning about an unverified app is seen without scrolling, whatever the app calls itself', async ({
  page,
  latchstring,
  client,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(new App(latchstring.origin, client.redirectUri, 'prize-draw').authorizationUrl());
  await signIn(page);
  await expect(page.getByText('Not verified by Notebook')).toBeInViewport({ ratio: 1 });
  await expect(page.getByText('Allow it only if you know it and started this yourself.')).toBeInViewport({ ratio: 1 });
  await expect(page.getByText('Says it is by')).toBeVisible();
});
