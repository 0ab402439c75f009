import type { Registration } from '../../../apps/registration.ts';
import type { Grant } from './records.ts';

/** What becomes of a grant after it was made. */
export type GrantChange = Partial<
  Pick<Grant, 'redirectUri' | 'agreed' | 'scopes' | 'declined' | 'duration' | 'endsAt' | 'lastUse' | 'revokedAt' | 'locked'>
>;

/** Every grant, found by whose data it is about and by whom it was given to; those that have ended included. */
export class GrantBook {
  readonly #byAccount = new Map<string, Set<Grant>>();
  readonly #byApp = new Map<Registration, Set<Grant>>();
  readonly #listeners: ((grant: Grant) => void)[] = [];

  add(grant: Grant): void {
    addTo(this.#byAccount, grant.accountId, grant);
    addTo(this.#byApp, grant.registration, grant);
    this.#tell(grant);
  }

  change(grant: Grant, change: GrantChange): void {
    Object.assign(grant, change);
    this.#tell(grant);
  }

  of(accountId: string): Grant[] {
    return [...(this.#byAccount.get(accountId) ?? [])];
  }

  to(registration: Registration): Grant[] {
    return [...(this.#byApp.get(registration) ?? [])];
  }

  /** What an account gave an app. Either may have thousands, seldom both. */
  between(accountId: string, registration: Registration): Grant[] {
    const [given = none, got = none] = [this.#byAccount.get(accountId), this.#byApp.get(registration)];
    const [fewer, more] = given.size < got.size ? [given, got] : [got, given];
    return [...fewer].filter((grant) => more.has(grant));
  }

  all(): Grant[] {
    return [...this.#byAccount.values()].flatMap((grants) => [...grants]);
  }

  /** Forgets grants that have ended: nobody is told, since nothing shows them any more. */
  forget(isOver: (grant: Grant) => boolean): void {
    for (const grants of this.#byAccount.values()) {
      for (const grant of grants) {
        if (!isOver(grant)) continue;
        grants.delete(grant);
        removeFrom(this.#byApp, grant.registration, grant);
      }
    }
  }

  clear(): void {
    this.#byAccount.clear();
    this.#byApp.clear();
  }

  /** Hears of every grant that was added, or of which something that people see has changed. */
  onChange(listener: (grant: Grant) => void): void {
    this.#listeners.push(listener);
  }

  /** The app is not what it was, and so are its grants. */
  tellOf(registration: Registration): void {
    for (const grant of this.#byApp.get(registration) ?? none) this.#tell(grant);
  }

  #tell(grant: Grant): void {
    for (const listener of this.#listeners) listener(grant);
  }
}

const none: ReadonlySet<Grant> = new Set();

function addTo<Key>(map: Map<Key, Set<Grant>>, key: Key, grant: Grant): void {
  const grants = map.get(key);
  if (grants) grants.add(grant);
  else map.set(key, new Set([grant]));
}

function removeFrom<Key>(map: Map<Key, Set<Grant>>, key: Key, grant: Grant): void {
  const grants = map.get(key);
  grants?.delete(grant);
  if (grants?.size === 0) map.delete(key);
}
