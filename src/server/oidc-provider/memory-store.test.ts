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
});
