import { OAuthError } from '../../../../shared/oauth-error.ts';
import type { Call } from '../../../call.ts';
import type { MockContext } from '../../../context.ts';
import { isTokenLive } from '../../../tokens.ts';
import { authenticate, readCredentials } from '../client.ts';
import { answerJson, missingParameter, refuse } from '../errors.ts';
import { readParameters } from '../parameters.ts';
import { endPair } from '../token/pairs.ts';
import { findNamed } from './named-token.ts';

/**
 * Ends a token and its twin; an unknown one is no error, and an expired access token ends nothing: its refresh token lives on. The client
 * comes first: without one nothing else is looked at [DK].
 * @param statusWithoutToken where none is sent at all
 * @throws OAuthError invalid_client, unauthorized_client, invalid_request
 * @see RFC 7009
 */
export async function revoke(call: Call, context: MockContext, statusWithoutToken: 200 | 400): Promise<Response> {
  const parameters = await readParameters(call);
  const client = authenticate(readCredentials(call, parameters), context);
  if (parameters.get('token') === null && statusWithoutToken === 400) throw missingParameter('token');
  const token = findNamed(parameters, context);
  if (token) {
    const { registration } = token.family.grant;
    if (registration !== client) throw new OAuthError('unauthorized_client', notYours, `The token was given to ${registration.id}.`);
    if (token.kind === 'refresh' || isTokenLive(token, context.clock.now())) endPair(token);
  }
  return answerJson({});
}

const notYours = 'You are not authorized to revoke this token';

/** A client that fails and one that may not are told the same, and not challenged [DK]. */
export function refuseRevocation(error: OAuthError): Response {
  if (error.error !== 'invalid_client' && error.error !== 'unauthorized_client') return refuse(error);
  return answerJson({ error: 'unauthorized_client', error_description: notYours }, 403);
}
