import type { Decision, Interaction, NextStep, SignIn } from '../../contract/interaction.ts';
import type { Language } from '../../i18n/languages.ts';
import { checkPassword } from '../accounts/check-password.ts';
import type { AccountDirectory } from '../accounts/directory.ts';
import { SignInLimits } from '../accounts/sign-in-limits.ts';
import type { BrandSettings } from '../documents/brand/brand.ts';
import { ProblemError } from '../http/problem.ts';
import type { Clock } from '../ports/clock.ts';
import { type Engine, RequestGoneError, type Step } from '../ports/engine.ts';
import { randomToken } from '../ports/random.ts';
import type { Browser } from './browser.ts';
import { BrowserSessions, sessionLifetime } from './browser-sessions.ts';
import { answerAgain, normalise } from './decisions.ts';
import { Forms } from './forms.ts';
import { answerWithoutPerson } from './headless.ts';
import { KnownDevices } from './known-devices.ts';
import { isHere } from './person.ts';
import { ReceiptBook } from './receipt-book.ts';
import { refuseSignIn } from './refuse-sign-in.ts';
import { SignOuts } from './sign-outs.ts';
import { chooseSilently, isFresh } from './silent-sign-in.ts';
import { expired, type Outcome, type Transaction, Transactions } from './transactions.ts';
import { type Operator, viewInteraction } from './view.ts';

interface GatewayDependencies {
  engine: Engine;
  accounts: AccountDirectory;
  clock: Clock;
  /** How long a page waits for a person before it has to be extended, in seconds. */
  interactionLifetime: number;
  publicUrl: URL;
  /** The operator's pages for who cannot sign in. */
  links: Interaction['links'];
  brand: Pick<BrandSettings, 'name'>;
  /** Shared with an engine that takes passwords too. */
  limits?: SignInLimits;
}

/** That the browser leaves for where the request is answered. */
interface Departure {
  redirectTo: string;
}

const kindOf = { allow: 'allowed', deny: 'denied' } as const;

/** Owns people, browser sessions and transactions, whatever the engine behind it. */
export class Gateway {
  readonly #engine: Engine;
  readonly #accounts: AccountDirectory;
  readonly #clock: Clock;
  readonly #transactions: Transactions;
  readonly #limits: SignInLimits;
  readonly #operator: Operator;
  readonly #devices = new KnownDevices();
  readonly sessions: BrowserSessions;
  readonly receipts: ReceiptBook;
  readonly forms: Forms;
  readonly signOuts: SignOuts;

  constructor(dependencies: GatewayDependencies) {
    const { engine, accounts, clock, interactionLifetime, publicUrl, links, brand, limits = new SignInLimits(clock) } = dependencies;
    this.#engine = engine;
    this.#accounts = accounts;
    this.#clock = clock;
    this.#transactions = new Transactions(clock, interactionLifetime, (ref, until) => engine.attend(ref, until));
    this.#limits = limits;
    this.#operator = { links, name: brand.name };
    this.sessions = new BrowserSessions(clock, sessionLifetime(publicUrl, { isMock: engine.lab !== undefined }));
    this.signOuts = new SignOuts(this.sessions, this.#devices, engine);
    engine.onSignedOut?.(({ accountId, session }) => this.sessions.leaveNamed(session, accountId));
    this.receipts = new ReceiptBook(clock);
    this.forms = new Forms(this.#transactions, clock, (transaction, browser) => this.#view(transaction, browser));
  }

  /**
   * Takes over from an engine that asked for a person.
   * @param isPartOfPage whether the browser opens it as a part of some page, which must not use up what the lab was told to answer
   * @returns the page to show, or the client's address where nobody needs to be asked
   */
  async arrive(arrival: URL, browser: Browser, { isPartOfPage }: { isPartOfPage: boolean }): Promise<string> {
    const request = await this.#engine.arrive(arrival);
    const answered = isPartOfPage ? null : await answerWithoutPerson(this.#engine, this.#clock, request);
    if (answered !== null) return answered;
    const binding = browser.binding ?? randomToken();
    browser.binding = binding;
    const transaction = this.#transactions.open(request, { binding, address: browser.address });
    const left = await this.#proceed(transaction, browser);
    return left?.redirectTo ?? `/interaction/${transaction.id}`;
  }

  /** @throws ProblemError interaction-not-found, interaction-foreign, interaction-expired */
  async show(id: string, browser: Browser): Promise<Interaction> {
    return this.#view(this.#transactions.find(id, browser), browser);
  }

  /** In which language the page of an interaction is, whatever there is on it. */
  languageOf(id: string, browser: Browser): Language {
    return this.#transactions.languageOf(id, browser);
  }

  /** @throws ProblemError wrong-credentials, too-many-attempts, server-busy and those of {@link show} */
  signIn(id: string, { identifier, password }: SignIn, browser: Browser): Promise<NextStep> {
    return this.#change(id, browser, async (transaction) => {
      await this.#restartIfSignedOut(transaction, browser);
      if (transaction.prompt !== 'sign-in' && transaction.prompt !== 'select-account') throw await this.#notReady(transaction, browser);
      const named = await this.#accounts.findByIdentifier(identifier);
      const from = { address: browser.address, device: this.#devices.find(browser.device, named?.id ?? null) };
      const checked = await checkPassword({ accounts: this.#accounts, limits: this.#limits }, { identifier, password }, from);
      if (checked.outcome !== 'right') throw refuseSignIn(checked);
      const { account } = checked;
      browser.device = this.#devices.remember(browser.device, account.id);
      browser.session = this.sessions.signIn(browser.session, { accountId: account.id, authTime: this.#clock.now(), methods: ['pwd'] });
      return (await this.#acceptSignIn(transaction, account.id, browser)) ?? this.#view(transaction, browser);
    });
  }

  /** Goes on as an account that is signed in here. @throws ProblemError unknown-account and those of {@link show} */
  selectAccount(id: string, accountId: string, browser: Browser): Promise<NextStep> {
    return this.#change(id, browser, async (transaction) => {
      await this.#restartIfSignedOut(transaction, browser);
      if (transaction.prompt !== 'select-account') throw await this.#notReady(transaction, browser);
      const selected = this.sessions.select(browser.session, accountId);
      const [signedIn] = selected?.accounts ?? [];
      if (!selected || !signedIn) throw new ProblemError('unknown-account', 400, { pointer: '/accountId' });
      browser.session = selected;
      if (!isFresh(signedIn, transaction.request, this.#clock.now())) return this.#askToSignIn(transaction, browser, accountId);
      return (await this.#acceptSignIn(transaction, accountId, browser)) ?? this.#view(transaction, browser);
    });
  }

  /** Lets another account decide; the request stays. From the account picker it leads on to a fresh sign-in. */
  switchAccount(id: string, browser: Browser): Promise<NextStep> {
    return this.#change(id, browser, async (transaction) => {
      await this.#restartIfSignedOut(transaction, browser);
      if (transaction.prompt === 'done') throw await this.#notReady(transaction, browser);
      if (transaction.prompt === 'consent') await this.#restart(transaction);
      else if (transaction.prompt === 'select-account' || transaction.loginHint === null) return this.#askToSignIn(transaction, browser);
      transaction.loginHint = null;
      transaction.prompt = browser.session ? 'select-account' : 'sign-in';
      return this.#view(transaction, browser);
    });
  }

  /** Gives the person more time; what they have ticked or typed stays on their page. */
  extend(id: string, browser: Browser): Promise<NextStep> {
    return this.#change(id, browser, async (transaction) => {
      this.#transactions.extend(transaction);
      return this.#view(transaction, browser);
    });
  }

  /** @throws ProblemError interaction-changed, interaction-decided, scope-not-offered and those of {@link show} */
  decide(id: string, decision: Decision, browser: Browser): Promise<NextStep> {
    return this.#change(id, browser, async (transaction) => {
      if (transaction.outcome) {
        const { session } = browser;
        return answerAgain(transaction.outcome, transaction.request, { decision, session, view: () => this.#view(transaction, browser) });
      }
      if (decision.decision === 'deny') {
        const step = await this.#engine.reject(transaction.request.ref, 'access_denied');
        return this.#finish(transaction, browser, { decision: 'deny' }, step);
      }
      if (transaction.prompt !== 'consent') throw await this.#notReady(transaction, browser);
      if (await this.#restartIfSignedOut(transaction, browser)) throw await this.#changed(transaction, browser);
      if (decision.revision !== undefined && decision.revision !== transaction.revision) throw await this.#changed(transaction, browser);
      const allowed = normalise(decision, transaction.request);
      const { audience, ref } = transaction.request;
      const step = await this.#engine.acceptConsent(ref, { scopes: allowed.scopes, duration: allowed.duration, audience });
      return this.#finish(transaction, browser, allowed, step);
    });
  }

  /** Learns where an address of the engine led: a decision made again is answered with where the first one ended. */
  ledOn(from: URL, to: string): void {
    this.#transactions.ledOn(from.href, to);
  }

  /** Forgets every sign-in, every browser that an account was known in, every open request and every receipt. */
  reset(): void {
    this.sessions.clear();
    this.#devices.clear();
    this.#transactions.clear();
    this.receipts.clear();
  }

  /** Asks the engine to go on, and a person only where nothing else will do. @returns null where a page is to be shown */
  async #proceed(transaction: Transaction, browser: Browser): Promise<Departure | null> {
    const { request } = transaction;
    if (request.kind === 'consent') {
      const { session } = browser;
      const person = request.accountId !== undefined && session ? { accountId: request.accountId, session: session.name } : null;
      if (person && isHere(person, session)) {
        transaction.person = person;
        transaction.prompt = 'consent';
        return null;
      }
      await this.#restart(transaction);
    }
    const choice = await chooseSilently(transaction.request, browser.session, this.#accounts, this.#clock.now());
    if (choice.how === 'account') return this.#acceptSignIn(transaction, choice.accountId, browser);
    if (choice.how === 'reject') return this.#apply(transaction, browser, await this.#engine.reject(transaction.request.ref, choice.error));
    transaction.loginHint = choice.loginHint;
    transaction.prompt = choice.how;
    return null;
  }

  async #acceptSignIn(transaction: Transaction, accountId: string, browser: Browser): Promise<Departure | null> {
    const { session } = browser;
    const signedIn = session?.accounts.find((account) => account.accountId === accountId);
    if (!session || !signedIn) throw new ProblemError('unknown-account', 400);
    transaction.person = { accountId, session: session.name };
    const step = await this.#engine.acceptSignIn(transaction.request.ref, { session: session.name, ...signedIn });
    return this.#apply(transaction, browser, step);
  }

  async #apply(transaction: Transaction, browser: Browser, step: Step): Promise<Departure | null> {
    if ('redirect' in step) {
      const departure = this.#finish(transaction, browser, null, step);
      return step.unvouched ? null : departure;
    }
    this.#transactions.show(transaction, step.page);
    return this.#proceed(transaction, browser);
  }

  #finish(transaction: Transaction, { session }: Browser, decision: Outcome['decision'], step: Step): Departure {
    if (!('redirect' in step)) throw new Error('the engine asked for another page after its final answer');
    const kind = decision ? kindOf[decision.decision] : step.unvouched ? 'refused' : 'continued';
    const { person } = transaction;
    const by = person && isHere(person, session) ? person : null;
    this.#transactions.finish(transaction, { kind, redirectTo: step.redirect.href, decision, by });
    return { redirectTo: step.redirect.href };
  }

  async #restart(transaction: Transaction): Promise<void> {
    const step = await this.#engine.restart(transaction.request.ref);
    if (!('page' in step)) throw new Error('the engine did not go back to its sign-in');
    this.#transactions.show(transaction, step.page);
    transaction.person = null;
  }

  /** Goes back to the sign-in where the account that was to decide is no longer signed in here. @returns whether it did */
  async #restartIfSignedOut(transaction: Transaction, browser: Browser): Promise<boolean> {
    const { prompt, person } = transaction;
    if (prompt !== 'consent' || (person && isHere(person, browser.session))) return false;
    await this.#restart(transaction);
    transaction.prompt = 'sign-in';
    return true;
  }

  /** @param accountId of a person who is signed in here, and is to be known again */
  async #askToSignIn(transaction: Transaction, browser: Browser, accountId?: string): Promise<Interaction> {
    transaction.prompt = 'sign-in';
    const account = accountId === undefined ? null : await this.#accounts.get(accountId);
    transaction.loginHint = account && { identifier: account.identifier, session: browser.session?.name ?? null };
    return this.#view(transaction, browser);
  }

  #change(id: string, browser: Browser, work: (transaction: Transaction) => Promise<NextStep>): Promise<NextStep> {
    return this.#transactions.change(id, browser, async (transaction) => {
      try {
        // While this request waited for its turn, the person may have signed out in another tab.
        browser.session = this.sessions.current(browser.session);
        transaction.formMistake = null;
        return await work(transaction);
      } catch (error) {
        throw error instanceof RequestGoneError ? expired(transaction, browser) : error;
      }
    });
  }

  #view(transaction: Transaction, browser: Browser): Promise<Interaction> {
    return viewInteraction(transaction, browser, this.#accounts, this.#operator);
  }

  async #notReady(transaction: Transaction, browser: Browser): Promise<ProblemError> {
    return new ProblemError('interaction-not-ready', 409, { interaction: await this.#view(transaction, browser) });
  }

  async #changed(transaction: Transaction, browser: Browser): Promise<ProblemError> {
    return new ProblemError('interaction-changed', 409, { interaction: await this.#view(transaction, browser) });
  }
}
