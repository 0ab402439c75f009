import { expect, type Page } from 'playwright/test';
import {
  comeBackTo,
  confirmRevoke,
  connectQuickly,
  download,
  openConnectedApps,
  openDetails,
  rowOf,
  scriptCallback,
} from '../support/connections.ts';
import { onEveryEngine, test } from '../support/fixtures.ts';
import { App, failedRequest } from '../support/journey.ts';
import { answerWith, madeUpConnection, madeUpScope } from '../support/made-up.ts';

test.beforeEach(({ cleanConsole }) => cleanConsole.allow(failedRequest));

const appNames = { notesweb: 'Notes Web', notesspa: 'Notes SPA', jotter: 'Jotter for Desktop' } as const;
const ids = Object.keys(appNames) as (keyof typeof appNames)[];

/** Connects three apps of the engine's modern service. */
async function connectThree(page: Page, origin: string, service: 'standard' | 'oidc') {
  const connected = [];
  for (const id of ids) {
    const app = new App(origin, scriptCallback, id, service);
    const scope = id === 'notesspa' ? 'notes:read notes:write' : 'notes:read';
    connected.push({ app, name: appNames[id], tokens: await app.exchange(await connectQuickly(page, app, { scope })) });
  }
  return connected;
}

/** Opens the rows to choose from, and ticks some. */
async function select(page: Page, names: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Select', exact: true }).click();
  for (const name of names) await page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).check();
  await page.getByRole('region', { name: 'Selected apps' }).getByRole('button', { name: 'Revoke access' }).click();
}

onEveryEngine(() => {
  test('every app stands in the list with service, scopes in plain words, since when and when last used; search, sort and filters live in the address', async ({
    page,
    latchstring,
    engine,
    expectAccessible,
  }) => {
    const [web] = await connectThree(page, latchstring.origin, engine.service);
    const service = engine.name === 'mock' ? 'Notebook' : 'OpenID Provider';
    await page.goto(`${latchstring.origin}/connected-apps?sort=name`);
    const rows = page.getByRole('listitem');
    await expect(rows).toContainText(['Jotter for Desktop', 'Notes SPA', 'Notes Web']);
    await expect(rowOf(page, 'Notes Web')).toContainText(
      new RegExp(`Read your notes · read only.*Never used · ${service}, since .+20\\d\\d`),
    );
    await expect(rowOf(page, 'Notes SPA')).toContainText('Read your notes and Add notes · can make changes');
    await expectAccessible(page);
    expect(await web?.app.call('/api/notes', web.tokens.access_token)).toBe(200);
    await comeBackTo(page);
    await expect(rowOf(page, 'Notes Web')).toContainText('Used just now');
    await page.getByLabel('Sort', { exact: true }).selectOption('Last used first');
    await expect(rows.first()).toContainText('Notes Web');

    await page.getByRole('checkbox', { name: 'Can change data' }).check();
    await expect(rows).toContainText(['Notes SPA']);
    await expect(page.getByText('1 of 3 match')).toBeVisible();
    expect(new URL(page.url()).search).toBe('?sort=last-used&access=change');
    await page.reload();
    await expect(rows).toContainText(['Notes SPA']);
    await expect(page.getByRole('checkbox', { name: 'Can change data' })).toBeChecked();
    await openDetails(page, 'Notes SPA');
    await expect(page.getByRole('heading', { name: 'Notes SPA', level: 1 })).toBeFocused();
    await page.goBack();
    await expect(page.getByText('1 of 3 match')).toBeVisible();
    await page.getByRole('checkbox', { name: 'Can change data' }).uncheck();

    await page.getByLabel('Search your connected apps').fill('jot');
    await expect(rows).toContainText(['Jotter for Desktop']);
    await expect(page).toHaveURL(/[?&]q=jot/);
    await expect(page.getByLabel('Search your connected apps')).toBeFocused();
    await page.getByRole('checkbox', { name: 'Not used in 90 days' }).check();
    await expect(page.getByRole('heading', { name: 'No connected app matches' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Clear search and filters' }).click();
    await expect(rows).toHaveCount(3);
  });

  test('86: revokes several at once, with a receipt for each; the file says what the page says, and no other app is touched', async ({
    page,
    latchstring,
    engine,
    expectAccessible,
  }) => {
    const connected = await connectThree(page, latchstring.origin, engine.service);
    await openConnectedApps(page, latchstring.origin);
    await select(page, ['Notes Web', 'Notes SPA']);
    const dialog = page.getByRole('dialog', { name: 'Revoke the access of 2 apps?' });
    await expect(dialog).toContainText('Notes Web can no longer open your notes. Drafts that you have not saved are lost.');
    await expectAccessible(page);
    // Held back for a moment, so that the progress can be seen.
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/api/connections/revoke', async (route) => {
      await held;
      await route.continue();
    });
    await confirmRevoke(page);
    await expect(page.getByRole('progressbar', { name: '0 of 2' })).toBeVisible();
    release();
    const summary = page.getByRole('region', { name: '2 apps no longer have access' });
    await expect(summary).toBeVisible();
    await expect(summary.getByText('Access ended, verified')).toHaveCount(2);
    await summary.getByText('Notes Web at').click();
    await expect(summary.getByText('1 refresh token stopped working · Verified').first()).toBeVisible();
    await expectAccessible(page);

    const { name, content } = await download(page, 'Download receipts');
    expect(name).toMatch(/^latchstring-receipts-\d{4}-\d\d-\d\d\.json$/);
    const dead = expect.objectContaining({
      credential: 'refresh-token',
      count: 1,
      state: 'dead',
      evidence: expect.stringMatching(/introspected|store-query/),
    });
    const receiptOf = (app: string) =>
      expect.objectContaining({ client: expect.objectContaining({ name: app }), lines: expect.arrayContaining([dead]) });
    expect(content).toEqual({ receipts: expect.arrayContaining([receiptOf('Notes Web'), receiptOf('Notes SPA')]) });
    expect((content as { receipts: unknown[] }).receipts).toHaveLength(2);

    const calls = await Promise.all(connected.map(({ app, tokens }) => app.call('/api/notes', tokens.access_token)));
    expect(calls).toEqual([401, 401, 200]);
    await expect(page.getByRole('button', { name: 'Revoke access of Jotter for Desktop' })).toBeVisible();
  });

  test('F1, F10: an interrupted revoke of several is uncertain for each, can be checked and repeated, and finds its receipts', async ({
    page,
    context,
    latchstring,
    engine,
    cleanConsole,
    expectAccessible,
  }) => {
    cleanConsole.allow(/net::ERR/);
    const [web, spa] = await connectThree(page, latchstring.origin, engine.service);
    const call = async (one: typeof web) => one?.app.call('/api/notes', one.tokens.access_token);
    await openConnectedApps(page, latchstring.origin);
    await select(page, ['Notes Web', 'Notes SPA']);
    await context.setOffline(true);
    await confirmRevoke(page);
    await expect(page.getByRole('heading', { name: 'We could not verify that the 2 apps lost their access' })).toBeVisible();
    await expect(page.getByText('No clear answer: it may still have access')).toHaveCount(2);
    await expectAccessible(page);
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Check again' }).click();
    await expect(page.getByText('Still has access: we looked again just now')).toHaveCount(2);
    expect([await call(web), await call(spa)]).toEqual([200, 200]);

    // This time the server does it, but its answer is lost on the way.
    await page.route('**/api/connections/revoke', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: 'Revoke again' }).click();
    await confirmRevoke(page);
    await expect(page.getByText('No clear answer: it may still have access')).toHaveCount(2);
    expect([await call(web), await call(spa)]).toEqual([401, 401]);
    await page.getByRole('button', { name: 'Check again' }).click();
    await expect(page.getByRole('heading', { name: '2 apps no longer have access' })).toBeVisible();
    await expect(page.getByText('Access ended, verified')).toHaveCount(2);
  });

  test('93: names the consequences in the app’s own words, hands over the receipt, keeps it, and lets go of it once connected again', async ({
    page,
    latchstring,
    engine,
    expectAccessible,
  }) => {
    const app = new App(latchstring.origin, scriptCallback, 'notesweb', engine.service);
    const tokens = await app.exchange(await connectQuickly(page, app));
    await openConnectedApps(page, latchstring.origin);
    await openDetails(page, 'Notes Web');
    await page.getByRole('button', { name: 'Revoke access' }).click();
    const dialog = page.getByRole('dialog', { name: 'Revoke the access of Notes Web?' });
    await expect(dialog.getByText('Notes Web says:')).toBeVisible();
    await expect(dialog.getByText('Drafts that you have not saved are lost.')).toBeVisible();
    await confirmRevoke(page);
    const receipt = page.getByRole('region', { name: 'Notes Web no longer has access' });
    await expect(receipt.getByText('1 access token stopped working')).toBeVisible();
    await expect(receipt.getByText(/^Verified: /).first()).toBeVisible();
    const { name, content } = await download(page, 'Download receipt');
    expect(name).toMatch(/^latchstring-receipt-notes-web-\d{4}-\d\d-\d\d\.json$/);
    expect(content).toMatchObject({
      client: { id: 'notesweb', name: 'Notes Web' },
      account: { identifier: 'ada@example.test' },
      scopes: [{ name: 'notes:read', title: 'Read your notes' }],
      lines: expect.arrayContaining([expect.objectContaining({ credential: 'access-token', count: 1, state: 'dead' })]),
    });
    expect(JSON.stringify(content)).not.toContain(tokens.access_token);

    const recently = page.getByRole('region', { name: 'Recently revoked' });
    await expect(recently.getByRole('link', { name: /^Connect again/ })).toHaveAttribute('href', `${latchstring.origin}/`);
    await expectAccessible(page);
    await openDetails(page, 'Notes Web');
    await expect(page.getByText(/^Revoked on/)).toBeVisible();
    await expect(receipt).toBeVisible();
    await expect(page.getByRole('region', { name: 'History' }).getByRole('listitem')).toContainText([
      'Its access was revoked',
      'You gave access',
    ]);
    await expectAccessible(page);
    await connectQuickly(page, app);
    await page.getByRole('link', { name: 'All connected apps' }).click();
    await expect(page.getByRole('button', { name: 'Revoke access of Notes Web' })).toBeVisible();
    await comeBackTo(page);
    await expect(recently).toHaveCount(0);
  });
});

test('apps of several services can be told apart by service', async ({ page, latchstring }) => {
  for (const id of ['timesheets', 'notesweb'] as const) await connectQuickly(page, new App(latchstring.origin, scriptCallback, id));
  await page.goto(`${latchstring.origin}/connected-apps?sort=name`);
  await page.getByLabel('Service').selectOption('Moovila');
  await expect(page.getByText('1 of 2 match')).toBeVisible();
  await expect(rowOf(page, 'Timesheets')).toBeVisible();
  await page.reload();
  await expect(page.getByText('1 of 2 match')).toBeVisible();
  await page.getByLabel('Service').selectOption('All services');
  await expect(rowOf(page, 'Notes Web')).toBeVisible();
});

test('more than fifty apps come page by page, and the reading goes on at the first new one', async ({ page, latchstring }) => {
  await connectQuickly(page, new App(latchstring.origin, scriptCallback, 'planner'));
  await answerWith(
    page,
    Array.from({ length: 59 }, (_, index) => madeUpConnection(index + 1)),
  );
  await openConnectedApps(page, latchstring.origin);
  const rows = page.getByRole('listitem');
  await expect(rows).toHaveCount(50);
  await expect(page.getByText('Showing 50 of 59')).toBeVisible();
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(rows).toHaveCount(59);
  await expect(page.getByRole('link', { name: 'App 51', exact: true })).toBeFocused();
  await expect(page.getByText('59 connected apps')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show more' })).toHaveCount(0);
});

test('U7, U12, R2, R60: apps with hostile names, 200 scopes and dates that cannot be leave the page usable at 390 px', async ({
  page,
  latchstring,
  expectAccessible,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await connectQuickly(page, new App(latchstring.origin, scriptCallback, 'planner'));
  const far = '2999-12-31T23:59:59.000Z';
  const long = 'W'.repeat(10_000);
  const hostile = [
    madeUpConnection(1, { client: { name: long, publisher: long, redirectHost: `${'w'.repeat(60)}.`.repeat(4), verified: false } }),
    madeUpConnection(2, { client: { name: '\u202Eknab ruoy\u202C \u200B\u2066\u{1F469}\u200D\u{1F4BB}\u{1F511}', verified: false } }),
    madeUpConnection(3, {
      scopes: Array.from({ length: 200 }, (_, index) => madeUpScope(index + 1, `See ${'very '.repeat(20)}much ${index}`)),
    }),
    madeUpConnection(4, { grantedAt: far, endsAt: far, lastUse: { state: 'used', at: far, kind: 'resource', what: 'Read notes' } }),
    madeUpConnection(5, { client: { name: '<img src=x onerror=alert(1)>', homepage: 'javascript:alert(1)' } }),
  ];
  await answerWith(page, hostile);
  const staysInside = async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  };
  await openConnectedApps(page, latchstring.origin);
  await expect(page.getByRole('listitem')).toHaveCount(hostile.length);
  await expect(page.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
  await staysInside();
  await expectAccessible(page);
  for (const { id } of hostile) {
    await page.locator(`a[href="/connected-apps/${id}"]`).click();
    await expect(page.getByRole('region', { name: 'The details' })).toBeVisible();
    await staysInside();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Revoke access', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await staysInside();
    await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
    await page.goBack();
  }
  await expect(page.locator('[href^="javascript:"]')).toHaveCount(0);
});
