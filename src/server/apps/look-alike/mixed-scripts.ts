import { once } from './once.ts';

/** Scripts that one language mixes; then those that are written alone and have letters in use today, or that look Latin. */
const together = ['Latin Han Hiragana Katakana', 'Latin Han Bopomofo', 'Latin Han Hangul'];
const alone = `Arabic Armenian Bengali Cherokee Coptic Cyrillic Devanagari Ethiopic Georgian Greek Gujarati Gurmukhi Hebrew Kannada Khmer
  Lao Lisu Malayalam Myanmar Oriya Sinhala Tamil Telugu Thaana Thai Tibetan`.split(/\s+/);

const lettersOf = (scripts: string) => scripts.replace(/\S+ ?/g, (script) => `\\p{Script_Extensions=${script.trim()}}`);
/** Made when first asked for: they take as long as the rest of the server's start. */
const alphabets = once(() =>
  [
    ...[...together, ...alone].map((scripts) => `[\\P{L}\\p{Script_Extensions=Common}${lettersOf(scripts)}]*`),
    // All other scripts are one: what matters is that none of their letters stands beside the usual ones.
    `(?![^]*[${lettersOf([...together, ...alone].join(' '))}])[^]*`,
  ].map((pattern) => new RegExp(`^${pattern}$`, 'u')),
);

/**
 * Whether a word of a name mixes letters of scripts that no language mixes.
 * @see https://www.unicode.org/reports/tr39/ section 5.2 (restriction levels)
 */
export function mixesScripts(name: string): boolean {
  const words = name.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.some((word) => !alphabets().some((alphabet) => alphabet.test(word)));
}
