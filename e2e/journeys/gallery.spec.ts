import { expect } from 'playwright/test';
import { findings, mainStatesOf, show, statesOf, test } from '../support/gallery.ts';
import { borderOf, clippedParts, hardCodedTexts, loadAxe, movingParts, violationsOf, withStyle } from '../support/gallery-checks.ts';

/** So many tests share the states, so that workers can share the tests. */
const parts = Array.from({ length: 6 }, (_, index) => index + 1);
const others = ['de', 'fr', 'es', 'pt-BR', 'fi', 'ja'];

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.setTimeout(120_000);

for (const part of parts) {
  test(`U11: axe finds nothing in any state, in English and Arabic (${part} of ${parts.length})`, async ({ gallery }) => {
    await loadAxe(gallery);
    const found = await findings(await statesOf(gallery, part, parts.length), async ({ state, englishOnly }) => {
      await show(gallery, state);
      const en = await violationsOf(gallery);
      if (englishOnly) return { en };
      await show(gallery, state, 'ar');
      return { en, ar: await violationsOf(gallery, 'all but contrast') };
    });
    expect(found).toEqual({});
  });

  test(`U7: no state has a text of its own, none is cut by longer words on a narrow phone or by larger ones (${part} of ${parts.length})`, async ({
    gallery,
  }) => {
    const found = await findings(await statesOf(gallery, part, parts.length), async ({ state, englishOnly }) => {
      await gallery.setViewportSize({ width: 320, height: 640 });
      await show(gallery, state, 'en-XA');
      const texts = englishOnly ? [] : await hardCodedTexts(gallery);
      const narrow = await clippedParts(gallery);
      await gallery.setViewportSize({ width: 390, height: 844 });
      const large = await withStyle(gallery, ':root { font-size: 200% }', () => clippedParts(gallery));
      return { texts, 'at 320 px': narrow, 'with text of twice the size': large };
    });
    expect(found).toEqual({});
  });
}

test('U7: with text of twice the size nothing is cut, and nothing scrolls in two directions', async ({ gallery }) => {
  const found = await findings(await mainStatesOf(gallery), async ({ state }) => {
    const looks: Record<string, string[]> = {};
    for (const width of [390, 1280]) {
      await gallery.setViewportSize({ width, height: 800 });
      await show(gallery, state, 'de');
      looks[`at ${width} px`] = await withStyle(gallery, ':root { font-size: 200% }', () => clippedParts(gallery));
    }
    return looks;
  });
  expect(found).toEqual({});
});

test('U7: text spacing as people set it cuts nothing', async ({ gallery }) => {
  // https://www.w3.org/TR/WCAG22/#text-spacing
  const spacing =
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';
  await gallery.setViewportSize({ width: 390, height: 800 });
  const found = await findings(await mainStatesOf(gallery), async ({ state }) => {
    await show(gallery, state);
    return { cut: await withStyle(gallery, spacing, () => clippedParts(gallery)) };
  });
  expect(found).toEqual({});
});

test('U12: in the dark everything keeps its contrast', async ({ gallery }) => {
  await loadAxe(gallery);
  const found = await findings(await mainStatesOf(gallery), async ({ state }) => {
    await show(gallery, state, 'en', 'dark');
    return { dark: await violationsOf(gallery, 'contrast') };
  });
  expect(found).toEqual({});
});

test('U12: nothing moves for people who asked for no motion', async ({ gallery }) => {
  const found = await findings(await mainStatesOf(gallery), async ({ state }) => {
    await show(gallery, state);
    return { moving: await movingParts(gallery) };
  });
  expect(found).toEqual({});
});

test('U12: forced colours leave focus and choices visible', async ({ gallery }) => {
  await gallery.emulateMedia({ forcedColors: 'active' });
  await show(gallery, 'consent-choice');
  const button = gallery.getByRole('button', { name: 'Allow' });
  await button.focus();
  await gallery.keyboard.press('Shift+Tab');
  await gallery.keyboard.press('Tab');
  await expect(button).toHaveCSS('outline-style', 'solid');
  expect(await borderOf(button)).not.toBe('0px none');
  const box = gallery.getByRole('checkbox').first();
  const before = await box.screenshot();
  await box.check();
  expect(await box.screenshot()).not.toEqual(before);
  const radios = gallery.getByRole('radio');
  expect(await radios.nth(0).screenshot()).not.toEqual(await radios.nth(1).screenshot());
});

test('U12: a receipt is printed alone, black on white, without buttons', async ({ gallery }) => {
  await gallery.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await show(gallery, 'receipt-verified');
  await expect(gallery.getByRole('heading', { name: 'Timesheets no longer has access' })).toBeVisible();
  await expect(gallery.getByText('2 access tokens stopped working')).toBeVisible();
  await expect(gallery.getByRole('button')).toHaveCount(0);
  await expect(gallery.getByRole('heading', { level: 1 })).toHaveCount(0);
  await expect(gallery.getByRole('banner')).toHaveCount(0);
  await expect(gallery.getByRole('contentinfo')).toHaveCount(0);
  const dark = await gallery.evaluate(() => {
    const light = (colour: string) => {
      const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
      if (!context) return 0;
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
      return alpha === 0 ? 255 : (red + green + blue) / 3;
    };
    const shown = [...document.querySelectorAll('body, section, section *')].filter((element) => element.checkVisibility());
    return shown.filter(
      (element) => light(getComputedStyle(element).backgroundColor) < 200 || light(getComputedStyle(element).color) > 130,
    );
  });
  expect(dark).toHaveLength(0);
});

test('U11: axe finds nothing in one state of each page, in the other languages', async ({ gallery }) => {
  await loadAxe(gallery);
  const states = (await mainStatesOf(gallery)).filter(({ englishOnly }) => !englishOnly);
  const found = await findings(states, async ({ state }) => {
    const byLanguage: Record<string, string[]> = {};
    for (const language of others) {
      await show(gallery, state, language);
      byLanguage[language] = await violationsOf(gallery, 'all but contrast');
    }
    return byLanguage;
  });
  expect(found).toEqual({});
});
