import type { CallbackResult, StepResult } from '../../../flow/step-result.ts';
import { flowTesterStepMessages as steps } from '../../../i18n/en/flow-tester-steps.ts';
import type { StepId } from './plan.ts';

const m = steps.explain;

/** What came of a step, and what a client makes of it. */
export interface Outcome {
  /** `expected`: refused, as it had to be. */
  tone: 'success' | 'expected' | 'caution';
  text: string;
  /** Why there is no answer of use, where that is not the server's own word. */
  reason?: string;
  /** The status of the answer; null where none came, or nothing was sent. */
  status: number | null;
  /** The server's own error code and words. */
  error: string | null;
  description: string | null;
}

type BackStep = Exclude<StepId, 'ask' | 'callback'>;

/** Reads the answer to a step of the back channel. */
export function explain(step: BackStep, result: StepResult): Outcome {
  const { ok, status, error, description, problem } = result;
  const outcome = (tone: Outcome['tone'], text: string): Outcome => ({ tone, text, status, error, description });
  const lost = !ok && (status === null || status >= 500);
  const lostOutcome = (text: string): Outcome => ({ ...outcome('caution', text), ...(problem !== null && { reason: problem }) });
  switch (step) {
    case 'exchange':
      if (lost) return lostOutcome(m.exchangeLost);
      return ok ? outcome('success', m.exchanged) : outcome('caution', problem ?? m.exchangeRefused);
    case 'sign-in':
      if (lost) return lostOutcome(m.signInLost);
      return ok ? outcome('success', m.signedIn) : outcome('caution', m.signInRefused);
    case 'call':
      if (lost) return lostOutcome(whyNotCalled(status));
      return ok ? outcome('success', m.called) : outcome('caution', whyNotCalled(status));
    case 'refresh':
      if (lost) return lostOutcome(m.refreshLost);
      return ok ? outcome('success', m.refreshed) : outcome('caution', m.refreshRefused);
    case 'token-info':
      return ok ? outcome('success', m.tokenInfo) : outcome('caution', problem ?? m.noTokenInfo);
    case 'introspect':
      return ok ? outcome('success', m.introspected) : outcome('caution', problem ?? m.noTokenInfo);
    case 'userinfo':
      return ok ? outcome('success', m.userinfo) : outcome('caution', problem ?? m.noUserinfo);
    case 'revoke':
      return ok ? outcome('success', m.revoked) : outcome('caution', problem ?? m.notRevoked);
    case 'call-again':
      if (lost) return lostOutcome(whyNotCalled(status));
      return ok ? outcome('caution', m.stillWorks) : outcome('expected', m.callRefusedNow);
    case 'refresh-again':
      if (lost) return lostOutcome(m.refreshLost);
      return ok ? outcome('caution', m.stillRefreshes) : outcome('expected', m.refreshRefusedNow);
    case 'app-alone':
      return ok
        ? outcome('success', m.appAlone)
        : outcome('caution', error === 'unauthorized_client' ? m.appNotAlone : (problem ?? m.appAloneRefused));
  }
}

/** Reads what came of the authorization request. @param answer what stood behind the redirect URI */
export function explainAnswer(answer: string, { ok, error, description, problem }: CallbackResult): Outcome {
  const outcome = { status: null, error, description };
  // Where an answer has an issuer, it was held against that of this flow.
  const hasIssuer = new URLSearchParams(answer.replace(/#.*/s, '')).has('iss');
  if (ok) return { ...outcome, tone: 'success', text: hasIssuer ? steps.answered : steps.answeredWithoutIssuer };
  if (error === 'access_denied') return { ...outcome, tone: 'expected', text: steps.denied };
  return { ...outcome, tone: 'caution', text: error === null ? (problem ?? steps.nothingSent) : steps.answeredWithError };
}

function whyNotCalled(status: number | null): string {
  if (status === null) return m.callLost;
  if (status === 401) return m.callRefused;
  return status === 403 ? m.callForbidden : m.callFailed;
}
