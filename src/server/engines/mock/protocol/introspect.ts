import { jsonResponse } from '../../../http/json-response.ts';
import { epochSeconds } from '../../../ports/clock.ts';
import { OAuthError } from '../../shared/oauth-error.ts';
import type { Call } from '../call.ts';
import type { MockContext } from '../context.ts';
import { recordUse } from '../grants.ts';
import type { Token } from '../state/records.ts';
import { isTokenLive } from '../tokens.ts';
import { authenticateClient } from './client-authentication.ts';
import { readCall } from './parameters.ts';

/** Tells a confidential client what its own token is good for; of any other token only that it is not active. @see RFC 7662 */
export async function introspect(call: Call, context: MockContext): Promise<Response> {
  const parameters = await readCall(call);
  const client = authenticateClient(call, parameters, context);
  if (client.secret === undefined) throw new OAuthError('invalid_client', 'Introspection is for clients that have a secret.');
  const value = parameters.get('token');
  if (value === null) throw new OAuthError('invalid_request', 'token is missing.');
  const token = context.store.tokens.get(value);
  const readable = token && token.family.grant.registration === client && isTokenLive(token, context.clock.now());
  if (!readable) return jsonResponse({ active: false });
  if (token.kind === 'access') {
    recordUse(
      context.store,
      token.family.grant,
      { kind: 'introspection', what: 'Checked whether its access still works' },
      context.clock.now(),
    );
  }
  return jsonResponse(describe(token, context));
}

/** @see RFC 7662 section 2.2; auth_time as in RFC 9470 section 6.2 */
function describe(token: Token, context: MockContext): Record<string, unknown> {
  const { family, issuedAt } = token;
  const { endsAt } = family.grant;
  return {
    active: true,
    scope: token.scopes.join(' '),
    client_id: family.grant.registration.id,
    ...(token.kind === 'access' ? { token_type: 'Bearer' } : {}),
    // The access may have been made to end sooner since.
    exp: epochSeconds(endsAt && endsAt < token.expiresAt ? endsAt : token.expiresAt),
    iat: epochSeconds(issuedAt),
    sub: family.signIn ? family.grant.accountId : family.grant.registration.id,
    aud: family.audience,
    iss: context.base,
    ...(family.signIn && { auth_time: epochSeconds(family.signIn.authTime) }),
  };
}
