/** The one source of time. Injected everywhere, so that tests and the lab can move it. */
export interface Clock {
  now(): Date;
}
export declare const systemClock: Clock;
/** A clock that stands still until it is moved. */
export declare class ManualClock implements Clock {
  constructor(start?: Date);
  now(): Date;
  advance(seconds: number): void;
}
export declare function addSeconds(date: Date, seconds: number): Date;
/** Whole seconds since the epoch, as OAuth messages count time. */
export declare function epochSeconds(date: Date): number;
