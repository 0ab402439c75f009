import { OAuthError } from '../../shared/oauth-error.ts';
import type { Call } from '../call.ts';
import type { MockContext } from '../context.ts';
import { authenticateClient } from './client-authentication.ts';
import { readCall } from './parameters.ts';

/** Ends a token. The hint is only a hint; an unknown token is no error. @see RFC 7009 */
export async function revoke(call: Call, context: MockContext): Promise<Response> {
  const parameters = await readCall(call);
  const client = authenticateClient(call, parameters, context);
  const value = parameters.get('token');
  if (value === null) throw new OAuthError('invalid_request', 'token is missing.');
  const token = context.store.tokens.get(value);
  if (token) {
    if (token.family.grant.registration !== client) throw new OAuthError('invalid_grant', 'The token was issued to another app.');
    token.dead = true;
    if (token.kind === 'refresh') token.family.dead = true;
  }
  return new Response(null, { status: 200, headers: { 'cache-control': 'no-store' } });
}
