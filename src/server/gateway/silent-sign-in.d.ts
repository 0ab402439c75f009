import { type AccountDirectory } from '../accounts/directory.ts';
import type { EngineRequest, Rejection } from '../engine.ts';
import type { BrowserSession, SignedIn } from './browser-sessions.ts';

/** How a request for a sign-in goes on: as an account, with a page, or with an error. */
type Choice =
  | {
      how: 'account';
      accountId: string;
    }
  | {
      how: 'sign-in' | 'select-account';
      loginHint: string | null;
    }
  | {
      how: 'reject';
      error: Rejection;
    };
/**
 * Decides who signs in without asking, by the request's `prompt`, `max_age` and `login_hint`.
 * @see OpenID Connect Core 1.0 section 3.1.2.1
 */
export declare function chooseSilently(
  request: EngineRequest,
  session: BrowserSession | null,
  accounts: AccountDirectory,
  now: Date,
): Promise<Choice>;
/** Whether a sign-in may stand for this request: recent enough for `max_age`, and no new one demanded. */
export declare function isFresh({ authTime }: SignedIn, { hints }: EngineRequest, now: Date): boolean;
