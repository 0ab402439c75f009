import './require-node.js';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Writes the table of `src/server/apps/look-alike/` from Unicode's own files, for when a version of Unicode is to be taken over:
 * `node scripts/confusables.js <folder>`, with `confusables.txt` of https://www.unicode.org/Public/<version>/security/ and
 * `UnicodeData.txt` of https://www.unicode.org/Public/<version>/ucd/ in the folder.
 */
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node scripts/confusables.js <folder with confusables.txt and UnicodeData.txt>');
  process.exit(1);
}

/** Letters with a hook, a stroke or a frame, small capitals and turned ones: the published data has few of them, their names tell. */
const nameOfLetter =
  /^(?:(?:CROSSED )?(?:NEGATIVE )?(?:CIRCLED|SQUARED|PARENTHESIZED) |REGIONAL INDICATOR SYMBOL |MODIFIER )?(?:LATIN )?(?:EPIGRAPHIC )?(?:(?:CAPITAL|SMALL) )?LETTER (?:(?:SMALL CAPITAL|SMALL|CAPITAL) )?(?:(?:TURNED|REVERSED|INVERTED|SIDEWAYS|INSULAR|SCRIPT|LONG|DOTLESS|BARRED|OPEN|BLACKLETTER|STRETCHED) )?([A-Z])(?: WITH (?!SMALL LETTER).*)?$/;

/** What a reader takes for a letter of the alphabet, and the data for a letter that no keyboard has, or for nothing else. */
const asRead = new Map(
  Object.entries({
    a: 'ⲀⲁɅʌΛ',
    b: 'ƅьβß₿',
    d: 'ð∂',
    e: 'ꞒꞓɜзЗ',
    i: 'Ꮖ',
    k: 'ĸкκ',
    l: 'Լ│¦',
    m: 'ʍм',
    n: 'πпΠП',
    r: 'ΓГⲄ',
    s: 'Ꭶ',
    u: 'μ',
    w: 'ɯω',
    x: 'χ',
  }).flatMap(([letter, others]) => Array.from(others, (other) => /** @type {[string, string]} */ ([other, letter]))),
);

const published = readFileSync(`${folder}/confusables.txt`, 'utf8').replace(/^\uFEFF/, '');
const version = /^# Version: ([\d.]+)/m.exec(published)?.[1];
if (version === undefined) throw new Error('confusables.txt names no version in its head');
const confusables = new Map(rows(published).map(([from = '', to = '']) => [fromHex(from), fromHex(to)]));
const letters = new Map(
  rows(readFileSync(`${folder}/UnicodeData.txt`, 'utf8')).flatMap(([code = '', name = '']) => {
    const letter = nameOfLetter.exec(name)?.[1];
    return letter === undefined ? [] : [/** @type {[string, string]} */ ([fromHex(code), letter.toLowerCase()])];
  }),
);

/** @type {Map<string, string[]>} */
const byTarget = new Map();
for (const from of [...new Set([...confusables.keys(), ...letters.keys(), ...asRead.keys()])].sort(byCodePoint)) {
  const to = targetOf(from);
  // ASCII, what decomposes and what goes by its lower case are read by the program itself.
  if (from < '\x80' || withoutMarks(from) !== from || to === from || to === '') continue;
  if (from.toLowerCase() !== from && to === targetOf(from.toLowerCase())) continue;
  byTarget.set(to, [...(byTarget.get(to) ?? []), from]);
}

const entries = [...byTarget].map(([to, from]) => `${toHex(to)}=${from.map(toHex).join(' ')}`);
writeFileSync(
  fileURLToPath(new URL('../src/server/apps/look-alike/confusables-table.ts', import.meta.url)),
  `// Written by scripts/confusables.js from confusables.txt and UnicodeData.txt, version ${version}: do not edit.
/*!
${readFileSync(new URL('unicode-license.txt', import.meta.url), 'utf8')
  .trimEnd()
  .replace(/^(?=.)/gm, ' * ')
  .replace(/^$/gm, ' *')}
 */

/** What others are taken for, with those others, as code points in hexadecimal: \`text=other other;text=other\`. */
export const confusablesTable = \`
${entries
  .join(';')
  .replace(/(.{1,130})( |;|$)/g, '$1$2\n')
  .trimEnd()}
\`;
`,
);

/** What a character reads like, in small letters; itself where it reads like nothing else. @param {string} from */
function targetOf(from) {
  const own = asRead.get(from);
  if (own !== undefined) return own;
  let target = withoutMarks(confusables.get(from) ?? from);
  // The data goes by case and the program does not: what it ends at may go on once it is in small letters.
  for (let round = 0; round < 3; round += 1) target = Array.from(target, letterOf).join('');
  target = target.replaceAll('rn', 'm').toLowerCase();
  return /^[\da-z]+$/.test(target) ? target : (letters.get(from) ?? target);
}

/** A character that others are mapped to, once more. @param {string} char */
function letterOf(char) {
  const small = char.toLowerCase();
  return asRead.get(char) ?? asRead.get(small) ?? letters.get(char) ?? withoutMarks(confusables.get(small) ?? small);
}

/** @param {string} text */
function withoutMarks(text) {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '');
}

/** @param {string} file @returns {string[][]} */
function rows(file) {
  const lines = file.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return lines.map((line) => line.split(';').map((field) => field.trim()));
}

/** @param {string} codes */
function fromHex(codes) {
  return String.fromCodePoint(...codes.split(' ').map((code) => Number.parseInt(code, 16)));
}

/** @param {string} text */
function toHex(text) {
  return Array.from(text, (char) => char.codePointAt(0)?.toString(16)).join('+');
}

/** @param {string} one @param {string} other */
function byCodePoint(one, other) {
  return (one.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);
}
