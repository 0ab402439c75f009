import type { MockContext } from '../../../context.ts';
import { whyNotVerified } from '../../../protocol/pkce.ts';
import type { Code } from '../../../state/records.ts';
import { issueTokens, whyCodeIsDead } from '../../../tokens.ts';
import { authenticate } from '../client.ts';
import { EarlyError, missingParameter, movemintError } from '../errors.ts';
import { isAccepted } from '../redirect-uri.ts';
import type { IssuedTokens, TokenRequest } from './token-request.ts';

/**
 * Tokens for a code. A try that fails does not spend the code, and a code that is sent again is refused, no more: what it gave
 * stays [DK]. Checked are the parameters, then the client, the code, the redirect URI and the verifier.
 * @throws OAuthError invalid_request, invalid_client, invalid_grant
 * @see RFC 6749 section 4.1.3
 */
export function exchangeCode({ parameters, credentials, context }: TokenRequest): IssuedTokens {
  const value = parameters.get('code');
  if (value === null) throw new EarlyError(missingParameter('code'));
  const code = findCode(value, context);
  const verifier = parameters.get('code_verifier');
  const redirectUri = parameters.get('redirect_uri');
  if (code && code.codeChallenge !== null && verifier === null) throw missingParameter('code_verifier');
  if (redirectUri === null) throw missingParameter('redirect_uri');
  const client = authenticate(credentials, context);
  if (!code) throw movemintError('invalid_grant', 'The code is unknown here.');
  const { registration } = code.family.grant;
  if (registration !== client) throw movemintError('invalid_grant', `The code was given to ${registration.id}.`);
  const isSame = isAccepted(redirectUri, { ...registration, redirectUris: [code.redirectUri] });
  const reason =
    whyCodeIsDead(code, context.clock.now()) ??
    (isSame ? whyNotVerified(verifier, code.codeChallenge) : 'redirect_uri is not the one of the authorization request.');
  if (reason !== null) throw movemintError('invalid_grant', reason);
  code.burned = true;
  return issueTokens(context, code.family, code.family.scopes);
}

/** All dialects share one store; a code of another one is none here. */
function findCode(value: string, { store, dialect }: MockContext): Code | null {
  const code = store.codes.get(value);
  return code?.family.grant.registration.service === dialect.service.id ? code : null;
}
