import { describe, expect, it } from 'vitest';
import { chooseLanguage, keptChoice, languageOf, readAcceptLanguage, readLanguageWishes, readUiLocales } from './language.ts';

const now = new Date('2026-03-01T12:00:00Z');
const earlier = new Date('2026-03-01T11:59:50Z');
const wishes = (headers: Record<string, string>) => readLanguageWishes(new Headers(headers), now);
const kept = (value: string) => wishes({ cookie: `other=1; latchstring-language=${value}` }).choice;

describe('Accept-Language', () => {
  it.each([
    ['de', 'de'],
    ['de-AT,de;q=0.9,en;q=0.5', 'de'],
    ['en;q=0.4, ja;q=0.9, fr;q=0.8', 'ja'],
    ['fr;q=0.5,es;q=0.5', 'fr'],
    ['pt', 'pt-BR'],
    ['PT-pt', 'pt-BR'],
    ['tlh, fi;q=0.1', 'fi'],
    ['de;q=0, fi;q=0.001', 'fi'],
    ['*, de;q=0.5', 'en'],
    ['ar ; q=1.000', 'ar'],
  ])('%j asks for %s', (header, language) => {
    expect(readAcceptLanguage(header)).toBe(language);
  });

  it.each([
    null,
    '',
    ',;=,',
    'tlh',
    'de;q=2',
    'de;q=x',
    'de;q=0.1234',
    'de;level=1',
    'de_DE',
    '"de"',
    'de\u0000',
    `${'x-'.repeat(600)}, de`,
  ])('of %j nothing is made, and it does no harm', (header) => {
    expect(readAcceptLanguage(header)).toBeNull();
  });

  it('loses only the part of it that is malformed', () => {
    expect(readAcceptLanguage('fr;q=9, <b>, es;q=0.2')).toBe('es');
  });
});

describe('the choice that a browser keeps', () => {
  it('is read with its time', () => {
    expect(kept(keptChoice('pt-BR', now))).toEqual({ language: 'pt-BR', at: 1772366400 });
  });

  it('holds without a time, and with one that has not come yet, but no longer against what an app asks', () => {
    for (const value of ['de', keptChoice('de', new Date('2027-01-01'))]) expect(kept(value)).toEqual({ language: 'de', at: 0 });
  });

  it.each(['', 'tlh.1', 'DE.1', 'de.', 'de.-1', 'de.1e9', 'de.1.2', 'constructor', '__proto__', 'de%0d%0a', 'de.999999999999999'])(
    'is none where it is %j',
    (value) => {
      expect(kept(value)).toBeNull();
    },
  );
});

describe('the language', () => {
  const asked = (...uiLocales: string[]) => ({ uiLocales, since: now });

  it('79: is the first of ui_locales that is spoken, then the choice, then what the browser asks for, then English', () => {
    const headers = { cookie: `latchstring-language=${keptChoice('fi', earlier)}`, 'accept-language': 'ja' };
    expect(chooseLanguage(wishes(headers), asked('tlh', 'fr-CA', 'de'))).toBe('fr');
    expect(chooseLanguage(wishes(headers), asked('tlh'))).toBe('fi');
    expect(chooseLanguage(wishes({ 'accept-language': 'ja' }), asked())).toBe('ja');
    expect(chooseLanguage(wishes({}), asked('tlh'))).toBe('en');
  });

  it('is the choice where that was made after the app asked', () => {
    const headers = { cookie: `latchstring-language=${keptChoice('fi', now)}` };
    expect(chooseLanguage(wishes(headers), { uiLocales: ['de'], since: earlier })).toBe('fi');
  });

  it('of a request on its own follows its ui_locales too', () => {
    const headers = new Headers({ 'accept-language': 'ja' });
    expect(languageOf(headers, 'https://login.example/authorize?ui_locales=xx%20de')).toBe('de');
    expect(languageOf(headers, 'https://login.example/authorize?ui_locales=%00')).toBe('ja');
  });
});

describe('ui_locales', () => {
  it('79: keeps ten tags, each once, and drops what is none', () => {
    expect(readUiLocales('fr-CA  fr "><b> fr-CA de\u0000 \u202Een')).toEqual(['fr-CA', 'fr']);
    expect(readUiLocales(Array.from({ length: 400 }, (_, index) => `de-${index}${index}`).join(' '))).toHaveLength(10);
    expect(readUiLocales('a'.repeat(100_000))).toEqual([]);
    expect(readUiLocales(undefined)).toEqual([]);
  });
});
