import { expect, type Locator, type Page } from 'playwright/test';
import { connectedAppsMessages as arabicList } from '../../src/i18n/ar/connected-apps.ts';
import { interactionMessages as arabic } from '../../src/i18n/ar/interaction.ts';
import { connectedAppsMessages as germanList } from '../../src/i18n/de/connected-apps.ts';
import { interactionMessages as german } from '../../src/i18n/de/interaction.ts';
import { revocationMessages as germanRevocation } from '../../src/i18n/de/revocation.ts';
import { interactionMessages as english } from '../../src/i18n/en/interaction.ts';
import { connectedAppsMessages as finnishList } from '../../src/i18n/fi/connected-apps.ts';
import { interactionMessages as finnish } from '../../src/i18n/fi/interaction.ts';
import { fillText } from '../../src/i18n/fill.ts';
import { interactionMessages as french } from '../../src/i18n/fr/interaction.ts';
import { directionOf, type Language, languageNames, languages } from '../../src/i18n/languages.ts';
import { connectQuickly, scriptCallback } from '../support/connections.ts';
import { test } from '../support/fixtures.ts';
import { App, ada, backInTheApp, failedRequest } from '../support/journey.ts';
import { watchShifts } from '../support/watch-shifts.ts';

test.beforeEach(({ cleanConsole }) => cleanConsole.allow(failedRequest));

type SignInWords = Record<'identifier' | 'password' | 'signIn', string>;

async function expectLanguage(page: Page, language: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.locator('html')).toHaveAttribute('dir', directionOf(language));
}

/** Signs in on a page that speaks the language of these words. */
async function signInWith(page: Page, words: SignInWords): Promise<void> {
  await page.getByLabel(words.identifier).fill(ada.identifier);
  await page.getByLabel(words.password, { exact: true }).fill(ada.password);
  await page.getByRole('button', { name: words.signIn, exact: true }).click();
}

/** Changes the language as a person does, from the one that the page speaks. */
async function switchTo(page: Page, from: Language, to: Language): Promise<void> {
  await page.getByRole('button', { name: languageNames[from] }).click();
  await page.getByRole('button', { name: languageNames[to], exact: true }).click();
  await expectLanguage(page, to);
}

test.describe('a browser that asks for German', () => {
  test.use({ locale: 'de-AT' });

  test('pages are in the browser’s language, an app’s wish stands above it, and the person’s choice above both; it is kept', async ({
    page,
    latchstring,
  }) => {
    const app = new App(latchstring.origin, scriptCallback, 'notesweb');
    await page.goto(app.authorizationUrl());
    await expectLanguage(page, 'de');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(fillText(german.signInTitle, { service: 'Notebook' }));
    await expect(page).toHaveTitle(fillText(german.pageTitle, { page: german.signIn, service: 'Notebook' }));

    await page.goto(app.authorizationUrl({ ui_locales: 'tlh fr-CA de' }));
    await expectLanguage(page, 'fr');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(fillText(french.signInTitle, { service: 'Notebook' }));
    const { pathname } = new URL(page.url());
    await switchTo(page, 'fr', 'fi');
    expect(new URL(page.url()).pathname).toBe(pathname);
    await expect(page.getByLabel(finnish.identifier)).toBeVisible();

    await page.goto(app.authorizationUrl());
    await expectLanguage(page, 'fi');
    await signInWith(page, finnish);
    await expect(page.getByRole('button', { name: finnish.allow })).toBeVisible();
    await page.goto(`${latchstring.origin}/connected-apps`);
    await expectLanguage(page, 'fi');
    await expect(page.getByRole('heading', { name: finnishList.emptyTitle })).toBeVisible();
    for (const developers of ['/', '/flow-tester', '/apps']) {
      await page.goto(latchstring.origin + developers);
      await expectLanguage(page, 'en');
      await expect(page.getByRole('button', { name: languageNames.fi })).toHaveCount(0);
    }
  });

  test('what was typed and ticked before a change of language is still there after it, except for the password', async ({
    page,
    latchstring,
    client,
    cleanConsole,
  }) => {
    const app = new App(latchstring.origin, client.redirectUri, 'notesweb');
    const stored = () => page.evaluate(() => JSON.stringify({ ...sessionStorage }));
    await page.goto(app.authorizationUrl({ scope: 'notes:read notes:write' }));
    await page.getByLabel(german.identifier).fill('ada@example');
    await page.getByLabel(german.password, { exact: true }).fill('wonder');
    let posted = '';
    page.on('request', (request) => {
      if (request.url().endsWith('/api/language')) posted = request.postData() ?? '';
    });
    await switchTo(page, 'de', 'en');
    expect(posted).not.toMatch(/ada|wonder/);
    await expect(page.getByLabel(english.identifier)).toHaveValue('ada@example');
    await expect(page.getByLabel(english.password, { exact: true })).toHaveValue('');
    expect(await stored()).toBe('{}');
    await page.getByLabel(english.identifier).press('End');
    await page.keyboard.type('.test');
    await page.getByLabel(english.password, { exact: true }).fill(ada.password);
    await page.keyboard.press('Enter');

    await page.getByRole('checkbox', { name: 'Add notes' }).check();
    await page.getByRole('radio', { name: new RegExp(english.durations.once) }).check();
    await switchTo(page, 'en', 'de');
    await expect(page.getByRole('checkbox', { name: 'Notizen hinzufügen' })).toBeChecked();
    await expect(page.getByRole('radio', { name: new RegExp(german.durations.once) })).toBeChecked();
    expect(await stored()).toBe('{}');
    await page.getByRole('button', { name: german.allow }).click();
    await backInTheApp(page);
    const tokens = await app.exchange(client.answer);
    expect([tokens.scope, tokens.refresh_token]).toEqual(['notes:read notes:write', undefined]);

    // What was kept for a change that then did not come is no answer to another question.
    cleanConsole.allow(/net::ERR/);
    const ask = () => page.goto(app.authorizationUrl({ prompt: 'login', scope: 'notes:read notes:write' }));
    await ask();
    await page.getByLabel(german.identifier).fill('someone@example.test');
    await page.getByLabel(german.password, { exact: true }).fill('wonder');
    // Shown, it is a field of text like any other.
    await page.getByRole('button', { name: german.showPassword }).click();
    await page.route('**/api/language', (route) => route.abort('aborted'));
    await page.getByRole('button', { name: languageNames.de }).click();
    await page.getByRole('button', { name: languageNames.fi, exact: true }).click();
    await expect.poll(stored).toContain('someone');
    expect(await stored()).not.toContain('wonder');
    await ask();
    await expect(page.getByLabel(german.identifier)).toHaveValue(ada.identifier);
    expect(await stored()).toBe('{}');
  });

  test('U10: an app’s own name, scopes, the question, the receipt and its dates are in German', async ({ page, latchstring, client }) => {
    const app = new App(latchstring.origin, client.redirectUri, 'timesheets');
    await page.goto(app.authorizationUrl());
    await signInWith(page, german);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      fillText(german.consentRead, { app: 'Stundenzettel', service: 'Moovila' }),
    );
    await expect(page.getByRole('group', { name: german.scopesTitle })).toContainText('Projekte und Aufgaben');
    await page.locator('summary').click();
    await expect(page.getByText('1. März 2024')).toBeVisible();
    await page.getByRole('button', { name: german.allow }).click();
    await backInTheApp(page);
    const tokens = await app.exchange(client.answer);

    await page.goto(`${latchstring.origin}/connected-apps`);
    const revoke = page.getByRole('button', { name: fillText(germanList.revokeNamed, { app: 'Stundenzettel' }) });
    await expect(page.getByRole('listitem').filter({ has: revoke })).toContainText('Projekte und Aufgaben');
    await revoke.click();
    const question = page.getByRole('dialog', { name: fillText(germanRevocation.confirmTitle, { app: 'Stundenzettel' }) });
    await expect(question).toContainText('Projekte und Aufgaben');
    await question.getByRole('button', { name: germanRevocation.revokeAccess }).click();
    const receipt = page.getByRole('region', { name: fillText(germanRevocation.receiptVerified, { app: 'Stundenzettel' }) });
    await expect(receipt.getByText('1 Zugriffstoken funktioniert nicht mehr')).toBeVisible();
    await expect(receipt.getByText(germanRevocation.evidence.introspected).first()).toBeVisible();
    await expect(receipt.getByText(/seit dem \d\d\.\d\d\.20\d\d, \d\d:\d\d, umfasste der Zugriff: Projekte und Aufgaben\.$/)).toBeVisible();
    await expect(receipt.getByText(/^Beleg: ada@example\.test bei Moovila, \d\d\.\d\d\.20\d\d, \d\d:\d\d$/)).toBeVisible();
    expect(await app.call('/api/projects', tokens.access_token)).toBe(401);
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

    test('the choice of a language opens, is kept, and wins over the app’s wish; Arabic reads from the right', async ({
      page,
      latchstring,
      client,
    }) => {
      const app = new App(latchstring.origin, client.redirectUri, 'notesweb');
      await page.goto(app.authorizationUrl({ ui_locales: 'fr' }));
      await expectLanguage(page, 'fr');
      await switchTo(page, 'fr', 'ar');
      await signInWith(page, arabic);
      await expect(page.getByRole('button', { name: arabic.allow })).toBeVisible();
      await page.getByRole('button', { name: arabic.deny }).click();
      await backInTheApp(page);
      expect(client.answer.searchParams.get('error')).toBe('access_denied');
      await page.goto(app.authorizationUrl());
      await expectLanguage(page, 'ar');
    });
  });
});

test.describe('a browser that asks for Arabic', () => {
  test.use({ locale: 'ar-EG', viewport: { width: 390, height: 844 } });

  test('U12: sign-in, consent and the list are mirrored, and nothing moves', async ({ page, latchstring, client, expectAccessible }) => {
    const shifts = await watchShifts(page);
    const middleOf = async (locator: Locator) => {
      const box = await locator.boundingBox();
      if (!box) throw new Error(`${locator} is not shown`);
      return box.x + box.width / 2;
    };
    const app = new App(latchstring.origin, client.redirectUri, 'timesheets');
    await page.goto(app.authorizationUrl({ scope: 'ProjectTaskRead' }));
    await expectLanguage(page, 'ar');
    expect(await middleOf(page.locator('header').getByText('Moovila'))).toBeGreaterThan(390 / 2);
    expect(await middleOf(page.getByRole('button', { name: arabic.showPassword }))).toBeLessThan(390 / 2);
    expect(await shifts()).toEqual([]);
    await signInWith(page, arabic);
    const allow = page.getByRole('button', { name: arabic.allow });
    await expect(allow).toBeVisible();
    // Read from the right: the first answer before the second, a scope's mark before its words.
    expect(await middleOf(page.getByRole('button', { name: arabic.deny }))).toBeGreaterThan(await middleOf(allow));
    const scope = page.getByRole('group', { name: arabic.scopesTitle }).getByRole('listitem');
    expect(await middleOf(scope.locator('svg').first())).toBeGreaterThan(await middleOf(scope.locator('strong')));
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    expect(await shifts()).toEqual([]);
    await expectAccessible(page);
    await allow.click();
    await backInTheApp(page);

    await page.goto(`${latchstring.origin}/connected-apps`);
    const revoke = page.getByRole('button', { name: fillText(arabicList.revokeNamed, { app: 'سجلات الدوام' }) });
    await expect(revoke).toBeVisible();
    expect(await middleOf(page.getByRole('link', { name: 'سجلات الدوام' }))).toBeGreaterThan(await middleOf(revoke));
    expect(await shifts()).toEqual([]);
    await expectAccessible(page);
  });
});

test('a wish for a language that is none, or none of ours, leaves the page as it is and is not repeated', async ({ page, latchstring }) => {
  const app = new App(latchstring.origin, scriptCallback, 'notesweb');
  const wishes = [
    'tlh x-klingon',
    '',
    '<script>alert(1)</script>',
    '../../de',
    'de\u0000',
    'd'.repeat(3000),
    'zz '.repeat(400),
    '"; de=1',
    '*',
  ];
  for (const wish of wishes) {
    const answer = await page.request.get(app.authorizationUrl({ ui_locales: wish }));
    const html = await answer.text();
    expect([wish, answer.status(), html.includes('<html lang="en" dir="ltr">')]).toEqual([wish, 200, true]);
    if (wish.length > 4) expect(html).not.toContain(wish);
  }
  await page.goto(app.authorizationUrl({ ui_locales: wishes.join(' ') }));
  await expectLanguage(page, 'en');
  await signInWith(page, english);
  await expect(page.getByRole('button', { name: english.allow })).toBeVisible();
});

test('what the server wrote, the browser writes too, in every language: dates, counts and the rest', async ({ page, latchstring }) => {
  test.slow();
  // A name that deceives brings the date of its registration; more than a dozen scopes would bring their count.
  const app = new App(latchstring.origin, scriptCallback, 'copycat');
  await connectQuickly(page, new App(latchstring.origin, scriptCallback, 'notesweb'));
  const text = () => page.locator('#app').evaluate((element) => element.textContent);
  const isTakenOver = () =>
    page.locator('#app').evaluate((element) => Object.keys(element.firstElementChild ?? {}).some((key) => key.startsWith('__react')));
  for (const prompt of ['consent', 'login']) {
    await page.goto(app.authorizationUrl({ prompt }));
    const { href } = new URL(page.url());
    for (const language of languages) {
      const data = { language };
      expect(
        (await page.request.post(`${latchstring.origin}/api/language`, { data, headers: { origin: latchstring.origin } })).status(),
      ).toBe(204);
      await page.route('**/assets/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
      await page.goto(href);
      await expectLanguage(page, language);
      const written = await text();
      expect(await isTakenOver()).toBe(false);
      await page.unroute('**/assets/*.js');
      await page.reload();
      await expect.poll(isTakenOver).toBe(true);
      expect(await text()).toBe(written);
    }
  }
});
