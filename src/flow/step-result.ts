import type { Message } from './messages/message.ts';

/** Parameters that are to be sent otherwise: a text replaces one or adds it, null leaves it out. */
export type Changes = Readonly<Record<string, string | null>>;

/** What came of one step on the back channel. */
export interface StepResult {
  ok: boolean;
  /** The last message of the step; null where nothing was sent. */
  message: Message | null;
  /** Null where no answer came. */
  status: number | null;
  /** The error as the server told it, in the body or in `WWW-Authenticate`; null where it told none. @see RFC 6749 section 5.2 */
  error: string | null;
  description: string | null;
  /** Why the step did not succeed, in a sentence; null where it did. */
  problem: string | null;
}

/** What came of reading an answer to the authorization request. Only an `ok` one can be exchanged. */
export interface CallbackResult {
  ok: boolean;
  /** The error that the server told, when that is what its answer holds. */
  error: string | null;
  description: string | null;
  /** Why there is no code to exchange, in a sentence; null where there is. */
  problem: string | null;
}

/** The tokens that a session holds. Times are ISO 8601 in UTC, by the session's clock. */
export interface TokenSet {
  accessToken: string;
  tokenType: string;
  refreshToken: string | null;
  idToken: string | null;
  /** As the server told it, separated by spaces; null where it told nothing: then it is what was asked for. */
  scope: string | null;
  /** In seconds; null where it was not told. */
  expiresIn: number | null;
  receivedAt: string;
  expiresAt: string | null;
}
