import { describe, expect, it } from 'vitest';
import { pseudo, pseudoCatalog } from './pseudo.ts';

describe('the pseudo-locale', () => {
  it('puts an accent on every letter, so that what is not of a catalog can be told', () => {
    expect(pseudo('The quick brown fox jumps over the lazy dog. THE QUICK BROWN FOX JUMPS OVER THE LAZY DOG.')).not.toMatch(/[a-z]/i);
  });

  it('keeps placeholders as they are, wherever they stand', () => {
    expect(pseudo('{app} returns to {host}').match(/\{\w+\}/g)).toEqual(['{app}', '{host}']);
  });

  it('is two fifths longer', () => {
    const text = 'Your password stays with them, and so does everything that is not listed here.';
    expect(pseudo(text).length / text.length).toBeGreaterThan(1.35);
    expect(pseudo(text).length / text.length).toBeLessThan(1.5);
  });

  it('leaves signs alone: there is nothing in them to translate', () => {
    expect(pseudo(', ')).toBe(', ');
    expect(pseudo('{shown} · {total}')).toBe('{shown} · {total}');
  });

  it('goes through groups, forms and lists of a catalog', () => {
    const { group, list } = pseudoCatalog({ group: { one: 'app', other: '{count} apps' }, list: ['a'] });
    expect([group.one, group.other, list[0]].join()).not.toMatch(/(?<![{\w])[a-z]+(?!\w*\})/);
    expect(group.other).toContain('{count}');
  });
});
