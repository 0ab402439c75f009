import type { Client } from '../../contract/client.ts';
import { findLanguage, type Language } from '../../i18n/languages.ts';

/** An app's name in other languages, by BCP 47 tag in its canonical form. @see RFC 7591 section 2.2 */
export type LocalNames = Readonly<Record<string, string>>;

/** What an app is called. */
export interface AppNames {
  name: string;
  localNames?: LocalNames;
}

/** An app as the engine knows it, whatever the language of who asks. */
export interface EngineClient extends Client {
  localNames?: LocalNames;
}

/**
 * The name that fits a language: its own tag's, or that tag's without its last parts (RFC 4647 section 3.4), or that of a tag which
 * we would speak this language for, such as `de-AT` or `ja-Jpan-JP`; else the name that stands for all languages.
 */
export function nameIn({ name, localNames = {} }: AppNames, language: Language): string {
  const tags = Object.keys(localNames).sort();
  const fitting = tags.find((tag) => tag === language) ?? tags.find((tag) => language.startsWith(`${tag}-`));
  const tag = fitting ?? tags.find((tag) => findLanguage(tag) === language);
  return (tag !== undefined && localNames[tag]) || name;
}

/** @returns null for what is no well-formed tag of RFC 5646, or longer than any in use */
export function canonicalTag(tag: string): string | null {
  if (tag.length > 35) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
