import * as v from 'valibot';
import { type Interaction, InteractionSchema } from '../../contract/interaction.ts';
import type { Problem } from '../../contract/problem.ts';
import { NetworkError, ProblemError } from '../http/request.ts';

/** A change that waits for its answer; the control that asked for it is busy. */
export type Step = 'sign-in' | 'account' | 'switch-account' | 'allow' | 'deny' | 'extend' | 'load';

/** What went wrong without ending the interaction; said beside the control. */
export type Failure = { code: 'wrong-credentials' | 'network' | 'unexpected' } | { code: 'too-many-attempts'; wait: number | null };

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
  const fresh = v.safeParse(InteractionSchema, problem.interaction);
  if (fresh.success) {
    const remark = remarkFor(problem.code, fresh.output);
    return { type: 'show', interaction: fresh.output, ...(remark && { remark }) };
  }
  if (problem.code === 'wrong-credentials') return { type: 'fail', failure: { code: 'wrong-credentials' } };
  if (problem.code === 'too-many-attempts')
    return { type: 'fail', failure: { code: 'too-many-attempts', wait: problem.retryAfter ?? null } };
  return { type: 'fail', failure: { code: 'unexpected' } };
}

function remarkFor(code: string, { prompt }: Interaction): Remark | null {
  if (code === 'interaction-decided') return 'decided';
  if (code !== 'interaction-changed') return null;
  // A consent that turned into a sign-in: the account was signed out elsewhere.
  return prompt === 'consent' ? 'changed' : 'signed-out';
}
