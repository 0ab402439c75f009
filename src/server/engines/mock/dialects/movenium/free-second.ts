import { setTimeout } from 'node:timers/promises';
import type { Registration } from '../../../../apps/registration.ts';
import { type Clock, epochSeconds } from '../../../../ports/clock.ts';
import type { MockContext } from '../../context.ts';
import { LoginError } from './login-error.ts';

/** How many seconds back tokens may be dated [A]: far enough for tests that stop the clock, and a small part of an hour's life. */
const mostSecondsBack = 60;

/** The seconds that tokens of each app and person are dated with, as far back as one may be taken. */
const taken = new WeakMap<Registration, Map<string, Set<number>>>();

/** There is no second to date tokens with; in the next one there will be. */
class NoFreeSecondError extends LoginError {
  override name = 'NoFreeSecondError';

  constructor() {
    super('temporarily_unavailable', 'Too many tokens were asked for. Try again in a second.', {
      reason: `Tokens of this second and the ${mostSecondsBack} before it were given already, and no two of one second may be the same.`,
      status: 429,
      headers: { 'retry-after': '1' },
    });
  }
}

/**
 * Takes the second that the next tokens of an app and a person are dated with: this one, or the latest before it that is free [A].
 * Without `jti`, two pairs of one second would be one and the same, and one that is dated in the future is refused by who checks it
 * strictly.
 * @returns seconds since the epoch @throws LoginError temporarily_unavailable where none is free [A]
 * @see RFC 7519 sections 4.1.6 and 4.1.7
 */
export function takeSecond(context: MockContext, client: Registration, accountId: string): number {
  const now = epochSeconds(context.clock.now());
  const earliest = now - mostSecondsBack;
  const seconds = secondsOf(context, client, accountId);
  for (const second of seconds) if (second < earliest) seconds.delete(second);
  for (let second = now; second >= earliest; second -= 1) {
    if (seconds.has(second)) continue;
    seconds.add(second);
    return second;
  }
  throw new NoFreeSecondError();
}

/**
 * Does what takes a second, and where none is free, does it all over in the next one: meanwhile an account may have been locked, or a
 * refresh token spent.
 */
export async function atFreeSecond<T>(clock: Clock, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof NoFreeSecondError)) throw error;
    await setTimeout(1000 - clock.now().getMilliseconds());
    return work();
  }
}

/** Looks at the tokens that are kept once, for those of before a start. */
function secondsOf({ store }: MockContext, client: Registration, accountId: string): Set<number> {
  const byAccount = taken.get(client) ?? new Map<string, Set<number>>();
  taken.set(client, byAccount);
  const known = byAccount.get(accountId);
  if (known) return known;
  const kept = store.grantsBetween(accountId, client).flatMap((grant) => store.tokensOf(grant));
  const seconds = new Set(kept.map(({ issuedAt }) => epochSeconds(issuedAt)));
  byAccount.set(accountId, seconds);
  return seconds;
}
