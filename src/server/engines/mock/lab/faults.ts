import type { Fault } from '../../../../contract/lab.ts';
import type { FaultDraft } from '../../../../contract/lab-bodies.ts';
import { ProblemError } from '../../../http/problem.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Lab } from '../../../ports/lab.ts';
import { randomToken } from '../../../ports/random.ts';
import type { Call } from '../call.ts';
import type { EndpointTable, Intercept, MountedEndpoint } from '../endpoints.ts';
import type { EventLog } from '../state/event-log.ts';
import type { Store } from '../state/store.ts';
import { applyEffect, describeEffect, type RefuseWaiting } from './fault-effects.ts';
import { isFor, readClientId } from './fault-matching.ts';
import { requireClient, requireService } from './known.ts';

/** Faults that can wait at once. */
const maxFaults = 1000;

interface Parts {
  store: Store;
  clock: Clock;
  events: EventLog;
  endpoints: EndpointTable;
  /** Ids of the services that are spoken. */
  services: readonly string[];
  refuseWaiting: RefuseWaiting;
}

/** The faults that wait for their request, the oldest first, those that stay last. A request meets one of them at most. */
export class Faults implements NonNullable<Lab['faults']> {
  readonly #parts: Parts;
  #waiting: Fault[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  list(): Fault[] {
    return this.#waiting;
  }

  add(draft: FaultDraft): Fault {
    this.#check(draft);
    const { service = null, endpoint = null, clientId = null, times, effect } = draft;
    const fault: Fault = { id: `fault-${randomToken(6)}`, service, endpoint, clientId, times, effect };
    this.#waiting.push(fault);
    const { clock, events } = this.#parts;
    const where = [endpoint ?? 'any endpoint', service && `of ${service}`, clientId && `by ${clientId}`].filter(Boolean).join(' ');
    events.add({
      at: clock.now(),
      name: 'fault',
      cause: `${fault.id}: ${times === null ? 'all requests' : `the next ${times}`} to ${where} will be ${describeEffect(effect)}.`,
    });
    return fault;
  }

  remove(id: string): boolean {
    const before = this.#waiting.length;
    this.#waiting = this.#waiting.filter((fault) => fault.id !== id);
    const { clock, events } = this.#parts;
    const isRemoved = this.#waiting.length < before;
    if (isRemoved) events.add({ at: clock.now(), name: 'fault', cause: `${id} was taken back.` });
    return isRemoved;
  }

  clear(): void {
    for (const { id } of this.#waiting) this.remove(id);
  }

  /** Puts these in the place of those that wait. */
  replace(faults: readonly Fault[]): void {
    this.#waiting = [...faults];
  }

  readonly intercept: Intercept = (endpoint, call, go) => (this.#waiting.length === 0 ? go() : this.#disturb(endpoint, call, go));

  async #disturb(endpoint: MountedEndpoint, call: Call, go: () => Promise<Response>): Promise<Response> {
    const fault = await this.#take(endpoint, call);
    if (!fault) return go();
    call.trail.fault = `${fault.id}: ${describeEffect(fault.effect)}`;
    return applyEffect(fault.effect, { endpoint, call, go, refuseWaiting: this.#parts.refuseWaiting });
  }

  async #take(endpoint: MountedEndpoint, call: Call): Promise<Fault | undefined> {
    const isNamed = this.#waiting.some((fault) => fault.clientId !== null && isFor(fault, endpoint));
    const clientId = isNamed ? await readClientId(call, this.#parts.store) : null;
    if (clientId !== null) call.trail.clientId = clientId;
    const fitting = this.#waiting.filter((one) => isFor(one, endpoint) && (one.clientId === null || one.clientId === clientId));
    const fault = fitting.find(({ times }) => times !== null) ?? fitting[0];
    if (!fault || fault.times === null) return fault;
    fault.times -= 1;
    if (fault.times === 0) this.#waiting = this.#waiting.filter((one) => one !== fault);
    return fault;
  }

  #check({ service, endpoint, clientId }: FaultDraft): void {
    const { store, endpoints, services } = this.#parts;
    if (service !== undefined) requireService(service, services);
    const names = endpoints.names(service);
    if (endpoint !== undefined && !names.includes(endpoint)) {
      const where = service === undefined ? 'No service' : service;
      const detail = `${where} has ${service === undefined ? 'an' : 'no'} endpoint "${endpoint}"; there are: ${names.join(', ')}.`;
      throw new ProblemError('invalid-body', 400, { pointer: '/endpoint', detail });
    }
    if (clientId !== undefined) requireClient(clientId, store, service);
    if (this.#waiting.length >= maxFaults) {
      throw new ProblemError('invalid-body', 400, { detail: `${maxFaults} faults wait already; delete some, or reset the lab.` });
    }
  }
}
