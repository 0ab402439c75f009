import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from './languages.ts';

interface Catalog {
  [key: string]: string | Catalog;
}

/** Every area of every language, such as `./de/revocation.ts`, with what its file exports. */
const files = import.meta.glob<Record<string, Catalog>>(['./*/*.ts', '!./*/{sheet,account,later,served,scopes}.ts'], { eager: true });

const others = languages.filter((language) => language !== 'en');
const translated = Object.keys(files).filter((path) => path.startsWith('./en/') && others.some((other) => files[inLanguage(path, other)]));

function inLanguage(path: string, language: string): string {
  return path.replace('./en/', `./${language}/`);
}

function catalogOf(path: string): Catalog {
  const [catalog] = Object.values(files[path] ?? {});
  if (!catalog) throw new Error(`${path} exports no catalog`);
  return catalog;
}

/** What has a form for one and a form for others: such messages have the forms of their own language. */
const hasForms = (value: string | Catalog): value is Catalog => typeof value === 'object' && 'one' in value && 'other' in value;

const placeholdersOf = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();

/** All that is wrong with a translation, a sentence each. */
function mistakes(english: string | Catalog, other: string | Catalog | undefined, language: string, path: string): string[] {
  if (typeof english === 'string') {
    if (typeof other !== 'string' || other.trim() === '') return [`${path}: says nothing`];
    const [wanted, found] = [placeholdersOf(english).join(), placeholdersOf(other).join()];
    if (/[{}]/.test(other.replace(/\{\w+\}/g, ''))) return [`${path}: has a broken placeholder`];
    return wanted === found ? [] : [`${path}: has placeholders {${found}}, where English has {${wanted}}`];
  }
  if (typeof other !== 'object') return [`${path}: is no group of messages`];
  if (hasForms(english)) {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const missing = wanted.filter((form) => !other[form]).map((form) => `${path}: lacks the form ${form}`);
    const extra = Object.keys(other).filter((form) => !(wanted as string[]).includes(form));
    const allowed = placeholdersOf(Object.values(english).join());
    const unknown = Object.entries(other).filter(([, text]) => placeholdersOf(String(text)).some((name) => !allowed.includes(name)));
    return [
      ...missing,
      ...extra.map((form) => `${path}: has a form ${form} that the language never uses`),
      ...unknown.map(([form]) => `${path}.${form}: has a placeholder that English has not`),
    ];
  }
  const keys = new Set([...Object.keys(english), ...Object.keys(other)]);
  return [...keys].flatMap((key) =>
    english[key] === undefined ? [`${path}.${key}: is not in English`] : mistakes(english[key], other[key], language, `${path}.${key}`),
  );
}

describe.each(others)('the catalogs in %s', (language) => {
  it('say every message, with its placeholders and the plural forms of the language', () => {
    const found = translated.flatMap((path) => {
      const file = inLanguage(path, language);
      return mistakes(catalogOf(path), catalogOf(file), language, file);
    });
    expect(found).toEqual([]);
  });
});

it('sees a broken placeholder, a lost one, a missing message and a plural form too few', () => {
  const english = { hello: 'Hello {name}', bye: 'Bye', apps: { one: '{count} app', other: '{count} apps' } };
  expect(mistakes(english, { hello: 'Hallo {name', bye: 'Tschüss', apps: { one: 'a', other: 'b' } }, 'de', 'x')).toHaveLength(1);
  expect(mistakes(english, { hello: 'Hallo {nam}', bye: 'Tschüss', apps: { one: 'a', other: 'b' } }, 'de', 'x')).toHaveLength(1);
  expect(mistakes(english, { hello: 'Hallo {name}', apps: { one: 'a', other: 'b' } }, 'de', 'x')).toHaveLength(1);
  expect(mistakes(english, { hello: '{name}', bye: 'a', apps: { other: 'b' } }, 'de', 'x')).toHaveLength(1);
});

it('says nothing that no page shows', () => {
  const sources = ['web', 'server', 'flow'].flatMap((folder) => readSources(join(import.meta.dirname, '..', folder))).join('\n');
  const unused = Object.keys(files)
    .filter((path) => path.startsWith('./en/') && !path.endsWith('.test.ts'))
    .flatMap((path) => Object.keys(catalogOf(path)).map((key) => ({ path, key })))
    .filter(({ key }) => !new RegExp(`[.?]${key}\\b|'${key}'|\\b${key}[,:]? `).test(sources))
    .map(({ path, key }) => `${path}: ${key}`);
  expect(unused).toEqual([]);
});

function readSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}
