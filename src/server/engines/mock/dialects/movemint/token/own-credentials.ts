import { splitList } from '../../../protocol/parameters.ts';
import { issueAccessToken } from '../../../tokens.ts';
import { authenticate } from '../client.ts';
import { movemintError } from '../errors.ts';
import type { IssuedTokens, TokenRequest } from './token-request.ts';

/**
 * A token for the app itself, about no person, and without a refresh token [S]; an app without a secret gets one too [DK]. A blank
 * scope is none, as in the authorization request [A].
 * @throws OAuthError invalid_client, unauthorized_client, invalid_scope
 * @see RFC 6749 section 4.4
 */
export function exchangeOwnCredentials({ parameters, credentials, context }: TokenRequest): IssuedTokens {
  const client = authenticate(credentials, context);
  if (!client.grantTypes.includes('client_credentials'))
    throw movemintError('unauthorized_client', 'The app is not registered to act for itself.');
  // Any white space parts scopes here, and a space alone elsewhere [DK].
  const scopes = splitList(parameters.get('scope')?.replaceAll(/\s/g, ' ') ?? null);
  if (scopes.some((scope) => !client.ownScopes.includes(scope)))
    throw movemintError('invalid_scope', `For itself the app may ask for: ${client.ownScopes.join(' ')}.`);
  const grant = context.store.ownGrant(client, context.clock.now());
  const family = { grant, scopes, audience: [`${context.base}/api`], signIn: null, dead: false };
  return { access: issueAccessToken(context, family, scopes), refresh: null };
}
