import { isIPv6 } from 'node:net';
import { canonical } from './accounts/directory.ts';
import type { Clock } from './clock.ts';
import { sha256 } from './random.ts';

/** Failed sign-ins allowed in one window: per identifier, known or not, and per network. */
export const limits = { perIdentifier: 10, perNetwork: 30, windowSeconds: 15 * 60 } as const;

/** Counters kept at most. More than that at once is an attack; live counters are never thrown away for new ones. */
const maxCounters = 200_000;

/** A place in the window, taken before the password is checked, so that parallel guesses cannot slip through. */
export interface Attempt {
  /** The password was right: the place is given back and the identifier starts anew. */
  succeeded(): void;
}

/** Counts failed sign-ins in a sliding window, the same for accounts that exist and those that do not. */
export class SignInLimits {
  readonly #clock: Clock;
  readonly #counters = new Map<string, number[]>();
  /** Switched off, nothing is counted and nobody has to wait. */
  on = true;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @returns the attempt, or the seconds to wait when one of the two limits is reached */
  begin(identifier: string, address: string): Attempt | { retryAfter: number } {
    if (!this.on) return { succeeded: () => {} };
    const now = this.#clock.now().getTime();
    // Hashed, so that a counter costs the same however long the identifier is.
    const byIdentifier = `identifier ${sha256(canonical(identifier)).toString('base64url')}`;
    const byNetwork = `network ${networkOf(address)}`;
    const wait = Math.max(this.#wait(byIdentifier, limits.perIdentifier, now), this.#wait(byNetwork, limits.perNetwork, now));
    if (wait > 0) return { retryAfter: wait };
    if (!this.#hasRoom(now)) return { retryAfter: limits.windowSeconds };
    this.#count(byIdentifier, now);
    this.#count(byNetwork, now);
    return {
      succeeded: () => {
        this.#counters.delete(byIdentifier);
        const times = this.#counters.get(byNetwork) ?? [];
        const place = times.indexOf(now);
        if (place >= 0) times.splice(place, 1);
      },
    };
  }

  /** Forgets every failure. */
  clear(): void {
    this.#counters.clear();
  }

  #wait(key: string, limit: number, now: number): number {
    const times = this.#recent(key, now);
    const oldest = times[times.length - limit];
    return oldest === undefined ? 0 : Math.ceil((oldest + limits.windowSeconds * 1000 - now) / 1000);
  }

  #count(key: string, now: number): void {
    this.#counters.set(key, [...this.#recent(key, now), now]);
  }

  #recent(key: string, now: number): number[] {
    return (this.#counters.get(key) ?? []).filter((time) => time > now - limits.windowSeconds * 1000);
  }

  #hasRoom(now: number): boolean {
    if (this.#counters.size < maxCounters) return true;
    for (const key of this.#counters.keys()) if (this.#recent(key, now).length === 0) this.#counters.delete(key);
    return this.#counters.size < maxCounters;
  }
}

/** What one person is likely to hold: an IPv4 address, or the /64 that an IPv6 address is in. Ports do not count. */
export function networkOf(address: string): string {
  const bare = address
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  if (!isIPv6(bare)) return bare;
  const [head = '', tail] = bare.split('::');
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill('0');
  return `${[...groups, ...zeros, ...rest]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
