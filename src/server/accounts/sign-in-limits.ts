import type { Clock } from '../ports/clock.ts';
import { sha256 } from '../ports/random.ts';
import { BoundedWhole } from '../stores/shares/bounded-whole.ts';
import { networkOf } from '../stores/shares/network.ts';
import { canonical } from './directory.ts';

/**
 * Failed sign-ins allowed in one window. Strangers share them per identifier, known or not, and per network; a browser in which the
 * account has signed in before has its own.
 */
export const limits = { perIdentifier: 10, perNetwork: 30, perDevice: 10, windowSeconds: 15 * 60 } as const;

/** Counters kept at most. Beyond that the newest of the network that has most make way, so that nobody else is refused for them. */
const mostCounters = 200_000;
/** And those of one network, or of one account's known browsers. */
const countersShare = 100;

/** How long a refused attempt waits for its answer, so that whoever keeps trying costs a timer and no processor. */
const pauseMilliseconds = 500;

/** A browser in which an account has signed in before. */
export interface KnownDevice {
  id: string;
  accountId: string;
}

/** Where a password comes from. */
export interface SignInOrigin {
  address: string;
  /** The browser, where it is known to be one of the very account that the identifier names. */
  device: KnownDevice | null;
}

/** A place in the window, taken before the password is checked, so that parallel guesses cannot slip through. */
export interface Attempt {
  /** Whose share it is of what all sign-ins have in common: a network's, or an account's known browsers'. */
  readonly by: string;
  /** The password was right: the place is given back, and whoever's share it was in starts anew. */
  succeeded(): void;
  /** The password was not looked at: the place is given back. */
  withdrawn(): void;
}

interface Counter {
  key: string;
  limit: number;
}

/**
 * Counts failed sign-ins in a sliding window, the same for accounts that exist and those that do not. What a known browser gets wrong
 * counts for that browser only, and what strangers get wrong, at its own network too, is nothing to it. Once its share is used up, it is a
 * stranger like any other.
 * @see OWASP, Slow Down Online Guessing Attacks with Device Cookies
 */
export class SignInLimits {
  readonly #clock: Clock;
  /** When the failures were, by counter; the counter that was counted last stands last. */
  readonly #counters = new Map<string, number[]>();
  readonly #kept: BoundedWhole<string>;
  /** How long a refused attempt is to wait for its answer, in milliseconds. */
  readonly pauseMs: number;
  /** Switched off, nothing is counted and nobody has to wait. */
  on = true;

  constructor(clock: Clock, { counters = mostCounters, pauseMs = pauseMilliseconds } = {}) {
    this.#clock = clock;
    this.pauseMs = pauseMs;
    this.#kept = new BoundedWhole({ whole: counters, share: countersShare, goes: 'newest' });
  }

  /** @returns the attempt, or the seconds to wait when a limit is reached */
  begin(identifier: string, { address, device }: SignInOrigin): Attempt | { retryAfter: number } {
    const network = `network ${networkOf(address)}`;
    if (!this.on) return { by: network, succeeded: () => {}, withdrawn: () => {} };
    const now = this.#clock.now().getTime();
    this.#forgetOld(now);
    if (device) {
      const own = { key: `device ${device.id}`, limit: limits.perDevice };
      if (this.#wait(own, now) === 0) return this.#take(`account ${device.accountId}`, [own], own, now);
    }
    // Hashed, so that a counter costs the same however long the identifier is.
    const byIdentifier = { key: `identifier ${sha256(canonical(identifier)).toString('base64url')}`, limit: limits.perIdentifier };
    const counters = [byIdentifier, { key: network, limit: limits.perNetwork }];
    const wait = Math.max(...counters.map((counter) => this.#wait(counter, now)));
    return wait > 0 ? { retryAfter: wait } : this.#take(network, counters, byIdentifier, now);
  }

  /** Forgets every failure. */
  clear(): void {
    this.#counters.clear();
    this.#kept.clear();
  }

  /** @param anew the counter that a success begins anew */
  #take(by: string, counters: readonly Counter[], anew: Counter, now: number): Attempt {
    for (const { key } of counters) this.#count(key, by, now);
    const giveBack = () => {
      for (const { key } of counters) this.#uncount(key, now);
    };
    return {
      by,
      withdrawn: giveBack,
      succeeded: () => {
        giveBack();
        this.#forget(anew.key);
      },
    };
  }

  #wait({ key, limit }: Counter, now: number): number {
    const times = this.#recent(key, now);
    const oldest = times[times.length - limit];
    return oldest === undefined ? 0 : Math.ceil((oldest + limits.windowSeconds * 1000 - now) / 1000);
  }

  #count(key: string, by: string, now: number): void {
    const times = [...this.#recent(key, now), now];
    this.#counters.delete(key);
    this.#counters.set(key, times);
    if (!this.#kept.has(key)) for (const other of this.#kept.add(key, { by })) this.#counters.delete(other);
  }

  #uncount(key: string, time: number): void {
    const times = this.#counters.get(key) ?? [];
    const place = times.indexOf(time);
    if (place >= 0) times.splice(place, 1);
    if (times.length === 0) this.#forget(key);
  }

  #recent(key: string, now: number): number[] {
    return (this.#counters.get(key) ?? []).filter((time) => time > now - limits.windowSeconds * 1000);
  }

  #forget(key: string): void {
    this.#counters.delete(key);
    this.#kept.delete(key);
  }

  #forgetOld(now: number): void {
    for (const [key, times] of this.#counters) {
      if ((times.at(-1) ?? 0) > now - limits.windowSeconds * 1000) return;
      this.#forget(key);
    }
  }
}
