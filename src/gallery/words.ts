import { directionOf, type Language } from '../i18n/languages.ts';
import { accountWords } from '../web/i18n/account-words.ts';
import { withWords } from '../web/i18n/later-words.ts';
import { speak, type Words } from '../web/i18n/messages.ts';
import { sheetWords } from '../web/i18n/sheet-words.ts';
import { pseudoCatalog } from './pseudo.ts';

/** English as no catalog has it. @see pseudo */
export const pseudoLocale = 'en-XA';

export type GalleryLanguage = Language | typeof pseudoLocale;

const laterFiles = import.meta.glob<Words>('../i18n/*/later.ts', { import: 'later' });

/** All that pages can say in one language. */
async function allWords(language: Language): Promise<Words> {
  const later = await laterFiles[`../i18n/${language}/later.ts`]?.();
  return { ...(await sheetWords(language)), ...(await accountWords(language)), ...later };
}

/**
 * Lets the pages speak a language, as their document would. In the pseudo-locale dates and numbers are written as in Japanese:
 * no letter of them can be taken for a text that no catalog has.
 */
export async function speakIn(language: GalleryLanguage): Promise<void> {
  // Parts that come later bring their words once, in the language of that moment: let that be over.
  await withWords(Promise.resolve());
  if (language === pseudoLocale) speak('ja', pseudoCatalog(await allWords('en')));
  else speak(language, await allWords(language));
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
