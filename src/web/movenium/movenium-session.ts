import { askRefresh, askSignIn, type MoveniumTokens, type Refusal, readWork, type TokenAnswer, type Work } from './movenium-wire.ts';

/** Why nobody is signed in any more: at the person's wish, or because the service did not renew the sign-in. */
export type Farewell = { kind: 'signed-out' } | { kind: 'not-renewed'; text: string; usableUntil: number };

export interface SignedIn {
  kind: 'signed-in';
  tokens: MoveniumTokens;
  work: Work | null;
  busy: 'reading' | 'refreshing' | null;
  trouble: Refusal | null;
  /** Set after a refresh, until something else is done. */
  refreshed: boolean;
}

export type MoveniumState = { kind: 'signed-out'; farewell: Farewell | null } | SignedIn;

/** One person's sign-in at Movenium. Its tokens are in memory only, and gone with the page. */
export class MoveniumSession {
  readonly #login: string;
  #state: MoveniumState = { kind: 'signed-out', farewell: null };
  readonly #watchers = new Set<() => void>();

  /** @param login the address of the login */
  constructor(login: string) {
    this.#login = login;
  }

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  readonly state = (): MoveniumState => this.#state;

  /** @returns why nobody was signed in, or null */
  async signIn(person: { username: string; password: string }, signal: AbortSignal): Promise<Refusal | null> {
    const answer = await askSignIn(this.#login, person, signal);
    if (answer.kind !== 'tokens') return answer;
    // Given up in the meantime: nobody waits for these any more.
    if (signal.aborted) return { kind: 'no-answer' };
    this.#set({ kind: 'signed-in', tokens: answer.tokens, work: null, busy: null, trouble: null, refreshed: false });
    void this.read();
    return null;
  }

  /** Looks at the work. An access token that ended is renewed once, and the calls are made again. */
  async read(): Promise<void> {
    const before = this.#begin('reading');
    if (!before) return;
    const first = await readWork(this.#login, before.tokens.accessToken);
    if (first.kind !== 'refused') return this.#show(before, first);
    const renewed = await askRefresh(this.#login, before.tokens.refreshToken);
    const now = this.#renew(before, renewed);
    if (now) this.#show(now, await readWork(this.#login, now.tokens.accessToken));
  }

  /** Asks for new tokens. A refusal ends the sign-in: nothing that is left could be renewed. */
  async refresh(): Promise<void> {
    const before = this.#begin('refreshing');
    if (!before) return;
    const now = this.#renew(before, await askRefresh(this.#login, before.tokens.refreshToken));
    if (!now) return;
    this.#set({ ...now, busy: null, refreshed: true });
    if (!now.work) await this.read();
  }

  /** Forgets the tokens. They live on at Movenium, which offers no way to end them. */
  signOut(): void {
    this.#set({ kind: 'signed-out', farewell: { kind: 'signed-out' } });
  }

  #begin(busy: 'reading' | 'refreshing'): SignedIn | null {
    if (this.#state.kind !== 'signed-in' || this.#state.busy) return null;
    const begun: SignedIn = { ...this.#state, busy, trouble: null, refreshed: false };
    this.#set(begun);
    return begun;
  }

  /** @returns the sign-in with its new tokens; null where there is none any more, or nothing new */
  #renew(before: SignedIn, answer: TokenAnswer): SignedIn | null {
    if (!this.#isStill(before)) return null;
    if (answer.kind === 'refused') {
      const usableUntil = before.tokens.endsAt;
      this.#set({ kind: 'signed-out', farewell: { kind: 'not-renewed', text: answer.text, usableUntil } });
      return null;
    }
    if (answer.kind !== 'tokens') {
      this.#set({ ...before, busy: null, trouble: answer });
      return null;
    }
    const now: SignedIn = { ...before, tokens: answer.tokens };
    this.#set(now);
    return now;
  }

  #show(before: SignedIn, answer: { kind: 'work'; work: Work } | Refusal): void {
    if (!this.#isStill(before)) return;
    this.#set(answer.kind === 'work' ? { ...before, busy: null, work: answer.work } : { ...before, busy: null, trouble: answer });
  }

  /** Whether nothing has happened since, such as a sign-out while an answer was under way. */
  #isStill(before: SignedIn): boolean {
    return this.#state === before;
  }

  #set(state: MoveniumState): void {
    this.#state = state;
    for (const watcher of this.#watchers) watcher();
  }
}
