import type { LanguageWishes } from '../language.ts';
import type { BrowserSession } from './browser-sessions.ts';

/** What a request shows of its browser: the two cookies that the gateway sets. The gateway changes them in place. */
export interface Browser {
  /** Binds transactions to this browser. */
  binding: string | undefined;
  session: BrowserSession | null;
  /** The network address that failed sign-ins are counted for. */
  address: string;
  languages: LanguageWishes;
}
