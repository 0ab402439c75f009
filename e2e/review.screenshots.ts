import { type Browser, type BrowserContextOptions, expect, type Page } from 'playwright/test';
import { test } from './fixtures.ts';
import { App, ada, grace, signIn, signInDialog } from './journey.ts';

/** Where the pictures for a reviewer go, and the two that the README shows. */
const folder = 'screenshots';
const docs = 'src/docs';

const phone = { width: 390, height: 844 };
const variants: Record<string, BrowserContextOptions & { direction?: 'rtl'; textSize?: string }> = {
  desktop: {},
  dark: { colorScheme: 'dark' },
  phone: { viewport: phone, deviceScaleFactor: 2 },
  'phone-dark': { viewport: phone, deviceScaleFactor: 2, colorScheme: 'dark' },
  rtl: { direction: 'rtl' },
  'text-200': { viewport: phone, textSize: '200%' },
};

test.setTimeout(180_000);

for (const [name, { direction, textSize, ...options }] of Object.entries(variants)) {
  test(`every screen: ${name}`, async ({ browser, latchkey, client }) => {
    const { page, shoot } = await open(browser, options, async (shown, screen) => {
      await shown.evaluate(
        ([dir, size]) => {
          if (dir) document.documentElement.dir = dir;
          if (size) document.documentElement.style.fontSize = size;
        },
        [direction, textSize] as const,
      );
      await shown.screenshot({ path: `${folder}/${screen}--${name}.png`, fullPage: true, animations: 'disabled' });
      const isForReadme = name === 'desktop' && ['consent', 'receipt'].includes(screen);
      if (isForReadme) await shown.screenshot({ path: `${docs}/${screen}.png`, animations: 'disabled' });
    });
    const timesheets = new App(latchkey.origin, client.redirectUri, 'timesheets');
    const notesweb = new App(latchkey.origin, client.redirectUri, 'notesweb');

    await page.goto(latchkey.origin);
    await expect(page.getByRole('button', { name: 'Connect Timesheets' })).toBeVisible();
    await shoot('home');
    await page.goto(`${latchkey.origin}/no-such-page`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await shoot('not-found');
    await page.goto(`${latchkey.origin}/connected-apps`);
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
    await shoot('signed-out');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(signInDialog(page)).toBeVisible();
    await shoot('sign-in-account');
    await page.goto(`${latchkey.origin}/interaction/made-up`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await shoot('no-such-request');
    await page.goto(notesweb.authorizationUrl({ client_id: 'nobody' }));
    await shoot('error-page');

    await page.goto(timesheets.authorizationUrl({ scope: 'ProjectTaskRead UsersRead TimeEntriesRead' }));
    await expect(signInDialog(page)).toBeVisible();
    await shoot('sign-in');
    await signIn(page, { ...ada, password: 'not it' });
    await expect(page.getByText('do not match')).toBeVisible();
    await shoot('sign-in-wrong');
    await signIn(page);
    await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible();
    await shoot('consent');
    await page.getByRole('button', { name: /Not you/ }).click();
    await page.getByRole('button', { name: 'Use another account' }).click();
    await signIn(page, grace);
    await expect(page.getByText(grace.identifier)).toBeVisible();
    await page.getByRole('button', { name: /Not you/ }).click();
    await expect(page.getByRole('heading', { name: 'Choose an account' })).toBeVisible();
    await shoot('account-picker');
    await page.getByRole('button', { name: ada.name }).click();
    await page.getByRole('button', { name: 'Allow' }).click();
    await expect(page.getByRole('heading', { name: 'Back in the app' })).toBeVisible();
    const tokens = await timesheets.exchange(client.answer);
    await timesheets.call('/api/projects', tokens.access_token);
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Access allowed' })).toBeVisible();
    await shoot('answered');

    await page.goto(notesweb.authorizationUrl({ scope: 'notes:read notes:write', login_hint: ada.identifier }));
    await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible();
    await shoot('consent-choice');
    await page.getByRole('button', { name: 'Allow' }).click();
    await expect(page.getByRole('heading', { name: 'Back in the app' })).toBeVisible();
    await page.goto(notesweb.authorizationUrl({ client_id: 'prize-draw', login_hint: ada.identifier }));
    await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible();
    await shoot('consent-hostile');
    await page.getByRole('button', { name: 'Allow' }).click();
    await expect(page.getByRole('heading', { name: 'Back in the app' })).toBeVisible();

    await page.goto(`${latchkey.origin}/connected-apps`);
    await expect(page.getByRole('button', { name: 'Revoke access of Timesheets' })).toBeVisible();
    await shoot('connected-apps');
    await page.getByRole('link', { name: 'Timesheets' }).click();
    await expect(page.getByText('You gave access')).toBeVisible();
    await shoot('connection');
    await page.getByRole('button', { name: 'Revoke access', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await shoot('revoke-dialog');
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke access' }).click();
    await expect(page.getByRole('heading', { name: 'Timesheets no longer has access' })).toBeVisible();
    await shoot('receipt');

    await page.goto(latchkey.origin);
    await page.getByRole('button', { name: 'Connect Planner' }).click();
    await page.getByRole('button', { name: ada.name }).click();
    await page.getByRole('button', { name: 'Allow' }).click();
    await expect(page.getByText('Analytical Engine')).toBeVisible();
    await shoot('flow-result');
    await page.context().close();
  });
}

async function open(browser: Browser, options: BrowserContextOptions, shootPage: (page: Page, screen: string) => Promise<void>) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  return { page, shoot: (screen: string) => shootPage(page, screen) };
}
