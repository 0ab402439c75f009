import type { Registration } from '../../../apps/registration.ts';
import { OAuthError } from '../../shared/oauth-error.ts';
import type { MockContext } from '../context.ts';
import type { Token } from '../state/records.ts';
import { issueAccessToken } from '../tokens.ts';
import { type Parameters, splitList } from './parameters.ts';

/**
 * A token for the app itself, about no person, and without a refresh token.
 * @throws OAuthError unauthorized_client, invalid_scope
 * @see RFC 6749 section 4.4
 */
export function exchangeOwnCredentials(parameters: Parameters, context: MockContext, client: Registration): Token {
  if (client.secret === undefined) throw new OAuthError('unauthorized_client', 'Only an app that has a secret can act for itself.');
  const wanted = splitList(parameters.get('scope'));
  const foreign = wanted.find((scope) => !client.ownScopes.includes(scope));
  if (foreign !== undefined) {
    throw new OAuthError('invalid_scope', `For itself this app may ask for: ${client.ownScopes.join(' ')}.`);
  }
  const scopes = wanted.length > 0 ? wanted : client.ownScopes;
  const grant = context.store.ownGrant(client, context.clock.now());
  const audience = [`${context.base}/api`];
  return issueAccessToken(context, { grant, scopes, audience, signIn: null, dead: false }, scopes);
}
