import { createRefresher, type Locks } from './refresher.ts';
import { SignInError, SignInRequiredError } from './sign-in-error.ts';
import { type TabChannel, type TabListener, TabSharing } from './tab-sharing.ts';
import { isFresh, isNewer, type Tokens } from './tokens.ts';

interface TokenKeeperParts {
  locks: Locks;
  refresh(tokens: Tokens): Promise<Tokens>;
  now(): number;
}

/** Keeps this tab's tokens, in memory, in step with the other tabs'. */
export class TokenKeeper {
  readonly #now: () => number;
  readonly #refresh: (used: Tokens) => Promise<Tokens | null>;
  #tokens: Tokens | null = null;
  #sharing: TabSharing | null = null;

  constructor({ locks, refresh, now }: TokenKeeperParts) {
    this.#now = now;
    this.#refresh = createRefresher({
      lockName: 'latchstring.refresh',
      locks,
      sharing: { ask: (wait, wanted) => this.ask(wait, wanted), share: (tokens, why) => this.share(tokens, why) },
      tokens: () => this.#tokens,
      adopt: (tokens) => this.keep(tokens),
      refresh,
      now,
    });
  }

  get current(): Tokens | null {
    return this.#tokens;
  }

  /**
   * Begins to share with the other tabs; tokens that they have refreshed are kept unasked.
   * @returns the way to stop
   */
  listen(channel: TabChannel, hear: { signedIn: (tokens: Tokens) => void; signedOut: () => void }): () => void {
    const listener: TabListener = {
      tokens: () => this.#tokens,
      onTokens: (tokens, why) => {
        if (why === 'signed-in') hear.signedIn(tokens);
        else if (this.#tokens && isNewer(tokens, this.#tokens)) this.#tokens = tokens;
      },
      onSignedOut: hear.signedOut,
    };
    const sharing = new TabSharing(channel, listener);
    this.#sharing = sharing;
    return () => {
      sharing.close();
      if (this.#sharing === sharing) this.#sharing = null;
    };
  }

  keep(tokens: Tokens): void {
    this.#tokens = tokens;
  }

  drop(): void {
    this.#tokens = null;
  }

  /** Asks the other tabs, for so many milliseconds. */
  ask(wait: number, wanted?: (tokens: Tokens) => boolean): Promise<Tokens | null> {
    return this.#sharing?.ask(wait, wanted) ?? Promise.resolve(null);
  }

  share(tokens: Tokens, why: 'refreshed' | 'signed-in'): void {
    this.#sharing?.share(tokens, why);
  }

  announceSignOut(): void {
    this.#sharing?.announceSignOut();
  }

  /** @throws SignInRequiredError when there are none, or none that can be renewed; SignInError when renewing them failed */
  async usable(): Promise<Tokens> {
    const tokens = this.#tokens;
    if (!tokens) throw new SignInRequiredError();
    return isFresh(tokens, this.#now()) ? tokens : this.renewed(tokens);
  }

  /** Later tokens than those found used up. Throws as {@link usable}. */
  async renewed(used: Tokens): Promise<Tokens> {
    try {
      const tokens = await this.#refresh(used);
      if (tokens) return tokens;
    } catch (error) {
      const over = error instanceof SignInRequiredError || (error instanceof SignInError && error.failure === 'expired');
      if (!over) throw error;
      if (this.#tokens && isNewer(this.#tokens, used)) return this.#tokens;
    }
    throw new SignInRequiredError();
  }
}
