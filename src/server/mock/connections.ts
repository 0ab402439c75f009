import type { Connection, Evidence } from '../../contract/connection.ts';
import type { Clock } from '../clock.ts';
import { describeClient } from '../demo/registration.ts';
import type { Connections } from '../engine.ts';
import type { Dialect } from './dialects/dialect.ts';
import { recordEvent } from './grants.ts';
import type { Grant, Store } from './store.ts';
import { isCodeLive, isGrantLive, isTokenLive } from './tokens.ts';

/** The connections of the mock server: its grants, as their owners see them. */
export function createConnections(store: Store, dialects: readonly Dialect[], clock: Clock): Connections {
  const live = (accountId: string) =>
    [...store.grants.values()]
      .filter((grant) => grant.accountId === accountId && !grant.registration.firstParty && isGrantLive(grant, clock.now()))
      .sort((a, b) => compareKeys(keyOf(b), keyOf(a)));
  const find = (accountId: string, id: string) => live(accountId).find((grant) => grant.id === id) ?? null;
  const describe = (grant: Grant) => describeGrant(grant, store, dialects, clock.now());

  return {
    async list(accountId, { cursor, limit }) {
      const all = live(accountId);
      const after = cursor === undefined ? all : all.filter((grant) => compareKeys(keyOf(grant), cursor) < 0);
      const page = after.slice(0, limit);
      const last = page.at(-1);
      return {
        connections: page.map(describe),
        nextCursor: last && after.length > limit ? keyOf(last) : null,
        total: all.length,
      };
    },
    async get(accountId, id) {
      const grant = find(accountId, id);
      return grant && describe(grant);
    },
    async history(accountId, id) {
      return find(accountId, id)?.history.toReversed() ?? null;
    },
    async revoke(accountId, id) {
      const grant = find(accountId, id);
      return grant && revokeGrant(grant, store, clock.now());
    },
  };
}

/** Ends a grant with all its codes and tokens, then looks at each of them again: the receipt says what that look found. */
function revokeGrant(grant: Grant, store: Store, now: Date): Evidence[] {
  const codes = store.codesOf(grant).filter((code) => isCodeLive(code, now));
  const tokens = store.tokensOf(grant).filter((token) => isTokenLive(token, now));
  grant.revokedAt = now;
  recordEvent(grant, 'revoked', grant.scopes, now);
  const line = (
    credential: Evidence['credential'],
    evidence: Evidence['evidence'],
    ended: readonly unknown[],
    lives: boolean,
  ): Evidence => ({ credential, count: ended.length, state: lives ? 'unknown' : 'dead', livesUntil: null, evidence });
  const access = tokens.filter(({ kind }) => kind === 'access');
  const refresh = tokens.filter(({ kind }) => kind === 'refresh');
  return [
    line(
      'access-token',
      'introspected',
      access,
      access.some((token) => isTokenLive(token, now)),
    ),
    line(
      'refresh-token',
      'introspected',
      refresh,
      refresh.some((token) => isTokenLive(token, now)),
    ),
    line(
      'authorization-code',
      'store-query',
      codes,
      codes.some((code) => isCodeLive(code, now)),
    ),
    line('grant', 'store-query', [grant], isGrantLive(grant, now)),
  ];
}

function describeGrant(grant: Grant, store: Store, dialects: readonly Dialect[], now: Date): Connection {
  const dialect = dialects.find(({ service }) => service.id === grant.registration.service);
  if (!dialect) throw new Error(`no dialect is mounted for ${grant.registration.service}`);
  return {
    id: grant.id,
    service: dialect.service,
    client: describeClient(grant.registration, grant.redirectUri),
    scopes: dialect.scopes.filter(({ name }) => grant.scopes.includes(name)),
    duration: grant.duration,
    grantedAt: grant.grantedAt.toISOString(),
    endsAt: grant.endsAt?.toISOString() ?? null,
    lastUse: grant.lastUse,
    liveTokens: store.tokensOf(grant).filter((token) => isTokenLive(token, now)).length,
  };
}

/** The place of a grant in the list: newest first, the id deciding between two of one moment. */
function keyOf(grant: Grant): string {
  return `${grant.grantedAt.toISOString()}_${grant.id}`;
}

function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
