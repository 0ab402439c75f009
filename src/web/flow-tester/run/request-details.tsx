import type { Message, StepName } from '../../../flow/messages/message.ts';
import { redactMessage } from '../../../flow/messages/redact.ts';
import { flowTesterParameterMessages as m } from '../../../i18n/en/flow-tester-parameters.ts';
import { Parameters } from './parameters.tsx';

interface RequestDetailsProps {
  messages: readonly Message[];
  step: 'ask' | 'callback';
  revealed: boolean;
  /** Unfolded, until somebody folds it. */
  open: boolean;
}

/** The last authorization request, or its answer, taken apart. */
export function RequestDetails({ messages, step, revealed, open }: RequestDetailsProps) {
  const last = (name: StepName) => {
    const message = messages.findLast((one) => one.step === name);
    return message && (revealed ? message : redactMessage(message));
  };
  const front = last(step === 'ask' ? 'authorize' : 'callback');
  const pushed = step === 'ask' ? last('par') : undefined;
  if (!front) return null;
  const inFragment = step === 'callback' ? (front.request.url.split('#')[1] ?? '') : '';
  return (
    <>
      {pushed?.request.body && <Parameters title={m.pushedTitle} query={pushed.request.body} open={open} />}
      <Parameters title={step === 'ask' ? m.title : m.responseTitle} query={queryOf(front.request.url)} open={open} />
      {inFragment !== '' && <Parameters title={m.fragmentTitle} query={inFragment} open={open} />}
    </>
  );
}

const queryOf = (url: string) => /\?([^#]*)/.exec(url)?.[1] ?? '';
