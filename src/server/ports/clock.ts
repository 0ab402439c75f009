/** The one source of time. Injected everywhere, so that tests and the lab can move it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** How far a {@link LabClock} is from the clock that it runs on, in milliseconds, and where it stands still, if it does. */
export interface ClockState {
  offset: number;
  frozenAt: Date | null;
}

/** A clock that runs on from another one, and can be set, stopped and let run again. Never moved, it tells the same time. */
export class LabClock implements Clock {
  readonly #real: Clock;
  #state: ClockState = { offset: 0, frozenAt: null };

  constructor(real: Clock) {
    this.#real = real;
  }

  now(): Date {
    const { offset, frozenAt } = this.#state;
    return offset === 0 && !frozenAt ? this.real() : new Date(frozenAt ?? this.real().getTime() + offset);
  }

  /** What the clock that it runs on says. */
  real(): Date {
    return this.#real.now();
  }

  /** Goes on from another time; a stopped clock stands there. @throws RangeError for no valid time */
  set(now: Date): void {
    if (Number.isNaN(now.getTime())) throw new RangeError('the clock cannot be set to no time');
    const { frozenAt } = this.#state;
    this.#state = { offset: now.getTime() - this.real().getTime(), frozenAt: frozenAt && now };
  }

  advance(seconds: number): void {
    this.set(addSeconds(this.now(), seconds));
  }

  /** Stops, or runs on from where it stands. */
  freeze(frozen: boolean): void {
    const now = this.now();
    this.#state = { offset: now.getTime() - this.real().getTime(), frozenAt: frozen ? now : null };
  }

  get state(): ClockState {
    return this.#state;
  }

  restore(state: ClockState): void {
    this.#state = state;
  }
}

/** A clock that stands still until it is moved. */
export class ManualClock extends LabClock {
  constructor(start = new Date('2026-01-15T09:00:00Z')) {
    super({ now: () => start });
  }
}

export function addSeconds(date: Date, seconds: number): Date {
  return new Date(date.getTime() + seconds * 1000);
}

/** Whole seconds since the epoch, as OAuth messages count time. */
export function epochSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}
