import * as v from 'valibot';
import { BrandSchema } from './brand.ts';
import { DurationSchema, ServiceSchema } from './client.ts';

/** What one service of the running engine can do. Pages hide or label what an engine cannot do. */
export const ServiceCapabilitiesSchema = v.object({
  ...ServiceSchema.entries,
  /** The issuer identifier, where the service publishes metadata (RFC 8414); else null. */
  issuer: v.nullable(v.string()),
  /** Null where the service has no authorization endpoint. */
  authorizationEndpoint: v.nullable(v.string()),
  tokenEndpoint: v.string(),
  revocationEndpoint: v.nullable(v.string()),
  introspectionEndpoint: v.nullable(v.string()),
  /** These three where the service is an OpenID provider. */
  userinfoEndpoint: v.nullable(v.string()),
  jwksUri: v.nullable(v.string()),
  endSessionEndpoint: v.nullable(v.string()),
  scopeChoice: v.boolean(),
  durations: v.array(DurationSchema),
  narrow: v.boolean(),
  history: v.boolean(),
  lastUse: v.boolean(),
  tokenCounts: v.boolean(),
});
export type ServiceCapabilities = v.InferOutput<typeof ServiceCapabilitiesSchema>;

/** How Latchstring's own pages sign in: an issuer with RFC 8414 metadata, a public client, extra request parameters. */
export const AccountIssuerSchema = v.object({
  issuer: v.string(),
  clientId: v.string(),
  redirectUri: v.string(),
  parameters: v.record(v.string(), v.string()),
});
export type AccountIssuer = v.InferOutput<typeof AccountIssuerSchema>;

export const CapabilitiesSchema = v.object({
  engine: v.string(),
  /** The operator's; null where these pages look as they come. */
  brand: v.nullable(BrandSchema),
  account: AccountIssuerSchema,
  services: v.array(ServiceCapabilitiesSchema),
  /** Whether accounts may register apps of their own (`/api/registrations`). */
  registrations: v.boolean(),
  /** Whether demo accounts and apps with published secrets exist (`GET /api/lab/demo`). */
  lab: v.boolean(),
  /** Whether the flow tester is there, and the relay that its messages to other origins go through (`POST /api/relay`). */
  flowTester: v.boolean(),
});
export type Capabilities = v.InferOutput<typeof CapabilitiesSchema>;
