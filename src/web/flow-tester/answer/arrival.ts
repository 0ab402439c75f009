import { callbackAnswer, callbackFragment } from '../../account-session/callback-answer.ts';
import { forgetPendingFlow, type PendingFlow, takePendingFlow } from './pending-flow.ts';
import { handOver } from './popup-channel.ts';

/** What this load of the page came with. */
export type Arrival =
  /** Opened, not returned to. */
  | { kind: 'fresh' }
  /** An answer to the flow that this tab waits for: what stood behind the redirect URI, query and fragment. */
  | { kind: 'returned'; answer: string; flow: PendingFlow }
  /** The callback without an answer: a reload. */
  | { kind: 'no-answer' }
  /** An answer that some other page may wait for, this one being its popup. */
  | { kind: 'foreign'; taken: Promise<boolean> };

const path = '/flow-tester/callback';

let arrival: Arrival | null = null;

/** Looked at once: taking the one-time data of a flow deletes it. */
export function theArrival(): Arrival {
  arrival ??= look();
  return arrival;
}

function look(): Arrival {
  if (!window.location.pathname.endsWith('/callback')) {
    forgetPendingFlow(() => window.sessionStorage);
    return { kind: 'fresh' };
  }
  const query = callbackAnswer(path)?.toString() ?? '';
  const answer = (query && `?${query}`) + callbackFragment(path);
  const flow = takePendingFlow(() => window.sessionStorage);
  if (answer === '') return { kind: 'no-answer' };
  return flow ? { kind: 'returned', answer, flow } : { kind: 'foreign', taken: handOver(answer) };
}
