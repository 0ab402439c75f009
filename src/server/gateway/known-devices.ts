import { createHmac } from 'node:crypto';
import type { KnownDevice } from '../accounts/sign-in-limits.ts';
import { randomToken, sameSecret } from '../ports/random.ts';

/** Accounts that one browser is known for at most; who signed in there longest ago is forgotten first. */
const mostAccounts = 8;

/**
 * The browsers in which accounts have signed in before, by a cookie that only we can write: one entry an account, of a random id and its
 * signature together with the account. It says neither who that is nor that there is such an account, and opens nothing: all it gives is a
 * share of its own in the limits on sign-ins. The key is made at the start, so a restart forgets all browsers.
 * @see OWASP, Slow Down Online Guessing Attacks with Device Cookies
 */
export class KnownDevices {
  #key = randomToken();
  /** By account: how often its browsers were forgotten. */
  readonly #generations = new Map<string, number>();

  /**
   * @param cookie as the browser sent it, which may be anything
   * @param accountId the account to sign in to; null where there is none, which takes as long
   */
  find(cookie: string | undefined, accountId: string | null): KnownDevice | null {
    const id = entriesOf(cookie)
      .find((entry) => this.#isOf(entry, accountId ?? ''))
      ?.split('.')[0];
    return id === undefined || accountId === null ? null : { id, accountId };
  }

  /** The cookie of a browser in which an account has just signed in: a new entry for it, and what the browser had for others. */
  remember(cookie: string | undefined, accountId: string): string {
    const id = randomToken(16);
    const others = entriesOf(cookie).filter((entry) => !this.#isOf(entry, accountId));
    return [`${id}.${this.#sign(id, accountId)}`, ...others].slice(0, mostAccounts).join('~');
  }

  /** Forgets the browsers of an account. */
  forget(accountId: string): void {
    this.#generations.set(accountId, this.#generationOf(accountId) + 1);
  }

  /** Forgets all browsers. */
  clear(): void {
    this.#key = randomToken();
    this.#generations.clear();
  }

  #isOf(entry: string, accountId: string): boolean {
    const [id = '', signature = ''] = entry.split('.');
    return sameSecret(signature, this.#sign(id, accountId));
  }

  #sign(id: string, accountId: string): string {
    return createHmac('sha256', this.#key)
      .update(JSON.stringify([id, accountId, this.#generationOf(accountId)]))
      .digest('base64url');
  }

  #generationOf(accountId: string): number {
    return this.#generations.get(accountId) ?? 0;
  }
}

const entryPattern = /^[\w-]{22}\.[\w-]{43}$/;

function entriesOf(cookie = ''): string[] {
  return cookie.split('~', mostAccounts).filter((entry) => entryPattern.test(entry));
}
