import { epochSeconds } from '../../../clock.ts';
import type { Registration } from '../../../demo/registration.ts';
import type { MockContext } from '../../context.ts';
import { LoginError } from './login-error.ts';

/**
 * How many seconds ahead tokens may be dated [A]: as far as programs let clocks differ, and enough for tests that stop the clock.
 * Without an end, a loop of refreshes would get tokens that outlast all others.
 */
const mostSecondsAhead = 60;

/** The second that the latest tokens of each app and person are dated with. */
const latest = new WeakMap<Registration, Map<string, number>>();

/**
 * Takes the second that the next tokens of an app and a person are dated with: without `jti`, two pairs of one second would be one
 * and the same, so the later one is dated a second ahead [A].
 * @returns seconds since the epoch @throws LoginError temporarily_unavailable where those ahead are taken as well [A]
 */
export function takeSecond(context: MockContext, client: Registration, accountId: string): number {
  const now = epochSeconds(context.clock.now());
  const byAccount = latest.get(client) ?? new Map<string, number>();
  const second = Math.max(now, (byAccount.get(accountId) ?? latestKept(context, client, accountId)) + 1);
  if (second > now + mostSecondsAhead) {
    throw new LoginError('temporarily_unavailable', 'Too many tokens were asked for. Try again in a second.', {
      reason: `Tokens of the next ${mostSecondsAhead} seconds were given already, and no two of one second may be the same.`,
      status: 429,
      headers: { 'retry-after': '1' },
    });
  }
  latest.set(client, byAccount.set(accountId, second));
  return second;
}

/** The same by the tokens that are kept, which is looked at once: for the first tokens after a start. */
function latestKept({ store }: MockContext, client: Registration, accountId: string): number {
  return store
    .grantsBetween(accountId, client)
    .flatMap((grant) => store.tokensOf(grant))
    .reduce((last, { issuedAt }) => Math.max(last, epochSeconds(issuedAt)), Number.NEGATIVE_INFINITY);
}
