import * as v from 'valibot';
import { isWebAddress } from './web-address.ts';

const webAddress = v.pipe(v.string(), v.check(isWebAddress, 'is not an http or https address.'));
const address = v.nullable(webAddress);
const names = v.array(v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)));

export const DialectNameSchema = v.picklist(['moves', 'movemint', 'movenium', 'moovila', 'standard']);
export type DialectName = v.InferOutput<typeof DialectNameSchema>;

export const ClientAuthenticationSchema = v.picklist(['client_secret_basic', 'client_secret_post', 'none']);

/** An authorization server, as far as a client has to know it. */
export const SystemSchema = v.object({
  /** A dialect's service id, or `server` for any other. */
  id: v.string(),
  name: v.string(),
  /** Null where nothing is published and no `iss` is sent. */
  issuer: v.nullable(webAddress),
  endpoints: v.object({
    authorize: address,
    token: webAddress,
    revoke: address,
    introspect: address,
    userinfo: address,
    tokenInfo: address,
    par: address,
    jwks: address,
    endSession: address,
  }),
  grants: names,
  pkce: v.array(v.picklist(['S256', 'plain'])),
  pkceRequired: v.boolean(),
  authentication: v.array(ClientAuthenticationSchema),
  scopes: names,
  /** A resource that the access token opens. */
  resource: v.nullable(v.object({ method: v.literal('GET'), url: webAddress })),
  /** Which of the known dialects it speaks; null for any other server. */
  dialect: v.nullable(DialectNameSchema),
  dpop: v.boolean(),
  /** Whether the answer to an authorization request carries `iss`. @see RFC 9207 */
  issInAnswer: v.boolean(),
  /** How its ID tokens are signed. */
  idTokenAlgorithms: names,
});
export type System = v.InferOutput<typeof SystemSchema>;
