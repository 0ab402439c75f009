import { setTimeout } from 'node:timers/promises';
import type { Account } from '../../contract/client.ts';
import { QueueFullError } from '../stores/shares/fair-queue.ts';
import type { AccountDirectory } from './directory.ts';
import type { SignInLimits, SignInOrigin } from './sign-in-limits.ts';

/** What became of a password. `retryAfter` is in seconds. */
export type PasswordOutcome =
  | { outcome: 'right'; account: Account }
  | { outcome: 'wrong' }
  /** Not looked at: there were too many failed attempts. */
  | { outcome: 'too-many'; retryAfter: number }
  /** Not looked at: too many others are being looked at. It does not count as a failed attempt. */
  | { outcome: 'busy'; retryAfter: number };

interface Credentials {
  identifier: string;
  password: string;
}

/**
 * The one way in which anybody's password is checked: within the limits on failed attempts first, then in its turn. Accounts that exist
 * and those that do not are told apart by neither answer nor time.
 */
export async function checkPassword(
  { accounts, limits }: { accounts: AccountDirectory; limits: SignInLimits },
  { identifier, password }: Credentials,
  from: SignInOrigin,
): Promise<PasswordOutcome> {
  const attempt = limits.begin(identifier, from);
  if ('retryAfter' in attempt) {
    await setTimeout(limits.pauseMs);
    return { outcome: 'too-many', ...attempt };
  }
  try {
    const account = await accounts.authenticate(identifier, password, attempt.by);
    if (!account) return { outcome: 'wrong' };
    attempt.succeeded();
    return { outcome: 'right', account };
  } catch (error) {
    attempt.withdrawn();
    if (!(error instanceof QueueFullError)) throw error;
    return { outcome: 'busy', retryAfter: error.retryAfter };
  }
}
