import type { Engine } from '../ports/engine.ts';
import type { Browser } from './browser.ts';
import type { BrowserSessions } from './browser-sessions.ts';
import type { KnownDevices } from './known-devices.ts';

/** The ways out of a sign-in. Each ends it at the engine too, with the tokens of Latchstring's own pages that came from it. */
export class SignOuts {
  readonly #sessions: BrowserSessions;
  readonly #devices: KnownDevices;
  readonly #engine: Engine;

  constructor(sessions: BrowserSessions, devices: KnownDevices, engine: Engine) {
    this.#sessions = sessions;
    this.#devices = devices;
    this.#engine = engine;
  }

  /** Ends all sign-ins of this browser, and closes what it had open: Back shows nothing of them. */
  async ofBrowser(browser: Browser): Promise<void> {
    const session = this.#sessions.current(browser.session);
    browser.binding = undefined;
    if (!session) return;
    this.#sessions.end(session);
    browser.session = null;
    for (const { accountId } of session.accounts) await this.#engine.endSessions({ accountId, session: session.name });
  }

  /** Ends one account's sign-in in this browser; others that are signed in here stay. */
  async ofAccountHere(accountId: string, browser: Browser): Promise<void> {
    const session = this.#sessions.current(browser.session);
    if (!session) return;
    browser.session = this.#sessions.leave(session, accountId);
    if (!browser.session) browser.binding = undefined;
    await this.#engine.endSessions({ accountId, session: session.name });
  }

  /** Ends an account's sign-ins wherever they are, and forgets the browsers that it was known in. @param browser the one that asks for it, where one does */
  async everywhere(accountId: string, browser?: Browser): Promise<void> {
    this.#sessions.endAccount(accountId);
    this.#devices.forget(accountId);
    if (browser) {
      browser.binding = undefined;
      browser.session = this.#sessions.current(browser.session);
    }
    await this.#engine.endSessions({ accountId });
  }
}
