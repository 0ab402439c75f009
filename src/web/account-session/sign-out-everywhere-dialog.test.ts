import { describe, expect, it } from 'vitest';
import { NetworkError, ProblemError } from '../http/send.ts';
import { signOutFailure } from './sign-out-everywhere-dialog.tsx';

const problem = (status: number) =>
  new ProblemError({ type: 'about:blank', title: 'The title', status, code: 'some-code', detail: 'Ask from this page.' }, status);

describe('a sign-out everywhere that failed', () => {
  it.each([
    ['no answer', new NetworkError('No answer')],
    ['a failing server', problem(500)],
  ])('leaves other browsers open: %s (F10)', (_name, error) => {
    expect(signOutFailure(error)).toContain('other browsers may be signed out or not');
  });

  it('ended nothing when the server refused in clear words', () => {
    expect(signOutFailure(problem(403))).toBe('Nothing was ended: Ask from this page.');
  });
});
