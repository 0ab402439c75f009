import { claimsAbout, claimsOfScopes, pick } from '../../../../accounts/claims.ts';
import { openidScope } from '../../../../apps/identity-scopes.ts';
import { isForm } from '../../../../http/body.ts';
import { jsonResponse } from '../../../../http/json-response.ts';
import { admit } from '../../../shared/call-resource.ts';
import { OAuthError } from '../../../shared/oauth-error.ts';
import type { Call } from '../../call.ts';
import type { MockContext } from '../../context.ts';
import { findBearer } from '../../guard.ts';
import { readForm } from '../parameters.ts';

/**
 * Tells an app what it may know of the person: what the scopes of its access token stand for.
 * @see OpenID Connect Core 1.0 section 5.3
 */
export async function userinfo(call: Call, context: MockContext): Promise<Response> {
  const bearer = await admit(await readAuthorization(call), openidScope, (token) => findBearer(call, context, token));
  if (bearer instanceof Response) return bearer;
  bearer.used('Read who you are');
  const profile = await context.accounts.profile(bearer.accountId);
  const known = profile ? claimsAbout(profile) : { sub: bearer.accountId };
  return jsonResponse(pick(known, claimsOfScopes(bearer.scopes)));
}

/** The header, or what a form says in its place. @see RFC 6750 sections 2.1 and 2.2 */
async function readAuthorization({ request, trail }: Call): Promise<string | null> {
  const header = request.headers.get('authorization');
  if (request.method !== 'POST' || !isForm(request)) return header;
  const parameters = await readForm(request);
  trail.parameters = parameters;
  parameters.refuseRepeated();
  const token = parameters.get('access_token');
  if (token === null) return header;
  if (header !== null) throw new OAuthError('invalid_request', 'The access token was sent twice; send it in the header, or in the body.');
  return `Bearer ${token}`;
}
