import { recordEvent } from '../../../grants.ts';
import { splitList } from '../../../protocol/parameters.ts';
import { issueTokens, whyTokenIsDead } from '../../../tokens.ts';
import { authenticate } from '../client.ts';
import { missingParameter, movemintError } from '../errors.ts';
import type { IssuedTokens, TokenRequest } from './token-request.ts';

/**
 * Another pair for a refresh token, which lives on with its own access token until the new one is first used [DK]. A narrower
 * scope is for good: it is what the new refresh token has too; it may be called `scopes` as well. Checked are the token, then the client, whether both fit, and the scope.
 * @throws OAuthError invalid_request, invalid_client, invalid_grant, invalid_scope
 * @see RFC 6749 section 6
 */
export function refresh({ parameters, credentials, context }: TokenRequest): IssuedTokens {
  const { store, clock, dialect } = context;
  const value = parameters.get('refresh_token');
  if (value === null) throw missingParameter('refresh_token');
  const old = store.tokens.get(value);
  const { grant } = old?.family ?? {};
  if (old?.kind !== 'refresh' || grant?.registration.service !== dialect.service.id)
    throw movemintError('invalid_grant', old?.kind === 'access' ? 'It is an access token.' : 'The refresh token is unknown here.');
  const reason = whyTokenIsDead(old, clock.now());
  if (reason !== null) throw movemintError('invalid_grant', reason);
  const client = credentials && authenticate(credentials, context);
  if (grant.registration !== client)
    throw movemintError('invalid_grant', client ? `The token was given to ${grant.registration.id}.` : 'No client was named.');
  const wanted = splitList(parameters.get('scope') ?? parameters.get('scopes'));
  if (wanted.some((scope) => !old.scopes.includes(scope)))
    throw movemintError('invalid_scope', `The refresh token has: ${old.scopes.join(' ') || 'no scope'}.`);
  const scopes = wanted.length > 0 ? wanted : old.scopes;
  const pair = issueTokens(context, old.family, scopes);
  pair.access.supersedes = old;
  if (pair.refresh) pair.refresh.scopes = scopes;
  recordEvent(grant, 'refreshed', scopes, clock.now());
  return pair;
}
