import type { Language } from '../../i18n/languages.ts';
import type { Words } from './messages.ts';

const files = import.meta.glob<Words>('../../i18n/*/account.ts', { import: 'account' });

/** The words of the list of connected apps, and of the pages around it, in one language. */
export async function accountWords(language: Language): Promise<Words> {
  return (await files[`../../i18n/${language}/account.ts`]?.()) ?? {};
}
