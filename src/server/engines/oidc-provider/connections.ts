import type Provider from 'oidc-provider';
import type { Connection, Evidence } from '../../../contract/connection.ts';
import type { Registration } from '../../apps/registration.ts';
import { inOrder, scopeText } from '../../apps/scope-texts.ts';
import { ConnectionIndex } from '../../connections/connection-index.ts';
import { readHistory } from '../../connections/history.ts';
import { listEntryOf } from '../../connections/list-entry.ts';
import type { ListEntry } from '../../connections/order.ts';
import type { Connections } from '../../ports/connections.ts';
import type { Clients } from './clients.ts';
import type { ConnectionRecord } from './connection-record.ts';
import { type Grants, scopesOf } from './grants.ts';
import type { MemoryStore } from './memory/memory-store.ts';
import { scopeTexts } from './scopes.ts';
import { service } from './service.ts';

interface Parts {
  provider: Provider;
  store: MemoryStore;
  clients: Clients;
  grants: Grants;
}

interface Live {
  id: string;
  registration: Registration;
  record: ConnectionRecord;
  /** In the order of their descriptions. */
  scopes: string[];
}

/** The connections of an account: its grants, but for that of Latchstring's own pages. */
export function createConnections({ provider, store, clients, grants }: Parts): Connections {
  const live = async (accountId: string): Promise<Live[]> => {
    const found = await Promise.all(store.grantsOf(accountId).map(({ id }) => read(id)));
    return found.filter((connection) => connection !== null);
  };
  const read = async (id: string): Promise<Live | null> => {
    const record = grants.connection(id);
    const grant = await provider.Grant.find(id);
    if (!record || !grant?.clientId) return null;
    const registration = clients.get(grant.clientId);
    return { id, registration, record, scopes: inOrder(scopeTexts, scopesOf(grant, clients.audienceOf(registration)).granted) };
  };
  const find = async (accountId: string, id: string): Promise<Live | null> =>
    store.grantsOf(accountId).some((grant) => grant.id === id) ? read(id) : null;

  const describe = ({ id, registration, record, scopes }: Live): Connection => ({
    id,
    service,
    client: clients.describe(registration, record.redirectUri),
    scopes: scopes.map((name) => ({ ...scopeText(scopeTexts, name), removable: registration.optionalScopes.includes(name) })),
    duration: record.duration,
    grantedAt: record.grantedAt.toISOString(),
    endsAt: record.endsAt?.toISOString() ?? null,
    lastUse: record.lastUse,
    liveTokens: store.liveCredentialsOf(id).filter(({ model }) => model !== 'AuthorizationCode').length,
  });

  return {
    async list(accountId, query) {
      const all = await live(accountId);
      const { page, nextCursor, total } = new ConnectionIndex(all.map(entryOf)).page(query);
      return { connections: page.map(({ live }) => describe(live)), nextCursor, total, all: all.length };
    },
    async get(accountId, id) {
      const connection = await find(accountId, id);
      return connection && describe(connection);
    },
    async history(accountId, id) {
      const connection = await find(accountId, id);
      return connection && readHistory(connection.record.history, scopeTexts);
    },
    async narrow(accountId, id, kept) {
      const connection = await find(accountId, id);
      if (!connection) return null;
      // Every token is opaque, so that it loses what was taken back at once.
      return {
        removed: await grants.narrow(provider, id, clients.audienceOf(connection.registration), kept),
        oldTokensUntil: null,
      };
    },
    async revoke(accountId, id) {
      return (await find(accountId, id)) && revokeGrant(id, store, grants);
    },
  };
}

function entryOf(live: Live): ListEntry & { live: Live } {
  const { id, registration, record, scopes } = live;
  const { redirectUri, grantedAt, lastUse } = record;
  return { live, ...listEntryOf({ id, registration, scopes, redirectUri, grantedAt, lastUse, service }, scopeTexts) };
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
