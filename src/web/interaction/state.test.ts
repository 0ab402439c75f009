import { describe, expect, it } from 'vitest';
import type { Problem } from '../../contract/problem.ts';
import { NetworkError, ProblemError, UnexpectedAnswerError } from '../http/send.ts';
import { actionFor, initialState, reduce, type State } from './state.ts';
import { anInteraction } from './testing.ts';

const problem = (code: string, more: Partial<Problem> = {}) =>
  new ProblemError({ type: 'about:blank', title: code, status: 400, code, ...more }, 400);
const shown: State = { ...initialState, busy: null, interaction: anInteraction() };

describe('actionFor', () => {
  it('keeps the page and what was typed when the network fails', () => {
    const state = reduce({ ...shown, busy: 'sign-in' }, actionFor(new NetworkError()));
    expect(state).toEqual({ ...shown, failure: { code: 'network' } });
  });

  it('never calls an expired request a wrong password', () => {
    const action = actionFor(problem('interaction-expired', { startAgain: 'https://app.example/', clientName: 'Timesheets' }));
    expect(action).toEqual({ type: 'end', ending: { code: 'expired', startAgain: 'https://app.example/', clientName: 'Timesheets' } });
  });

  it('says how long to wait after too many attempts', () => {
    expect(actionFor(problem('too-many-attempts', { retryAfter: 90 }))).toEqual({
      type: 'fail',
      failure: { code: 'too-many-attempts', wait: 90 },
    });
  });

  it('S4: says when to try again where too many others sign in', () => {
    const failure = { code: 'server-busy', wait: 3 };
    expect(actionFor(problem('server-busy', { retryAfter: 3 }))).toEqual({ type: 'fail', failure });
  });

  it('shows what is asked now when it has changed, and says so', () => {
    const interaction = anInteraction({ revision: 4 });
    expect(actionFor(problem('interaction-changed', { interaction }))).toEqual({ type: 'show', interaction, remark: 'changed' });
  });

  it('asks to sign in again when the account was signed out meanwhile', () => {
    const interaction = anInteraction({ prompt: 'sign-in' });
    expect(actionFor(problem('interaction-changed', { interaction }))).toMatchObject({ remark: 'signed-out' });
  });

  it('shows the first answer when a second one differs', () => {
    const interaction = anInteraction({ prompt: 'done', outcome: 'denied' });
    expect(actionFor(problem('interaction-decided', { interaction }))).toEqual({ type: 'show', interaction, remark: 'decided' });
  });

  it.each([new UnexpectedAnswerError(502), problem('interaction-changed', { interaction: { odd: true } }), new Error('bug')])(
    'calls everything else unexpected: %s',
    (error) => {
      expect(actionFor(error)).toEqual({ type: 'fail', failure: { code: 'unexpected' } });
    },
  );
});

it('clears an error when the next attempt starts, so that the same error is announced again', () => {
  const failed = reduce(shown, { type: 'fail', failure: { code: 'wrong-credentials' } });
  expect(reduce(failed, { type: 'start', step: 'sign-in' })).toEqual({ ...shown, busy: 'sign-in' });
});

it('forgets names when it hides', () => {
  expect(reduce(shown, { type: 'hide' })).toEqual(initialState);
});
