import * as v from 'valibot';
import { AccountSchema, ClientSchema, DurationSchema, ScopeTextSchema, ServiceSchema } from './client.ts';

/** When the app last used its access; never invented: `not-reported` where the engine cannot tell. */
export const LastUseSchema = v.variant('state', [
  v.object({ state: v.literal('used'), at: v.string(), kind: v.picklist(['resource', 'userinfo', 'introspection']), what: v.string() }),
  v.object({ state: v.literal('never') }),
  v.object({ state: v.literal('not-reported') }),
]);
export type LastUse = v.InferOutput<typeof LastUseSchema>;

/** One app's access to one account at one service: all its grants and tokens together. Times are ISO 8601 in UTC. */
export const ConnectionSchema = v.object({
  id: v.string(),
  service: ServiceSchema,
  client: ClientSchema,
  scopes: v.array(ScopeTextSchema),
  duration: DurationSchema,
  grantedAt: v.string(),
  /** The absolute end of the access, or null when it ends only by revocation. */
  endsAt: v.nullable(v.string()),
  lastUse: LastUseSchema,
  /** Tokens that work now; null where the engine does not count them. */
  liveTokens: v.nullable(v.number()),
});
export type Connection = v.InferOutput<typeof ConnectionSchema>;

/** Up to 50 connections, newest grant first. `nextCursor` asks for the page after; null on the last. */
export const ConnectionPageSchema = v.object({
  account: AccountSchema,
  connections: v.array(ConnectionSchema),
  nextCursor: v.nullable(v.string()),
  total: v.number(),
});
export type ConnectionPage = v.InferOutput<typeof ConnectionPageSchema>;

/** One event in a connection's life. `scopes` are those that the event was about. */
export const HistoryEntrySchema = v.object({
  at: v.string(),
  event: v.picklist(['granted', 'widened', 'narrowed', 'refreshed', 'used', 'revoked']),
  scopes: v.array(v.string()),
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
  revokedAt: v.string(),
  lines: v.array(EvidenceSchema),
});
export type Receipt = v.InferOutput<typeof ReceiptSchema>;
