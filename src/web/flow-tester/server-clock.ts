import type { LabClockState } from '../../contract/lab.ts';

/** What time it is at the server: this device's, unless a lab has moved it. */
export class ServerClock {
  #ahead = 0;
  #stopped: number | null = null;

  readonly now = (): Date => new Date(this.#stopped ?? Date.now() + this.#ahead);

  follow({ now, real, frozen }: Pick<LabClockState, 'now' | 'real' | 'frozen'>): void {
    this.#ahead = Date.parse(now) - Date.parse(real);
    this.#stopped = frozen ? Date.parse(now) : null;
  }
}
