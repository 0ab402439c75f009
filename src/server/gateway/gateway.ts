import type { Decision, Interaction, NextStep, SignIn } from '../../contract/interaction.ts';
import type { Language } from '../../i18n/languages.ts';
import { checkPassword } from '../accounts/check-password.ts';
import type { AccountDirectory } from '../accounts/directory.ts';
import { SignInLimits } from '../accounts/sign-in-limits.ts';
import type { BrandSettings } from '../documents/brand/brand.ts';
import { ProblemError } from '../http/problem.ts';
import type { Clock } from '../ports/clock.ts';
import { type Engine, RequestGoneError } from '../ports/engine.ts';
import { randomToken } from '../ports/random.ts';
import type { Browser } from './browser.ts';
import { BrowserSessions, sessionLifetime } from './browser-sessions.ts';
import { answerAgain, normalise } from './decisions.ts';
import { Forms } from './forms.ts';
import { answerWithoutPerson } from './headless.ts';
import { expired, type InteractionRecord, Interactions } from './interactions.ts';
import { KnownDevices } from './known-devices.ts';
import { Progress } from './progress.ts';
import { ReceiptBook } from './receipt-book.ts';
import { refuseSignIn } from './refuse-sign-in.ts';
import { SignOuts } from './sign-outs.ts';
import { isFresh } from './silent-sign-in.ts';
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

/** Owns people, browser sessions and interactions, whatever the engine behind it. */
export class Gateway {
  readonly #engine: Engine;
  readonly #accounts: AccountDirectory;
  readonly #clock: Clock;
  readonly #interactions: Interactions;
  readonly #progress: Progress;
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
    this.#interactions = new Interactions(clock, interactionLifetime, (ref, until) => engine.attend(ref, until));
    this.#progress = new Progress({ engine, accounts, clock, interactions: this.#interactions });
    this.#limits = limits;
    this.#operator = { links, name: brand.name };
    this.sessions = new BrowserSessions(clock, sessionLifetime(publicUrl, { isMock: engine.lab !== undefined }));
    this.signOuts = new SignOuts(this.sessions, this.#devices, engine);
    engine.onSignedOut?.(({ accountId, session }) => this.sessions.leaveNamed(session, accountId));
    this.receipts = new ReceiptBook(clock);
    this.forms = new Forms(this.#interactions, clock, (interaction, browser) => this.#view(interaction, browser));
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
    const interaction = this.#interactions.open(request, { binding, address: browser.address });
    const left = await this.#progress.proceed(interaction, browser);
    return left?.redirectTo ?? `/interaction/${interaction.id}`;
  }

  /** @throws ProblemError interaction-not-found, interaction-foreign, interaction-expired */
  async show(id: string, browser: Browser): Promise<Interaction> {
    return this.#view(this.#interactions.find(id, browser), browser);
  }

  /** In which language the page of an interaction is, whatever there is on it. */
  languageOf(id: string, browser: Browser): Language {
    return this.#interactions.languageOf(id, browser);
  }

  /** @throws ProblemError wrong-credentials, too-many-attempts, server-busy and those of {@link show} */
  signIn(id: string, { identifier, password }: SignIn, browser: Browser): Promise<NextStep> {
    return this.#change(id, browser, async (interaction) => {
      await this.#progress.restartIfSignedOut(interaction, browser);
      if (interaction.prompt !== 'sign-in' && interaction.prompt !== 'select-account') throw await this.#notReady(interaction, browser);
      const named = await this.#accounts.findByIdentifier(identifier);
      const from = { address: browser.address, device: this.#devices.find(browser.device, named?.id ?? null) };
      const checked = await checkPassword({ accounts: this.#accounts, limits: this.#limits }, { identifier, password }, from);
      if (checked.outcome !== 'right') throw refuseSignIn(checked);
      const { account } = checked;
      browser.device = this.#devices.remember(browser.device, account.id);
      browser.session = this.sessions.signIn(browser.session, { accountId: account.id, authTime: this.#clock.now(), methods: ['pwd'] });
      return (await this.#progress.acceptSignIn(interaction, account.id, browser)) ?? this.#view(interaction, browser);
    });
  }

  /** Goes on as an account that is signed in here. @throws ProblemError unknown-account and those of {@link show} */
  selectAccount(id: string, accountId: string, browser: Browser): Promise<NextStep> {
    return this.#change(id, browser, async (interaction) => {
      await this.#progress.restartIfSignedOut(interaction, browser);
      if (interaction.prompt !== 'select-account') throw await this.#notReady(interaction, browser);
      const selected = this.sessions.select(browser.session, accountId);
      const [signedIn] = selected?.accounts ?? [];
      if (!selected || !signedIn) throw new ProblemError('unknown-account', 400, { pointer: '/accountId' });
      browser.session = selected;
      if (!isFresh(signedIn, interaction.request, this.#clock.now())) return this.#askToSignIn(interaction, browser, accountId);
      return (await this.#progress.acceptSignIn(interaction, accountId, browser)) ?? this.#view(interaction, browser);
    });
  }

  /** Lets another account decide; the request stays. From the account picker it leads on to a fresh sign-in. */
  switchAccount(id: string, browser: Browser): Promise<NextStep> {
    return this.#change(id, browser, async (interaction) => {
      await this.#progress.restartIfSignedOut(interaction, browser);
      if (interaction.prompt === 'done') throw await this.#notReady(interaction, browser);
      if (interaction.prompt === 'consent') await this.#progress.restart(interaction);
      else if (interaction.prompt === 'select-account' || interaction.loginHint === null) return this.#askToSignIn(interaction, browser);
      interaction.loginHint = null;
      interaction.prompt = browser.session ? 'select-account' : 'sign-in';
      return this.#view(interaction, browser);
    });
  }

  /** Gives the person more time; what they have ticked or typed stays on their page. */
  extend(id: string, browser: Browser): Promise<NextStep> {
    return this.#change(id, browser, async (interaction) => {
      this.#interactions.extend(interaction);
      return this.#view(interaction, browser);
    });
  }

  /** @throws ProblemError interaction-changed, interaction-decided, scope-not-offered and those of {@link show} */
  decide(id: string, decision: Decision, browser: Browser): Promise<NextStep> {
    return this.#change(id, browser, async (interaction) => {
      if (interaction.outcome) {
        const { session } = browser;
        return answerAgain(interaction.outcome, interaction.request, { decision, session, view: () => this.#view(interaction, browser) });
      }
      if (decision.decision === 'deny') {
        const step = await this.#engine.reject(interaction.request.ref, 'access_denied');
        return this.#progress.finish(interaction, browser, { decision: 'deny' }, step);
      }
      if (interaction.prompt !== 'consent') throw await this.#notReady(interaction, browser);
      if (await this.#progress.restartIfSignedOut(interaction, browser)) throw await this.#changed(interaction, browser);
      if (decision.revision !== undefined && decision.revision !== interaction.revision) throw await this.#changed(interaction, browser);
      const allowed = normalise(decision, interaction.request);
      const { audience, ref } = interaction.request;
      const step = await this.#engine.acceptConsent(ref, { scopes: allowed.scopes, duration: allowed.duration, audience });
      return this.#progress.finish(interaction, browser, allowed, step);
    });
  }

  /** Learns where an address of the engine led: a decision made again is answered with where the first one ended. */
  ledOn(from: URL, to: string): void {
    this.#interactions.ledOn(from.href, to);
  }

  /** Forgets every sign-in, every browser that an account was known in, every open request and every receipt. */
  reset(): void {
    this.sessions.clear();
    this.#devices.clear();
    this.#interactions.clear();
    this.receipts.clear();
  }

  /** @param accountId of a person who is signed in here, and is to be known again */
  async #askToSignIn(interaction: InteractionRecord, browser: Browser, accountId?: string): Promise<Interaction> {
    interaction.prompt = 'sign-in';
    const account = accountId === undefined ? null : await this.#accounts.get(accountId);
    interaction.loginHint = account && { identifier: account.identifier, session: browser.session?.name ?? null };
    return this.#view(interaction, browser);
  }

  #change(id: string, browser: Browser, work: (interaction: InteractionRecord) => Promise<NextStep>): Promise<NextStep> {
    return this.#interactions.change(id, browser, async (interaction) => {
      try {
        // While this request waited for its turn, the person may have signed out in another tab.
        browser.session = this.sessions.current(browser.session);
        interaction.formMistake = null;
        return await work(interaction);
      } catch (error) {
        throw error instanceof RequestGoneError ? expired(interaction, browser) : error;
      }
    });
  }

  #view(interaction: InteractionRecord, browser: Browser): Promise<Interaction> {
    return viewInteraction(interaction, browser, this.#accounts, this.#operator);
  }

  async #notReady(interaction: InteractionRecord, browser: Browser): Promise<ProblemError> {
    return new ProblemError('interaction-not-ready', 409, { interaction: await this.#view(interaction, browser) });
  }

  async #changed(interaction: InteractionRecord, browser: Browser): Promise<ProblemError> {
    return new ProblemError('interaction-changed', 409, { interaction: await this.#view(interaction, browser) });
  }
}
