import type { Handler } from 'hono';
import { ProblemError } from '../http/problem.ts';

/** Answers every other method of a path with 405 and what is allowed instead. */
export function allow(...methods: string[]): Handler {
  return () => {
    const list = methods.join(', ');
    throw new ProblemError('method-not-allowed', 405, { detail: `Allowed here: ${list}.` }, { allow: list });
  };
}
