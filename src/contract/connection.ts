import * as v from 'valibot';
import { AccountSchema, ClientSchema, DurationSchema, ScopeTextSchema, ServiceSchema } from './client.ts';

/** When the app last used its access; never invented: `not-reported` where the engine cannot tell. */
export const LastUseSchema = v.variant('state', [
  v.object({ state: v.literal('used'), at: v.string(), kind: v.picklist(['resource', 'userinfo', 'introspection']), what: v.string() }),
  v.object({ state: v.literal('never') }),
  v.object({ state: v.literal('not-reported') }),
]);
export type LastUse = v.InferOutput<typeof LastUseSchema>;

/** A scope that a connection has. `removable` ones can be taken back while the rest stays. */
export const ConnectionScopeSchema = v.object({ ...ScopeTextSchema.entries, removable: v.boolean() });
export type ConnectionScope = v.InferOutput<typeof ConnectionScopeSchema>;

/** One app's access to one account at one service: all its grants and tokens together. Times are ISO 8601 in UTC. */
export const ConnectionSchema = v.object({
  id: v.string(),
  service: ServiceSchema,
  client: ClientSchema,
  scopes: v.array(ConnectionScopeSchema),
  duration: DurationSchema,
  grantedAt: v.string(),
  /** The absolute end of the access, or null when it ends only by revocation. */
  endsAt: v.nullable(v.string()),
  lastUse: LastUseSchema,
  /** Tokens that work now; null where the engine does not count them. */
  liveTokens: v.nullable(v.number()),
});
export type Connection = v.InferOutput<typeof ConnectionSchema>;

/** In which order connections are listed: newest grant first, by name, last used first, or longest unused first. */
export const ConnectionSortSchema = v.picklist(['newest', 'name', 'last-used', 'longest-unused']);
export type ConnectionSort = v.InferOutput<typeof ConnectionSortSchema>;

/**
 * Which connections `GET /api/connections` lists, as its query string says it. Without any of it: all, newest first.
 * `q` is looked for in the names of app, publisher and service, in the redirect host and in the titles of the scopes.
 */
export const ConnectionQuerySchema = v.object({
  cursor: v.optional(v.pipe(v.string(), v.nonEmpty(), v.maxLength(2000))),
  sort: v.optional(ConnectionSortSchema, 'newest'),
  q: v.optional(v.pipe(v.string(), v.maxLength(200))),
  /** A service's id. */
  service: v.optional(v.pipe(v.string(), v.maxLength(100))),
  /** `change`: only apps that can change data. */
  access: v.optional(v.picklist(['change'])),
  /** Only apps that are known not to have used their access since (ISO 8601). Where use is not reported, nothing is known. */
  unusedSince: v.optional(v.pipe(v.string(), v.isoTimestamp())),
});

/** Up to 50 connections. `nextCursor` asks for the page after, in the same order; null on the last. */
export const ConnectionPageSchema = v.object({
  account: AccountSchema,
  connections: v.array(ConnectionSchema),
  nextCursor: v.nullable(v.string()),
  /** How many match the query. */
  total: v.number(),
  /** How many there are whatever the query. */
  all: v.number(),
});
export type ConnectionPage = v.InferOutput<typeof ConnectionPageSchema>;

/** One event in a connection's life. `scopes` are those that the event was about. */
export const HistoryEntrySchema = v.object({
  at: v.string(),
  event: v.picklist(['granted', 'widened', 'narrowed', 'refreshed', 'used', 'revoked']),
  scopes: v.array(v.object({ name: v.string(), title: v.string() })),
});
export type HistoryEntry = v.InferOutput<typeof HistoryEntrySchema>;
export const HistorySchema = v.object({ entries: v.array(HistoryEntrySchema) });

/** How a line of a receipt is known. Only the first two may be called verified. */
export const EvidenceKindSchema = v.picklist(['introspected', 'store-query', 'engine-reported', 'unknown']);
export type EvidenceKind = v.InferOutput<typeof EvidenceKindSchema>;

/** What became of one kind of credential. `livesUntil` is set for tokens that no one can call back (JWTs). */
export const EvidenceSchema = v.object({
  credential: v.picklist(['authorization-code', 'access-token', 'refresh-token', 'grant']),
  /** How many stopped working; null where the engine does not count them. */
  count: v.nullable(v.number()),
  state: v.picklist(['dead', 'lives-on', 'unknown']),
  livesUntil: v.nullable(v.string()),
  evidence: EvidenceKindSchema,
});
export type Evidence = v.InferOutput<typeof EvidenceSchema>;

/** The proof of a revocation: what died, line by line, and how that is known. */
export const ReceiptSchema = v.object({
  connectionId: v.string(),
  service: ServiceSchema,
  client: v.object({ id: v.string(), name: v.string() }),
  account: AccountSchema,
  /** What the app could do until then. */
  scopes: v.array(v.object({ name: v.string(), title: v.string() })),
  grantedAt: v.string(),
  revokedAt: v.string(),
  lines: v.array(EvidenceSchema),
});
export type Receipt = v.InferOutput<typeof ReceiptSchema>;

/** What `PATCH /api/connections/:id` keeps: a part of what the connection has. */
export const NarrowingSchema = v.object({
  scopes: v.pipe(
    v.array(v.pipe(v.string(), v.maxLength(200))),
    v.minLength(1, 'Keep at least one, or revoke the whole access.'),
    v.maxLength(500),
  ),
});

/** The connection after a part of it was taken back. */
export const NarrowedSchema = v.object({
  connection: ConnectionSchema,
  /** The names of the scopes that were taken back. */
  removed: v.array(v.string()),
  /** Until when a token that was handed out before may still carry them (JWTs); null where it lost them at once. */
  oldTokensUntil: v.nullable(v.string()),
});
export type Narrowed = v.InferOutput<typeof NarrowedSchema>;

/** How many connections one `POST /api/connections/revoke` may name. */
export const revokeAtOnce = 100;

export const RevokeManySchema = v.object({
  ids: v.pipe(
    v.array(v.pipe(v.string(), v.nonEmpty(), v.maxLength(200))),
    v.minLength(1, 'Name at least one connection.'),
    v.maxLength(revokeAtOnce, `Name at most ${revokeAtOnce} connections at a time.`),
  ),
});

/** What became of each: its receipt, or why there is none. `failed`: it may or may not have been revoked. */
export const RevokedManySchema = v.object({
  results: v.array(
    v.variant('outcome', [
      v.object({ outcome: v.literal('revoked'), id: v.string(), receipt: ReceiptSchema }),
      v.object({ outcome: v.literal('not-found'), id: v.string() }),
      v.object({ outcome: v.literal('failed'), id: v.string() }),
    ]),
  ),
});
export type RevokedMany = v.InferOutput<typeof RevokedManySchema>;

/** A connection that its owner ended here within the last 30 days, as it stood then. */
export const RevokedConnectionSchema = v.object({ connection: ConnectionSchema, receipt: ReceiptSchema });
export type RevokedConnection = v.InferOutput<typeof RevokedConnectionSchema>;

/** Newest first, without apps that were connected again since. */
export const RevokedListSchema = v.object({ revoked: v.array(RevokedConnectionSchema) });

/** One of them with what happened to it, newest first; no entries where the service keeps no history. */
export const RevokedDetailsSchema = v.object({ ...RevokedConnectionSchema.entries, history: v.array(HistoryEntrySchema) });
