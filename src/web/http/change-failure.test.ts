import { describe, expect, it } from 'vitest';
import { failureOf } from './change-failure.ts';
import { NetworkError, ProblemError, UnexpectedAnswerError } from './send.ts';

const problem = (code: string, status: number, more = {}) =>
  new ProblemError({ type: 'about:blank', title: 'The title', status, code, ...more }, status);

describe('an error after a change was sent', () => {
  it.each([
    ['no answer', new NetworkError('No answer')],
    ['a page instead of an answer', new UnexpectedAnswerError(200)],
    ['a failing engine', problem('engine-unavailable', 503)],
    ['a failing server', problem('internal-error', 500)],
  ])('leaves it open: %s (F1, F10, R27)', (_name, error) => {
    expect(failureOf(error)).toEqual({ kind: 'uncertain' });
  });

  it.each(['connection-not-found', 'registration-not-found'])('says that what was to change was gone already: %s', (code) => {
    expect(failureOf(problem(code, 404))).toEqual({ kind: 'gone' });
  });

  it('asks for a fresh sign-in', () => {
    expect(failureOf(problem('reauthentication-required', 401, { maxAge: 300 }))).toEqual({ kind: 'sign-in', maxAge: 300 });
  });

  it('means that nothing was changed when the server refused in clear words', () => {
    expect(failureOf(problem('cross-site-request', 403, { detail: 'Ask from this page.' }))).toEqual({
      kind: 'refused',
      reason: 'Ask from this page.',
    });
  });
});
