import { confusablesTable } from './confusables-table.ts';
import { once } from './once.ts';

/** More than a page shows of a name, and than a name to protect has. */
export const longestLookedAt = 200;

/** What stands for a letter in `Go0gle`, `8itwarden`, `$lack`. All of I, i, l, 1 are one letter. */
const asLetter = new Map(Object.entries({ 0: 'o', 1: 'l', 2: 'z', 3: 'e', 4: 'a', 5: 's', 6: 'g', 7: 't', 8: 'b', 9: 'g' }));
for (const [sign, letter] of Object.entries({ '|': 'l', '!': 'l', $: 's', '@': 'a', i: 'l' })) asLetter.set(sign, letter);

/** Letters whose compatibility form looks like another letter than they do: long s and lunate sigma. */
const byLook = (name: string) => name.replaceAll('ſ', 'f').replace(/[ϲϹ]/gu, 'c');

const spell = (text: string) => Array.from(text, (char) => asLetter.get(char) ?? char).join('');
const fromHex = (codes: string) => String.fromCodePoint(...codes.split('+').map((code) => Number.parseInt(code, 16)));

/** What each character that is taken for others reads like. Made when first asked for. */
const confusables = once(() => {
  const entries = confusablesTable.split(';').map((entry) => entry.trim().split(/[=\s]+/));
  return new Map(
    entries.flatMap(([to = '', ...others]) => {
      const target = fromHex(to);
      // What is left of signs stands between words.
      const text = spell(target).replace(/[^\p{L}\p{N}]+/gu, ' ');
      return others.map((other): [string, string] => [fromHex(other), text]);
    }),
  );
});

function readChar(char: string): string {
  const small = char.toLowerCase();
  return confusables().get(char) ?? confusables().get(small) ?? spell(small);
}

interface Reading {
  signs: boolean;
  six: 'g' | 'b';
  humps: boolean;
}

/**
 * The words of a name in what the eye takes their letters for.
 * @param options.signs whether signs stand for letters, as in `Goog|e` and `P@yPal`, or between words
 * @param options.six what a 6 stands for, which is like two letters
 * @param options.humps whether a capital in a word begins another, as in `GoogleDrive`
 * @see https://www.unicode.org/reports/tr39/ section 4 (skeletons), whose mappings come after compatibility forms and marks here
 */
export function skeletonWords(name: string, { signs = false, six = 'g', humps = true }: Partial<Reading> = {}): string[] {
  // Cut when it is spelled out: one sign may stand for a sentence.
  const plain = byLook(name.slice(0, longestLookedAt))
    .normalize('NFKD')
    .slice(0, longestLookedAt)
    .replace(/\p{M}+/gu, '')
    .replaceAll('6', six)
    .replace(/\p{Ll}(?=\p{Lu})/gu, humps ? '$& ' : '$&');
  const read = Array.from(plain, (char) => {
    if (/[\p{L}\p{N}]/u.test(char)) return readChar(char);
    const letters = signs ? readChar(char) : '';
    return /^[a-z]+$/.test(letters) ? letters : ' ';
  });
  return read.join('').split(' ').filter(Boolean);
}

/** All that a name can be read as, the same but once. */
export function readingsOf(name: string): string[][] {
  const sixes = name.normalize('NFKD').includes('6') ? (['g', 'b'] as const) : (['g'] as const);
  const readings = [true, false].flatMap((humps) => [false, true].flatMap((signs) => sixes.map((six) => ({ humps, signs, six }))));
  const words = readings.map((reading) => skeletonWords(name, reading));
  return [...new Map(words.map((read) => [read.join(' '), read])).values()];
}

/** What is left of words for the eye once they are put together. */
export interface Skeleton {
  letters: string;
  /** With two letters that look like one told apart no more, as they may have stood in two words. */
  joined: string;
  /** And with letters that follow themselves but once. */
  single: string;
}

export function skeletonOf(letters: string): Skeleton {
  const joined = letters.replaceAll('rn', 'm').replaceAll('vv', 'w').replaceAll('cl', 'd');
  return { letters, joined, single: joined.replace(/(.)\1+/gsu, '$1') };
}
