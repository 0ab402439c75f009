import { readClaimsRequest } from '../../../../accounts/claims-request.ts';
import { openidScope } from '../../../../apps/identity-scopes.ts';
import type { Registration } from '../../../../apps/registration.ts';
import { OAuthError } from '../../../shared/oauth-error.ts';
import type { MockContext } from '../../context.ts';
import type { PendingRequest } from '../../state/records.ts';
import type { Parameters } from '../parameters.ts';
import { readIdTokenHint } from './id-token.ts';

/**
 * Reads what OpenID Connect adds to an authorization request; nothing without the scope `openid`.
 * @throws OAuthError invalid_request
 * @see OpenID Connect Core 1.0 section 3.1.2.1
 */
export async function readOpenIdRequest(
  parameters: Parameters,
  context: MockContext,
  { id }: Registration,
  { scopes, hints }: Pick<PendingRequest, 'scopes' | 'hints'>,
): Promise<Pick<PendingRequest, 'nonce' | 'hintedAccountId' | 'essentialAcr' | 'idTokenClaims' | 'hints'>> {
  if (!scopes.includes(openidScope)) return { hints };
  const claims = readClaimsRequest(parameters.get('claims') ?? '{}', scopes);
  if (typeof claims === 'string') throw new OAuthError('invalid_request', claims);
  const nonce = parameters.get('nonce');
  const hint = await readIdTokenHint(parameters, context);
  if (hint && hint.clientId !== id) throw new OAuthError('invalid_request', 'id_token_hint was issued to another app.');
  const named = hint?.accountId ?? claims.accountId;
  if (claims.accountId !== undefined && claims.accountId !== named) {
    throw new OAuthError('invalid_request', 'id_token_hint is about another account than the one that claims asks for by sub.');
  }
  return {
    ...(nonce !== null && { nonce }),
    ...(named !== undefined && { hintedAccountId: named }),
    ...(claims.essentialAcr && { essentialAcr: claims.essentialAcr }),
    ...(claims.idToken.length > 0 && { idTokenClaims: claims.idToken }),
    hints,
  };
}
