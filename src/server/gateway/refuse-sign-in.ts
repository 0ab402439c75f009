import type { PasswordOutcome } from '../accounts/check-password.ts';
import { ProblemError } from '../http/problem.ts';

/** What is told to who could not sign in. It is the same for accounts that exist and those that do not. */
export function refuseSignIn(checked: Exclude<PasswordOutcome, { outcome: 'right' }>): ProblemError {
  if (checked.outcome === 'wrong') {
    return new ProblemError('wrong-credentials', 401, { pointer: '/password' }, { 'www-authenticate': 'Form realm="latchstring"' });
  }
  const { retryAfter } = checked;
  const headers = { 'retry-after': String(retryAfter) };
  if (checked.outcome === 'too-many') return new ProblemError('too-many-attempts', 429, { retryAfter }, headers);
  return new ProblemError('server-busy', 503, { retryAfter, detail: 'Too many others are signing in. Nothing was counted.' }, headers);
}
