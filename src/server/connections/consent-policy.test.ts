import { describe, expect, it } from 'vitest';
import { seedRegistrations } from '../demo/seed.ts';
import { agreeTo, changeOf, mustAsk, shownApp } from './consent-policy.ts';

const registrations = seedRegistrations(new URL('http://127.0.0.1:4400'), new Date('2026-01-15T09:00:00Z'));
const appOf = (id: string) => {
  const found = registrations.find((registration) => registration.id === id);
  if (!found) throw new Error(`there is no app ${id}`);
  return found;
};
const web = { ...appOf('notesweb'), verified: false };
const at = 'https://notes.example/callback';

describe('what a person agreed to', () => {
  it('S7: is every host that was shown to them, the last ten of them', () => {
    const hosts = Array.from({ length: 12 }, (_, index) => `https://h${index}.example/callback`);
    const agreed = hosts.reduce((before, uri) => agreeTo(before, shownApp(web, uri)), shownApp(web, at));
    expect(hosts.filter((uri) => changeOf(agreed, web, uri) === null)).toEqual(hosts.slice(2));
  });

  it('S7: is told by what it was, member by member', () => {
    const agreed = shownApp({ ...web, publisher: null }, at);
    expect(changeOf(agreed, { ...web, publisher: null }, at)).toBeNull();
    expect(changeOf(agreed, { ...web, publisher: 'Bank' }, at)).toEqual({ host: null, name: null, publisher: '' });
    expect(changeOf(agreed, { ...web, publisher: null, localNames: { de: 'Sparkasse' } }, at)).toEqual({
      host: null,
      name: web.name,
      publisher: null,
    });
    expect(changeOf(agreed, { ...web, publisher: null }, 'https://other.example/')).toEqual({
      host: 'notes.example',
      name: null,
      publisher: null,
    });
  });

  it('S7: takes new names from an app that the operator vouches for, and no new host', () => {
    const verified = { ...web, verified: true };
    const agreed = shownApp(verified, at);
    expect(changeOf(agreed, { ...verified, name: 'Notes 2' }, at)).toBeNull();
    expect(changeOf(agreed, verified, 'https://other.example/')?.host).toBe('notes.example');
  });

  it('S7: says nothing of the port of a native app, which is another at every start', () => {
    const native = appOf('notesspa');
    const agreed = shownApp(native, 'http://127.0.0.1:5000/callback');
    expect(changeOf(agreed, native, 'http://127.0.0.1:6000/callback')).toBeNull();
    expect(changeOf(agreed, native, 'com.example.notes:/callback')?.host).toBe('127.0.0.1');
  });
});

describe('the consent policy', () => {
  const earlier = { granted: ['notes:read'], declined: ['notes:write'], agreed: shownApp(web, at) };
  const ask = (scopes: string[], redirectUri = at, registration = web) => mustAsk({ registration, redirectUri, scopes }, earlier);

  it('S7, R62: asks for what is new, for what was only declined, and for an app that has changed; not for what is known', () => {
    expect([ask(['notes:read']), ask(['notes:read', 'notes:write'])]).toEqual([false, false]);
    expect([ask(['notes:read', 'profile']), ask(['notes:write']), ask([])]).toEqual([true, true, true]);
    expect(ask(['notes:read'], 'https://evil.example/callback')).toBe(true);
    expect(ask(['notes:read'], at, { ...web, name: 'Your Bank' })).toBe(true);
    expect(mustAsk({ registration: web, redirectUri: at, scopes: ['notes:read'] }, null)).toBe(true);
  });

  it('R1: always asks for a public app that anyone on the machine could pose as, and never for the pages themselves', () => {
    const native = appOf('notesspa');
    const known = { ...earlier, agreed: shownApp(native, 'http://127.0.0.1:9999/callback') };
    const request = { registration: native, redirectUri: 'http://127.0.0.1:9999/callback', scopes: ['notes:read'] };
    expect(mustAsk(request, known)).toBe(true);
    const own = appOf('latchstring');
    expect(mustAsk({ registration: own, redirectUri: own.redirectUris[0] ?? '', scopes: own.scopes }, null)).toBe(false);
  });
});
