/** The languages that every page for people speaks, by BCP 47 tag. The first is the one to fall back to. */
export const languages = ['en', 'de', 'fr', 'es', 'pt-BR', 'fi', 'ja', 'ar'] as const;

export type Language = (typeof languages)[number];

/** Each language in its own words, as the choice in the footer shows it. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  'pt-BR': 'Português (Brasil)',
  fi: 'Suomi',
  ja: '日本語',
  ar: 'العربية',
};

/** In which direction a language is written: the `dir` of its documents. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^ar\b/.test(language) ? 'rtl' : 'ltr';
}

/**
 * Our language for a BCP 47 tag that somebody asked for, by the lookup of RFC 4647 section 3.4: the tag itself, then what is left
 * when its last parts are cut off. A bare `pt` finds the only Portuguese there is. Case does not matter.
 * @returns null for a language that is not spoken here, and for what is no tag at all
 */
export function findLanguage(tag: string): Language | null {
  for (let range = tag.trim().toLowerCase().replaceAll('_', '-'); range; range = range.slice(0, Math.max(0, range.lastIndexOf('-')))) {
    const found =
      languages.find((language) => language.toLowerCase() === range) ?? languages.find((language) => baseOf(language) === range);
    if (found) return found;
  }
  return null;
}

function baseOf(language: string): string {
  return language.toLowerCase().replace(/-.*/, '');
}
