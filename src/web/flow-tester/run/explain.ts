import type { StepResult } from '../../../flow/step-result.ts';
import { flowTesterStepMessages } from '../../../i18n/en/flow-tester-steps.ts';
import type { StepId } from './plan.ts';

const m = flowTesterStepMessages.explain;

/** What came of a step, and what a client makes of it. */
export interface Outcome {
  /** `expected`: refused, as it had to be. */
  tone: 'success' | 'expected' | 'caution';
  text: string;
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
  const lost = status === null || status >= 500;
  switch (step) {
    case 'exchange':
      return ok ? outcome('success', m.exchanged) : outcome('caution', lost ? m.exchangeLost : (problem ?? m.exchangeRefused));
    case 'sign-in':
      return ok ? outcome('success', m.signedIn) : outcome('caution', lost ? m.signInLost : m.signInRefused);
    case 'call':
      return ok ? outcome('success', m.called) : outcome('caution', whyNotCalled(status));
    case 'refresh':
      return ok ? outcome('success', m.refreshed) : outcome('caution', lost ? m.refreshLost : m.refreshRefused);
    case 'token-info':
      return ok ? outcome('success', m.tokenInfo) : outcome('caution', problem ?? m.noTokenInfo);
    case 'introspect':
      return ok ? outcome('success', m.introspected) : outcome('caution', problem ?? m.noTokenInfo);
    case 'userinfo':
      return ok ? outcome('success', m.userinfo) : outcome('caution', problem ?? m.noUserinfo);
    case 'revoke':
      return ok ? outcome('success', m.revoked) : outcome('caution', problem ?? m.notRevoked);
    case 'call-again':
      return ok
        ? outcome('caution', m.stillWorks)
        : lost
          ? outcome('caution', whyNotCalled(status))
          : outcome('expected', m.callRefusedNow);
    case 'refresh-again':
      return ok
        ? outcome('caution', m.stillRefreshes)
        : lost
          ? outcome('caution', m.refreshLost)
          : outcome('expected', m.refreshRefusedNow);
    case 'app-alone':
      return ok
        ? outcome('success', m.appAlone)
        : outcome('caution', error === 'unauthorized_client' ? m.appNotAlone : (problem ?? m.appAloneRefused));
  }
}

function whyNotCalled(status: number | null): string {
  if (status === null) return m.callLost;
  if (status === 401) return m.callRefused;
  return status === 403 ? m.callForbidden : m.callFailed;
}
