import * as v from 'valibot';

/** Every `code` that an answer of `/api` can carry. Codes are stable: pages and scripts may branch on them. */
export const problemCodes = [
  'account-not-found',
  'already-exists',
  'body-too-large',
  'clock-goes-back',
  'connection-not-found',
  'cross-site-request',
  'headers-too-large',
  'interaction-changed',
  'interaction-decided',
  'interaction-expired',
  'interaction-foreign',
  'interaction-not-found',
  'interaction-not-ready',
  'internal-error',
  'invalid-body',
  'invalid-client-metadata',
  'invalid-logo',
  'invalid-query',
  'invalid-redirect-uri',
  'invalid-snapshot',
  'invalid-token',
  'method-not-allowed',
  'misdirected-host',
  'not-found',
  'not-signed-in',
  'not-supported',
  'reauthentication-required',
  'registration-not-found',
  'relay-answer-too-large',
  'relay-no-answer',
  'relay-refused',
  'relay-timeout',
  'scope-not-offered',
  'server-busy',
  'too-many-attempts',
  'too-many-logos',
  'too-many-registrations',
  'too-many-streams',
  'unknown-account',
  'unsupported-media-type',
  'wrong-credentials',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/**
 * A problem document: what went wrong, in words for a person, with a stable `code` for programs.
 * `pointer` names the offending field of the request as a JSON pointer, where there is one.
 * @see RFC 9457 section 3
 */
export const ProblemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  code: v.string(),
  detail: v.optional(v.string()),
  pointer: v.optional(v.string()),
  /** Every mistake with its field, where there may be several (`invalid-client-metadata`, `invalid-redirect-uri`). */
  errors: v.optional(v.array(v.object({ pointer: v.string(), detail: v.string() }))),
  /** Seconds to wait before the next attempt (`too-many-attempts`, `server-busy`). */
  retryAfter: v.optional(v.number()),
  /** Seconds that a sign-in may be old for the refused step (`reauthentication-required`). */
  maxAge: v.optional(v.number()),
  /** The interaction as it stands now (`interaction-changed`, `interaction-not-ready`, `interaction-decided`). */
  interaction: v.optional(v.unknown()),
  /** Where the person can start again (`interaction-expired`, `interaction-foreign`), when the app gave an address. */
  startAgain: v.optional(v.nullable(v.string())),
  /** The app that the refused interaction was about, when known. */
  clientName: v.optional(v.string()),
});

export type Problem = v.InferOutput<typeof ProblemSchema>;
