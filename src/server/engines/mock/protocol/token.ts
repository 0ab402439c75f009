import type { Registration } from '../../../apps/registration.ts';
import { jsonResponse } from '../../../http/json-response.ts';
import type { InFlight } from '../../shared/in-flight.ts';
import { OAuthError } from '../../shared/oauth-error.ts';
import type { Call } from '../call.ts';
import type { MockContext } from '../context.ts';
import { recordEvent } from '../grants.ts';
import type { Code, Token } from '../state/records.ts';
import { issueTokens, whyCodeIsDead, whyTokenIsDead } from '../tokens.ts';
import { authenticateClient } from './client-authentication.ts';
import { exchangeOwnCredentials } from './client-credentials.ts';
import { makeIdToken } from './openid/id-token.ts';
import { type Parameters, readCall, splitList } from './parameters.ts';
import { readVerifier, whyNotVerified } from './pkce.ts';

/** The token endpoint: codes and refresh tokens are exchanged here, and an app's own credentials. @see RFC 6749 sections 4.1.3, 4.4 and 6 */
export async function token(call: Call, context: MockContext, inFlight: InFlight): Promise<Response> {
  context.store.sweep(context.clock.now());
  const parameters = await readCall(call);
  const grantType = parameters.get('grant_type');
  if (grantType === null) throw new OAuthError('invalid_request', 'grant_type is missing.');
  const client = authenticateClient(call, parameters, context);
  const { grantTypes } = context.dialect;
  const known = grantTypes.find((name) => name === grantType);
  if (!known) throw new OAuthError('unsupported_grant_type', `grant_type must be one of: ${grantTypes.join(', ')}.`);
  if (!client.grantTypes.includes(known))
    throw new OAuthError('unauthorized_client', `This app is not registered for grant_type=${known}.`);
  switch (known) {
    case 'authorization_code':
      return exchangeCode(parameters, context, client, inFlight);
    case 'refresh_token':
      return answer(await withIdToken(context, refresh(parameters, context, client)));
    case 'client_credentials':
      return answer({ access: exchangeOwnCredentials(parameters, context, client), refresh: null, idToken: null });
    case 'password':
      // A dialect that has it has a login of its own.
      throw new OAuthError('unsupported_grant_type', 'Passwords are not taken here.');
  }
}

const badCode = (reason: string) =>
  new OAuthError(
    'invalid_grant',
    'The code is unknown, expired, used already, or does not match this app, redirect_uri or code_verifier.',
    reason,
  );

/** Any failed try by the code's own client burns the code; a replay kills what the code gave. @see RFC 9700 section 4.13 */
async function exchangeCode(parameters: Parameters, context: MockContext, client: Registration, inFlight: InFlight): Promise<Response> {
  const value = parameters.get('code');
  if (value === null) throw new OAuthError('invalid_request', 'code is missing.');
  const redirectUri = parameters.get('redirect_uri');
  const code = context.store.codes.get(value);
  if (!code) throw badCode('The code is unknown here.');
  if (code.family.grant.registration !== client) throw badCode(`The code was given to ${code.family.grant.registration.id}.`);
  if (inFlight.disturbs(value)) throw badCode('The first exchange of the code is still under way; nothing was revoked.');
  if (code.burned) {
    code.family.dead = true;
    throw badCode('The code was used before; what it gave has been revoked.');
  }
  const verifier = readVerifier(parameters);
  return answer(
    await inFlight.run(value, () => {
      const reason = whyCodeIsDead(code, context.clock.now()) ?? whyNotMatching(code, redirectUri, verifier);
      code.burned = true;
      if (reason !== null) throw badCode(reason);
      return withIdToken(context, issueTokens(context, code.family, code.family.scopes), code.nonce);
    }),
  );
}

/** What does not fit the authorization request; null when all does. */
function whyNotMatching(code: Code, redirectUri: string | null, verifier: string | null): string | null {
  if (redirectUri === null && code.redirectUriSent) return 'redirect_uri was sent with the authorization request, and not with the code.';
  if (redirectUri !== null && redirectUri !== code.redirectUri) return 'redirect_uri is not the one of the authorization request.';
  return whyNotVerified(verifier, code.codeChallenge);
}

const badRefreshToken = (reason: string) =>
  new OAuthError('invalid_grant', 'The refresh token is unknown, expired, revoked, used already, or of another app.', reason);

/** Rotates a refresh token. One that is used twice kills its whole family, at any time. @see RFC 9700 section 4.14.2 */
function refresh(parameters: Parameters, context: MockContext, client: Registration): Issued {
  const value = parameters.get('refresh_token');
  if (value === null) throw new OAuthError('invalid_request', 'refresh_token is missing.');
  const spent = context.store.tokens.get(value);
  if (spent?.kind !== 'refresh') throw badRefreshToken(spent ? 'It is an access token.' : 'The refresh token is unknown here.');
  if (spent.family.grant.registration !== client) throw badRefreshToken(`The token was given to ${spent.family.grant.registration.id}.`);
  const reason = whyTokenIsDead(spent, context.clock.now());
  if (spent.dead) spent.family.dead = true;
  if (reason !== null) throw badRefreshToken(spent.dead ? `${reason} All that came of the same code has been revoked.` : reason);
  const wanted = splitList(parameters.get('scope'));
  const possible = spent.scopes;
  const wider = wanted.find((scope) => !possible.includes(scope));
  if (wider !== undefined) throw new OAuthError('invalid_scope', 'scope asks for more than was granted.');
  spent.dead = true;
  recordEvent(spent.family.grant, 'refreshed', possible, context.clock.now());
  return issueTokens(context, spent.family, wanted.length > 0 ? wanted : possible);
}

interface Issued {
  access: Token;
  refresh: Token | null;
}

async function withIdToken(context: MockContext, issued: Issued, nonce?: string): Promise<Issued & { idToken: string | null }> {
  return { idToken: await makeIdToken(context, issued.access, nonce), ...issued };
}

/** @see RFC 6749 section 5.1, OpenID Connect Core 1.0 section 3.1.3.3 */
function answer({ access, refresh, idToken }: Issued & { idToken: string | null }): Response {
  const body = {
    access_token: access.value,
    token_type: 'Bearer',
    expires_in: Math.floor((access.expiresAt.getTime() - access.issuedAt.getTime()) / 1000),
    ...(refresh ? { refresh_token: refresh.value } : {}),
    ...(idToken !== null && { id_token: idToken }),
    scope: access.scopes.join(' '),
  };
  return jsonResponse(body);
}
