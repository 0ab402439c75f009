import type { LanguageWishes } from '../languages/language.ts';
import type { BrowserSession } from './browser-sessions.ts';

/** What a request shows of its browser: the cookies that the gateway sets. The gateway changes them in place. */
export interface Browser {
  /** Binds interactions to this browser. */
  binding: string | undefined;
  session: BrowserSession | null;
  /** What it is known by to the accounts that have signed in in it. */
  device: string | undefined;
  /** The network address that failed sign-ins are counted for. */
  address: string;
  languages: LanguageWishes;
}
