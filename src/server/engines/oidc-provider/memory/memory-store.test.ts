import { describe, expect, it } from 'vitest';
import { MemoryStore } from './memory-store.ts';

const inOneHour = Math.floor(Date.now() / 1000) + 3600;
const token = { grantId: 'g', accountId: 'a', exp: inOneHour };

describe('the memory store', () => {
  it('finds grants by account, credentials by grant and sessions by uid', () => {
    const store = new MemoryStore();
    store.put('Grant', 'g', { accountId: 'a', clientId: 'c' }, 60);
    store.put('AccessToken', 't', token, 60);
    store.put('Session', 's', { uid: 'u', accountId: 'a' }, 60);
    expect(store.grantsOf('a').map(({ id }) => id)).toEqual(['g']);
    expect(store.credentialsOf('g').map(({ id }) => id)).toEqual(['t']);
    expect(store.sessionByUid('u')?.id).toBe('s');
    store.remove('Grant', 'g');
    expect(store.grantsOf('a')).toEqual([]);
  });

  it('keeps nothing by reference', () => {
    const store = new MemoryStore();
    const payload = { accountId: 'a', resources: { api: 'read' } };
    store.put('Grant', 'g', payload, 60);
    payload.resources.api = 'write';
    expect(store.get('Grant', 'g')?.payload.resources).toEqual({ api: 'read' });
  });

  it('forgets what has expired, but remembers a spent code', () => {
    const store = new MemoryStore();
    store.put('AccessToken', 't', token, -1);
    expect(store.get('AccessToken', 't')).toBeNull();
    expect(store.credentialsOf('g')).toEqual([]);
    store.put('AuthorizationCode', 'c', token, 60);
    store.consume('AuthorizationCode', 'c');
    expect(store.get('AuthorizationCode', 'c')?.keepUntil).toBeGreaterThan(Date.now() + 3600_000);
    expect(store.liveCredentialsOf('g')).toEqual([]);
  });

  it('revokes the family of the presented credential, and the whole grant outside of a token request', async () => {
    const store = new MemoryStore();
    for (const name of ['one', 'two']) {
      store.put('AuthorizationCode', name, token, 60);
      await store.inFamilyOf(name, async () => store.put('RefreshToken', `refresh ${name}`, token, 60));
      await store.inFamilyOf(`refresh ${name}`, async () => store.put('AccessToken', `access ${name}`, token, 60));
    }
    await store.inFamilyOf('one', async () => store.removeCredentialsOf('g'));
    expect(store.credentialsOf('g').map(({ id }) => id)).toEqual(['two', 'refresh two', 'access two']);
    store.removeCredentialsOf('g');
    expect(store.credentialsOf('g')).toEqual([]);
  });

  it('keeps nothing that a request under way adds to a family that was ended meanwhile', async () => {
    const store = new MemoryStore();
    store.put('AuthorizationCode', 'c', token, 60);
    await store.inFamilyOf('c', async () => {
      store.consume('AuthorizationCode', 'c');
      store.endFamilies('g', () => true);
      store.put('AccessToken', 't', token, 60);
    });
    expect(store.credentialsOf('g')).toEqual([]);
  });

  it('S5: what needs no sign-in to be stored takes a share of its network, the oldest of it first where nobody waits for it', async () => {
    const store = new MemoryStore();
    store.put('Session', 'signed-in', { uid: 'u', accountId: 'a' }, 60);
    await store.from('192.0.2.1', async () => store.put('PushedAuthorizationRequest', 'mine', {}, 60));
    await store.from('198.51.100.7', async () => {
      for (let count = 0; count < 1500; count += 1) {
        store.put('PushedAuthorizationRequest', `pushed ${count}`, {}, 60);
        store.put('Session', `nobody ${count}`, { uid: `uid ${count}` }, 60);
      }
    });
    const kept = (model: string, name: string) =>
      Array.from({ length: 1500 }, (_, count) => count).filter((count) => store.get(model, `${name} ${count}`));
    for (const numbers of [kept('PushedAuthorizationRequest', 'pushed'), kept('Session', 'nobody')]) {
      expect([numbers.length, numbers[0]]).toEqual([1000, 500]);
    }
    expect([store.get('Session', 'signed-in'), store.get('PushedAuthorizationRequest', 'mine')]).not.toContain(null);
  });

  it('S5: a session takes no share of strangers any more once somebody has signed in', async () => {
    const store = new MemoryStore();
    await store.from('192.0.2.1', async () => {
      store.put('Session', 's', { uid: 'u' }, 60);
      store.put('Session', 's', { uid: 'u', accountId: 'a' }, 60);
      for (let count = 0; count < 1500; count += 1) store.put('Session', `nobody ${count}`, { uid: `uid ${count}` }, 60);
    });
    expect(store.get('Session', 's')).not.toBeNull();
  });
});
