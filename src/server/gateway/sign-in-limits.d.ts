import type { Clock } from '../clock.ts';
/** Failed sign-ins allowed in one window: per identifier, known or not, and per network address. */
export declare const limits: {
  readonly perIdentifier: 10;
  readonly perAddress: 30;
  readonly windowSeconds: number;
};
/** A place in the window, taken before the password is checked, so that parallel guesses cannot slip through. */
export interface Attempt {
  /** The password was right: the place is given back and the identifier starts anew. */
  succeeded(): void;
}
/** Counts failed sign-ins in a sliding window, the same for accounts that exist and those that do not. */
export declare class SignInLimits {
  constructor(clock: Clock);
  /** @returns the attempt, or the seconds to wait when one of the two limits is reached */
  begin(
    identifier: string,
    address: string,
  ):
    | Attempt
    | {
        retryAfter: number;
      };
}
