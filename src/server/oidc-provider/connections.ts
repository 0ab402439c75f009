import type Provider from 'oidc-provider';
import type { Connection, Evidence } from '../../contract/connection.ts';
import { describeClient } from '../demo/registration.ts';
import type { Connections } from '../engine.ts';
import type { Clients } from './clients.ts';
import type { ConnectionRecord } from './connection-record.ts';
import { type Grants, scopesOf } from './grants.ts';
import type { MemoryStore } from './memory-store.ts';
import { scopeTexts } from './scopes.ts';
import { service } from './service.ts';

interface Parts {
  provider: Provider;
  store: MemoryStore;
  clients: Clients;
  grants: Grants;
}

interface Entry {
  id: string;
  clientId: string;
  record: ConnectionRecord;
}

/** The connections of an account: its grants, but for that of Latchkey's own pages. */
export function createConnections({ provider, store, clients, grants }: Parts): Connections {
  const live = (accountId: string): Entry[] =>
    store
      .grantsOf(accountId)
      .flatMap(({ id, payload }) => {
        const record = grants.connection(id);
        return record && payload.clientId !== undefined ? [{ id, clientId: payload.clientId, record }] : [];
      })
      .sort((a, b) => compareKeys(keyOf(b), keyOf(a)));
  const find = (accountId: string, id: string) => live(accountId).find((entry) => entry.id === id) ?? null;

  const describe = async ({ id, clientId, record }: Entry): Promise<Connection[]> => {
    const grant = await provider.Grant.find(id);
    if (!grant) return [];
    const registration = clients.get(clientId);
    const { granted } = scopesOf(grant, clients.audienceOf(registration));
    return [
      {
        id,
        service,
        client: describeClient(registration, record.redirectUri),
        scopes: scopeTexts.filter(({ name }) => granted.includes(name)),
        duration: record.duration,
        grantedAt: record.grantedAt.toISOString(),
        endsAt: record.endsAt?.toISOString() ?? null,
        lastUse: record.lastUse,
        liveTokens: store.liveCredentialsOf(id).filter(({ model }) => model !== 'AuthorizationCode').length,
      },
    ];
  };

  return {
    async list(accountId, { cursor, limit }) {
      const all = live(accountId);
      const after = cursor === undefined ? all : all.filter((entry) => compareKeys(keyOf(entry), cursor) < 0);
      const page = after.slice(0, limit);
      const last = page.at(-1);
      return {
        connections: (await Promise.all(page.map(describe))).flat(),
        nextCursor: last && after.length > limit ? keyOf(last) : null,
        total: all.length,
      };
    },
    async get(accountId, id) {
      const entry = find(accountId, id);
      return (entry && (await describe(entry))[0]) ?? null;
    },
    async history(accountId, id) {
      return find(accountId, id)?.record.history.toReversed() ?? null;
    },
    async revoke(accountId, id) {
      return find(accountId, id) && revokeGrant(id, store, grants);
    },
  };
}

/** Ends a grant with all its codes and tokens, then asks the store again for each: the receipt says what it found. */
function revokeGrant(id: string, store: MemoryStore, grants: Grants): Evidence[] {
  const before = store.liveCredentialsOf(id);
  grants.remove(id);
  const after = store.liveCredentialsOf(id);
  const line = (credential: Evidence['credential'], count: number, isLeft: boolean): Evidence => ({
    credential,
    count,
    state: isLeft ? 'unknown' : 'dead',
    livesUntil: null,
    evidence: 'store-query',
  });
  const ofModel = (model: string) => (record: { model: string }) => record.model === model;
  return [
    ...models.map(([model, credential]) => line(credential, before.filter(ofModel(model)).length, after.some(ofModel(model)))),
    line('grant', 1, store.get('Grant', id) !== null),
  ];
}

const models = [
  ['AccessToken', 'access-token'],
  ['RefreshToken', 'refresh-token'],
  ['AuthorizationCode', 'authorization-code'],
] as const;

/** The place of a connection in the list: newest first, the id deciding between two of one moment. */
function keyOf({ id, record }: Entry): string {
  return `${record.grantedAt.toISOString()}_${id}`;
}

function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
