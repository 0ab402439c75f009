import type { Decision, Interaction, NextStep } from '../../contract/interaction.ts';
import { ProblemError } from '../http/problem.ts';
import type { EngineRequest } from '../ports/engine.ts';
import type { BrowserSession } from './browser-sessions.ts';
import type { NormalDecision, Outcome } from './interactions.ts';
import { isHere } from './person.ts';

type Allowed = Extract<NormalDecision, { decision: 'allow' }>;

/**
 * Fills in what an Allow leaves out and checks it against what the page shows: what is granted is a subset of it.
 * @throws ProblemError scope-not-offered, invalid-body
 */
export function normalise({ scopes, duration }: Decision, request: EngineRequest): Allowed {
  const shown = request.scopes.map(({ name }) => name);
  const chosen = scopes ?? shown;
  const foreign = chosen.find((scope) => !shown.includes(scope));
  if (foreign !== undefined)
    throw new ProblemError('scope-not-offered', 400, { pointer: '/scopes', detail: `"${foreign}" is not asked for.` });
  const missing = request.scopes.find(({ name, optional }) => !chosen.includes(name) && !(request.scopeChoice && optional));
  if (missing) throw new ProblemError('invalid-body', 400, { pointer: '/scopes', detail: `"${missing.name}" cannot be left out.` });
  if (shown.length > 0 && chosen.length === 0) {
    throw new ProblemError('invalid-body', 400, { pointer: '/scopes', detail: 'Choose at least one thing to allow, or deny the request.' });
  }
  const until = duration ?? request.durations.at(-1) ?? 'until-revoked';
  if (!request.durations.includes(until)) {
    throw new ProblemError('invalid-body', 400, { pointer: '/duration', detail: `Offered here: ${request.durations.join(', ')}.` });
  }
  return { decision: 'allow', scopes: shown.filter((scope) => chosen.includes(scope)), duration: until };
}

/** Whether an answer may be told, or told again, to the browser session that asks. */
export function isToldTo({ by }: Outcome, session: BrowserSession | null): boolean {
  return by === null || isHere(by, session);
}

/**
 * Answers a decision on an interaction that has its answer: the same one again to whoever gave it, or a refusal to change it.
 * @throws ProblemError interaction-decided
 */
export async function answerAgain(
  outcome: Outcome,
  request: EngineRequest,
  { decision, session, view }: { decision: Decision; session: BrowserSession | null; view: () => Promise<Interaction> },
): Promise<NextStep> {
  const again: NormalDecision = decision.decision === 'deny' ? { decision: 'deny' } : normalise(decision, request);
  const isSame = JSON.stringify(again) === JSON.stringify(outcome.decision);
  if (isSame && isToldTo(outcome, session)) return { redirectTo: outcome.redirectTo };
  throw new ProblemError('interaction-decided', 409, { interaction: await view() });
}
