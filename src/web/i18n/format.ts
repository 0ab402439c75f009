import { createElement, Fragment, type ReactNode } from 'react';
import type { Language } from '../../i18n/languages.ts';

/** The language of every message and format. */
export let language: Language = 'en';

/** The same with its digits named: what is usual in Arabic differs from browser to browser, and server and browser write the same. */
let locale = 'en';

/** For `speak` alone, which changes the messages with it. */
export function setLanguage(tag: Language): void {
  language = tag;
  locale = `${tag}-u-nu-latn`;
}

type Placeholder<T extends string> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholder<Rest> : never;

/** The values that a template such as `'You will return to {host}'` needs, by name. */
export type Values<T extends string, V> = { [Name in Placeholder<T>]: V };

const pieces = /\{(\w+)\}/;

/** Fills a template with text or elements. */
export function format<T extends string>(template: T, values: Values<T, ReactNode>): ReactNode[] {
  const byName: Record<string, ReactNode> = values;
  return template.split(pieces).map((piece, index) => (index % 2 ? createElement(Fragment, { key: index }, byName[piece]) : piece));
}

/** Fills a template with text alone, for titles and attributes. */
export function formatText<T extends string>(template: T, values: Values<T, string | number>): string {
  const byName: Record<string, string | number> = values;
  return template
    .split(pieces)
    .map((piece, index) => (index % 2 ? byName[piece] : piece))
    .join('');
}

const formatters = new Map<string, unknown>();

/** One formatter of a kind and language for all: a long list would spend most of its time on making them. */
function kept<T>(kind: string, make: () => T): T {
  const name = locale + kind;
  const formatter = formatters.get(name) ?? make();
  formatters.set(name, formatter);
  return formatter as T;
}

/** Picks the form for a count by the plural rules of the language, and fills it with the count and whatever else it needs. */
export function formatCount<One extends string, Other extends string>(
  forms: { one: One; other: Other },
  count: number,
  values: Omit<Values<One | Other, string | number>, 'count'>,
): string {
  // English has two forms; the catalog of another language has those that its own rules ask for.
  const all: Partial<Record<Intl.LDMLPluralRule, string>> = forms;
  const form = all[kept('plural', () => new Intl.PluralRules(locale)).select(count)] ?? forms.other;
  return formatText(form, { ...values, count: formatNumber(count) });
}

export function formatNumber(value: number): string {
  return kept('number', () => new Intl.NumberFormat(locale)).format(value);
}

export function formatList(items: readonly string[]): string {
  return kept('list', () => new Intl.ListFormat(locale)).format(items);
}

const units = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A waiting time in its largest fitting unit, rounded up: "12 minutes". */
export function formatSeconds(seconds: number): string {
  const [unit, size] = units.find(([name, length]) => name !== 'week' && seconds >= length) ?? ['second', 1];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.ceil(seconds / size));
}

/** "2 hours ago", "yesterday", "in 3 weeks". `iso` is ISO 8601 in UTC, `now` milliseconds since 1970. */
export function formatRelativeTime(iso: string, now: number): string {
  const seconds = Math.round((Date.parse(iso) - now) / 1000);
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return kept('ago', () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })).format(Math.trunc(seconds / size), unit);
}

/** Date and time in the reader's own time zone. */
export function formatDateTime(iso: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}

/** The date alone, in UTC, so that server and browser write the same. */
export function formatDate(iso: string): string {
  return kept('date', () => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })).format(new Date(iso));
}
