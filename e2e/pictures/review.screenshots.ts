import type { Page } from 'playwright/test';
import { test as served } from '../support/fixtures.ts';
import { mainStatesOf, show, statesOf, test } from '../support/gallery.ts';
import { withStyle } from '../support/gallery-checks.ts';
import { App } from '../support/journey.ts';

/** Where the pictures for a reviewer go. */
const folder = 'screenshots';

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 800 };

interface Variant {
  viewport: typeof phone;
  language?: string;
  scheme?: 'light' | 'dark';
  textSize?: string;
}

/** Every state is shown in these; one state of each page in the others. */
const ofEvery: Record<string, Variant> = {
  desktop: { viewport: desktop },
  'phone-dark': { viewport: phone, scheme: 'dark' },
};
const ofMain: Record<string, Variant> = {
  phone: { viewport: phone },
  dark: { viewport: desktop, scheme: 'dark' },
  german: { viewport: phone, language: 'de' },
  arabic: { viewport: desktop, language: 'ar' },
  'arabic-phone': { viewport: phone, language: 'ar' },
  pseudo: { viewport: phone, language: 'en-XA' },
  'text-200': { viewport: phone, language: 'de', textSize: '200%' },
};

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.setTimeout(600_000);

for (const [name, variant] of Object.entries({ ...ofEvery, ...ofMain })) {
  test(`every screen: ${name}`, async ({ gallery }) => {
    const { viewport, language, scheme, textSize = '100%' } = variant;
    await gallery.setViewportSize(viewport);
    for (const { state } of name in ofEvery ? await statesOf(gallery) : await mainStatesOf(gallery)) {
      await show(gallery, state, language, scheme);
      await withStyle(gallery, `:root { font-size: ${textSize} }`, () => shoot(gallery, `${state}--${name}`));
    }
  });
}

/** A long page whole; what lies over it as the window shows it. */
async function shoot(page: Page, name: string): Promise<void> {
  const over = await page.locator('dialog:modal').count();
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: over === 0, animations: 'disabled' });
}

served('pages of the server alone', async ({ page, latchstring, client, cleanConsole }) => {
  cleanConsole.allow(/400/);
  await page.goto(new App(latchstring.origin, client.redirectUri, 'notesweb').authorizationUrl({ client_id: 'nobody' }));
  await shoot(page, 'error-page--desktop');
  await page.goto(`${latchstring.origin}/standard/end-session`);
  await shoot(page, 'sign-out--desktop');
});
