import { FlowError } from '../../../flow/flow-error.ts';
import { FlowSession, type FlowTools } from '../../../flow/session.ts';
import type { Setup } from '../../../flow/setup/setup.ts';
import type { StepResult } from '../../../flow/step-result.ts';
import { isWebAddress } from '../../../flow/system/web-address.ts';
import { flowTesterStepMessages as m } from '../../../i18n/en/flow-tester-steps.ts';
import type { Goal, PendingFlow } from '../answer/pending-flow.ts';
import { Store } from '../store.ts';
import type { LabActors } from '../time/page-lab.ts';
import type { TraceLog } from '../wire/trace-log.ts';
import { canTake, lacksSecret } from './can-take.ts';
import { explain, explainAnswer, type Outcome } from './explain.ts';
import { isNeeded, planOf, type StepId } from './plan.ts';

/** What a run does to the world outside this page. */
export interface RunPorts extends FlowTools {
  log: TraceLog;
  /** @throws DOMException where the browser blocks it */
  save(flow: Omit<PendingFlow, 'lostExtra'>): void;
  leave(url: URL): void;
  /** Null where the browser blocks it. */
  openPopup(): Window | null;
  /** @returns what stood behind the redirect URI, or null once nobody waits any more */
  waitForAnswer(isOurs: (state: string | null) => boolean, popup: Window | null, signal: AbortSignal): Promise<string | null>;
  /** Who plays people at the systems that run here; null without a lab. */
  labActors: LabActors | null;
}

export interface RunState {
  session: FlowSession;
  outcomes: Readonly<Partial<Record<StepId, Outcome>>>;
  busy: StepId | null;
  /** The popup is open, or was blocked. */
  popup: 'open' | 'blocked' | null;
  /** The secret was in memory only, and a redirect or reload has taken it. */
  lacksSecret: boolean;
}

/** One setup being played: which steps were taken, and what came of them. */
export class FlowRun extends Store<RunState> {
  readonly setup: Setup;
  readonly plan: readonly StepId[];
  /** Names of extra parameters that the last request had and the next one lacks: they are secret, and a redirect took them. */
  readonly lostExtra: readonly string[];
  readonly #ports: RunPorts;
  #goal: Goal = 'answer';
  #url: URL | null = null;
  #waiting = new AbortController();
  #left = false;

  /** @param left what a redirect left of the run */
  constructor(setup: Setup, ports: RunPorts, left?: Pick<PendingFlow, 'kept' | 'lostExtra'>) {
    const session = new FlowSession(setup, ports, left?.kept);
    super({ session, outcomes: {}, busy: null, popup: null, lacksSecret: false });
    this.setup = setup;
    this.plan = planOf(setup);
    this.lostExtra = left?.lostExtra ?? [];
    this.#ports = ports;
    if (left) ports.log.follow(session, setup.system.name);
  }

  /** Whether this page can take the access back as the person would: only the lab of this very server plays people. */
  get takesBack(): boolean {
    return this.#ports.labActors !== null && this.setup.system.dialect !== null;
  }

  /** Sends the person to the authorization server. Called from a press, so that the browser lets a popup open. */
  async ask(goal: Goal): Promise<void> {
    const popup = this.setup.answer === 'popup' ? this.#ports.openPopup() : null;
    const session = this.#beginAnew();
    this.#goal = goal;
    this.#change({ busy: 'ask' });
    try {
      this.#url = await session.authorizationUrl();
      if (!isWebAddress(this.#url.href)) throw new FlowError(m.notAWebAddress);
    } catch (cause) {
      popup?.close();
      return this.#finish('ask', refusal(cause));
    }
    if (this.setup.answer === 'redirect') return this.goInThisWindow();
    if (popup) return this.#waitFor(popup);
    this.#change({ busy: null, popup: 'blocked' });
  }

  async openPopupAgain(): Promise<void> {
    const popup = this.#ports.openPopup();
    if (popup) await this.#waitFor(popup);
  }

  /** Goes on without a popup: this page ends, and the callback page takes over. */
  goInThisWindow(): void {
    const kept = this.state().session.keep();
    if (!this.#url || !kept) return;
    try {
      this.#ports.save({ setup: this.setup, goal: this.#goal, kept });
    } catch {
      this.#finish('ask', { ...refusal(null), text: m.blockedStorage });
      return;
    }
    this.#finish('ask', success(m.asked));
    this.#ports.leave(this.#url);
  }

  stopWaiting(): void {
    this.#waiting.abort();
  }

  /** Another setup is on the bench: nothing more is sent of this one. */
  leave(): void {
    this.#left = true;
    this.stopWaiting();
  }

  /** Reads the answer to the authorization request, and goes on to the goal. @param answer what stood behind the redirect URI */
  async receive(answer: string, goal: Goal): Promise<void> {
    this.#goal = goal;
    const { outcomes, session } = this.state();
    this.#change({ outcomes: { ...outcomes, ask: success(m.asked) } });
    const result = session.readCallback(this.setup.redirectUri + answer);
    this.#finish('callback', explainAnswer(answer, result));
    if (result.ok) await this.#goOn();
  }

  async giveSecret(secret: string): Promise<void> {
    // The session reads it from the same object.
    this.setup.client.secret = secret;
    this.#change({ lacksSecret: false });
    await this.#goOn();
  }

  /** Everything from the start. */
  async takeAll(person: Person | null): Promise<void> {
    if (this.plan[0] === 'ask') return this.ask('all');
    if (this.plan[0] !== 'sign-in') this.#beginAnew();
    await this.#takeEach(this.plan, person);
  }

  /** One step of the back channel. @returns whether it came out well */
  async take(step: StepId, person: Person | null = null): Promise<boolean> {
    if (this.state().busy !== null) return false;
    if (step === 'sign-in' || (step === 'app-alone' && this.state().session.state().messages.length === 0)) this.#beginAnew();
    this.#change({ busy: step });
    try {
      const outcome = await this.#do(step, person);
      this.#finish(step, outcome);
      return outcome.tone !== 'caution';
    } catch (cause) {
      this.#finish(step, refusal(cause));
      return false;
    }
  }

  async #do(step: StepId, person: Person | null): Promise<Outcome> {
    const { session } = this.state();
    const { tokens } = session.state();
    const send: Record<Exclude<StepId, 'ask' | 'callback' | 'revoke'>, () => Promise<StepResult>> = {
      exchange: () => session.exchange(),
      'sign-in': () => session.signInWithPassword(person?.username ?? '', person?.password ?? ''),
      call: () => session.call(),
      refresh: () => session.refresh(),
      'token-info': () => session.tokenInfo(),
      introspect: () => session.introspect(),
      userinfo: () => session.userinfo(),
      'call-again': () => session.call(),
      'refresh-again': () => session.refresh(),
      'app-alone': () => session.clientCredentials(),
    };
    if (step === 'ask' || step === 'callback') throw new TypeError(`${step} is not of the back channel`);
    if (step !== 'revoke') return explain(step, await send[step]());
    if (this.setup.system.endpoints.revoke)
      return explain(step, await session.revoke(tokens?.refreshToken ? 'refresh_token' : 'access_token'));
    await (await this.#ports.labActors?.(this.setup))?.takeBack();
    return success(m.takenBack);
  }

  /** The server's signing keys. @throws FlowError with a sentence */
  async fetchKeys(): Promise<string> {
    const { problem, message } = await this.state().session.fetchKeys();
    if (problem !== null || !message?.response) throw new FlowError(problem ?? m.unexpected);
    return message.response.body;
  }

  async #goOn(): Promise<void> {
    if (lacksSecret(this.setup)) return this.#change({ lacksSecret: true });
    const rest = this.plan.slice(this.plan.indexOf('exchange'));
    if (this.#goal === 'all') await this.#takeEach(rest, null);
    if (this.#goal === 'call') await this.#takeEach(rest.slice(0, rest.indexOf('call') + 1), null);
  }

  async #takeEach(steps: readonly StepId[], person: Person | null): Promise<void> {
    let { session } = this.state();
    for (const step of steps) {
      if (this.#left) return;
      if (!canTake(step, this.state(), this.takesBack)) continue;
      const well = await this.take(step, person);
      if (step === 'sign-in') session = this.state().session;
      // Somebody began anew in the meantime.
      if (this.state().session !== session) return;
      if (!well && isNeeded(step)) return;
    }
  }

  async #waitFor(popup: Window): Promise<void> {
    const { session } = this.state();
    const goal = this.#goal;
    this.#finish('ask', success(m.asked));
    this.#change({ popup: 'open' });
    if (this.#url) popup.location.replace(this.#url);
    const isOurs = (state: string | null) => state === session.state().pending?.state;
    const answer = await this.#ports.waitForAnswer(isOurs, popup, this.#waiting.signal);
    if (this.state().session !== session) return;
    this.#change({ popup: null });
    if (answer !== null) await this.receive(answer, goal);
  }

  #beginAnew(): FlowSession {
    this.#waiting.abort();
    this.#waiting = new AbortController();
    this.#url = null;
    const session = new FlowSession(this.setup, this.#ports);
    this.#ports.log.follow(session, this.setup.system.name);
    this.set({ session, outcomes: {}, busy: null, popup: null, lacksSecret: false });
    return session;
  }

  #finish(step: StepId, outcome: Outcome): void {
    this.#change({ busy: null, outcomes: { ...this.state().outcomes, [step]: outcome } });
  }

  #change(change: Partial<RunState>): void {
    this.set({ ...this.state(), ...change });
  }
}

/** Who signs in where an app takes the password itself. */
export interface Person {
  username: string;
  password: string;
}

const success = (text: string): Outcome => ({ tone: 'success', text, status: null, error: null, description: null });

function refusal(cause: unknown): Outcome {
  return { tone: 'caution', text: cause instanceof Error ? cause.message : m.unexpected, status: null, error: null, description: null };
}
