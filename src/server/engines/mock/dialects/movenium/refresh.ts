import { recordEvent } from '../../grants.ts';
import { whyTokenIsDead } from '../../tokens.ts';
import { type AskedLogin, requireGrantType, tokenAnswer } from './asked-login.ts';
import { takeSecond } from './free-second.ts';
import { endedFor, issueJwts } from './jwt.ts';
import { LoginError } from './login-error.ts';
import { userIdOf } from './subject.ts';

const invalid = (reason: string) => new LoginError('invalid_grant', 'Invalid refresh token', { reason });

/**
 * The refresh grant: a new pair for a refresh token of ours that has not ended, and that was neither spent nor taken back.
 * The old refresh token dies [A], and nothing else does when it comes again: what is spent is forgotten [BS].
 * @see RFC 6749 section 6
 */
export async function refresh({ call, context, parameters, client }: AskedLogin): Promise<Response> {
  const { clock, store, keys, accounts, dialect } = context;
  const value = parameters.get('refresh_token');
  if (value === null) throw new LoginError('invalid_request', 'Missing parameter: "refresh_token" is required');
  const claims = await keys.verify(value);
  if (!claims) throw invalid('The refresh token bears no signature of this service.');
  const ended = endedFor(claims, clock.now());
  if (ended !== null) {
    const reason = `The token expired ${Math.round(ended / 1000)} s ago.`;
    throw new LoginError('invalid_grant', 'Refresh token has expired', { reason });
  }
  const spent = store.tokens.get(value);
  if (spent?.kind !== 'refresh') throw invalid(spent ? 'It is an access token.' : 'The refresh token is unknown here.');
  const { family } = spent;
  const { grant } = family;
  call.trail.accountId = grant.accountId;
  const account = await accounts.get(grant.accountId);
  if (!account) throw invalid('The account does not exist any more.');
  // Nothing waits from this look to the spending, so that of refreshes side by side only one finds the token alive.
  const reason = whyTokenIsDead(spent, clock.now());
  if (reason !== null) throw invalid(reason);
  if (grant.registration !== client) {
    throw new LoginError('invalid_grant', "refresh_token doesn't exist or is invalid for the client", {
      reason: `The token was given to ${grant.registration.id}.`,
    });
  }
  requireGrantType(client, 'refresh_token');
  const second = takeSecond(context, client, account.id);
  spent.dead = true;
  recordEvent(grant, 'refreshed', spent.scopes, clock.now());
  const next = await issueJwts(context, family, account, second);
  return tokenAnswer({
    access_token: next.access.value,
    expires_in: dialect.lifetimes.accessToken,
    refresh_token: next.refresh.value,
    scope: null,
    token_type: 'Bearer',
    user_id: userIdOf(account.id),
  });
}
