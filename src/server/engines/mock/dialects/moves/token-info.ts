import { OAuthError } from '../../../shared/oauth-error.ts';
import type { Call } from '../../call.ts';
import type { MockContext } from '../../context.ts';
import { Parameters } from '../../protocol/parameters.ts';
import { findAccessToken, secondsLeft } from './access-token.ts';
import { movesJson } from './json.ts';
import { userIdOf } from './user-id.ts';

/** Tells whoever holds an access token whose it is, for which app and until when. @throws OAuthError invalid_token */
export function tokenInfo(call: Call, context: MockContext): Response {
  const parameters = new Parameters(new URL(call.request.url).searchParams);
  call.trail.parameters = parameters;
  parameters.refuseRepeated();
  const { token, whyDead } = findAccessToken(parameters.get('access_token'), context);
  if (!token || whyDead !== null) throw new OAuthError('invalid_token', 'The access token is of no use.', whyDead ?? undefined);
  const { grant } = token.family;
  call.trail.clientId = grant.registration.id;
  call.trail.accountId = grant.accountId;
  return movesJson({
    client_id: grant.registration.id,
    scope: token.scopes.join(' '),
    expires_in: secondsLeft(token, context.clock.now()),
    user_id: userIdOf(grant.accountId),
  });
}
