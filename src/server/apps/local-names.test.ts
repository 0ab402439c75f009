import { describe, expect, it } from 'vitest';
import { canonicalTag, nameIn } from './local-names.ts';

describe('the name of an app', () => {
  const app = {
    name: 'Notes',
    localNames: { 'de-AT': 'Notizen', en: 'Notes (English)', 'ja-Jpan-JP': 'ノート', pt: 'Notas', 'pt-PT': 'Apontamentos' },
  };

  it.each([
    ['en', 'Notes (English)'],
    ['de', 'Notizen'],
    ['ja', 'ノート'],
    ['pt-BR', 'Notas'],
    ['fr', 'Notes'],
  ] as const)('in %s is %s', (language, name) => {
    expect(nameIn(app, language)).toBe(name);
  });

  it('stands for all languages where it has no other', () => {
    expect(nameIn({ name: 'Notes' }, 'de')).toBe('Notes');
  });
});

describe('a language tag', () => {
  it.each([
    ['DE-at', 'de-AT'],
    ['pt-br', 'pt-BR'],
    ['zh-hant', 'zh-Hant'],
  ])('%s is %s in its canonical form', (tag, canonical) => {
    expect(canonicalTag(tag)).toBe(canonical);
  });

  it.each([
    '',
    'd',
    'de_DE',
    'de-',
    '-de',
    'de-de-de-de',
    '__proto__',
    'constructor',
    'de ',
    'de\n',
    'e'.repeat(36),
    'de-x-abcdefgh-abcdefgh-abcdefgh-abcdefgh',
  ])('%j is none', (tag) => {
    expect(canonicalTag(tag)).toBeNull();
  });
});
