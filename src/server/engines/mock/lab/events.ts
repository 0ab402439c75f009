import type { LabEvent } from '../../../../contract/lab.ts';
import type { EventQuery } from '../../../../contract/lab-bodies.ts';
import { ProblemError } from '../../../http/problem.ts';
import type { EventListener, Lab } from '../../../ports/lab.ts';
import type { EventLog, LoggedEvent } from '../state/event-log.ts';

/** Who can follow the log at the same time. */
const maxListeners = 20;

/** The event log as it is read: secrets are shown only where the server was told to. */
export class LabEvents implements NonNullable<Lab['events']> {
  readonly #log: EventLog;
  readonly #reveal: boolean;
  readonly #stops = new Map<EventListener, () => void>();

  constructor(log: EventLog, reveal: boolean) {
    this.#log = log;
    this.#reveal = reveal;
  }

  list(query: EventQuery): LabEvent[] {
    return this.#log
      .since(query.since ?? 0)
      .filter((event) => isAsked(event, query))
      .map((event) => describe(event, this.#reveal));
  }

  follow(query: EventQuery, listener: EventListener): () => void {
    if (this.#stops.size >= maxListeners) {
      throw new ProblemError('too-many-streams', 503, { detail: `${maxListeners} follow the log already. End one of them first.` });
    }
    const stop = this.#log.listen((event) => {
      if (isAsked(event, query)) listener.tell(describe(event, this.#reveal));
    });
    this.#stops.set(listener, stop);
    return () => {
      stop();
      this.#stops.delete(listener);
    };
  }

  /** Ends every stream. */
  close(): void {
    this.#end(() => true);
  }

  /** Ends the streams that nobody has begun to read. */
  closeUnread(): void {
    this.#end((listener) => !listener.isRead());
  }

  #end(isMeant: (listener: EventListener) => boolean): void {
    for (const [listener, stop] of this.#stops) {
      if (!isMeant(listener)) continue;
      this.#stops.delete(listener);
      stop();
      listener.end();
    }
  }
}

function isAsked(event: LoggedEvent, { service, clientId }: EventQuery): boolean {
  return (service === undefined || event.service === service) && (clientId === undefined || event.clientId === clientId);
}

function describe({ id, at, parameters, ...event }: LoggedEvent, reveal: boolean): LabEvent {
  const sent = parameters?.entries().map(([name, value]) => [name, reveal ? value : conceal(name, value)]);
  return { id, at: at.toISOString(), ...event, ...(sent && { parameters: Object.fromEntries(sent) }) };
}

/**
 * Hides secrets, by the name of the parameter that they are sent as. Of codes, tokens and the like, which are random, the beginning
 * is enough to tell two apart, and too little to use one; of passwords and client secrets, which people choose, nothing is shown.
 */
function conceal(name: string, value: string): string {
  if (/passw|secret/i.test(name)) return '…';
  if (!/(token|assertion|verifier|code)$|token_hint$/i.test(name)) return value;
  return value.length > 8 ? `${value.slice(0, 4)}…` : '…';
}
