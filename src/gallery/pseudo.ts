const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'áƀçđéƒǧĥíĵķľḿñóþɋřšŧúṽŵẋýžÁƁÇĐÉƑǦĤÍĴĶĽḾÑÓÞɊŘŠŦÚṼŴẊÝŽ';
const accents = new Map([...plain].map((letter, index) => [letter, [...accented][index] ?? letter]));

/** How much longer translations of a sentence get. */
const growth = 0.4;

/** What is added: one vowel at a time, so that words stay words. */
const filler = 'óńé ťŵó ťĥřéé ƒóúř ƒíṽé šíẋ šéṽéñ éíǧĥŧ ñíñé ŧéñ ';

/**
 * A text as a language of the tag `en-XA` would have it: every letter with an accent, longer, placeholders as they were. What is
 * read without accents in it was never in a catalog; what is cut in it will be cut in some language.
 */
export function pseudo(text: string): string {
  const pieces = text.split(/(\{\w+\})/);
  const own = pieces.filter((_, index) => index % 2 === 0).join('');
  if (!/\p{L}/u.test(own)) return text;
  const extra = Math.ceil(own.length * growth);
  const said = pieces.map((piece, index) => (index % 2 ? piece : withAccents(piece))).join('');
  const added = filler.repeat(Math.ceil(extra / filler.length)).slice(0, extra);
  return `${said} ${added.trim()}`;
}

const withAccents = (text: string): string => [...text].map((letter) => accents.get(letter) ?? letter).join('');

/** The same for all that a catalog says. */
export function pseudoCatalog<Catalog>(catalog: Catalog): Catalog {
  if (typeof catalog === 'string') return pseudo(catalog) as Catalog;
  if (Array.isArray(catalog)) return catalog.map(pseudoCatalog) as Catalog;
  if (typeof catalog !== 'object' || catalog === null) return catalog;
  return Object.fromEntries(Object.entries(catalog).map(([key, value]) => [key, pseudoCatalog(value)])) as Catalog;
}
