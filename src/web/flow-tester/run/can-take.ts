import type { Setup } from '../../../flow/setup/setup.ts';
import type { RunState } from './flow-run.ts';
import type { StepId } from './plan.ts';

/** Whether a step has what it needs by now. */
export function canTake(
  step: StepId,
  { session, outcomes, lacksSecret }: Pick<RunState, 'session' | 'outcomes' | 'lacksSecret'>,
  takesBack: boolean,
): boolean {
  const { tokens } = session.state();
  switch (step) {
    case 'ask':
    case 'sign-in':
    case 'app-alone':
      return true;
    case 'callback':
      return false;
    case 'exchange':
      return outcomes.callback?.tone === 'success' && !lacksSecret && !outcomes.exchange;
    case 'refresh':
    case 'refresh-again':
      return Boolean(tokens?.refreshToken);
    case 'revoke':
      return tokens !== null && (takesBack || session.setup.system.endpoints.revoke !== null);
    default:
      return tokens !== null;
  }
}

/** Whether the app has a secret that is not known here: a deep link, a redirect and a reload leave it out. */
export function lacksSecret({ client }: Setup): boolean {
  return client.authentication !== 'none' && !client.secret;
}
