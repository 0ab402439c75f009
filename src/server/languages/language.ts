import { parse } from 'hono/utils/cookie';
import { findLanguage, type Language, languages } from '../../i18n/languages.ts';

/** A browser's wishes for a language: what the person chose here and when, and what the browser itself asks for. */
export interface LanguageWishes {
  /** `at`: seconds since 1970; 0 where nothing sound is known of the time. */
  choice: { language: Language; at: number } | null;
  accepted: Language | null;
}

/** What an app asked for with its request, in order of preference, and when that request came. */
export interface AskedLanguages {
  uiLocales: readonly string[];
  since: Date;
}

/** No secret, and for the pages' scripts to read: so it is neither HttpOnly nor bound to a port. */
export const languageCookie = 'latchstring-language';

const mostTags = 10;
const longestHeader = 1000;

/** The value of the cookie that keeps a choice. */
export function keptChoice(language: Language, now: Date): string {
  return `${language}.${Math.floor(now.getTime() / 1000)}`;
}

/** @param now what a choice cannot be later than; left out where its time does not matter */
export function readLanguageWishes(headers: Headers, now?: Date): LanguageWishes {
  return { choice: readChoice(headers.get('cookie'), now), accepted: readAcceptLanguage(headers.get('accept-language')) };
}

/**
 * The language to answer in. What an app asked for stands above the person's choice, unless the person chose after the app asked:
 * then the switch was pressed on that very page.
 */
export function chooseLanguage({ choice, accepted }: LanguageWishes, asked?: AskedLanguages): Language {
  const wanted = asked && firstSpoken(asked.uiLocales);
  if (wanted && !(choice && choice.at >= Math.floor(asked.since.getTime() / 1000))) return wanted;
  return choice?.language ?? accepted ?? languages[0];
}

/** The language of a request that comes with no interaction. @param url that of a request to an authorization server: its `ui_locales` go first */
export function languageOf(headers: Headers, url?: string): Language {
  const uiLocales = url === undefined ? [] : readUiLocales(new URL(url).searchParams.get('ui_locales'));
  return firstSpoken(uiLocales) ?? chooseLanguage(readLanguageWishes(headers));
}

/**
 * The tags of `ui_locales`, each once. What is no tag is ignored, and so is what follows the tenth: no value of it is an error.
 * @see OpenID Connect Core 1.0 section 3.1.2.1
 */
export function readUiLocales(value: unknown): string[] {
  if (typeof value !== 'string') return [];
  const tags = value.split(' ', 10 * mostTags).filter((tag) => /^[A-Za-z0-9-]{2,35}$/.test(tag));
  return [...new Set(tags)].slice(0, mostTags);
}

/**
 * The first language of the header that is spoken here, by its weights. `*` stands for our own first language.
 * @returns null for a header that asks for none of ours; a part of it that is malformed is ignored
 * @see RFC 9110 section 12.5.4
 */
export function readAcceptLanguage(header: string | null): Language | null {
  if (header === null || header.length > longestHeader) return null;
  const ranges = header.split(',').flatMap((part) => {
    const [, tag, weight = '1'] =
      /^\s*(\*|[A-Z]{1,8}(?:-[A-Z0-9]{1,8})*)\s*(?:;\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*)?$/i.exec(part) ?? [];
    return tag === undefined || Number(weight) === 0 ? [] : [{ tag: tag === '*' ? languages[0] : tag, weight: Number(weight) }];
  });
  return firstSpoken(ranges.sort((a, b) => b.weight - a.weight).map(({ tag }) => tag));
}

function firstSpoken(tags: readonly string[]): Language | null {
  for (const tag of tags) {
    const language = findLanguage(tag);
    if (language) return language;
  }
  return null;
}

function readChoice(cookies: string | null, now: Date | undefined): LanguageWishes['choice'] {
  const [, tag, seconds = '0'] = /^([\w-]{2,12})(?:\.(\d{1,11}))?$/.exec(parse(cookies ?? '', languageCookie)[languageCookie] ?? '') ?? [];
  const language = languages.find((spoken) => spoken === tag);
  if (!language) return null;
  // A clock that runs ahead, such as the lab's before a restart, must not win over every app for months.
  const at = Number(seconds);
  return { language, at: now && at > now.getTime() / 1000 ? 0 : at };
}
