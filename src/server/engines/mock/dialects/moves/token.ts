import type { Registration } from '../../../../apps/registration.ts';
import type { InFlight } from '../../../shared/in-flight.ts';
import { OAuthError } from '../../../shared/oauth-error.ts';
import type { Call } from '../../call.ts';
import type { MockContext } from '../../context.ts';
import { recordEvent } from '../../grants.ts';
import { authenticateBySecret } from '../../protocol/client-authentication.ts';
import { Parameters } from '../../protocol/parameters.ts';
import type { Code, Token } from '../../state/records.ts';
import { issueTokens, whyCodeIsDead, whyTokenIsDead } from '../../tokens.ts';
import { secondsLeft } from './access-token.ts';
import { methodNotAllowed } from './errors.ts';
import { movesJson } from './json.ts';
import { readForm } from './token-form.ts';
import { userIdOf } from './user-id.ts';

/** A code as this request found it, before it was burned by it. */
interface PresentedCode {
  code: Code;
  wasBurned: boolean;
  /** Why it was of no use even so; null where it was good. */
  reason: string | null;
}

/** What may be wrong with a pair of tokens or a code, apart from the client. */
const badGrant = (reason: string) => new OAuthError('invalid_grant', 'The code or the refresh token is of no use.', reason);

/**
 * The token endpoint, with its parameters in the query string, in a form, or in both. Any request burns the codes that it
 * carries, a failed one too [S].
 * @throws OAuthError invalid_request, invalid_client, invalid_grant, unauthorized_client, unsupported_grant_type
 * @see RFC 6749 sections 4.1.3 and 6
 */
export async function token(call: Call, context: MockContext, inFlight: InFlight): Promise<Response> {
  const sent = new URL(call.request.url).searchParams;
  let presented: PresentedCode[] = [];
  try {
    for (const [name, value] of await readForm(call.request)) sent.append(name, value);
  } finally {
    presented = burnCodes(sent.getAll('code'), context);
  }
  // From here to the exchange nothing is awaited, so that of two requests with one code only one finds it whole.
  const parameters = new Parameters(sent);
  call.trail.parameters = parameters;
  parameters.refuseRepeated();
  const grantType = parameters.get('grant_type');
  if (grantType === null) throw new OAuthError('invalid_request', 'grant_type is missing.');
  const client = authenticateBySecret(call, { id: parameters.get('client_id'), secret: parameters.get('client_secret') }, context);
  const { grantTypes } = context.dialect;
  const known = grantTypes.find((name) => name === grantType);
  if (!known) throw new OAuthError('unsupported_grant_type', `grant_type must be one of: ${grantTypes.join(', ')}.`);
  if (!client.grantTypes.includes(known))
    throw new OAuthError('unauthorized_client', `This app is not registered for grant_type=${known}.`);
  const issued =
    known === 'authorization_code'
      ? await exchangeCode(parameters, context, { client, presented, inFlight })
      : refresh(parameters, context, client);
  return movesJson({
    access_token: issued.access.value,
    token_type: 'bearer',
    expires_in: secondsLeft(issued.access, context.clock.now()),
    refresh_token: issued.refresh?.value,
    user_id: userIdOf(issued.access.family.grant.accountId),
  });
}

/**
 * A token request by another method than POST: refused, and its code burned all the same [S]. A preflight asks for nothing.
 * @param status 425 as documented, or 405
 */
export function refuseMethod({ request }: Call, context: MockContext, status: 405 | 425): Response {
  if (request.method !== 'OPTIONS') burnCodes(new URL(request.url).searchParams.getAll('code'), context);
  return methodNotAllowed(status, 'POST');
}

/** All dialects share one store; a code of another one is none here. */
function burnCodes(values: readonly string[], { store, clock, dialect }: MockContext): PresentedCode[] {
  store.sweep(clock.now());
  return [...new Set(values)].flatMap((value) => {
    const code = store.codes.get(value);
    if (code?.family.grant.registration.service !== dialect.service.id) return [];
    const presented = { code, wasBurned: code.burned, reason: whyCodeIsDead(code, clock.now()) };
    code.burned = true;
    return [presented];
  });
}

/** A replay kills what the code gave [A], as RFC 9700 section 4.13 asks. */
async function exchangeCode(
  parameters: Parameters,
  context: MockContext,
  { client, presented, inFlight }: { client: Registration; presented: readonly PresentedCode[]; inFlight: InFlight },
): Promise<{ access: Token; refresh: Token | null }> {
  if (parameters.get('code') === null) throw new OAuthError('invalid_request', 'code is missing.');
  const [found] = presented;
  if (!found) throw badGrant('The code is unknown here.');
  const { code, wasBurned, reason } = found;
  const { grant } = code.family;
  if (grant.registration !== client) throw badGrant(`The code was given to ${grant.registration.id}.`);
  if (inFlight.disturbs(code.value)) throw badGrant('The first exchange of the code is still under way; nothing was revoked.');
  if (wasBurned) {
    code.family.dead = true;
    throw badGrant('The code was in an earlier token request; what it gave, if anything, has been revoked.');
  }
  if (reason !== null) throw badGrant(reason);
  const redirectUri = parameters.get('redirect_uri');
  if (redirectUri === null && code.redirectUriSent)
    throw badGrant('redirect_uri was sent with the authorization request, and not with the code.');
  if (redirectUri !== null && redirectUri !== code.redirectUri) throw badGrant('redirect_uri is not the one of the authorization request.'); // RFC 6749 section 5.2
  return inFlight.run(code.value, () => issueTokens(context, code.family, code.family.scopes));
}

/** A new pair; both old tokens end [MA]. A refresh token that is used twice kills its whole family [A]. */
function refresh(parameters: Parameters, context: MockContext, client: Registration): { access: Token; refresh: Token | null } {
  const { store, clock } = context;
  const value = parameters.get('refresh_token');
  if (value === null) throw new OAuthError('invalid_request', 'refresh_token is missing.');
  const spent = store.tokens.get(value);
  if (spent?.kind !== 'refresh') throw badGrant(spent ? 'It is an access token.' : 'The refresh token is unknown here.');
  const { family } = spent;
  if (family.grant.registration !== client) throw badGrant(`The token was given to ${family.grant.registration.id}.`);
  const reason = whyTokenIsDead(spent, clock.now());
  if (spent.dead) family.dead = true;
  if (reason !== null) throw badGrant(spent.dead ? `${reason} All that came of the same code has been revoked.` : reason);
  for (const old of [spent, spent.twin]) if (old) old.dead = true;
  recordEvent(family.grant, 'refreshed', family.scopes, clock.now());
  return issueTokens(context, family, family.scopes);
}
