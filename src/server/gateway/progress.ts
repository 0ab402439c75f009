import type { AccountDirectory } from '../accounts/directory.ts';
import { ProblemError } from '../http/problem.ts';
import type { Clock } from '../ports/clock.ts';
import type { Engine, Step } from '../ports/engine.ts';
import type { Browser } from './browser.ts';
import type { InteractionRecord, Interactions, Outcome } from './interactions.ts';
import { isHere } from './person.ts';
import { chooseSilently } from './silent-sign-in.ts';

interface Parts {
  engine: Engine;
  accounts: AccountDirectory;
  clock: Clock;
  interactions: Interactions;
}

/** That the browser leaves for where the request is answered. */
interface Departure {
  redirectTo: string;
}

const kindOf = { allow: 'allowed', deny: 'denied' } as const;

/** How an interaction goes on at the engine: silently where it can, with a page where a person is needed, and to the app once it is answered. */
export class Progress {
  readonly #engine: Engine;
  readonly #accounts: AccountDirectory;
  readonly #clock: Clock;
  readonly #interactions: Interactions;

  constructor({ engine, accounts, clock, interactions }: Parts) {
    this.#engine = engine;
    this.#accounts = accounts;
    this.#clock = clock;
    this.#interactions = interactions;
  }

  /** Asks the engine to go on, and a person only where nothing else will do. @returns null where a page is to be shown */
  async proceed(interaction: InteractionRecord, browser: Browser): Promise<Departure | null> {
    const { request } = interaction;
    if (request.kind === 'consent') {
      const { session } = browser;
      const person = request.accountId !== undefined && session ? { accountId: request.accountId, session: session.name } : null;
      if (person && isHere(person, session)) {
        interaction.person = person;
        interaction.prompt = 'consent';
        return null;
      }
      await this.restart(interaction);
    }
    const choice = await chooseSilently(interaction.request, browser.session, this.#accounts, this.#clock.now());
    if (choice.how === 'account') return this.acceptSignIn(interaction, choice.accountId, browser);
    if (choice.how === 'reject') return this.#apply(interaction, browser, await this.#engine.reject(interaction.request.ref, choice.error));
    interaction.loginHint = choice.loginHint;
    interaction.prompt = choice.how;
    return null;
  }

  /** Goes on as a person who is signed in here. @throws ProblemError unknown-account */
  async acceptSignIn(interaction: InteractionRecord, accountId: string, browser: Browser): Promise<Departure | null> {
    const { session } = browser;
    const signedIn = session?.accounts.find((account) => account.accountId === accountId);
    if (!session || !signedIn) throw new ProblemError('unknown-account', 400);
    interaction.person = { accountId, session: session.name };
    const step = await this.#engine.acceptSignIn(interaction.request.ref, { session: session.name, ...signedIn });
    return this.#apply(interaction, browser, step);
  }

  async #apply(interaction: InteractionRecord, browser: Browser, step: Step): Promise<Departure | null> {
    if ('redirect' in step) {
      const departure = this.finish(interaction, browser, null, step);
      return step.unvouched ? null : departure;
    }
    this.#interactions.show(interaction, step.page);
    return this.proceed(interaction, browser);
  }

  /** Ends the interaction: the engine has answered the app. */
  finish(interaction: InteractionRecord, { session }: Browser, decision: Outcome['decision'], step: Step): Departure {
    if (!('redirect' in step)) throw new Error('the engine asked for another page after its final answer');
    const kind = decision ? kindOf[decision.decision] : step.unvouched ? 'refused' : 'continued';
    const { person } = interaction;
    const by = person && isHere(person, session) ? person : null;
    this.#interactions.finish(interaction, { kind, redirectTo: step.redirect.href, decision, by });
    return { redirectTo: step.redirect.href };
  }

  /** Goes back to the sign-in, whoever was to decide. */
  async restart(interaction: InteractionRecord): Promise<void> {
    const step = await this.#engine.restart(interaction.request.ref);
    if (!('page' in step)) throw new Error('the engine did not go back to its sign-in');
    this.#interactions.show(interaction, step.page);
    interaction.person = null;
  }

  /** Goes back to the sign-in where the account that was to decide is no longer signed in here. @returns whether it did */
  async restartIfSignedOut(interaction: InteractionRecord, browser: Browser): Promise<boolean> {
    const { prompt, person } = interaction;
    if (prompt !== 'consent' || (person && isHere(person, browser.session))) return false;
    await this.restart(interaction);
    interaction.prompt = 'sign-in';
    return true;
  }
}
