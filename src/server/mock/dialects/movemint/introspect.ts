import { epochSeconds } from '../../../clock.ts';
import type { Registration } from '../../../demo/registration.ts';
import { OAuthError } from '../../../oauth-error.ts';
import type { Call } from '../../call.ts';
import type { MockContext } from '../../context.ts';
import { recordUse } from '../../grants.ts';
import type { Parameters } from '../../protocol/parameters.ts';
import type { Token } from '../../records.ts';
import { isTokenLive } from '../../tokens.ts';
import { authenticate, readCredentials } from './client.ts';
import { answerJson } from './errors.ts';
import { readParameters } from './parameters.ts';
import { findPresented, requireLive } from './presented-token.ts';

/** Tells an app, by its credentials or by another token of its own, what its token is good for; of any other only that it is not active [DK]. @see RFC 7662 */
export async function introspect(call: Call, context: MockContext): Promise<Response> {
  const parameters = await readParameters(call);
  const client = readAsker(call, parameters, context);
  const token = context.store.tokens.get(parameters.get('token') ?? '');
  const now = context.clock.now();
  if (token?.family.grant.registration !== client || !isTokenLive(token, now)) return answerJson({ active: false });
  if (token.kind === 'access')
    recordUse(context.store, token.family.grant, { kind: 'introspection', what: 'Checked whether its access still works' }, now);
  return answerJson(describe(token));
}

/** @throws OAuthError invalid_client, invalid_token, invalid_request */
function readAsker(call: Call, parameters: Parameters, context: MockContext): Registration {
  const credentials = readCredentials(call, parameters);
  if (credentials) return authenticate(credentials, context);
  const bearer = findPresented(call, context);
  if (!bearer) {
    throw new OAuthError(
      'invalid_request',
      'Request need to be authorized. Required parameter for authorizing request is missing or invalid.',
      'Neither a client nor an access token came with the request.',
    );
  }
  if (bearer.value === parameters.get('token'))
    throw new OAuthError('invalid_token', 'The access token is invalid', 'A token was asked about itself.');
  return requireLive(bearer, context.clock.now()).family.grant.registration;
}

/** A refresh token is no bearer, and Doorkeeper sets it no end [DK]. */
function describe({ kind, scopes, family, issuedAt, expiresAt }: Token): Record<string, unknown> {
  return {
    active: true,
    scope: scopes.join(' '),
    client_id: family.grant.registration.id,
    ...(kind === 'access' && { token_type: 'Bearer', exp: epochSeconds(expiresAt) }),
    iat: epochSeconds(issuedAt),
  };
}
