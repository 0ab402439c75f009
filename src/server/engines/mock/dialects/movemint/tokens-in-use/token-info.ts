import { epochSeconds } from '../../../../../ports/clock.ts';
import { OAuthError } from '../../../../shared/oauth-error.ts';
import type { Call } from '../../../call.ts';
import type { MockContext } from '../../../context.ts';
import { recordUse } from '../../../grants.ts';
import { answerJson, refuse } from '../errors.ts';
import { resourceOwnerId } from '../subject.ts';
import { findPresented, requireLive } from './presented-token.ts';

/** Tells the bearer of an access token what it is good for. @throws OAuthError invalid_token */
export function tokenInfo(call: Call, context: MockContext): Response {
  const now = context.clock.now();
  const { family, scopes, issuedAt, expiresAt } = requireLive(findPresented(call, context), now);
  const { grant, signIn } = family;
  recordUse(context.store, grant, { kind: 'introspection', what: 'Checked whether its access still works' }, now);
  return answerJson({
    resource_owner_id: signIn ? resourceOwnerId(grant.accountId) : null,
    scope: scopes,
    // Rounded, so that a token that was just issued has all of its time before it [DK].
    expires_in: Math.round((expiresAt.getTime() - now.getTime()) / 1000),
    application: { uid: grant.registration.id },
    created_at: epochSeconds(issuedAt),
  });
}

/** Nothing, garbage, expired and revoked are one and the same here [DK]. */
export function refuseTokenInfo(error: OAuthError): Response {
  return refuse(new OAuthError(error.error, 'The access token is invalid', error.reason));
}
