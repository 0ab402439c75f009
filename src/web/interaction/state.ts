import type { Interaction } from '../../contract/interaction.ts';
import type { InteractionPage } from '../../contract/interaction-page.ts';
import type { Problem } from '../../contract/problem.ts';
import { NetworkError, ProblemError } from '../http/send.ts';
import { isInteraction } from './read-step.ts';

/** A change that waits for its answer; the control that asked for it is busy. */
export type Step = 'sign-in' | 'account' | 'switch-account' | 'allow' | 'deny' | 'extend' | 'load';

/** What went wrong without ending the interaction; said beside the control. */
export type Failure =
  | { code: 'wrong-credentials' | 'network' | 'unexpected' }
  /** A field of a form was empty, or nothing was ticked. */
  | { code: 'incomplete'; field: string }
  | { code: 'too-many-attempts'; wait: number | null }
  /** Too many others sign in; the password was not looked at. */
  | { code: 'server-busy'; wait: number };

/** Why there is nothing left to decide. */
export interface Ending {
  code: 'expired' | 'foreign' | 'missing';
  startAgain: string | null;
  clientName: string | null;
}

export type Remark = 'changed' | 'decided' | 'signed-out';

export interface State {
  /** What was shown last; once it has ended, only the service's name is still used. */
  interaction: Interaction | null;
  ending: Ending | null;
  busy: Step | null;
  failure: Failure | null;
  /** What the person should know about why they see this. */
  remark: Remark | null;
}

export type Action =
  | { type: 'start'; step: Step }
  | { type: 'show'; interaction: Interaction; remark?: Remark }
  | { type: 'fail'; failure: Failure }
  | { type: 'end'; ending: Ending }
  | { type: 'hide' };

export const initialState: State = { interaction: null, ending: null, busy: 'load', failure: null, remark: null };

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'start':
      return { ...state, busy: action.step, failure: null };
    case 'show':
      return { ...initialState, busy: null, interaction: action.interaction, remark: action.remark ?? null };
    case 'fail':
      return { ...state, busy: null, failure: action.failure };
    case 'end':
      return { ...initialState, busy: null, interaction: state.interaction, ending: action.ending };
    case 'hide':
      return initialState;
  }
}

/** The state that a page begins in: as the server rendered it, or waiting for the first answer. */
export function beginWith(page: InteractionPage | null): State {
  if (!page) return initialState;
  const { interaction, problem, identifier } = page;
  if (!interaction) return problem ? reduce(initialState, actionForProblem(problem)) : initialState;
  const remark = problem && remarkFor(problem.code, interaction);
  const loginHint = identifier ?? interaction.loginHint;
  const shown = reduce(initialState, { type: 'show', interaction: { ...interaction, loginHint }, ...(remark && { remark }) });
  return problem && !remark && problem.code !== 'interaction-not-ready' ? reduce(shown, actionForProblem(problem)) : shown;
}

/** What the page does about an error of a request. */
export function actionFor(error: unknown): Action {
  if (error instanceof NetworkError) return { type: 'fail', failure: { code: 'network' } };
  if (error instanceof ProblemError) return actionForProblem(error.problem);
  return { type: 'fail', failure: { code: 'unexpected' } };
}

const endings: Record<string, Ending['code']> = {
  'interaction-expired': 'expired',
  'interaction-foreign': 'foreign',
  'interaction-not-found': 'missing',
};

function actionForProblem(problem: Problem): Action {
  const ending = endings[problem.code];
  if (ending) {
    return { type: 'end', ending: { code: ending, startAgain: problem.startAgain ?? null, clientName: problem.clientName ?? null } };
  }
  const { interaction } = problem;
  if (isInteraction(interaction)) {
    const remark = remarkFor(problem.code, interaction);
    return { type: 'show', interaction, ...(remark && { remark }) };
  }
  const field = /^\/(identifier|password|scopes)$/.exec(problem.pointer ?? '')?.[1];
  if (problem.code === 'invalid-body' && field) return { type: 'fail', failure: { code: 'incomplete', field } };
  if (problem.code === 'wrong-credentials') return { type: 'fail', failure: { code: 'wrong-credentials' } };
  if (problem.code === 'too-many-attempts')
    return { type: 'fail', failure: { code: 'too-many-attempts', wait: problem.retryAfter ?? null } };
  if (problem.code === 'server-busy') return { type: 'fail', failure: { code: 'server-busy', wait: problem.retryAfter ?? 1 } };
  return { type: 'fail', failure: { code: 'unexpected' } };
}

function remarkFor(code: string, { prompt }: Interaction): Remark | null {
  if (code === 'interaction-decided') return 'decided';
  if (code !== 'interaction-changed') return null;
  // A consent that turned into a sign-in: the account was signed out elsewhere.
  return prompt === 'consent' ? 'changed' : 'signed-out';
}
