import { BoundedWhole } from './bounded-whole.ts';

/** The queue is full, or this owner's share of it. */
export class QueueFullError extends Error {
  override name = 'QueueFullError';
  /** When it is likely to be worth another try, in seconds. */
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super(`the queue is full; try again in ${retryAfter} seconds`);
    this.retryAfter = retryAfter;
  }
}

interface Job {
  readonly by: string;
  start(): void;
  refuse(): void;
}

interface Limits {
  /** How many run at once. */
  atOnce: number;
  /** How many may wait in all, and of one owner. */
  waiting: number;
  share: number;
}

/** How much the last run counts in the average of how long one takes. */
const newestWeight = 0.2;

/**
 * Runs costly work, so many at once. Who has to wait waits in a short queue: owners take turns, and each has a share of the places. Who
 * finds their share full is refused; when all places are taken, the newest of the greediest owner makes way.
 */
export class FairQueue {
  readonly #limits: Limits;
  readonly #places: BoundedWhole<Job>;
  /** Jobs that wait, by owner; the owner whose turn it is comes first. */
  readonly #waiting = new Map<string, Job[]>();
  #running = 0;
  #averageMs = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#places = new BoundedWhole({ whole: limits.waiting, share: limits.share, goes: 'newest' });
  }

  /**
   * @param owner whose turn and share it takes; null for the operator's own work, which takes turns like an owner's and is never refused
   * @throws QueueFullError
   */
  run<T>(owner: string | null, work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const start = () => {
        this.#running += 1;
        const began = performance.now();
        work()
          .then(resolve, reject)
          .finally(() => this.#finish(performance.now() - began));
      };
      if (this.#running < this.#limits.atOnce) return start();
      const by = owner === null ? 'operator' : `owner ${owner}`;
      const refuse = () => reject(new QueueFullError(this.#retryAfter()));
      if (owner !== null && this.#places.isCrowdedFor(by)) return refuse();
      const job = { by, start, refuse };
      this.#waiting.set(by, [...(this.#waiting.get(by) ?? []), job]);
      if (owner !== null) for (const refused of this.#places.add(job, { by })) this.#refuse(refused);
    });
  }

  #refuse(job: Job): void {
    const left = this.#waiting.get(job.by)?.filter((other) => other !== job) ?? [];
    if (left.length > 0) this.#waiting.set(job.by, left);
    else this.#waiting.delete(job.by);
    job.refuse();
  }

  #finish(ms: number): void {
    this.#running -= 1;
    this.#averageMs = this.#averageMs === 0 ? ms : this.#averageMs + newestWeight * (ms - this.#averageMs);
    const [next] = this.#waiting;
    if (!next) return;
    const [by, [job, ...others]] = next;
    // Whoever had a turn goes to the end.
    this.#waiting.delete(by);
    if (others.length > 0) this.#waiting.set(by, others);
    if (!job) return;
    this.#places.delete(job);
    job.start();
  }

  /** By when those who wait now will have had their turn. */
  #retryAfter(): number {
    return Math.max(1, Math.ceil((this.#places.size * this.#averageMs) / this.#limits.atOnce / 1000));
  }
}
