import unhomoglyph from 'unhomoglyph';
import { createRandom } from './random.ts';

/** A way to write a name so that it is taken for it; null where it has none for this one. */
type Operator = (name: string, random: Random) => string | null;

class Random {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = createRandom(seed);
  }

  below(count: number): number {
    return Math.floor(this.#next() * count);
  }

  of<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('there is nothing to choose from');
    return item;
  }
}

/** By letter, what Unicode's data (version 13, as the package has it) says is taken for it: in one script, as one character. */
const published = (() => {
  const chars = Array.from({ length: 0x1f800 - 0xa1 }, (_, index) => index + 0xa1)
    .filter((code) => (code < 0xd800 || code > 0xdfff) && code !== 0x2028 && code !== 0x2029)
    .map((code) => String.fromCodePoint(code));
  const read = unhomoglyph(chars.join('\n')).split('\n');
  const byLetter = new Map<string, string[]>();
  for (const [index, char] of chars.entries()) {
    const letter = read[index] ?? '';
    if (/^[a-z]$/i.test(letter)) byLetter.set(letter, [...(byLetter.get(letter) ?? []), char]);
  }
  return byLetter;
})();

const digits = new Map(Object.entries({ o: '0', l: '1', i: '1', e: '3', a: '4', s: '5', b: '8', g: '9', t: '7' }));
const signs = new Map(Object.entries({ s: '$', a: '@', i: '!', l: '|', c: '¢', e: '€' }));
const pairs = new Map(Object.entries({ d: 'cl', m: 'rn', w: 'vv' }));
const bent = new Map(
  Array.from('bcdfghklnoptyzBCDGHKLOPTVYZ', (letter, index) => [letter, Array.from('ɓƈɗƒɠħƙłɲøƥƭƴƶƁƇƊƓĦƘŁØƤƬƲƳƵ')[index] ?? '']),
);
const accents = ['\u0300', '\u0301', '\u0302', '\u0303', '\u0308', '\u030A', '\u0327', '\u0336', '\u0338', '\u20DD'];
const unseen = ['\u200B', '\u200C', '\u200D', '\u2060', '\u00AD', '\uFEFF', '\u202E', '\u2066', '\u061C', '\u180E', '\u{E0041}'];
const alphabet = 'abcdefghijklmnopqrstuvwxyz';

const withLetter = (name: string, at: number, letter: string) => name.slice(0, at) + letter + name.slice(at + 1);

/** Exchanges some of the letters that the map has, at least one. */
function exchange(name: string, random: Random, by: (letter: string) => string | undefined): string | null {
  const places = [...name].flatMap((letter, at) => (by(letter) === undefined ? [] : [at]));
  if (places.length === 0) return null;
  const sure = random.of(places);
  return [...name].map((letter, at) => (at === sure || random.below(3) === 0 ? (by(letter) ?? letter) : letter)).join('');
}

/** Every letter as the one as far from an A elsewhere; capitals have small letters of their own in some places. */
const shifted =
  (capital: number, small = capital) =>
  (name: string) =>
    name.replace(/[A-Z]/gi, (letter) =>
      String.fromCodePoint(letter < 'a' ? capital + letter.charCodeAt(0) - 65 : small + letter.charCodeAt(0) - 97),
    );

/** Letters that stand where the name has letters; a digit or a space is no place for an edit. */
const placeIn = (name: string, random: Random, last = name.length) =>
  random.of([...name].slice(0, last).flatMap((letter, at) => (/[a-z]/i.test(letter) ? [at] : [])));
const isLong = (name: string) => name.replace(/[^a-z\d]/gi, '').length >= 6;

/** How a name is varied; edits only where it has six letters or more. */
export const operators: Readonly<Record<string, Operator>> = {
  'as it is': (name) => name,
  'in capitals': (name) => name.toUpperCase(),
  'in small letters': (name) => name.toLowerCase(),
  'in letters of any size': (name, random) =>
    Array.from(name, (letter) => (random.below(2) ? letter.toUpperCase() : letter.toLowerCase())).join(''),
  'I for l': (name) => (name.includes('l') ? name.replaceAll('l', 'I') : null),
  'l for I': (name) => (/i/i.test(name) ? name.replace(/i/gi, 'l') : null),
  'published confusables': (name, random) =>
    exchange(name, random, (letter) => {
      const like = published.get(letter);
      return like && random.of(like);
    }),
  circled: shifted(0x24b6, 0x24d0),
  'negative circled': shifted(0x1f150),
  squared: shifted(0x1f130),
  'negative squared': shifted(0x1f170),
  'regional indicators': shifted(0x1f1e6),
  parenthesized: shifted(0x1f110, 0x249c),
  fullwidth: shifted(0xff21, 0xff41),
  'mathematical bold': shifted(0x1d400, 0x1d41a),
  'mathematical fraktur': shifted(0x1d56c, 0x1d586),
  'mathematical monospace': shifted(0x1d670, 0x1d68a),
  'digits for letters': (name, random) => exchange(name, random, (letter) => digits.get(letter.toLowerCase())),
  'signs for letters': (name, random) => exchange(name, random, (letter) => signs.get(letter.toLowerCase())),
  'pairs for letters': (name, random) => exchange(name, random, (letter) => pairs.get(letter.toLowerCase())),
  'hooks and strokes': (name, random) => exchange(name, random, (letter) => bent.get(letter)),
  accents: (name, random) => exchange(name, random, (letter) => (/[a-z]/i.test(letter) ? letter + random.of(accents) : undefined)),
  'unseen characters': (name, random) => exchange(name, random, (letter) => letter + random.of(unseen)),
  separators: (name, random) => [...name.replaceAll(' ', '')].join(random.of([' ', '-', '.', '_', '·', ' \u200B'])),
  'a separator': (name, random) => {
    const at = 1 + random.below(name.length - 1);
    return name.slice(0, at) + random.of([' ', '-', '.', '_', '’']) + name.slice(at);
  },
  'no spaces': (name) => (name.includes(' ') ? name.replaceAll(' ', '') : null),
  plural: (name, random) => name + random.of(['s', "'s", '’s', 'S']),
  'a word after': (name, random) =>
    `${name} ${random.of(['App', 'Inc', 'Login', 'for Teams', 'Security', 'Sync 2', '(official)', '– Support'])}`,
  'a word before': (name, random) => `${random.of(['My', 'Official', 'The new', 'Sign in with', '★'])} ${name}`,
  'a word joined after': (name, random) => name + random.of(['App', 'Login', 'HQ', 'app', 'login', 'support', 'cloud']),
  'a word joined before': (name, random) => random.of(['My', 'Get', 'my', 'the', 'get']) + name,
  'a letter doubled': (name, random) => {
    const at = placeIn(name, random);
    return name.slice(0, at) + name[at] + name.slice(at);
  },
  'a letter left out': (name, random) => (isLong(name) ? withLetter(name, placeIn(name, random), '') : null),
  'a letter added': (name, random) => {
    if (!isLong(name)) return null;
    const at = placeIn(name, random);
    return name.slice(0, at) + random.of([...alphabet]) + name.slice(at);
  },
  'another letter': (name, random) => (isLong(name) ? withLetter(name, placeIn(name, random), random.of([...alphabet])) : null),
  'letters changing places': (name, random) => {
    if (!isLong(name)) return null;
    const at = placeIn(name, random, -1);
    return name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
  },
};

/** A name varied by each operator a few times, and by two operators one after the other. The same for the same seed. */
export function variantsOf(name: string, seed: number): { operator: string; variant: string }[] {
  const random = new Random(seed);
  const single = Object.entries(operators).flatMap(([operator, vary]) =>
    Array.from({ length: 4 }, () => ({ operator, variant: vary(name, random) })),
  );
  const disguises = ['published confusables', 'digits for letters', 'accents', 'unseen characters', 'in letters of any size', 'fullwidth'];
  const additions = ['plural', 'a word after', 'a word before', 'a word joined after', 'no spaces', 'as it is', 'in capitals'];
  const double = Array.from({ length: 40 }, () => {
    const [added, disguised] = [random.of(additions), random.of(disguises)];
    const between = operators[added]?.(name, random) ?? null;
    return { operator: `${added}, ${disguised}`, variant: between === null ? null : (operators[disguised]?.(between, random) ?? null) };
  });
  const made = [...single, ...double].flatMap(({ operator, variant }) => (variant === null ? [] : [{ operator, variant }]));
  return [...new Map(made.map((one) => [one.variant, one])).values()];
}
