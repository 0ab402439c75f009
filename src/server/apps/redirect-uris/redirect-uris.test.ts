import { describe, expect, it } from 'vitest';
import { isRegistered } from './redirect-uris.ts';

const native = { redirectUris: [] as string[], grantTypes: ['authorization_code'], firstParty: false };
const confidential = { ...native, secret: 'x' };

const fits = (requested: string, registered: string, app: typeof native & { secret?: string } = native) =>
  isRegistered(requested, { ...app, redirectUris: [registered] });

describe('a requested redirect URI', () => {
  it.each([
    ['http://localhost:49152/callback', 'http://localhost/callback'],
    ['http://localhost/callback', 'http://localhost:3000/callback'],
    ['http://127.0.0.1:49152/callback', 'http://127.0.0.1:9999/callback'],
    ['http://[::1]:49152/callback?tenant=1', 'http://[::1]/callback?tenant=1'],
    ['http://127.0.0.1:49152', 'http://127.0.0.1'],
  ])('P7: %s is the registered %s, for an app without a secret and for no other', (requested, registered) => {
    expect(fits(requested, registered)).toBe(true);
    expect(fits(requested, registered, confidential)).toBe(false);
    expect(fits(requested, registered, { ...native, firstParty: true })).toBe(false);
    expect(fits(requested, registered, { ...native, grantTypes: ['password'] })).toBe(false);
  });

  it.each([
    ['http://localhost:49152/callback', 'http://127.0.0.1/callback'],
    ['http://127.0.0.1:49152/callback', 'http://localhost/callback'],
    ['http://[::1]:49152/callback', 'http://127.0.0.1/callback'],
    ['https://localhost:49152/callback', 'https://localhost/callback'],
    ['https://localhost:49152/callback', 'http://localhost/callback'],
    ['http://localhost:49152/callback/', 'http://localhost/callback'],
    ['http://localhost:49152/Callback', 'http://localhost/callback'],
    ['http://LOCALHOST:49152/callback', 'http://localhost/callback'],
    ['http://localhost.:49152/callback', 'http://localhost/callback'],
    ['http://app.localhost:49152/callback', 'http://localhost/callback'],
    ['http://127.1:49152/callback', 'http://127.0.0.1/callback'],
    ['http://localhost:/callback', 'http://localhost/callback'],
    ['http://localhost:65536/callback', 'http://localhost/callback'],
    ['http://localhost:49152/callback#x', 'http://localhost/callback'],
    ['http://localhost:80@evil.example/callback', 'http://localhost/callback'],
    ['http://evil.example:80/callback', 'http://evil.example/callback'],
    ['http://localhost:49152\\@evil.example/callback', 'http://localhost/callback'],
    ['com.example.app://x:49152/callback', 'com.example.app://x/callback'],
  ])('S8, R39: %s is not the registered %s', (requested, registered) => {
    expect(fits(requested, registered)).toBe(false);
  });
});
