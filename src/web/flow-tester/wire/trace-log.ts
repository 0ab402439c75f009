import type { Message } from '../../../flow/messages/message.ts';
import type { FlowSession } from '../../../flow/session.ts';
import type { Setup } from '../../../flow/setup/setup.ts';
import { Store } from '../store.ts';

/** What one run, one scenario or one look-up sent and received. */
export interface Trace {
  id: number;
  title: string;
  /** What it is done with; null for a look-up. */
  setup: Setup | null;
  messages: readonly Message[];
}

/** Every message of this load of the page, run by run, the oldest first. Memory only. */
export class TraceLog extends Store<readonly Trace[]> {
  #last = 0;

  constructor() {
    super([]);
  }

  /** Begins a trace. @returns how to say what it holds now */
  begin(title: string, setup: Setup | null = null): (messages: readonly Message[]) => void {
    this.#last += 1;
    const id = this.#last;
    return (messages) => {
      const traces = this.state();
      const known = traces.some((trace) => trace.id === id);
      if (known) this.set(traces.map((trace) => (trace.id === id ? { ...trace, messages } : trace)));
      else if (messages.length > 0) this.set([...traces, { id, title, setup, messages }]);
    };
  }

  /** Writes down whatever a session sends from now on. */
  follow(session: FlowSession, title: string): void {
    const write = this.begin(title, session.setup);
    let seen: readonly Message[] = [];
    const look = () => {
      const { messages } = session.state();
      if (messages === seen) return;
      seen = messages;
      write(messages);
    };
    look();
    session.subscribe(look);
  }

  clear(): void {
    this.set([]);
  }
}
