import type { Language } from '../../i18n/languages.ts';
import type { Words } from './messages.ts';

const files = import.meta.glob<Words>('../../i18n/*/sheet.ts', { import: 'sheet' });

/** The words of the sign-in and the consent in one language. */
export async function sheetWords(language: Language): Promise<Words> {
  return (await files[`../../i18n/${language}/sheet.ts`]?.()) ?? {};
}
