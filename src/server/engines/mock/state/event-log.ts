import type { Trail } from '../call.ts';

/** What happened at the mock server, newest last. */
export interface LoggedEvent extends Trail {
  /** Grows by one with every event. */
  id: number;
  at: Date;
  /** Absent for what concerns no service, such as a move of the clock. */
  service?: string;
  /** The endpoint's name, or what else happened. */
  name: string;
  method?: string;
  path?: string;
  /** Absent where no answer was sent. */
  status?: number;
}

const maxEvents = 1000;

/** The last thousand events, in memory. */
export class EventLog {
  #events: LoggedEvent[] = [];
  #next = 1;
  readonly #listeners = new Set<(event: LoggedEvent) => void>();

  add(event: Omit<LoggedEvent, 'id'>): void {
    const logged = { id: this.#next, ...event };
    this.#next += 1;
    this.#events.push(logged);
    if (this.#events.length >= 2 * maxEvents) this.#events = this.#events.slice(-maxEvents);
    for (const listener of this.#listeners) listener(logged);
  }

  /** Those after an id, the last thousand at most. */
  since(id: number): LoggedEvent[] {
    return this.#events.slice(-maxEvents).filter((event) => event.id > id);
  }

  /** Forgets them all. Ids go on growing, so that whoever listens misses none. */
  clear(): void {
    this.#events = [];
  }

  /** Tells of every event from now on. @returns how to stop that */
  listen(listener: (event: LoggedEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
