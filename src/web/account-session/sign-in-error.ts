/**
 * Why a person is not signed in although they, or the page, asked to be:
 * - `unreachable`: no answer, or one cut short
 * - `storage-blocked`: this browser keeps neither cookies nor session storage for the site
 * - `nothing-pending`: an answer arrived that this tab did not ask for, or asked for before a reload
 * - `wrong-answer`: the answer's state or issuer is not the one asked for; no token was requested
 * - `expired`: the code or refresh token is no longer accepted
 * - `clock`: the device's clock is too far off
 * - `refused`: the authorization server answered with an error
 * - `unexpected`: it answered something that the protocol does not know
 */
export type SignInFailure =
  | 'unreachable'
  | 'storage-blocked'
  | 'nothing-pending'
  | 'wrong-answer'
  | 'expired'
  | 'clock'
  | 'refused'
  | 'unexpected';

export class SignInError extends Error {
  override name = 'SignInError';
  readonly failure: SignInFailure;

  constructor(failure: SignInFailure, options?: ErrorOptions) {
    super(failure, options);
    this.failure = failure;
  }
}

/** There is no sign-in here, and that is nothing out of order: the person has to sign in, or chose not to. */
export class SignInRequiredError extends Error {
  override name = 'SignInRequiredError';
}
