import { setImmediate, setTimeout } from 'node:timers/promises';

/*
 * Real time, whatever the injected clock says: it is about packets under way, not about lifetimes. A round is a pause
 * and two turns of the event loop, so that what had arrived at the socket by the end of the pause has been read as well.
 */
const roundMilliseconds = 8;
const quietRounds = 2;
const mostRounds = 30;

/**
 * Tells a replay that arrives while the first exchange is still under way (a double click, a retried request) from a
 * later one (theft). The first answer is held back until no replay has come for a moment, so that whatever was sent
 * before the client could have read that answer counts as under way.
 */
export class InFlight {
  readonly #replays = new Map<string, number>();
  /** The round under way, which all that wait share: timers for each would cost more than its exchange. */
  #round: Promise<void> | null = null;

  /** Notes a replay. @returns whether the first exchange with this code is still under way */
  disturbs(code: string): boolean {
    const replays = this.#replays.get(code);
    if (replays === undefined) return false;
    this.#replays.set(code, replays + 1);
    return true;
  }

  /**
   * Does the exchange and holds its answer until it is quiet: some 20 ms, at most a quarter of a second.
   * A failed exchange is answered at once.
   */
  async run<T>(code: string, exchange: () => T | Promise<T>): Promise<T> {
    this.#replays.set(code, 0);
    try {
      const result = await exchange();
      // What is left of the others' round is not a whole one.
      await this.#round;
      for (let round = 0, quiet = 0; quiet < quietRounds && round < mostRounds; round += 1) {
        const before = this.#replays.get(code);
        this.#round ??= this.#goRound();
        await this.#round;
        quiet = this.#replays.get(code) === before ? quiet + 1 : 0;
      }
      return result;
    } finally {
      this.#replays.delete(code);
    }
  }

  async #goRound(): Promise<void> {
    await setTimeout(roundMilliseconds);
    await setImmediate();
    await setImmediate();
    this.#round = null;
  }
}
