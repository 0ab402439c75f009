import { problemText } from '../i18n/problem-text.ts';
import { ProblemError } from './send.ts';

export type Failure = { kind: 'gone' } | { kind: 'uncertain' } | { kind: 'refused'; reason: string } | { kind: 'sign-in'; maxAge: number };

/** What is changed is no more. */
const goneCodes: readonly string[] = ['connection-not-found', 'registration-not-found'];

/**
 * What an error says about a change that was sent. Only a plain refusal means that nothing happened; a timeout,
 * a lost connection and a failing server leave it open.
 */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof ProblemError) || error.status >= 500) return { kind: 'uncertain' };
  const { code, maxAge } = error.problem;
  if (goneCodes.includes(code)) return { kind: 'gone' };
  if (code === 'reauthentication-required') return { kind: 'sign-in', maxAge: maxAge ?? 0 };
  return { kind: 'refused', reason: problemText(error.problem) };
}
