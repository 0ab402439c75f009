import { describe, expect, it } from 'vitest';
import { describeOrigins, isOriginOf, originsOf } from './origins.ts';

const app = (redirectUris: string[], changes: { secret?: string; grantTypes?: string[] } = {}) => ({
  redirectUris,
  origins: originsOf(redirectUris),
  grantTypes: ['authorization_code'],
  firstParty: false,
  ...changes,
});

describe('whose pages may read answers', () => {
  it('P1: those of a web origin that is registered, exactly', () => {
    const apps = [app(['https://Spa.example:443/callback', 'com.example.app:/callback'])];
    expect(isOriginOf('https://spa.example', apps)).toBe(true);
    for (const origin of ['https://spa.example:8443', 'http://spa.example', 'https://a.spa.example', 'null', '']) {
      expect(isOriginOf(origin, apps)).toBe(false);
    }
  });

  it('P1: those of any port of loopback for an app without a secret, and of the registered port only for one with a secret', () => {
    const redirectUris = ['http://127.0.0.1:9999/callback'];
    expect(isOriginOf('http://127.0.0.1:5173', [app(redirectUris)])).toBe(true);
    expect(isOriginOf('http://localhost:5173', [app(redirectUris)])).toBe(false);
    expect(isOriginOf('http://127.0.0.1:5173', [app(redirectUris, { grantTypes: ['password'] })])).toBe(false);
    const confidential = [app(redirectUris, { secret: 'x' })];
    expect([isOriginOf('http://127.0.0.1:9999', confidential), isOriginOf('http://127.0.0.1:5173', confidential)]).toEqual([true, false]);
  });

  it('are named a few at a time', () => {
    expect(describeOrigins([app(['http://localhost/cb', 'https://spa.example/cb'])])).toBe(
      'http://localhost (any port), https://spa.example',
    );
    const many = Array.from({ length: 20 }, (_, index) => app([`https://a${index}.example/cb`]));
    expect(describeOrigins(many)).toMatch(/^https:\/\/a0\.example, .* and 12 more$/);
  });
});
