import { callbackAnswer } from '../../account-session/callback-answer.ts';
import { forgetPendingFlow, type PendingFlow, takePendingFlow } from './pending-flow.ts';
import { handOver } from './popup-channel.ts';

/** What this load of the page came with. */
export type Arrival =
  /** Opened, not returned to. */
  | { kind: 'fresh' }
  /** An answer to the flow that this tab waits for. */
  | { kind: 'returned'; query: string; flow: PendingFlow }
  /** The callback without an answer: a reload. */
  | { kind: 'no-answer' }
  /** An answer that some other page may wait for, this one being its popup. */
  | { kind: 'foreign'; taken: Promise<boolean> };

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
  const answer = callbackAnswer('/flow-tester/callback');
  const flow = takePendingFlow(() => window.sessionStorage);
  if (!answer || [...answer].length === 0) return { kind: 'no-answer' };
  return flow ? { kind: 'returned', query: answer.toString(), flow } : { kind: 'foreign', taken: handOver(answer) };
}
