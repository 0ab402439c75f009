import { describe, expect, it } from 'vitest';
import { type PendingSignIn, savePendingSignIn, takePendingSignIn } from './pending-sign-in.ts';
import { memoryStorage } from './testing.ts';

const pending: PendingSignIn = { state: 's', verifier: 'v', nonce: null, issuer: 'https://as.example', returnTo: '/connected-apps' };

describe('pending sign-in', () => {
  it('gives what was saved once, and leaves nothing behind', () => {
    const storage = memoryStorage();
    savePendingSignIn(() => storage, pending);
    expect(takePendingSignIn(() => storage)).toEqual(pending);
    expect(takePendingSignIn(() => storage)).toBeNull();
    expect(storage.size()).toBe(0);
  });

  it('drops what does not have the expected shape', () => {
    const storage = memoryStorage();
    storage.setItem('latchstring.sign-in', '{"state":1}');
    expect(takePendingSignIn(() => storage)).toBeNull();
    storage.setItem('latchstring.sign-in', 'not json');
    expect(takePendingSignIn(() => storage)).toBeNull();
    expect(storage.size()).toBe(0);
  });

  it('says that storage is blocked instead of sending the person round in a circle (F11)', () => {
    const blocked = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    expect(() => savePendingSignIn(blocked, pending)).toThrow(expect.objectContaining({ failure: 'storage-blocked' }));
    expect(takePendingSignIn(blocked)).toBeNull();
  });
});
