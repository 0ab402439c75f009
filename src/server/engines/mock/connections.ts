import type { Connection, Evidence } from '../../../contract/connection.ts';
import type { DescribeClient } from '../../apps/registration.ts';
import { inOrder, scopeText } from '../../apps/scope-texts.ts';
import { readHistory } from '../../connections/history.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Connections } from '../../ports/connections.ts';
import type { Dialect } from './dialects/dialect.ts';
import { endGrant, isOptional, narrowGrant } from './grants.ts';
import type { EventLog } from './state/event-log.ts';
import { GrantLists } from './state/grant-lists.ts';
import type { Grant, Token } from './state/records.ts';
import type { Store } from './state/store.ts';
import { isCodeLive, isGrantLive, isTokenLive } from './tokens.ts';

interface Parts {
  store: Store;
  dialects: readonly Dialect[];
  clock: Clock;
  describeClient: DescribeClient;
  events: EventLog;
}

/** The connections of the mock server: its grants, as their owners see them. */
export function createConnections({ store, dialects, clock, describeClient, events }: Parts): Connections {
  const note = ({ registration, accountId }: Grant, cause: string) =>
    events.add({ at: clock.now(), service: registration.service, name: 'connection', clientId: registration.id, accountId, cause });
  const lists = new GrantLists({ store, clock, dialectOf: (grant) => dialectOf(grant, dialects) });
  const find = (accountId: string, id: string) => lists.of(accountId).get(id)?.grant ?? null;

  const describe = (grant: Grant): Connection => {
    const dialect = dialectOf(grant, dialects);
    return {
      id: grant.id,
      service: dialect.service,
      client: describeClient(grant.registration, grant.redirectUri),
      scopes: inOrder(dialect.scopes, grant.scopes).map((name) => ({
        ...scopeText(dialect.scopes, name),
        removable: isOptional(dialect, grant.registration, name),
      })),
      duration: grant.duration,
      grantedAt: grant.grantedAt.toISOString(),
      endsAt: grant.endsAt?.toISOString() ?? null,
      lastUse: grant.lastUse,
      liveTokens: store.tokensOf(grant).filter((token) => isTokenLive(token, clock.now())).length,
    };
  };

  return {
    async list(accountId, query) {
      const index = lists.of(accountId);
      const { page, nextCursor, total } = index.page(query);
      return { connections: page.map(({ grant }) => describe(grant)), nextCursor, total, all: index.size };
    },
    async get(accountId, id) {
      const grant = find(accountId, id);
      return grant && describe(grant);
    },
    async history(accountId, id) {
      const grant = find(accountId, id);
      return grant && readHistory(grant.history, dialectOf(grant, dialects).scopes);
    },
    async narrow(accountId, id, kept) {
      const grant = find(accountId, id);
      // Every token is opaque, so that it loses what was taken back at once.
      if (!grant) return null;
      const removed = narrowGrant(store, grant, kept, clock.now());
      note(grant, `The person took back ${removed.join(' ') || 'nothing'}.`);
      return { removed, oldTokensUntil: null };
    },
    async revoke(accountId, id) {
      const grant = find(accountId, id);
      if (!grant) return null;
      note(grant, 'The person took the whole access back.');
      return revokeGrant(grant, dialectOf(grant, dialects), store, clock.now());
    },
  };
}

function dialectOf(grant: Grant, dialects: readonly Dialect[]): Dialect {
  const dialect = dialects.find(({ service }) => service.id === grant.registration.service);
  if (!dialect) throw new Error(`no dialect is mounted for ${grant.registration.service}`);
  return dialect;
}

/** Ends a grant with all its codes and tokens, then looks at each of them again: the receipt says what that look found. */
function revokeGrant(grant: Grant, { accessTokens }: Dialect, store: Store, now: Date): Evidence[] {
  const codes = store.codesOf(grant).filter((code) => isCodeLive(code, now));
  const tokens = store.tokensOf(grant).filter((token) => isTokenLive(token, now));
  endGrant(store, grant, now);
  const line = (
    credential: Evidence['credential'],
    evidence: Evidence['evidence'],
    ended: readonly unknown[],
    lives: boolean,
  ): Evidence => ({ credential, count: ended.length, state: lives ? 'unknown' : 'dead', livesUntil: null, evidence });
  const access = tokens.filter(({ kind }) => kind === 'access');
  const refresh = tokens.filter(({ kind }) => kind === 'refresh');
  const isAnyLive = (of: typeof tokens) => of.some((token) => isTokenLive(token, now));
  const isAnyCodeLive = codes.some((code) => isCodeLive(code, now));
  return [
    accessTokens === 'jwt' && access.length > 0 ? livesOn(access) : line('access-token', 'introspected', access, isAnyLive(access)),
    line('refresh-token', 'introspected', refresh, isAnyLive(refresh)),
    line('authorization-code', 'store-query', codes, isAnyCodeLive),
    line('grant', 'store-query', [grant], isGrantLive(grant, now)),
  ];
}

/** JWTs are checked by themselves: nothing calls them back, so each works until the end that it carries. */
function livesOn(tokens: readonly Token[]): Evidence {
  const last = Math.max(...tokens.map(({ expiresAt }) => expiresAt.getTime()));
  return {
    credential: 'access-token',
    count: tokens.length,
    state: 'lives-on',
    livesUntil: new Date(last).toISOString(),
    evidence: 'store-query',
  };
}
