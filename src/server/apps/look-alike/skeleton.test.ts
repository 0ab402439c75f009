import unhomoglyph from 'unhomoglyph';
import { expect, it } from 'vitest';
import { skeletonOf, skeletonWords } from './skeleton.ts';

const read = (text: string) => skeletonOf(skeletonWords(text, { signs: true }).join('')).joined;
/** Beyond ASCII, without the surrogates. */
const chars = Array.from({ length: 0x1f800 - 0xa1 }, (_, index) => index + 0xa1)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

it('S15: reads all that the published data takes for letters of the alphabet as these', () => {
  const alike = chars.filter((char) => /^[a-z]+$/i.test(unhomoglyph(char)));
  expect(alike.length).toBeGreaterThan(1300);
  // Marks are left out, and what is one by its compatibility form.
  const differing = alike.filter((char) => read(char) !== read(unhomoglyph(char)));
  expect(differing.filter((char) => !/^\s?\p{M}+$/u.test(char.normalize('NFKD')))).toEqual([]);
});

it.each([
  ['negative circled', 0x1f150],
  ['negative squared', 0x1f170],
  ['squared', 0x1f130],
  ['parenthesized', 0x1f110],
  ['circled', 0x24b6],
  ['regional indicator', 0x1f1e6],
])('S15: reads %s letters as letters', (_what, first) => {
  for (const [index, letter] of Array.from('abcdefghijklmnopqrstuvwxyz').entries()) {
    expect(read(String.fromCodePoint(first + index))).toBe(read(letter));
  }
});

it('reads what is read once more as the same', () => {
  const again = chars.filter((char) => read(read(char)) !== read(char));
  expect(again).toEqual([]);
});
