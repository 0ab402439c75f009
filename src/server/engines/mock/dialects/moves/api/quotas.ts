import type { Clock } from '../../../../../ports/clock.ts';
import type { Grant } from '../../../state/records.ts';

/** Requests an hour and a minute: of an app, and of one that is published [MP], which here is a verified one [A]. */
const limits = { app: { hour: 2000, minute: 60 }, published: { hour: 4000, minute: 120 } };

/** Of more pairs of app and person than this, the one that called first is counted anew. */
const maxPairs = 10_000;

/** How much each app may still call for each person. Quotas are whole again at the top of each hour and minute [MP]. */
export class Quotas {
  readonly #clock: Clock;
  readonly #hour = new Counts(60 * 60 * 1000);
  readonly #minute = new Counts(60 * 1000);

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Counts a request. @returns null, or in how many seconds to try again where the quota is used up; then nothing is counted */
  take(grant: Grant): number | null {
    const now = this.#clock.now();
    const { hour, minute } = limitsOf(grant);
    const key = keyOf(grant);
    if (this.#hour.of(key, now) >= hour) return this.#hour.secondsToReset(now);
    if (this.#minute.of(key, now) >= minute) return this.#minute.secondsToReset(now);
    this.#hour.add(key, now);
    this.#minute.add(key, now);
    return null;
  }

  /** Gives everyone the whole quota back. */
  clear(): void {
    this.#hour.clear();
    this.#minute.clear();
  }

  /** What every answer says about the quota. @param grant null for a caller that is not known: an app that has not called yet */
  headers(grant: Grant | null): Record<string, string> {
    const now = this.#clock.now();
    const { hour, minute } = limitsOf(grant);
    const used = (counts: Counts) => (grant ? counts.of(keyOf(grant), now) : 0);
    return {
      'x-ratelimit-hourlimit': String(hour),
      'x-ratelimit-hourremaining': String(Math.max(0, hour - used(this.#hour))),
      'x-ratelimit-minutelimit': String(minute),
      'x-ratelimit-minuteremaining': String(Math.max(0, minute - used(this.#minute))),
    };
  }
}

function limitsOf(grant: Grant | null) {
  return grant?.registration.verified ? limits.published : limits.app;
}

function keyOf({ registration, accountId }: Grant): string {
  return `${registration.id} ${accountId}`;
}

/** Counts within the current window of time, and forgets all of it when the next one begins. */
class Counts {
  readonly #milliseconds: number;
  #window = 0;
  #counts = new Map<string, number>();

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
  }

  of(key: string, now: Date): number {
    const window = Math.floor(now.getTime() / this.#milliseconds);
    if (window !== this.#window) {
      this.#window = window;
      this.#counts = new Map();
    }
    return this.#counts.get(key) ?? 0;
  }

  add(key: string, now: Date): void {
    const count = this.of(key, now);
    const [oldest] = this.#counts.keys();
    if (count === 0 && this.#counts.size >= maxPairs && oldest !== undefined) this.#counts.delete(oldest);
    this.#counts.set(key, count + 1);
  }

  clear(): void {
    this.#counts.clear();
  }

  secondsToReset(now: Date): number {
    return Math.ceil((this.#milliseconds - (now.getTime() % this.#milliseconds)) / 1000);
  }
}
