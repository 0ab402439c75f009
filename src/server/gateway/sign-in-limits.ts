import { canonical } from '../accounts/directory.ts';
import type { Clock } from '../clock.ts';

/** Failed sign-ins allowed in one window: per identifier, known or not, and per network address. */
export const limits = { perIdentifier: 10, perAddress: 30, windowSeconds: 15 * 60 } as const;

const maxKeys = 50_000;

/** A place in the window, taken before the password is checked, so that parallel guesses cannot slip through. */
export interface Attempt {
  /** The password was right: the place is given back and the identifier starts anew. */
  succeeded(): void;
}

/** Counts failed sign-ins in a sliding window, the same for accounts that exist and those that do not. */
export class SignInLimits {
  readonly #clock: Clock;
  readonly #times = new Map<string, number[]>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @returns the attempt, or the seconds to wait when one of the two limits is reached */
  begin(identifier: string, address: string): Attempt | { retryAfter: number } {
    const now = this.#clock.now().getTime();
    const byIdentifier = `identifier ${canonical(identifier)}`;
    const byAddress = `address ${address}`;
    const wait = Math.max(this.#wait(byIdentifier, limits.perIdentifier, now), this.#wait(byAddress, limits.perAddress, now));
    if (wait > 0) return { retryAfter: wait };
    this.#recent(byIdentifier, now).push(now);
    this.#recent(byAddress, now).push(now);
    return {
      succeeded: () => {
        this.#times.delete(byIdentifier);
        const times = this.#times.get(byAddress);
        times?.splice(times.indexOf(now), 1);
      },
    };
  }

  #wait(key: string, limit: number, now: number): number {
    const times = this.#recent(key, now);
    const oldest = times[times.length - limit];
    return oldest === undefined ? 0 : Math.ceil((oldest + limits.windowSeconds * 1000 - now) / 1000);
  }

  #recent(key: string, now: number): number[] {
    const times = (this.#times.get(key) ?? []).filter((time) => time > now - limits.windowSeconds * 1000);
    this.#times.delete(key);
    this.#times.set(key, times);
    if (this.#times.size > maxKeys) this.#forgetOldest();
    return times;
  }

  #forgetOldest(): void {
    const oldest = this.#times.keys().next();
    if (!oldest.done) this.#times.delete(oldest.value);
  }
}
