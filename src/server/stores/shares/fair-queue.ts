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

/** Turns of others that nobody has to wait for longer than, and for how long turns are remembered. */
const mostPassed = 8;
const rememberedMilliseconds = 60_000;

interface Line {
  jobs: Job[];
  /** How many turns others have had since its first one waits. */
  passed: number;
}

/**
 * Runs costly work, so many at once. Who has to wait waits in a short queue, where each owner has a share of the places: who finds their
 * share full is refused, and when all places are taken, the newest of the greediest owner makes way. Next is whoever has had the fewest
 * turns in the last minute, so that a flood is not waited for; but nobody is passed over more than a few times.
 */
export class FairQueue {
  readonly #limits: Limits;
  readonly #places: BoundedWhole<Job>;
  /** Jobs that wait, by owner; the owner who has waited longest, or had a turn longest ago, comes first. */
  readonly #waiting = new Map<string, Line>();
  /** How many turns each owner has had lately. */
  readonly #turns = new Map<string, number>();
  #turnsSince = performance.now();
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
      const by = owner === null ? 'operator' : `owner ${owner}`;
      const start = () => {
        this.#running += 1;
        const began = performance.now();
        this.#noteTurn(by, began);
        work()
          .then(resolve, reject)
          .finally(() => this.#finish(performance.now() - began));
      };
      if (this.#running < this.#limits.atOnce) return start();
      const refuse = () => reject(new QueueFullError(this.#retryAfter()));
      if (owner !== null && this.#places.isCrowdedFor(by)) return refuse();
      const job = { by, start, refuse };
      const line = this.#waiting.get(by) ?? { jobs: [], passed: 0 };
      line.jobs.push(job);
      this.#waiting.set(by, line);
      if (owner !== null) for (const refused of this.#places.add(job, { by })) this.#refuse(refused);
    });
  }

  #refuse(job: Job): void {
    const line = this.#waiting.get(job.by);
    if (line) line.jobs = line.jobs.filter((other) => other !== job);
    if (line?.jobs.length === 0) this.#waiting.delete(job.by);
    job.refuse();
  }

  #finish(ms: number): void {
    this.#running -= 1;
    this.#averageMs = this.#averageMs === 0 ? ms : this.#averageMs + newestWeight * (ms - this.#averageMs);
    const by = this.#next();
    const line = by === undefined ? undefined : this.#waiting.get(by);
    const job = line?.jobs.shift();
    if (by === undefined || !line || !job) return;
    // Whoever had a turn goes to the end.
    this.#waiting.delete(by);
    for (const other of this.#waiting.values()) other.passed += 1;
    if (line.jobs.length > 0) this.#waiting.set(by, { jobs: line.jobs, passed: 0 });
    this.#places.delete(job);
    job.start();
  }

  #next(): string | undefined {
    const [first] = this.#waiting;
    if (!first || first[1].passed >= mostPassed) return first?.[0];
    const turnsOf = (by: string) => this.#turns.get(by) ?? 0;
    return [...this.#waiting.keys()].reduce((best, by) => (turnsOf(by) < turnsOf(best) ? by : best));
  }

  #noteTurn(by: string, now: number): void {
    if (now - this.#turnsSince > rememberedMilliseconds) {
      this.#turns.clear();
      this.#turnsSince = now;
    }
    this.#turns.set(by, (this.#turns.get(by) ?? 0) + 1);
  }

  /** By when those who wait now will have had their turn. */
  #retryAfter(): number {
    return Math.max(1, Math.ceil((this.#places.size * this.#averageMs) / this.#limits.atOnce / 1000));
  }
}
