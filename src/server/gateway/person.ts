import { type BrowserSession, isSignedIn } from './browser-sessions.ts';

/** Whom an interaction goes on as, and the browser session in which that person was recognised. */
export interface Person {
  accountId: string;
  /** The session's name, which no cookie carries. */
  session: string;
}

/**
 * Whether a request comes from the browser session in which a person was recognised, and that person is still signed in there. The
 * cookie that binds an interaction to its browser does not say so: on http any port of the host can plant one.
 */
export function isHere({ accountId, session }: Person, current: BrowserSession | null): boolean {
  return current?.name === session && isSignedIn(current, accountId);
}
