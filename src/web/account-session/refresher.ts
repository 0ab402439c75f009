import type { TabSharing } from './tab-sharing.ts';
import { isFresh, isNewer, type Tokens } from './tokens.ts';

/** The part of LockManager that is used here. A lock whose holder dies is handed on by the browser. */
export interface Locks {
  request<T>(name: string, callback: () => Promise<T>): Promise<T>;
}

export interface RefresherParts {
  /** One lock per issuer, shared by all tabs. */
  lockName: string;
  locks: Locks;
  sharing: Pick<TabSharing, 'ask' | 'share'>;
  tokens(): Tokens | null;
  adopt(tokens: Tokens): void;
  /** Sends the refresh request. Called by one tab at a time. */
  refresh(tokens: Tokens): Promise<Tokens>;
  now(): number;
}

/** How long, in milliseconds, the lock holder listens for a refresh that another tab has just made. */
const listenFor = 80;

/**
 * Makes the function that replaces used-up tokens: however many callers and tabs ask, one request is sent.
 * The lock alone would not do: it can reach the next tab before the message with the new tokens does, and a refresh
 * token that is sent twice ends the whole sign-in. So the holder asks first.
 * @returns a function of the tokens that the caller found used up; it resolves to later ones, or to null when signed out meanwhile
 */
export function createRefresher(parts: RefresherParts): (used: Tokens) => Promise<Tokens | null> {
  let running: Promise<Tokens | null> | null = null;

  const replaced = (used: Tokens) => {
    const current = parts.tokens();
    return current === null || (isNewer(current, used) && isFresh(current, parts.now()));
  };

  const refresh = (used: Tokens) =>
    parts.locks.request(parts.lockName, async () => {
      if (replaced(used)) return parts.tokens();
      const theirs = await parts.sharing.ask(listenFor, (tokens) => isNewer(tokens, used) && isFresh(tokens, parts.now()));
      if (theirs || replaced(used)) return theirs ?? parts.tokens();
      const tokens = await parts.refresh(parts.tokens() ?? used);
      // Signed out while the request was on its way: the answer is not ours to keep.
      if (parts.tokens() === null) return null;
      parts.adopt(tokens);
      parts.sharing.share(tokens, 'refreshed');
      return tokens;
    });

  return (used) => {
    if (replaced(used)) return Promise.resolve(parts.tokens());
    running ??= refresh(used).finally(() => {
      running = null;
    });
    return running;
  };
}
