import { language } from './format.ts';
import { speak } from './messages.ts';

/** For pages that have no other language, reached without a document of their own. */
export async function goOnInEnglish(): Promise<void> {
  if (language === 'en') return;
  const { account } = await import('../../i18n/en/account.ts');
  speak('en', account);
  document.documentElement.lang = 'en';
  document.documentElement.dir = 'ltr';
}
