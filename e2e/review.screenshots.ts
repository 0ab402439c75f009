import { type Browser, type BrowserContextOptions, expect, type Page } from 'playwright/test';
import { confirmRevoke, connectQuickly, openDetails } from './connections.ts';
import { test } from './fixtures.ts';
import { App, ada, grace, signIn, signInDialog } from './journey.ts';

/** Where the pictures for a reviewer go, and the two that the README shows. */
const folder = 'screenshots';
const docs = 'src/docs';

/** What lies over a long page, or sticks to the window: shown as the window shows it. */
const windowOnly = ['selection', 'bulk-dialog', 'narrow-dialog', 'revoke-dialog', 'sign-out-everywhere', 'app-details', 'movenium-sign-in'];

const phone = { width: 390, height: 844 };
const variants: Record<string, BrowserContextOptions & { direction?: 'rtl'; textSize?: string }> = {
  desktop: {},
  dark: { colorScheme: 'dark' },
  phone: { viewport: phone, deviceScaleFactor: 2 },
  'phone-dark': { viewport: phone, deviceScaleFactor: 2, colorScheme: 'dark' },
  rtl: { direction: 'rtl' },
  'text-200': { viewport: phone, textSize: '200%' },
};

test.setTimeout(300_000);
test.use({ flags: ['--forgotten-password-url', 'https://login.example/forgotten', '--help-url', 'mailto:help@login.example'] });

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
      await shown.screenshot({ path: `${folder}/${screen}--${name}.png`, fullPage: !windowOnly.includes(screen), animations: 'disabled' });
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

    const hint = { login_hint: ada.identifier };
    await page.goto(new App(latchkey.origin, client.redirectUri, 'copycat').authorizationUrl(hint));
    await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible();
    await shoot('consent-look-alike');
    for (const id of ['planner', 'notesspa', 'jotter', 'copycat'] as const) {
      await connectQuickly(page, new App(latchkey.origin, client.redirectUri, id), hint);
    }
    await connectQuickly(page, notesweb, { ...hint, scope: 'notes:read notes:write', prompt: 'consent' });

    await page.goto(`${latchkey.origin}/connected-apps`);
    await expect(page.getByLabel('Search your connected apps')).toBeVisible();
    await shoot('connected-apps');
    await page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await shoot('sign-out-everywhere');
    await page.getByRole('dialog').getByRole('button', { name: 'Stay signed in' }).click();
    await page.getByLabel('Search your connected apps').fill('nothing like it');
    await expect(page.getByRole('heading', { name: 'No connected app matches' })).toBeVisible();
    await shoot('no-matches');
    await page.getByRole('button', { name: 'Clear search and filters' }).click();
    await page.getByRole('button', { name: 'Select', exact: true }).click();
    for (const app of ['Planner', 'Jotter for Desktop']) await page.getByRole('checkbox', { name: `Select ${app}` }).check();
    await shoot('selection');
    await page.getByRole('button', { name: 'Revoke access', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await shoot('bulk-dialog');
    await confirmRevoke(page);
    await expect(page.getByRole('heading', { name: '2 apps no longer have access' })).toBeVisible();
    await page.getByText('Planner at').click();
    await shoot('bulk-summary');
    await page.getByRole('button', { name: 'Dismiss' }).click();

    await openDetails(page, 'Notes Web');
    await page.getByRole('button', { name: 'Take back “Add notes” from Notes Web' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await shoot('narrow-dialog');
    await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
    await expect(page.getByRole('heading', { name: 'Taken back from Notes Web: Add notes' })).toBeVisible();
    await shoot('narrowed');
    await page.getByRole('link', { name: 'All connected apps' }).click();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Mixed letters' })
      .or(page.getByRole('listitem').filter({ hasText: 'Name looks like' }))
      .getByRole('link')
      .click();
    await expect(page.getByText('You gave access')).toBeVisible();
    await shoot('connection-look-alike');
    await page.getByRole('link', { name: 'All connected apps' }).click();
    await openDetails(page, 'Timesheets');
    await expect(page.getByText('You gave access')).toBeVisible();
    await shoot('connection');
    await page.getByRole('button', { name: 'Revoke access', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await shoot('revoke-dialog');
    await confirmRevoke(page);
    await expect(page.getByRole('heading', { name: 'Timesheets no longer has access' })).toBeVisible();
    await shoot('receipt');
    await openDetails(page, 'Timesheets');
    await expect(page.getByText(/^Revoked on/)).toBeVisible();
    await shoot('revoked');

    await page.goto(`${latchkey.origin}/apps`);
    await expect(page.getByRole('heading', { name: 'You have not registered an app yet' })).toBeVisible();
    await shoot('apps-empty');
    await page.getByRole('link', { name: 'Register an app' }).click();
    await page.getByRole('radio', { name: 'Notebook' }).check();
    await page.getByLabel('Callback URL 1', { exact: true }).fill('http://shop.example/callback');
    await page.getByRole('button', { name: 'Register app' }).click();
    await expect(page.getByText('use https')).toBeVisible();
    await shoot('app-form-mistakes');
    await page.getByLabel('Name', { exact: true }).fill('Week Planner');
    await page.getByLabel('Callback URL 1', { exact: true }).fill('https://shop.example/callback');
    await page.getByRole('checkbox', { name: /Read your notes/ }).check();
    await page.getByRole('button', { name: 'Register app' }).click();
    await expect(page.getByRole('dialog', { name: 'Week Planner' })).toBeVisible();
    await shoot('app-details');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('link', { name: 'Week Planner' })).toBeVisible();
    await shoot('apps');

    await page.goto(`${latchkey.origin}/movenium`);
    await page.getByRole('button', { name: /^Sign in/ }).click();
    await expect(page.getByRole('dialog', { name: 'Sign in to Movenium' })).toBeVisible();
    await shoot('movenium-sign-in');
    await page.getByRole('dialog').getByLabel('Username').fill(ada.identifier);
    await page.getByRole('dialog').getByLabel('Password').fill(ada.password);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Day by day' })).toBeVisible();
    await shoot('movenium');
    await page.goto(`${latchkey.origin}/standard/end-session`);
    await expect(page.getByRole('heading', { name: 'Sign out?' })).toBeVisible();
    await shoot('sign-out');

    await page.goto(latchkey.origin);
    await page.getByRole('button', { name: 'Connect Planner' }).click();
    await page.getByRole('button', { name: ada.name }).click();
    await page.getByRole('button', { name: 'Allow' }).click();
    await expect(page.getByText('Analytical Engine')).toBeVisible();
    await shoot('flow-result');
    for (const [tab, screen] of [
      ['Set up', 'flow-setup'],
      ['Break it', 'flow-break'],
      ['Learn', 'flow-learn'],
    ] as const) {
      await page.getByRole('tab', { name: tab }).click();
      await shoot(screen);
    }
    await page.context().close();
  });
}

async function open(browser: Browser, options: BrowserContextOptions, shootPage: (page: Page, screen: string) => Promise<void>) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  return { page, shoot: (screen: string) => shootPage(page, screen) };
}
