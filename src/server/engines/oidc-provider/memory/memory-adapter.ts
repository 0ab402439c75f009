import type { Adapter, AdapterFactory } from 'oidc-provider';
import type { MemoryStore } from './memory-store.ts';

/** What has no end of its own in the library's eyes is kept for a year. */
const defaultSeconds = 365 * 24 * 60 * 60;

/**
 * The library's storage interface on the memory store. Payloads are copied on the way in and out, so that nothing
 * changes without being saved.
 */
export function createMemoryAdapter(store: MemoryStore): AdapterFactory {
  return (model): Adapter => ({
    async upsert(id, payload, expiresIn) {
      store.put(model, id, payload, expiresIn ?? defaultSeconds);
    },
    async find(id) {
      return structuredClone(store.get(model, id)?.payload);
    },
    async findByUid(uid) {
      return structuredClone(store.sessionByUid(uid)?.payload);
    },
    async findByUserCode() {
      return undefined;
    },
    async consume(id) {
      store.consume(model, id);
    },
    async destroy(id) {
      store.remove(model, id);
    },
    async revokeByGrantId(grantId) {
      store.removeCredentialsOf(grantId);
    },
  });
}
