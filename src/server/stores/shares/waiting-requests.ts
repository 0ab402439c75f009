import type { Clock } from '../../ports/clock.ts';
import type { Bounds } from './bounded-whole.ts';
import { FairShares } from './fair-shares.ts';
import { networkOf } from './network.ts';

const bounds: Bounds = { whole: 5000, share: 1000, goes: 'newest' };

/**
 * What an engine keeps until a person answers, by its ref. Each network has a share of it. What a person looks at has a place apart, so
 * that nobody loses their page for the sake of requests that are only sent.
 */
export class WaitingRequests<T> {
  readonly #byRef = new Map<string, { request: T; neededUntil: Date }>();
  readonly #shares: FairShares<string, 'opened' | 'attended'>;

  constructor(clock: Clock) {
    const isOver = (ref: string) => (this.#byRef.get(ref)?.neededUntil ?? 0) <= clock.now();
    this.#shares = new FairShares({ opened: bounds, attended: bounds }, isOver);
  }

  get(ref: string): T | undefined {
    return this.#byRef.get(ref)?.request;
  }

  /**
   * @param address the network address that it comes from
   * @param neededUntil when it makes way for others, if nobody attends to it
   */
  add(ref: string, request: T, { address, neededUntil }: { address: string; neededUntil: Date }): void {
    this.#byRef.set(ref, { request, neededUntil });
    this.#forget(this.#shares.add(ref, 'opened', { by: networkOf(address) }));
  }

  /** Somebody has it in front of them, until then at most; nothing happens to one that is not known. */
  attend(ref: string, until: Date): void {
    const waiting = this.#byRef.get(ref);
    if (!waiting) return;
    waiting.neededUntil = until;
    this.#forget(this.#shares.move(ref, 'attended'));
  }

  delete(ref: string): void {
    this.#byRef.delete(ref);
    this.#shares.delete(ref);
  }

  /** Forgets those that meet a condition. */
  drop(isOver: (request: T) => boolean): void {
    for (const [ref, { request }] of this.#byRef) if (isOver(request)) this.delete(ref);
  }

  clear(): void {
    this.#byRef.clear();
    this.#shares.clear();
  }

  #forget(refs: readonly string[]): void {
    for (const ref of refs) this.#byRef.delete(ref);
  }
}
