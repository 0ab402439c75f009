import type { Registration } from '../../demo/registration.ts';
import { openidScope } from '../../demo/scopes.ts';
import { OAuthError } from '../../oauth-error.ts';
import type { MockContext } from '../context.ts';
import type { PendingRequest } from '../records.ts';
import { isClaimsRequest } from './claims.ts';
import { readIdTokenHint } from './id-token.ts';
import type { Parameters } from './parameters.ts';

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
): Promise<Pick<PendingRequest, 'nonce' | 'hintedAccountId' | 'hints'>> {
  if (!scopes.includes(openidScope)) return { hints };
  const claims = parameters.get('claims');
  if (claims !== null && !isClaimsRequest(claims)) {
    throw new OAuthError('invalid_request', 'claims must be a JSON object whose members userinfo and id_token are objects of claims.');
  }
  const nonce = parameters.get('nonce');
  const hint = await readIdTokenHint(parameters, context);
  if (hint && hint.clientId !== id) throw new OAuthError('invalid_request', 'id_token_hint was issued to another app.');
  return {
    ...(nonce !== null && { nonce }),
    ...(hint && { hintedAccountId: hint.accountId }),
    hints,
  };
}
