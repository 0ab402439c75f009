import { describe, expect, it } from 'vitest';
import type { ScopeText } from '../../contract/client.ts';
import { inOrder, scopeText } from './scope-texts.ts';

const texts: ScopeText[] = ['read', 'write', 'list'].map((name) => ({
  name,
  title: `To ${name}`,
  description: 'What it lets an app do.',
  access: 'read',
  sensitive: false,
}));

describe('the text of a scope', () => {
  it('is the one that describes it', () => {
    expect(scopeText(texts, 'write')).toBe(texts[1]);
  });

  it.each(['unknown', '', '__proto__', 'READ'])(
    'U18: shows %j, which nobody described, by its name, and takes it for the worst',
    (name) => {
      expect(scopeText(texts, name)).toMatchObject({ name, title: name, access: 'write', sensitive: true });
    },
  );
});

describe('the order of scopes', () => {
  it('is that of their descriptions; those without stand last, as they came', () => {
    expect(inOrder(texts, ['zoo', 'list', 'ape', 'read'])).toEqual(['read', 'list', 'zoo', 'ape']);
    expect(inOrder(texts, [])).toEqual([]);
  });

  it('leaves the names that it was given alone', () => {
    const names = ['write', 'read'];
    inOrder(texts, names);
    expect(names).toEqual(['write', 'read']);
  });
});
