import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAccent, tokens } from './accent.ts';
import { contrastOf, intoGamut, type Oklch, parseColor, type Rgb, toHex, toOklch } from './color.ts';

const rgb = (hex: string) => parseColor(hex) as Rgb;

describe('a colour', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4],
    ['#123456', '#123456', 1],
  ])('%s has against %s the contrast of WCAG 2, %d', (one, other, ratio) => {
    expect(contrastOf(rgb(one), rgb(other))).toBeCloseTo(ratio, 1);
    expect(contrastOf(rgb(other), rgb(one))).toBeCloseTo(ratio, 1);
  });

  it('is the same on its way to OKLCH and back', () => {
    for (const hex of ['#1a6b52', '#ffcc00', '#0000ff', '#808080', '#000000', '#ffffff'])
      expect(toHex(intoGamut(toOklch(rgb(hex))))).toBe(hex);
    expect(toOklch([255, 0, 0])).toMatchObject({ l: expect.closeTo(0.628, 3), c: expect.closeTo(0.2577, 3), h: expect.closeTo(29.23, 1) });
  });

  it('keeps lightness and hue where its chroma has to give way', () => {
    const vivid: Oklch = { l: 0.5, c: 0.35, h: 150 };
    const shown = toOklch(intoGamut(vivid));
    expect(shown.l).toBeCloseTo(0.5, 2);
    expect(shown.c).toBeGreaterThan(0.1);
    expect(Math.abs(shown.h - 150)).toBeLessThan(2);
  });

  it.each(['red', '#fff', '#12345', 'rgb(1 2 3)', 'oklch(1.2 0.1 30)', 'oklch(0.5 0.1)', '#1a6b52;}', 'oklch(0.5 0.1 20) url(x)', ''])(
    'is not "%s"',
    (text) => expect(parseColor(text)).toBeNull(),
  );
});

it('the surfaces that an accent is held against are those of the style sheet', () => {
  const css = readFileSync(new URL('../../../web/styles/tokens.css', import.meta.url), 'utf8');
  for (const name of ['canvas', 'surface', 'sunken', 'ink'] as const) {
    const write = ({ l, c, h }: Oklch) => `oklch(${l} ${c} ${h})`;
    expect(css).toContain(`--${name}: light-dark(${write(tokens.light[name])}, ${write(tokens.dark[name])});`);
  }
  expect(css).toContain('--accent-strong: color-mix(in oklab, var(--accent) 86%, var(--ink));');
  expect(css).toContain('--accent-wash: color-mix(in oklab, var(--accent) 9%, var(--surface));');
});

describe('an accent', () => {
  it.each(['#1a6b52', '#0b57d0', '#8a1c4a', '#5b3df5', '#333333', '#000000', 'oklch(0.44 0.09 222)'])(
    '%s stands as it is in the light scheme, and gets a lighter one of its hue for the dark',
    (given) => {
      const accents = readAccent(given);
      if ('mistakes' in accents) throw new Error(JSON.stringify(accents));
      expect(accents.light.accent).toBe(toHex(rgb(given)));
      expect(toOklch(rgb(accents.dark.accent)).l).toBeGreaterThan(0.6);
      for (const { accent, onAccent } of [accents.light, accents.dark]) {
        expect(contrastOf(rgb(accent), rgb(onAccent))).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it.each([
    ['#ffcc00', /^has a contrast of 1\.\d\d:1 as text on .* in the light scheme and needs 4\.5:1; (#[\da-f]{6}) would do$/],
    ['#ff0000', /^has a contrast of 3\.\d\d:1 as text on .* in the light scheme and needs 4\.5:1; (#[\da-f]{6}) would do$/],
    ['#ffffff', /^has a contrast of 1\.\d\d:1 .* (#[\da-f]{6}) would do$/],
  ])('%s is refused with the ratio that it has, the one that it needs, and one that would do', (given, words) => {
    const refused = readAccent(given);
    if (!('mistakes' in refused)) throw new Error('it was taken');
    expect(refused.mistakes).toMatchObject([{ scheme: 'light', value: given }]);
    const suggested = words.exec(refused.mistakes[0]?.reason ?? '')?.[1];
    expect(readAccent(suggested ?? '')).toHaveProperty('light.accent', suggested);
  });

  it('of its own for each scheme is held to both, and each mistake is told', () => {
    const refused = readAccent({ light: '#ffee00', dark: '#101010' });
    if (!('mistakes' in refused)) throw new Error('it was taken');
    expect(refused.mistakes.map(({ scheme }) => scheme)).toEqual(['light', 'dark']);
    expect(refused.mistakes[1]?.reason).toContain('in the dark scheme');
    expect(readAccent({ light: '#1a6b52', dark: '#7fd1b0' })).toMatchObject({ light: { accent: '#1a6b52' }, dark: { accent: '#7fd1b0' } });
  });

  it('is never said to have the contrast that it lacks', () => {
    // 4.4988 to white, and less on the page.
    expect(JSON.stringify(readAccent('#777777'))).not.toContain('4.50');
  });
});
