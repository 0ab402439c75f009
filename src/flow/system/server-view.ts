import * as oauth from 'oauth4webapi';
import type { Setup } from '../setup/setup.ts';
import type { System } from './system.ts';

/** A system as the library wants it. One without an issuer gets its origin for a name, which nothing is compared with. */
export function toServer({ issuer, endpoints, issInAnswer, idTokenAlgorithms }: System): oauth.AuthorizationServer {
  const { authorize, token, revoke, introspect, userinfo, par, jwks } = endpoints;
  return {
    issuer: issuer ?? new URL(token).origin,
    token_endpoint: token,
    ...(authorize !== null && { authorization_endpoint: authorize }),
    ...(revoke !== null && { revocation_endpoint: revoke }),
    ...(introspect !== null && { introspection_endpoint: introspect }),
    ...(userinfo !== null && { userinfo_endpoint: userinfo }),
    ...(par !== null && { pushed_authorization_request_endpoint: par }),
    ...(jwks !== null && { jwks_uri: jwks }),
    ...(idTokenAlgorithms.length > 0 && { id_token_signing_alg_values_supported: idTokenAlgorithms }),
    authorization_response_iss_parameter_supported: issInAnswer,
  };
}

/** @param skew how far the server's clock is ahead of this one, in seconds */
export function toClient({ client }: Setup, skew: number): oauth.Client {
  return { client_id: client.id, [oauth.clockSkew]: skew };
}

/** How the app says who it is. @see RFC 6749 section 2.3.1 */
export function toClientAuth({ client: { id, secret, authentication }, system }: Setup): oauth.ClientAuth {
  if (secret === null || authentication === 'none') return oauth.None();
  if (authentication === 'client_secret_post') return oauth.ClientSecretPost(secret);
  // Doorkeeper does not decode what stands in a Basic header.
  if (system.dialect === 'movemint')
    return (_server, _client, _body, headers) => headers.set('authorization', `Basic ${btoa(`${id}:${secret}`)}`);
  return oauth.ClientSecretBasic(secret);
}
