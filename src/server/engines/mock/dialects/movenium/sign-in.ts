import { checkPassword, type PasswordOutcome } from '../../../../accounts/check-password.ts';
import { randomToken } from '../../../../ports/random.ts';
import type { MockContext } from '../../context.ts';
import { grantAccess } from '../../grants.ts';
import { type AskedLogin, requireGrantType, tokenAnswer } from './asked-login.ts';
import { takeSecond } from './free-second.ts';
import { issueJwts } from './jwt.ts';
import { LoginError } from './login-error.ts';

/** What a person's token carries, for those who take it back; on the wire `scope` is null [S]. */
export const wholeAccess = 'everything';

/**
 * The password grant. Each sign-in is a session of its own, within the one connection of app and account.
 * @see RFC 6749 section 4.3
 */
export async function signIn({ call, context, parameters, client }: AskedLogin): Promise<Response> {
  const { clock, dialect } = context;
  const username = parameters.get('username');
  const password = parameters.get('password');
  if (username === null || password === null) {
    throw new LoginError('invalid_request', 'Missing parameters: "username" and "password" required');
  }
  // An API has no browser that could be known, so it has the strangers' share only.
  const checked = await checkPassword(context, { identifier: username, password }, { address: call.address, device: null });
  if (checked.outcome === 'too-many' || checked.outcome === 'busy') throw notNow(checked);
  if (checked.outcome === 'wrong') {
    const reason = await whyNot(username, context);
    throw new LoginError('invalid_grant', 'Invalid username and password combination', { reason });
  }
  const { account } = checked;
  call.trail.accountId = account.id;
  requireGrantType(client, 'password');
  const second = takeSecond(context, client, account.id);
  const scopes = [wholeAccess];
  const audience = [context.base];
  const request = { registration: client, scopes, redirectUri: '' };
  const grant = grantAccess(context, request, account.id, { scopes, audience, duration: 'until-revoked' });
  const family = { grant, scopes, audience, signIn: { authTime: clock.now(), session: randomToken(16) }, dead: false };
  const { access, refresh } = await issueJwts(context, family, account, second);
  return tokenAnswer({
    access_token: access.value,
    expires_in: dialect.lifetimes.accessToken,
    token_type: 'Bearer',
    scope: null,
    refresh_token: refresh.value,
  });
}

/** The same for accounts that exist and those that do not; shape and words [A]. @see RFC 6585 section 4, RFC 9110 section 15.6.4 */
function notNow({ outcome, retryAfter }: Extract<PasswordOutcome, { retryAfter: number }>): LoginError {
  const isBusy = outcome === 'busy';
  const reason = isBusy ? 'Too many others are signing in.' : 'Too many failed attempts to sign in.';
  return new LoginError('temporarily_unavailable', `${reason} Try again in ${retryAfter} seconds.`, {
    status: isBusy ? 503 : 429,
    headers: { 'retry-after': String(retryAfter) },
  });
}

/** For the event log only: the answer is the same for both. */
async function whyNot(username: string, { accounts }: MockContext): Promise<string> {
  return (await accounts.findByIdentifier(username)) ? 'The password is not the one of the account.' : 'There is no such account.';
}
