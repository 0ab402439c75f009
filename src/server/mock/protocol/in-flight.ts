import { setTimeout } from 'node:timers/promises';

/** Real milliseconds, whatever the injected clock says: they are about packets under way, not about lifetimes. */
const quietMilliseconds = 10;
const mostMilliseconds = 250;

/**
 * Tells a replay that arrives while the first exchange is still under way (a double click, a retried request) from a
 * later one (theft). The first answer is held back until no replay has come for a moment, so that whatever was sent
 * before the client could have read that answer counts as under way.
 */
export class InFlight {
  readonly #lastSeen = new Map<string, number>();

  /** Notes a replay. @returns whether the first exchange with this code is still under way */
  disturbs(code: string): boolean {
    if (!this.#lastSeen.has(code)) return false;
    this.#lastSeen.set(code, Date.now());
    return true;
  }

  /** Holds the answer to an exchange until it is quiet, at most a quarter of a second. */
  async settle(code: string): Promise<void> {
    const start = Date.now();
    this.#lastSeen.set(code, start);
    try {
      for (let quiet = 0; quiet < quietMilliseconds && Date.now() - start < mostMilliseconds; ) {
        await setTimeout(quietMilliseconds - quiet);
        quiet = Date.now() - (this.#lastSeen.get(code) ?? start);
      }
    } finally {
      this.#lastSeen.delete(code);
    }
  }
}
