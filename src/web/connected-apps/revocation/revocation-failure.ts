import { ProblemError } from '../../http/send.ts';

export type Failure = { kind: 'gone' } | { kind: 'uncertain' } | { kind: 'refused'; reason: string } | { kind: 'sign-in'; maxAge: number };

/**
 * What an error says about a revocation that was sent. Only a plain refusal means that nothing happened; a timeout,
 * a lost connection and a failing server leave it open.
 */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof ProblemError) || error.status >= 500) return { kind: 'uncertain' };
  const { code, maxAge, detail, title } = error.problem;
  if (code === 'connection-not-found') return { kind: 'gone' };
  if (code === 'reauthentication-required') return { kind: 'sign-in', maxAge: maxAge ?? 0 };
  return { kind: 'refused', reason: detail ?? title };
}
