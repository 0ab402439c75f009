import type { Decision, Interaction, NextStep, SignIn } from '../../contract/interaction.ts';
import type { AccountDirectory } from '../accounts/directory.ts';
import type { Clock } from '../clock.ts';
import { type Engine } from '../engine.ts';
import { type BrowserSession, BrowserSessions } from './browser-sessions.ts';
/** What a request shows of its browser: the two cookies that the gateway sets. The gateway changes them in place. */
export interface Browser {
  /** Binds transactions to this browser. */
  binding: string | undefined;
  session: BrowserSession | null;
  /** The network address that failed sign-ins are counted for. */
  address: string;
}
interface GatewayDependencies {
  engine: Engine;
  accounts: AccountDirectory;
  clock: Clock;
  /** How long a page waits for a person before it has to be extended, in seconds. */
  interactionLifetime: number;
}
/** Owns people, browser sessions and transactions, whatever the engine behind it. */
export declare class Gateway {
  readonly sessions: BrowserSessions;
  constructor({ engine, accounts, clock, interactionLifetime }: GatewayDependencies);
  /**
   * Takes over from an engine that asked for a person.
   * @returns the page to show, or the client's address where nobody needs to be asked
   */
  arrive(arrival: URL, browser: Browser): Promise<string>;
  /** @throws ProblemError interaction-not-found, interaction-foreign, interaction-expired */
  show(id: string, browser: Browser): Promise<Interaction>;
  /** @throws ProblemError wrong-credentials, too-many-attempts and those of {@link show} */
  signIn(id: string, { identifier, password }: SignIn, browser: Browser): Promise<NextStep>;
  /** Goes on as an account that is signed in here. @throws ProblemError unknown-account and those of {@link show} */
  selectAccount(id: string, accountId: string, browser: Browser): Promise<NextStep>;
  /** Lets another account decide; the request stays. From the account picker it leads on to a fresh sign-in. */
  switchAccount(id: string, browser: Browser): Promise<NextStep>;
  /** Gives the person more time; what they have ticked or typed stays on their page. */
  extend(id: string, browser: Browser): Promise<NextStep>;
  /** @throws ProblemError interaction-changed, interaction-decided, scope-not-offered and those of {@link show} */
  decide(id: string, decision: Decision, browser: Browser): Promise<NextStep>;
  /** Ends this browser's sign-ins, here and at the engine, and closes what it had open: Back shows nothing of them. */
  signOut(browser: Browser): Promise<void>;
}
