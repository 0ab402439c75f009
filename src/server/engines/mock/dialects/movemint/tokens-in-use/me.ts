import { addSeconds } from '../../../../../ports/clock.ts';
import { sha256 } from '../../../../../ports/random.ts';
import { OAuthError } from '../../../../shared/oauth-error.ts';
import type { Call } from '../../../call.ts';
import type { MockContext } from '../../../context.ts';
import { recordUse } from '../../../grants.ts';
import { answerJson } from '../errors.ts';
import { resourceOwnerId } from '../subject.ts';
import { findPresented, requireLive } from './presented-token.ts';

/** Below the mount point [A]. */
export const mePath = '/api/me';

/** Either of them opens it. So does a token that has no scope at all, which is what the published examples ask for [S]. */
const opening = ['public', 'read'];

export function opensMe(scopes: readonly string[]): boolean {
  return scopes.length === 0 || opening.some((scope) => scopes.includes(scope));
}

/**
 * The guarded resource: who the token's owner is. Without a scope that is a number, `public` adds the name, `read` the address and
 * the activities [A].
 * @throws OAuthError invalid_token, insufficient_scope
 */
export async function me(call: Call, context: MockContext): Promise<Response> {
  const { clock, accounts } = context;
  const { family, scopes } = requireLive(findPresented(call, context), clock.now());
  if (!opensMe(scopes)) throw new OAuthError('insufficient_scope', `Access to this resource requires scope _${opening.join(' ')}_.`);
  const { grant, signIn } = family;
  const account = signIn && (await accounts.get(grant.accountId));
  if (!account) {
    return answerJson({ error: 'not_found', error_description: 'This access token speaks for an app, and for no person.' }, 404);
  }
  recordUse(context.store, grant, { kind: 'resource', what: 'Read your profile' }, clock.now());
  return answerJson({
    id: resourceOwnerId(account.id),
    ...(scopes.includes('public') && { name: account.name }),
    ...(scopes.includes('read') && { email: account.identifier, activities: activitiesOf(account.id, clock.now()) }),
  });
}

/** How many activities the demo accounts have; others have none. */
const activityCounts = new Map([
  ['acct-ada', 6],
  ['acct-grace', 9],
]);
const sports = ['run', 'ride', 'swim', 'walk'] as const;
const metersPerSecond = { run: 2.8, ride: 6.9, swim: 0.9, walk: 1.4 };

/** One every other day, the latest yesterday: the same for the same account and day. */
function activitiesOf(accountId: string, now: Date) {
  return Array.from({ length: activityCounts.get(accountId) ?? 0 }, (_, index) => {
    const dice = sha256(`${accountId} activity ${index}`);
    const sport = sports[dice.readUInt8(0) % sports.length] ?? 'run';
    const seconds = 1200 + (dice.readUInt16BE(1) % 4200);
    return {
      id: dice.readUInt32BE(4),
      date: addSeconds(now, -(2 * index + 1) * 24 * 60 * 60)
        .toISOString()
        .slice(0, 10),
      sport,
      distance_meters: Math.round(seconds * metersPerSecond[sport]),
      duration_seconds: seconds,
    };
  });
}
