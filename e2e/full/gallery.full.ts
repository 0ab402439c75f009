import { expect } from 'playwright/test';
import { findings, show, statesOf, test } from '../support/gallery.ts';
import { clippedParts, loadAxe, violationsOf, withStyle } from '../support/gallery-checks.ts';

const others = ['de', 'fr', 'es', 'pt-BR', 'fi', 'ja', 'ar'];

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.setTimeout(600_000);

for (const language of others) {
  test(`U7, U11: axe finds nothing in any state, and nothing is cut: ${language}`, async ({ gallery }) => {
    await loadAxe(gallery);
    const states = (await statesOf(gallery)).filter(({ englishOnly }) => !englishOnly);
    const found = await findings(states, async ({ state }) => {
      await gallery.setViewportSize({ width: 1280, height: 800 });
      await show(gallery, state, language);
      const violations = await violationsOf(gallery, 'all but contrast');
      await gallery.setViewportSize({ width: 320, height: 640 });
      const narrow = await clippedParts(gallery);
      await gallery.setViewportSize({ width: 390, height: 844 });
      const large = await withStyle(gallery, ':root { font-size: 200% }', () => clippedParts(gallery));
      return { violations, 'at 320 px': narrow, 'with text of twice the size': large };
    });
    expect(found).toEqual({});
  });
}

test('U12: in the dark every state keeps its contrast', async ({ gallery }) => {
  await loadAxe(gallery);
  const found = await findings(await statesOf(gallery), async ({ state }) => {
    await show(gallery, state, 'en', 'dark');
    return { dark: await violationsOf(gallery, 'contrast') };
  });
  expect(found).toEqual({});
});
