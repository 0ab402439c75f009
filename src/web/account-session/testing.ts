import type { Locks } from './refresher.ts';
import type { TabChannel } from './tab-sharing.ts';
import type { Tokens } from './tokens.ts';

/** Stands in for sessionStorage. For tests only. */
export function memoryStorage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    size: () => items.size,
  };
}

/** A hub that hands out channels: what one posts, the others receive a little later. For tests only. */
export function tabHub(delay = 0) {
  const listeners = new Map<TabChannel, Array<(event: { data: unknown }) => void>>();
  return {
    open(): TabChannel {
      const channel: TabChannel = {
        postMessage(message) {
          const data = structuredClone(message);
          const others = [...listeners].filter(([other]) => other !== channel);
          setTimeout(() => {
            for (const [, heard] of others) for (const listen of heard) listen({ data });
          }, delay);
        },
        addEventListener: (_type, listener) => void listeners.get(channel)?.push(listener),
        close: () => void listeners.delete(channel),
      };
      listeners.set(channel, []);
      return channel;
    },
  };
}

/** Web Locks within one process: one holder at a time, in order. For tests only. */
export function memoryLocks(): Locks {
  let tail: Promise<unknown> = Promise.resolve();
  return {
    request(_name, callback) {
      const result = tail.then(callback, callback);
      tail = result.catch(() => undefined);
      return result;
    },
  };
}

/** Tokens that work until far in the future. For tests only. */
export function someTokens(accessToken: string, more: Partial<Tokens> = {}): Tokens {
  return { accessToken, refreshToken: `${accessToken}-refresh`, issuedAt: 0, expiresAt: 9e15, signedInAt: 0, generation: 0, ...more };
}
