import * as v from 'valibot';
import { DurationSchema, ServiceSchema } from './client.ts';
import type { FaultEffect } from './lab-bodies.ts';
import type { Registration } from './registration.ts';

/** A seeded account. Its password is public: demo only. */
export const DemoAccountSchema = v.object({ name: v.string(), identifier: v.string(), password: v.string() });
export type DemoAccount = v.InferOutput<typeof DemoAccountSchema>;

/** A seeded app that the home page can play. Its secret, if it has one, is public: demo only. */
export const DemoAppSchema = v.object({
  service: ServiceSchema,
  clientId: v.string(),
  /** Null for public clients. */
  clientSecret: v.nullable(v.string()),
  name: v.string(),
  verified: v.boolean(),
  scopes: v.array(v.string()),
  redirectUri: v.string(),
  authorizationEndpoint: v.string(),
  tokenEndpoint: v.string(),
  /** The `iss` that the authorization response must carry (RFC 9207), or null where the dialect sends none. */
  issuer: v.nullable(v.string()),
  /** A resource that the granted token opens. */
  sampleCall: v.string(),
});
export type DemoApp = v.InferOutput<typeof DemoAppSchema>;

/** Where a service answers otherwise than the security checklist asks: the line's number, by which source, and how. */
export const DeviationSchema = v.object({ line: v.string(), source: v.string(), why: v.string() });
export type Deviation = v.InferOutput<typeof DeviationSchema>;

/** Who and what is seeded in the running mock server, and how its services deviate, by their ids: `GET /api/lab/demo`. */
export const DemoSchema = v.object({
  accounts: v.array(DemoAccountSchema),
  apps: v.array(DemoAppSchema),
  deviations: v.record(v.string(), v.array(DeviationSchema)),
});
export type Demo = v.InferOutput<typeof DemoSchema>;

/** The mock server's clock. `real` is the system's. Times are ISO 8601 in UTC. */
export const LabClockSchema = v.object({
  now: v.string(),
  real: v.string(),
  frozen: v.boolean(),
  /** How far it is ahead of the system's, in seconds. */
  aheadSeconds: v.number(),
});
export type LabClockState = v.InferOutput<typeof LabClockSchema>;

/** A fault that waits. `times`: how often it will still happen. */
export const FaultSchema = v.object({
  id: v.string(),
  service: v.nullable(v.string()),
  endpoint: v.nullable(v.string()),
  clientId: v.nullable(v.string()),
  /** How many requests it still meets; null for all, until it is taken back. */
  times: v.nullable(v.number()),
  effect: v.record(v.string(), v.unknown()),
});
export type Fault = Omit<v.InferOutput<typeof FaultSchema>, 'effect'> & { effect: FaultEffect };

/** A decision that waits for its request. */
export const LabDecisionSchema = v.object({
  id: v.string(),
  service: v.string(),
  clientId: v.string(),
  decision: v.picklist(['allow', 'deny']),
  /** As whom; null where the answer is no. */
  accountId: v.nullable(v.string()),
  scopes: v.nullable(v.array(v.string())),
  duration: v.nullable(DurationSchema),
  times: v.number(),
});
export type LabDecision = v.InferOutput<typeof LabDecisionSchema>;

/** Something that happened at the mock server. Secrets among `parameters` are cut short unless the server runs with `--reveal`. */
export const LabEventSchema = v.object({
  id: v.number(),
  at: v.string(),
  /** The endpoint, or what else happened: `authorization-answer`, `clock`, `fault`, … */
  name: v.string(),
  service: v.optional(v.string()),
  clientId: v.optional(v.string()),
  accountId: v.optional(v.string()),
  method: v.optional(v.string()),
  path: v.optional(v.string()),
  parameters: v.optional(v.record(v.string(), v.string())),
  /** Absent where the connection was dropped. */
  status: v.optional(v.number()),
  /** The error code of the answer, and why exactly: what the answer may not tell. */
  error: v.optional(v.string()),
  cause: v.optional(v.string()),
  /** The id of the fault that was injected, and what it did. */
  fault: v.optional(v.string()),
});
export type LabEvent = v.InferOutput<typeof LabEventSchema>;

/** Someone who can sign in. A locked account can neither sign in nor refresh. Details that nobody said are absent. */
export const LabAccountSchema = v.object({
  id: v.string(),
  name: v.string(),
  identifier: v.string(),
  locked: v.boolean(),
  givenName: v.optional(v.string()),
  familyName: v.optional(v.string()),
  preferredUsername: v.optional(v.string()),
  locale: v.optional(v.string()),
  emailVerified: v.optional(v.boolean()),
});
export type LabAccount = v.InferOutput<typeof LabAccountSchema>;

/**
 * An app as the lab sees it, whoever registered it. `owner`: the account that did; null for those of the operator. `pkce`: whether every
 * request of it needs a `code_challenge`.
 */
export type LabApp = Registration & { verified: boolean; owner: string | null; pkce: 'required' | 'optional' };
