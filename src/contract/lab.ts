import * as v from 'valibot';
import { ServiceSchema } from './client.ts';

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

/** Who and what is seeded in the running mock server: `GET /api/lab/demo`. */
export const DemoSchema = v.object({ accounts: v.array(DemoAccountSchema), apps: v.array(DemoAppSchema) });
export type Demo = v.InferOutput<typeof DemoSchema>;
