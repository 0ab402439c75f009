import type { Brand } from '../../../contract/brand.ts';
import { contrastOf, intoGamut, mix, type Oklch, parseColor, type Rgb, toHex, toOklch } from './color.ts';

export type Scheme = 'light' | 'dark';
export type Accents = NonNullable<Brand['accent']>;

/** What the accent stands on and beside, as `styles/tokens.css` has it. */
export const tokens: Record<Scheme, Record<'canvas' | 'surface' | 'sunken' | 'ink', Oklch>> = {
  light: {
    canvas: { l: 0.962, c: 0.005, h: 230 },
    surface: { l: 1, c: 0, h: 0 },
    sunken: { l: 0.975, c: 0.004, h: 230 },
    ink: { l: 0.25, c: 0.022, h: 245 },
  },
  dark: {
    canvas: { l: 0.185, c: 0.012, h: 240 },
    surface: { l: 0.23, c: 0.014, h: 240 },
    sunken: { l: 0.2, c: 0.013, h: 240 },
    ink: { l: 0.95, c: 0.005, h: 230 },
  },
};

/** How light the accent of the dark scheme begins to be looked for, where only one was given. */
const darkLightness = 0.8;

const text = 4.5;
const control = 3;

interface AccentMistake {
  scheme: Scheme;
  value: string;
  /** What is wrong with it, and what would be right. */
  reason: string;
}

interface Pair {
  what: string;
  ratio: number;
  needed: number;
}

/**
 * Makes the accents of both schemes from one colour, or from one for each.
 * @param given `#rrggbb` or `oklch(L C H)`; of one, the dark scheme gets the hue, as light as it takes
 * @returns the accents, or what is wrong with what was given
 */
export function readAccent(given: string | Record<Scheme, string>): Accents | { mistakes: AccentMistake[] } {
  const values = typeof given === 'string' ? { light: given } : given;
  const mistakes: AccentMistake[] = [];
  const colors: Partial<Record<Scheme, Rgb>> = {};
  for (const [name, value] of Object.entries(values)) {
    const scheme = name as Scheme;
    const color = parseColor(value);
    const reason = color ? whyNot(color, scheme) : 'must be a colour such as #1a6b52 or oklch(0.47 0.09 165)';
    if (reason !== null) mistakes.push({ scheme, value, reason });
    else if (color) colors[scheme] = color;
  }
  const { light } = colors;
  if (mistakes.length > 0 || !light) return { mistakes };
  const dark = colors.dark ?? nearest({ ...toOklch(light), l: darkLightness }, 'dark');
  return { light: dress(light), dark: dress(dark) };
}

/** @returns null where it has the contrast that it needs */
function whyNot(accent: Rgb, scheme: Scheme): string | null {
  const worst = pairsOf(accent, scheme)
    .filter(({ ratio, needed }) => ratio < needed)
    .sort((one, other) => one.ratio / one.needed - other.ratio / other.needed)[0];
  if (!worst) return null;
  const suggested = toHex(nearest(toOklch(accent), scheme));
  return `has a contrast of ${floor(worst.ratio)}:1 as ${worst.what} in the ${scheme} scheme and needs ${worst.needed}:1; ${suggested} would do`;
}

/** The nearest accent of the same hue that has the contrast it needs. */
function nearest({ l, c, h }: Oklch, scheme: Scheme): Rgb {
  const away = scheme === 'light' ? -0.005 : 0.005;
  for (let lightness = l; lightness > 0 && lightness < 1; lightness += away) {
    const color = intoGamut({ l: lightness, c, h });
    if (pairsOf(color, scheme).every(({ ratio, needed }) => ratio >= needed)) return color;
  }
  return intoGamut({ l: scheme === 'light' ? 0 : 1, c: 0, h });
}

function pairsOf(accent: Rgb, scheme: Scheme): Pair[] {
  const { canvas, surface, sunken, ink } = tokens[scheme];
  const onAccent = standingOn(accent);
  const strong = mix(accent, 0.86, intoGamut(ink));
  const grounds = {
    'the page': intoGamut(canvas),
    'a sheet': intoGamut(surface),
    'a panel': intoGamut(sunken),
    'its own tint': mix(accent, 0.09, intoGamut(surface)),
  };
  return [
    ...Object.entries(grounds).flatMap(([name, ground]) => [
      { what: `text on ${name}`, ratio: contrastOf(accent, ground), needed: text },
      { what: `the ring around what has the focus, on ${name}`, ratio: contrastOf(accent, ground), needed: control },
    ]),
    { what: 'a button under its text', ratio: contrastOf(accent, onAccent), needed: text },
    { what: 'a button under its text with the pointer on it', ratio: contrastOf(strong, onAccent), needed: text },
  ];
}

/** White, or nearly black with a touch of the hue: whichever can be read better. */
function standingOn(accent: Rgb): Rgb {
  const { c, h } = toOklch(accent);
  const white: Rgb = [255, 255, 255];
  const black = intoGamut({ l: 0.2, c: Math.min(c, 0.03), h });
  return contrastOf(accent, white) >= contrastOf(accent, black) ? white : black;
}

function dress(accent: Rgb): Accents[Scheme] {
  return { accent: toHex(accent), onAccent: toHex(standingOn(accent)) };
}

/** Never rounded up to what would be enough. */
function floor(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
