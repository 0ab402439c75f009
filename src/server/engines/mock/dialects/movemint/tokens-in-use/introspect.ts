import { epochSeconds } from '../../../../../ports/clock.ts';
import { OAuthError } from '../../../../shared/oauth-error.ts';
import type { Call } from '../../../call.ts';
import type { MockContext } from '../../../context.ts';
import { recordUse } from '../../../grants.ts';
import type { Parameters } from '../../../protocol/parameters.ts';
import type { Token } from '../../../state/records.ts';
import { isTokenLive } from '../../../tokens.ts';
import { authenticate, readCredentials } from '../client.ts';
import { answerJson } from '../errors.ts';
import { readParameters } from '../parameters.ts';
import { findNamed } from './named-token.ts';
import { findPresented, requireLive } from './presented-token.ts';

/**
 * Tells an app what its token is good for: by its credentials, which learn of any other only that it is not active, or by another token of
 * its own. A refresh token is what its access token is: to Doorkeeper they are one record [DK].
 * @throws OAuthError invalid_client, invalid_token, invalid_request
 * @see RFC 7662
 */
export async function introspect(call: Call, context: MockContext): Promise<Response> {
  const parameters = await readParameters(call);
  const now = context.clock.now();
  const token = findNamed(parameters, context);
  const credentials = readCredentials(call, parameters);
  const client = credentials && authenticate(credentials, context);
  if (!client) requireBearer(call, parameters, context, token);
  const access = token && accessOf(token);
  if (!access || (client && access.family.grant.registration !== client) || !isTokenLive(access, now)) return answerJson({ active: false });
  if (token.kind === 'access')
    recordUse(context.store, access.family.grant, { kind: 'introspection', what: 'Checked whether its access still works' }, now);
  return answerJson(describe(access));
}

/** A bearer may ask for tokens of its own app, but not for itself or the refresh token that came with it [DK]. */
function requireBearer(call: Call, parameters: Parameters, context: MockContext, token: Token | null): void {
  const bearer = findPresented(call, context, parameters);
  if (!bearer) {
    throw new OAuthError(
      'invalid_request',
      'Request need to be authorized. Required parameter for authorizing request is missing or invalid.',
      'Neither a client nor an access token came with the request.',
    );
  }
  const { registration } = requireLive(bearer, context.clock.now()).family.grant;
  const reason =
    !token || token.family.grant.registration !== registration
      ? `The token that was asked about was not given to ${registration.id}.`
      : accessOf(token) === bearer && 'A token was asked about itself.';
  if (reason) throw new OAuthError('invalid_token', 'The access token is invalid', reason);
}

function accessOf(token: Token): Token | null {
  return token.kind === 'access' ? token : token.twin;
}

function describe({ scopes, family, issuedAt, expiresAt }: Token): Record<string, unknown> {
  return {
    active: true,
    scope: scopes.join(' '),
    client_id: family.grant.registration.id,
    token_type: 'Bearer',
    exp: epochSeconds(expiresAt),
    iat: epochSeconds(issuedAt),
  };
}
