import { OAuthError } from '../../oauth-error.ts';
import type { MockContext } from '../context.ts';
import { authenticateClient } from './client-authentication.ts';
import { readForm } from './parameters.ts';

/** Ends a token. The hint is only a hint; an unknown token is no error. @see RFC 7009 */
export async function revoke(request: Request, context: MockContext): Promise<Response> {
  const parameters = await readForm(request);
  parameters.refuseRepeated();
  const client = authenticateClient(request, parameters, context.dialect, context.store);
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
