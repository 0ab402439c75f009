import type { Registration } from '../../demo/registration.ts';
import type { InFlight } from '../../in-flight.ts';
import { jsonResponse } from '../../json-response.ts';
import { OAuthError } from '../../oauth-error.ts';
import type { MockContext } from '../context.ts';
import { recordEvent } from '../grants.ts';
import type { Code, Token } from '../store.ts';
import { isCodeLive, issueTokens, isTokenLive } from '../tokens.ts';
import { authenticateClient } from './client-authentication.ts';
import { exchangeOwnCredentials } from './client-credentials.ts';
import { type Parameters, readForm, splitList } from './parameters.ts';
import { readVerifier, verifies } from './pkce.ts';

/** The token endpoint: codes and refresh tokens are exchanged here, and an app's own credentials. @see RFC 6749 sections 4.1.3, 4.4 and 6 */
export async function token(request: Request, context: MockContext, inFlight: InFlight): Promise<Response> {
  context.store.sweep(context.clock.now());
  const parameters = await readForm(request);
  parameters.refuseRepeated();
  const grantType = parameters.get('grant_type');
  if (grantType === null) throw new OAuthError('invalid_request', 'grant_type is missing.');
  const client = authenticateClient(request, parameters, context.dialect, context.store);
  const { grantTypes } = context.dialect;
  const known = grantTypes.find((name) => name === grantType);
  if (!known) throw new OAuthError('unsupported_grant_type', `grant_type must be one of: ${grantTypes.join(', ')}.`);
  if (!client.grantTypes.includes(known))
    throw new OAuthError('unauthorized_client', `This app is not registered for grant_type=${known}.`);
  switch (known) {
    case 'authorization_code':
      return exchangeCode(parameters, context, client, inFlight);
    case 'refresh_token':
      return answer(refresh(parameters, context, client));
    case 'client_credentials':
      return answer({ access: exchangeOwnCredentials(parameters, context, client), refresh: null });
  }
}

const badCode = () =>
  new OAuthError('invalid_grant', 'The code is unknown, expired, used already, or does not match this app, redirect_uri or code_verifier.');

/** Any failed try by the code's own client burns the code; a replay kills what the code gave. @see RFC 9700 section 4.13 */
async function exchangeCode(parameters: Parameters, context: MockContext, client: Registration, inFlight: InFlight): Promise<Response> {
  const value = parameters.get('code');
  if (value === null) throw new OAuthError('invalid_request', 'code is missing.');
  const redirectUri = parameters.get('redirect_uri');
  const code = context.store.codes.get(value);
  if (!code || code.family.grant.registration !== client) throw badCode();
  if (inFlight.disturbs(value)) throw badCode();
  if (code.burned) {
    code.family.dead = true;
    throw badCode();
  }
  const verifier = readVerifier(parameters);
  return answer(
    await inFlight.run(value, () => {
      const live = isCodeLive(code, context.clock.now());
      const good = live && matchesRedirect(code, redirectUri) && verifies(verifier, code.codeChallenge);
      code.burned = true;
      if (!good) throw badCode();
      return issueTokens(context, code.family, code.family.scopes);
    }),
  );
}

function matchesRedirect(code: Code, redirectUri: string | null): boolean {
  if (redirectUri === null) return !code.redirectUriSent;
  return redirectUri === code.redirectUri;
}

const badRefreshToken = () =>
  new OAuthError('invalid_grant', 'The refresh token is unknown, expired, revoked, used already, or of another app.');

/** Rotates a refresh token. One that is used twice kills its whole family, at any time. @see RFC 9700 section 4.14.2 */
function refresh(parameters: Parameters, context: MockContext, client: Registration): { access: Token; refresh: Token | null } {
  const value = parameters.get('refresh_token');
  if (value === null) throw new OAuthError('invalid_request', 'refresh_token is missing.');
  const spent = context.store.tokens.get(value);
  if (spent?.kind !== 'refresh' || spent.family.grant.registration !== client) throw badRefreshToken();
  if (spent.dead) spent.family.dead = true;
  if (!isTokenLive(spent, context.clock.now())) throw badRefreshToken();
  const wanted = splitList(parameters.get('scope'));
  const possible = spent.scopes;
  const wider = wanted.find((scope) => !possible.includes(scope));
  if (wider !== undefined) throw new OAuthError('invalid_scope', 'scope asks for more than was granted.');
  spent.dead = true;
  recordEvent(spent.family.grant, 'refreshed', possible, context.clock.now());
  return issueTokens(context, spent.family, wanted.length > 0 ? wanted : possible);
}

/** @see RFC 6749 section 5.1 */
function answer({ access, refresh }: { access: Token; refresh: Token | null }): Response {
  const body = {
    access_token: access.value,
    token_type: 'Bearer',
    expires_in: Math.floor((access.expiresAt.getTime() - access.issuedAt.getTime()) / 1000),
    ...(refresh ? { refresh_token: refresh.value } : {}),
    scope: access.scopes.join(' '),
  };
  return jsonResponse(body);
}
