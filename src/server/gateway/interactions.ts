import type { Duration } from '../../contract/client.ts';
import type { Interaction, Prompt } from '../../contract/interaction.ts';
import type { Language } from '../../i18n/languages.ts';
import { ProblemError } from '../http/problem.ts';
import { clientIn } from '../languages/answers-in-language.ts';
import { chooseLanguage } from '../languages/language.ts';
import { addSeconds, type Clock } from '../ports/clock.ts';
import type { EngineRequest } from '../ports/engine.ts';
import { randomToken, sha256 } from '../ports/random.ts';
import type { Bounds } from '../stores/shares/bounded-whole.ts';
import { FairShares } from '../stores/shares/fair-shares.ts';
import { networkOf } from '../stores/shares/network.ts';
import type { Browser } from './browser.ts';
import type { FormMistake } from './form-mistake.ts';
import type { Person } from './person.ts';

/** How long an expired interaction is remembered, so that its page can say what happened. */
const rememberedSeconds = 60 * 60;

/** How far a person has come. */
type Level = 'opened' | 'shown' | 'signed-in' | 'answered';

/** Of each level a network and a browser have a share. Of what is answered already, what was answered first is forgotten first. */
const bounds: Bounds = { whole: 5000, share: 1000, browserShare: 100, goes: 'newest' };
const levels: Record<Level, Bounds> = { opened: bounds, shown: bounds, 'signed-in': bounds, answered: { ...bounds, goes: 'oldest' } };

/** An answer in the form in which two answers can be compared. */
export type NormalDecision = { decision: 'deny' } | { decision: 'allow'; scopes: string[]; duration: Duration };

/** Who asks for an interaction, and in which languages. */
type Asker = Pick<Browser, 'binding' | 'languages'>;

/** Who opens one: the browser by its binding, and where it is. */
type Opener = { binding: string } & Pick<Browser, 'address'>;

/** What a page shows: one engine request after another, bound to the browser that started it. */
export interface InteractionRecord {
  readonly id: string;
  readonly browser: Buffer;
  readonly openedAt: Date;
  request: EngineRequest;
  prompt: Prompt;
  revision: number;
  /** When the page stops waiting, never later than the engine does. */
  expiresAt: Date;
  /** As whom it is decided; null before sign-in. */
  person: Person | null;
  /** The identifier to prefill, where the sign-in is for a known account. */
  loginHint: LoginHint | null;
  /** What the tokens of its forms are made of. */
  readonly formSecret: string;
  /** What was wrong with the form that was sent last; its page says so for a while. */
  formMistake: FormMistake | null;
  outcome: Outcome | null;
}

/** How an interaction ended. */
export interface Outcome {
  kind: NonNullable<Interaction['outcome']>;
  redirectTo: string;
  decision: NormalDecision | null;
  /** Who gave the answer, the only one to whom it is told again; null where nobody was signed in, so that it holds nothing of anybody. */
  by: Person | null;
}

/** What the sign-in is filled in with. */
export interface LoginHint {
  identifier: string;
  /** The browser session that it was read from, the only one that is told; null where the app said it. */
  session: string | null;
}

/** The interactions of all browsers, in memory. When there are too many, those of whoever opened the most make way. */
export class Interactions {
  readonly #clock: Clock;
  readonly #lifetime: number;
  readonly #byId = new Map<string, InteractionRecord>();
  readonly #byRef = new Map<string, InteractionRecord>();
  readonly #byAnswer = new Map<string, InteractionRecord>();
  readonly #queues = new WeakMap<InteractionRecord, Promise<unknown>>();
  readonly #shares: FairShares<InteractionRecord, Level>;
  readonly #onAttend: (ref: string, until: Date) => void;

  /**
   * @param lifetime how long a page waits for a person, in seconds
   * @param onAttend hears of each engine request that a person has in front of them, and until when at most
   */
  constructor(clock: Clock, lifetime: number, onAttend: (ref: string, until: Date) => void) {
    this.#clock = clock;
    this.#lifetime = lifetime;
    this.#onAttend = onAttend;
    this.#shares = new FairShares(levels, ({ expiresAt }) => expiresAt <= clock.now());
  }

  /** Opens an interaction, or carries on the one whose request this continues in the same browser. */
  open(request: EngineRequest, { binding: browser, address }: Opener): InteractionRecord {
    this.#sweep();
    const previous = request.continues === undefined ? undefined : this.#byRef.get(request.continues);
    if (previous && isBoundTo(previous, browser)) {
      if (previous.outcome) this.#byAnswer.delete(previous.outcome.redirectTo);
      previous.outcome = null;
      this.show(previous, request);
      this.#attend(previous);
      return previous;
    }
    const interaction: InteractionRecord = {
      id: randomToken(16),
      browser: sha256(browser),
      openedAt: this.#clock.now(),
      request,
      prompt: 'sign-in',
      revision: 0,
      expiresAt: this.#endOf(request),
      person: null,
      loginHint: null,
      formSecret: randomToken(),
      formMistake: null,
      outcome: null,
    };
    this.#byId.set(interaction.id, interaction);
    this.#byRef.set(request.ref, interaction);
    const owner = { by: networkOf(address), browser: interaction.browser.toString('base64url') };
    for (const other of this.#shares.add(interaction, 'opened', owner)) this.#forget(other);
    return interaction;
  }

  /** Puts another engine request on the page. */
  show(interaction: InteractionRecord, request: EngineRequest): void {
    this.#byRef.delete(interaction.request.ref);
    this.#byRef.set(request.ref, interaction);
    interaction.request = request;
    interaction.revision += 1;
    this.extend(interaction);
  }

  /** Ends the interaction with where the browser goes. */
  finish(interaction: InteractionRecord, outcome: Outcome): void {
    interaction.outcome = outcome;
    interaction.prompt = 'done';
    this.#byAnswer.set(outcome.redirectTo, interaction);
    this.#move(interaction, 'answered');
  }

  /**
   * Notes that an address of the engine, to which an answer led, went on to another one. It may work only once, so
   * that the same answer given again must lead to where it ended.
   */
  ledOn(from: string, to: string): void {
    const interaction = this.#byAnswer.get(from);
    if (!interaction?.outcome) return;
    this.#byAnswer.delete(from);
    interaction.outcome.redirectTo = to;
  }

  /** Lets the page wait for its whole lifetime again, as far as the engine allows. */
  extend(interaction: InteractionRecord): void {
    interaction.expiresAt = this.#endOf(interaction.request);
    if (this.#shares.levelOf(interaction) !== 'opened') this.#onAttend(interaction.request.ref, interaction.expiresAt);
  }

  /**
   * Runs one change at a time per interaction, in the order in which they came.
   * @throws ProblemError interaction-not-found, interaction-foreign, interaction-expired
   */
  async change<T>(id: string, browser: Asker, work: (interaction: InteractionRecord) => Promise<T>): Promise<T> {
    const found = this.#byId.get(id);
    if (!found) throw new ProblemError('interaction-not-found', 404);
    const turn = (this.#queues.get(found) ?? Promise.resolve()).then(async () => {
      const result = await work(this.find(id, browser));
      this.#attend(found);
      return result;
    });
    this.#queues.set(
      found,
      turn.catch(() => undefined),
    );
    return turn;
  }

  /** @throws ProblemError interaction-not-found, interaction-foreign, interaction-expired */
  find(id: string, browser: Asker): InteractionRecord {
    const interaction = this.#byId.get(id);
    if (!interaction) throw new ProblemError('interaction-not-found', 404);
    if (!isBoundTo(interaction, browser.binding)) throw new ProblemError('interaction-foreign', 403);
    if (!interaction.outcome && interaction.expiresAt <= this.#clock.now()) throw expired(interaction, browser);
    this.#attend(interaction);
    return interaction;
  }

  /** The language of its page; of what is not this browser's nothing is told, not even that. */
  languageOf(id: string, browser: Asker): Language {
    const interaction = this.#byId.get(id);
    return interaction && isBoundTo(interaction, browser.binding) ? languageOf(interaction, browser) : chooseLanguage(browser.languages);
  }

  clear(): void {
    for (const map of [this.#byId, this.#byRef, this.#byAnswer, this.#shares]) map.clear();
  }

  #endOf(request: EngineRequest): Date {
    const end = addSeconds(this.#clock.now(), this.#lifetime);
    return new Date(Math.min(end.getTime(), request.expiresAt.getTime()));
  }

  #sweep(): void {
    const horizon = addSeconds(this.#clock.now(), -rememberedSeconds);
    for (const interaction of this.#byId.values()) {
      if (interaction.request.expiresAt > horizon) break;
      this.#forget(interaction);
    }
  }

  /** Its browser asks for it: a person may be typing, and is not to lose their page for those who have only opened one. */
  #attend(interaction: InteractionRecord): void {
    const isNew = this.#shares.levelOf(interaction) === 'opened';
    if (!interaction.outcome) this.#move(interaction, interaction.person === null ? 'shown' : 'signed-in');
    if (isNew) this.#onAttend(interaction.request.ref, interaction.expiresAt);
  }

  #move(interaction: InteractionRecord, level: Level): void {
    for (const other of this.#shares.move(interaction, level)) this.#forget(other);
  }

  #forget(interaction: InteractionRecord): void {
    const { id, request, outcome } = interaction;
    this.#shares.delete(interaction);
    this.#byId.delete(id);
    this.#byRef.delete(request.ref);
    if (outcome) this.#byAnswer.delete(outcome.redirectTo);
  }
}

export function expired(interaction: InteractionRecord, browser: Asker): ProblemError {
  const { homepage, name } = clientIn(interaction.request.client, { language: languageOf(interaction, browser) });
  return new ProblemError('interaction-expired', 410, { startAgain: homepage, clientName: name });
}

/** The language that its page has in the browser that it belongs to. */
export function languageOf({ request, openedAt }: InteractionRecord, { languages }: Pick<Browser, 'languages'>): Language {
  return chooseLanguage(languages, { uiLocales: request.hints.uiLocales, since: openedAt });
}

function isBoundTo(interaction: InteractionRecord, browser: string | undefined): boolean {
  return browser !== undefined && interaction.browser.equals(sha256(browser));
}
