import type { AuthorizationServer, SignInWish } from './authorization-server.ts';
import { type StorageSource, savePendingSignIn, takePendingSignIn } from './pending-sign-in.ts';
import type { Locks } from './refresher.ts';
import { safeReturnPath } from './return-path.ts';
import { SignInError, type SignInFailure, SignInRequiredError } from './sign-in-error.ts';
import { saveSignedOutEverywhere, takeSignedOutEverywhere } from './signed-out-everywhere.ts';
import type { TabChannel } from './tab-sharing.ts';
import { TokenKeeper } from './token-keeper.ts';
import type { Tokens } from './tokens.ts';

export type SessionState =
  | { status: 'checking' }
  | { status: 'signed-in' }
  | { status: 'signed-out'; why: 'not-signed-in' | 'here' | 'elsewhere' | 'everywhere' }
  | { status: 'failed'; failure: SignInFailure };

/** What the session needs of the browser and of the server. */
export interface SessionParts {
  connect(): Promise<Pick<AuthorizationServer, 'authorizationRequest' | 'redeem' | 'refresh' | 'revoke'>>;
  openChannel(): TabChannel;
  locks: Locks;
  storage: StorageSource;
  /** Where the person is, and going elsewhere at top level. */
  place: { origin: string; path(): string; assign(url: string): void; replace(url: string): void };
  now(): number;
  /** Ends the browser's session at the server. */
  endSession(): Promise<void>;
  /** Ends every session of the account that the access token belongs to, in every browser. */
  endEverySession(bearer: string): Promise<void>;
  /** Whoever is signed in now may be another person (`changed`), or nobody (`gone`): what was read for them has to go. */
  forget(why: 'changed' | 'gone'): void;
  /** Whether the server refused an access token (401 `invalid-token`). */
  refusesToken(error: unknown): boolean;
}

/** How long, in milliseconds, a fresh tab waits for another one to share its sign-in. */
const askFor = 80;

/** A sign-in that ended so young is not tried again unasked: that way lies a loop of redirects. Milliseconds. */
const tooYoung = 10_000;

/** This browser's sign-in to the account pages: one for all tabs, kept in memory, ended everywhere at once. */
export class AccountSession {
  readonly #parts: SessionParts;
  readonly #keeper: TokenKeeper;
  readonly #watchers = new Set<() => void>();
  #stop: (() => void) | null = null;
  #state: SessionState = { status: 'checking' };
  #resuming: Promise<void> | null = null;
  #completing: { answer: URLSearchParams; done: Promise<string | null> } | null = null;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    const refresh = async (tokens: Tokens) => (await parts.connect()).refresh(tokens);
    this.#keeper = new TokenKeeper({ locks: parts.locks, now: parts.now, refresh });
  }

  /** Begins to listen to the other tabs, where it does not yet. @returns the way to stop */
  start(): () => void {
    this.#stop ??= this.#keeper.listen(this.#parts.openChannel(), {
      // Another sign-in may be another person's.
      signedIn: (tokens) => this.#begin(tokens),
      signedOut: () => this.#end('elsewhere'),
    });
    return () => {
      this.#stop?.();
      this.#stop = null;
    };
  }

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  readonly state = (): SessionState => this.#state;

  /** Finds out whether someone is signed in: from another tab, else by asking the authorization server without a page. */
  resume(): Promise<void> {
    if (this.#state.status !== 'checking') return Promise.resolve();
    this.#resuming ??= this.#attempt(async () => {
      const theirs = await this.#keeper.ask(askFor);
      if (this.#state.status !== 'checking') return;
      if (theirs) this.#begin(theirs);
      else await this.#leave({ returnTo: this.#parts.place.path(), silent: true });
    }).finally(() => {
      this.#resuming = null;
    });
    return this.#resuming;
  }

  /** Shows the signed-out state without asking anyone, as after a sign-out. */
  staySignedOut(): void {
    if (this.#state.status !== 'checking') return;
    this.#set({ status: 'signed-out', why: takeSignedOutEverywhere(this.#parts.storage) ? 'everywhere' : 'here' });
  }

  /** Tries again after a failure. */
  retry(): Promise<void> {
    this.#set({ status: 'checking' });
    return this.resume();
  }

  /** Leaves for the sign-in page. `maxAge`: seconds that the sign-in may be old. */
  signIn(returnTo: string, options: { maxAge?: number } = {}): Promise<void> {
    return this.#attempt(() => this.#leave({ returnTo, ...options }));
  }

  /**
   * Takes the authorization server's answer. The same answer is taken once, however often this is called.
   * @returns the path to go on to, or null when the failure has to be shown where the person is
   */
  complete(answer: URLSearchParams): Promise<string | null> {
    if (this.#completing?.answer !== answer) this.#completing = { answer, done: this.#take(answer) };
    return this.#completing.done;
  }

  /**
   * Sends a request with this person's access token, renewed when it is used up or refused.
   * @throws SignInRequiredError when nobody is signed in any more; what `send` throws
   */
  async authorized<T>(send: (bearer: string) => Promise<T>): Promise<T> {
    const before = this.#keeper.current;
    try {
      const tokens = await this.#keeper.usable();
      try {
        return await send(tokens.accessToken);
      } catch (error) {
        if (!this.#parts.refusesToken(error)) throw error;
        return await send((await this.#keeper.renewed(tokens)).accessToken);
      }
    } catch (error) {
      // A token fresh from the server that the API does not take: another round would end the same.
      if (this.#parts.refusesToken(error)) this.#fail('refused');
      if (error instanceof SignInRequiredError && before) await this.#signInAgain(before);
      throw error;
    }
  }

  /** Ends the sign-in here, in every tab and at the server. @throws what `endSession` threw: the person is still signed in */
  async signOut(): Promise<void> {
    const tokens = this.#keeper.current;
    const revoked = tokens === null ? Promise.resolve() : this.#parts.connect().then((server) => server.revoke(tokens));
    // The session's end also ends these tokens where the server knows the session; a lost cookie must not spare them.
    const [, ended] = await Promise.allSettled([revoked, this.#parts.endSession()]);
    if (ended.status === 'rejected') throw ended.reason;
    this.#endForAllTabs('here');
  }

  /** Ends every sign-in of this account, in every browser, this one included. @throws what `endEverySession` threw */
  async signOutEverywhere(): Promise<void> {
    await this.authorized((bearer) => this.#parts.endEverySession(bearer));
    saveSignedOutEverywhere(this.#parts.storage);
    this.#endForAllTabs('everywhere');
  }

  async #take(answer: URLSearchParams): Promise<string | null> {
    const pending = takePendingSignIn(this.#parts.storage);
    let returnTo: string | null = null;
    await this.#attempt(async () => {
      if (!pending) throw new SignInError('nothing-pending');
      const path = safeReturnPath(pending.returnTo, this.#parts.place.origin);
      try {
        const tokens = await (await this.#parts.connect()).redeem(answer, pending);
        this.#begin(tokens);
        this.#keeper.share(tokens, 'signed-in');
      } catch (error) {
        if (!(error instanceof SignInRequiredError)) throw error;
        this.#set({ status: 'signed-out', why: 'not-signed-in' });
      }
      returnTo = path;
    });
    return returnTo;
  }

  /** The tokens are beyond renewal; the browser's session may still be good. */
  async #signInAgain(used: Tokens): Promise<void> {
    if (this.#state.status !== 'signed-in') return;
    if (this.#parts.now() - used.signedInAt < tooYoung) return this.#end('elsewhere');
    this.#keeper.drop();
    this.#set({ status: 'checking' });
    await this.#attempt(() => this.#leave({ returnTo: this.#parts.place.path(), silent: true }));
  }

  async #leave(wish: SignInWish): Promise<void> {
    const { place, storage } = this.#parts;
    const returnTo = safeReturnPath(wish.returnTo, place.origin);
    const { url, pending } = await (await this.#parts.connect()).authorizationRequest({ ...wish, returnTo });
    savePendingSignIn(storage, pending);
    // An unasked detour leaves no entry that Back would lead into again.
    if (wish.silent) place.replace(url.href);
    else place.assign(url.href);
  }

  #begin(tokens: Tokens): void {
    this.#keeper.keep(tokens);
    this.#parts.forget('changed');
    this.#set({ status: 'signed-in' });
  }

  #end(why: 'here' | 'elsewhere' | 'everywhere'): void {
    this.#keeper.drop();
    takePendingSignIn(this.#parts.storage);
    this.#set({ status: 'signed-out', why });
    this.#parts.forget('gone');
  }

  #endForAllTabs(why: 'here' | 'everywhere'): void {
    this.#keeper.announceSignOut();
    this.#end(why);
    this.#parts.place.replace('/connected-apps?signed-out');
  }

  #fail(failure: SignInFailure): void {
    this.#keeper.drop();
    this.#set({ status: 'failed', failure });
    this.#parts.forget('gone');
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.#fail(error instanceof SignInError ? error.failure : 'unexpected');
    }
  }

  #set(state: SessionState): void {
    this.#state = state;
    for (const watcher of this.#watchers) watcher();
  }
}
