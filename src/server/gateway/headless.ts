import type { LabDecision } from '../../contract/lab.ts';
import { ProblemError } from '../http/problem.ts';
import type { Clock } from '../ports/clock.ts';
import type { Engine, EngineRequest, Step } from '../ports/engine.ts';
import { randomToken } from '../ports/random.ts';
import { normalise } from './decisions.ts';

/**
 * Answers a request as the lab was told to, by the steps that a person's answer takes, but without a page and without
 * signing any browser in.
 * @returns where the browser goes; null where a person is to be asked
 */
export async function answerWithoutPerson(engine: Engine, clock: Clock, request: EngineRequest): Promise<string | null> {
  const decisions = engine.lab?.decisions;
  const decision = await decisions?.take({ service: request.service.id, id: request.client.id });
  if (!decisions || !decision) return null;
  const { accountId } = decision;
  if (accountId === null) return leave(await engine.reject(request.ref, 'access_denied'));
  const step = await engine.acceptSignIn(request.ref, { accountId, authTime: clock.now(), session: randomToken(16), methods: [] });
  if ('redirect' in step) return leave(step);
  try {
    const { scopes, duration } = normalise(withoutNulls(decision), step.page);
    return leave(await engine.acceptConsent(step.page.ref, { scopes, duration, audience: step.page.audience }));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    await engine.restart(step.page.ref);
    decisions.refused(decision, error.message);
    return null;
  }
}

function withoutNulls({ scopes, duration }: LabDecision) {
  return { decision: 'allow' as const, ...(scopes && { scopes }), ...(duration && { duration }) };
}

function leave(step: Step): string {
  if (!('redirect' in step)) throw new Error('the engine asked for another page after its final answer');
  return step.redirect.href;
}
