import { expect } from 'playwright/test';
import {
  addNote,
  comeBackTo,
  confirmRevoke,
  connectQuickly,
  introspect,
  openConnectedApps,
  openDetails,
  scriptCallback,
} from '../support/connections.ts';
import { onEveryEngine, test } from '../support/fixtures.ts';
import { App, ada, failedRequest, signIn } from '../support/journey.ts';

test.beforeEach(({ cleanConsole }) => cleanConsole.allow(failedRequest));

onEveryEngine(() => {
  test('U12: the details read like a statement: since when, used how, until when, how many tokens, answers to whom, and what happened', async ({
    page,
    latchstring,
    engine,
    expectAccessible,
  }) => {
    const app = new App(latchstring.origin, scriptCallback, 'notesweb', engine.service);
    const tokens = await app.exchange(await connectQuickly(page, app, {}, { duration: 'thirty-days' }));
    await openConnectedApps(page, latchstring.origin);
    await openDetails(page, 'Notes Web');
    const statement = page.getByRole('region', { name: 'The details' });
    const history = page.getByRole('region', { name: 'History' }).getByRole('listitem');
    await expect(statement).toContainText(/Last used\s*Never used/);
    await expect(statement).toContainText(/Access lasts\s*30 days: until .+, then it ends by itself/);
    await expect(statement).toContainText(/Working tokens\s*2 tokens work now/);
    await expect(statement).toContainText(/Answers go to\s*127\.0\.0\.1:9999/);
    await expect(history).toContainText(['You gave access']);
    await expectAccessible(page);

    expect(await app.call('/api/notes', tokens.access_token)).toBe(200);
    await comeBackTo(page);
    await expect(statement).toContainText('Read notes, just now');
    expect(await introspect(app, tokens.access_token)).toMatchObject({ active: true });
    await comeBackTo(page);
    await expect(statement).toContainText('Checked whether its access still works, just now');

    await app.refresh(tokens.refresh_token);
    await connectQuickly(page, app, { scope: 'notes:read notes:write' }, { duration: 'thirty-days' });
    await comeBackTo(page);
    await expect(history).toContainText([
      /You gave more access.*Add notes/,
      'It renewed its access',
      'It used its access',
      'You gave access',
    ]);
    await expect(page.getByRole('region', { name: 'What it can do' }).getByRole('heading', { name: 'Add notes' })).toBeVisible();

    if (engine.name === 'mock') return;
    const identity = await app.exchange(await connectQuickly(page, app, { scope: 'openid' }));
    expect(await app.call('/userinfo', identity.access_token)).toBe(200);
    await comeBackTo(page);
    await expect(statement).toContainText('Read who you are, just now');
  });

  test('93: takes one part back without disconnecting: the token loses it at once, the next one carries what is left', async ({
    page,
    latchstring,
    engine,
    expectAccessible,
  }) => {
    const app = new App(latchstring.origin, scriptCallback, 'notesweb', engine.service);
    const tokens = await app.exchange(await connectQuickly(page, app, { scope: 'notes:read notes:write' }));
    expect(await addNote(app, tokens.access_token)).toBe(201);
    await openConnectedApps(page, latchstring.origin);
    await openDetails(page, 'Notes Web');
    await expect(page.getByText('Notes Web says that it cannot work without this.')).toBeVisible();
    const takeBack = page.getByRole('button', { name: 'Take back “Add notes” from Notes Web' });
    const dialog = page.getByRole('dialog', { name: 'Take “Add notes” back from Notes Web?' });
    await takeBack.click();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Keep it' }).click();
    expect(await addNote(app, tokens.access_token)).toBe(201);

    await takeBack.click();
    await dialog.getByRole('button', { name: 'Take back' }).click();
    await expect(page.getByRole('heading', { name: 'Taken back from Notes Web: Add notes' })).toBeFocused();
    await expect(takeBack).toHaveCount(0);
    await expect(page.getByText('This is all that it has. To take it back, revoke its access.')).toBeVisible();
    await expect(page.getByRole('region', { name: 'History' }).getByRole('listitem').first()).toContainText(
      /A part of its access was taken back.*Add notes/,
    );
    await expectAccessible(page);
    expect(await addNote(app, tokens.access_token)).toBe(403);
    expect(await app.call('/api/notes', tokens.access_token)).toBe(200);
    const next = await app.refresh(tokens.refresh_token);
    expect(await introspect(app, next.access_token ?? '')).toMatchObject({ active: true, scope: 'notes:read' });
    expect(await addNote(app, next.access_token ?? '')).toBe(403);
  });

  test('an access that ended in another tab: the open page says so, and a revoke of it claims no receipt', async ({
    page,
    context,
    latchstring,
    engine,
  }) => {
    for (const id of ['notesweb', 'notesspa'] as const) {
      const app = new App(latchstring.origin, scriptCallback, id, engine.service);
      await app.exchange(await connectQuickly(page, app));
    }
    await openConnectedApps(page, latchstring.origin);
    const other = await context.newPage();
    await openConnectedApps(other, latchstring.origin);
    await page.getByRole('button', { name: 'Revoke access of Notes SPA' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await other.getByRole('button', { name: 'Revoke access of Notes SPA' }).click();
    await confirmRevoke(other);
    await expect(other.getByRole('heading', { name: 'Notes SPA no longer has access' })).toBeVisible();
    await confirmRevoke(page);
    await expect(page.getByRole('heading', { name: 'Notes SPA is not connected any more' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Download receipt' })).toHaveCount(0);

    await openDetails(page, 'Notes Web');
    await other.getByRole('button', { name: 'Revoke access of Notes Web' }).click();
    await confirmRevoke(other);
    await expect(other.getByRole('heading', { name: 'Notes Web no longer has access' })).toBeVisible();
    await comeBackTo(page);
    await expect(page.getByText(/^Revoked on/)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Notes Web no longer has access' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Revoke access' })).toHaveCount(0);
  });
});

test('a service that gives access all or nothing offers no parts, and says why', async ({ page, latchstring }) => {
  const app = new App(latchstring.origin, scriptCallback, 'timesheets');
  await connectQuickly(page, app, { scope: 'ProjectTaskRead UsersRead' });
  await openConnectedApps(page, latchstring.origin);
  await openDetails(page, 'Timesheets');
  await expect(page.getByText('Moovila gives access all or nothing: to take a part back, revoke all of it.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Take back/ })).toHaveCount(0);
});

test('F1, F7, F10: a revoke that failed, timed out or lost its answer is uncertain, can be checked and repeated, and never said to be done too early', async ({
  page,
  latchstring,
  cleanConsole,
}) => {
  cleanConsole.allow(/status of 50\d/);
  const app = new App(latchstring.origin, scriptCallback, 'timesheets');
  const tokens = await app.exchange(await connectQuickly(page, app));
  const uncertain = page.getByRole('heading', { name: 'We do not know whether Timesheets still has access' });
  const claimsNothing = async () => {
    await expect(uncertain).toBeVisible();
    await expect(page.getByText('no longer has access')).toHaveCount(0);
  };
  await openConnectedApps(page, latchstring.origin);

  await page.route('**/api/connections/*', (route) => route.fulfill({ status: 500, body: 'Internal Server Error' }));
  await page.getByRole('button', { name: 'Revoke access of Timesheets' }).click();
  await confirmRevoke(page);
  await claimsNothing();
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByText('We tried to look again just now, and got no answer either.')).toBeVisible();
  await claimsNothing();
  await page.unroute('**/api/connections/*');
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByRole('heading', { name: 'Timesheets still has access' })).toBeVisible();
  expect(await app.call('/api/projects', tokens.access_token)).toBe(200);

  // An answer that never comes; the page's patience is cut short.
  await page.route('**/api/connections/*', () => undefined, { times: 1 });
  await page.evaluate(() => {
    const { timeout } = AbortSignal;
    AbortSignal.timeout = () => {
      AbortSignal.timeout = timeout;
      return timeout.call(AbortSignal, 300);
    };
  });
  await page.getByRole('button', { name: 'Revoke again' }).click();
  await confirmRevoke(page);
  await claimsNothing();
  expect(await app.call('/api/projects', tokens.access_token)).toBe(200);

  // The server did it, but its answer is lost on the way.
  await page.route(
    '**/api/connections/*',
    async (route) => {
      await route.fetch();
      await route.fulfill({ status: 504, body: 'Gateway Timeout' });
    },
    { times: 1 },
  );
  await page.getByRole('button', { name: 'Revoke again' }).click();
  await confirmRevoke(page);
  await claimsNothing();
  expect(await app.call('/api/projects', tokens.access_token)).toBe(401);
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByRole('heading', { name: 'Timesheets is not connected any more' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Recently revoked' }).getByRole('link', { name: 'Timesheets', exact: true })).toBeVisible();
});

test.describe('with a short memory for sign-ins', () => {
  const seconds = 6;
  test.use({ flags: ['--reauthenticate-after', String(seconds)] });

  onEveryEngine(() => {
    test('U10, 95: a revoke after a sign-in of long ago asks for the password, comes back with the question, and revokes then', async ({
      page,
      latchstring,
      engine,
    }) => {
      const app = new App(latchstring.origin, scriptCallback, 'notesweb', engine.service);
      const tokens = await app.exchange(await connectQuickly(page, app));
      const signedInAt = Date.now();
      await openConnectedApps(page, latchstring.origin);
      await page.getByRole('button', { name: 'Revoke access of Notes Web' }).click();
      await expect.poll(() => Date.now() - signedInAt).toBeGreaterThan((seconds + 1) * 1000);
      await confirmRevoke(page);
      await expect(page.getByRole('dialog', { name: 'Sign in to see your connected apps' })).toBeVisible();
      // 3.3.7: who it is stands there already.
      await expect(page.getByLabel('Email address')).toHaveValue(ada.identifier);
      expect(await app.call('/api/notes', tokens.access_token)).toBe(200);
      await signIn(page);
      await expect(page.getByRole('dialog').getByRole('heading', { name: 'Revoke the access of Notes Web?' })).toBeFocused();
      expect(await app.call('/api/notes', tokens.access_token)).toBe(200);
      await confirmRevoke(page);
      await expect(page.getByRole('heading', { name: 'Notes Web no longer has access' })).toBeVisible();
      expect(await app.call('/api/notes', tokens.access_token)).toBe(401);
    });
  });
});
