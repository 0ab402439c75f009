import type { DemoApp } from '../../contract/lab.ts';
import type { FlowAnswer } from './flow-answer.ts';
import { callResource, type Exchange, exchangeCode, type FlowTokens, refreshTokens, tokensOf } from './wire.ts';

export type StepKind = 'exchange' | 'call' | 'refresh';

export interface FlowState {
  steps: { kind: StepKind; exchange: Exchange }[];
  tokens: FlowTokens | null;
  busy: StepKind | null;
}

/** One flow from its code on: what was sent, what came back, and the tokens, in memory only. */
export class FlowRun {
  readonly answer: FlowAnswer;
  #state: FlowState = { steps: [], tokens: null, busy: null };
  #started = false;
  readonly #watchers = new Set<() => void>();

  constructor(answer: FlowAnswer) {
    this.answer = answer;
  }

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  readonly state = (): FlowState => this.#state;

  /** Exchanges the code and makes one call. Later calls do nothing: a code is sent once. */
  async start(): Promise<void> {
    if (this.#started || this.answer.kind !== 'code') return;
    this.#started = true;
    const { code, pending } = this.answer;
    const exchange = await this.#step('exchange', () => exchangeCode(pending.app, code, pending.verifier));
    this.#set({ tokens: tokensOf(exchange) });
    await this.call();
  }

  async call(): Promise<void> {
    const { app, tokens } = this.#ready();
    if (app && tokens) await this.#step('call', () => callResource(app, tokens.accessToken));
  }

  async refresh(): Promise<void> {
    const { app, tokens } = this.#ready();
    const refreshToken = tokens?.refreshToken;
    if (!app || !refreshToken) return;
    const exchange = await this.#step('refresh', () => refreshTokens(app, refreshToken));
    this.#set({ tokens: tokensOf(exchange, tokens) ?? tokens });
  }

  #ready(): { app: DemoApp | null; tokens: FlowTokens | null } {
    const app = this.answer.kind === 'code' && this.#state.busy === null ? this.answer.pending.app : null;
    return { app, tokens: this.#state.tokens };
  }

  async #step(kind: StepKind, send: () => Promise<Exchange>): Promise<Exchange> {
    this.#set({ busy: kind });
    const exchange = await send();
    this.#set({ busy: null, steps: [...this.#state.steps, { kind, exchange }] });
    return exchange;
  }

  #set(change: Partial<FlowState>): void {
    this.#state = { ...this.#state, ...change };
    for (const watcher of this.#watchers) watcher();
  }
}
