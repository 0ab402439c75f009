/** What takes no room or turns the reading direction: bidi controls, zero-width and filler characters, control codes, lone surrogates. */
const invisible = /\p{Default_Ignorable_Code_Point}|\p{Cs}|(?!\s)\p{Cc}/gu;
const blanks = /[\s\u2800]+/gu;
/** More marks on one letter than any script needs, piled up to cover the lines above. */
const pile = /(\p{M}{3})\p{M}+/gu;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

export interface CleanText {
  text: string;
  /** All of it, where `text` was cut. */
  full: string | null;
}

/** An app's own words, made safe to stand in a sentence of ours. `limit` is in graphemes. */
export function cleanText(raw: string, limit = 80): CleanText {
  const full = raw.normalize('NFC').replace(invisible, '').replace(blanks, ' ').replace(pile, '$1').trim();
  if (full.length <= limit) return { text: full, full: null };
  let count = 0;
  for (const { index } of graphemes.segment(full)) {
    if (count === limit) return { text: `${full.slice(0, index).trimEnd()}…`, full };
    count += 1;
  }
  return { text: full, full: null };
}

/** The first letter or digit, as a monogram shows it; without one, the first sign; empty when nothing is left to show. */
export function firstGrapheme(raw: string): string {
  const signs = Array.from(graphemes.segment(cleanText(raw).text), ({ segment }) => segment);
  return (signs.find((sign) => /^[\p{L}\p{N}]/u.test(sign)) ?? signs[0] ?? '').toUpperCase();
}
