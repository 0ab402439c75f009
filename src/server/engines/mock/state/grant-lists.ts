import { ConnectionIndex } from '../../../connections/connection-index.ts';
import { listEntryOf } from '../../../connections/list-entry.ts';
import type { ListEntry } from '../../../connections/order.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { isGrantLive } from '../tokens.ts';
import type { Grant } from './records.ts';
import type { Store } from './store.ts';

export interface GrantEntry extends ListEntry {
  grant: Grant;
  /** When it ends by itself, in milliseconds since 1970; Infinity where it does not. */
  end: number;
}

interface KeptIndex {
  index: ConnectionIndex<GrantEntry>;
  /** What has changed since the index was last looked at. */
  changed: Set<Grant>;
  /** When that was, in milliseconds since 1970. */
  at: number;
  /** When the first of its entries ends, or an earlier time. */
  nextEnd: number;
}

interface Parts {
  store: Store;
  clock: Clock;
  dialectOf: (grant: Grant) => Dialect;
}

/**
 * Beyond this many changes an index is made anew: that costs less than putting each in its place, and who looked once and never again
 * keeps no grants that the store forgets.
 */
const mostChanges = (size: number) => 100 + size / 10;

/** The live connections of every account that asked for its own, in order, kept up to date with the store. */
export class GrantLists {
  readonly #parts: Parts;
  readonly #byAccount = new Map<string, KeptIndex>();

  constructor(parts: Parts) {
    this.#parts = parts;
    parts.store.onGrantChange((grant) => this.#note(grant));
    parts.store.onClear(() => this.#byAccount.clear());
  }

  /** What an account's connections are now. */
  of(accountId: string): ConnectionIndex<GrantEntry> {
    const now = this.#parts.clock.now();
    const known = this.#byAccount.get(accountId);
    // A clock that went back may have brought back what had ended.
    const kept = known && known.at <= now.getTime() ? known : this.#make(accountId, now);
    for (const grant of kept.changed) this.#update(kept, grant, now);
    kept.changed.clear();
    if (kept.nextEnd <= now.getTime()) dropEnded(kept, now);
    kept.at = now.getTime();
    return kept.index;
  }

  #note(grant: Grant): void {
    const kept = this.#byAccount.get(grant.accountId);
    if (!kept) return;
    kept.changed.add(grant);
    if (kept.changed.size > mostChanges(kept.index.size)) this.#byAccount.delete(grant.accountId);
  }

  #make(accountId: string, now: Date): KeptIndex {
    const live = this.#parts.store.grantsOf(accountId).filter((grant) => isShown(grant, now));
    const index = new ConnectionIndex(live.map((grant) => this.#entryOf(grant)));
    const kept: KeptIndex = { index, changed: new Set(), at: now.getTime(), nextEnd: firstEnd(index) };
    this.#byAccount.set(accountId, kept);
    return kept;
  }

  #update(kept: KeptIndex, grant: Grant, now: Date): void {
    if (!isShown(grant, now)) {
      kept.index.remove(grant.id);
      return;
    }
    const entry = this.#entryOf(grant);
    kept.index.put(entry);
    kept.nextEnd = Math.min(kept.nextEnd, entry.end);
  }

  #entryOf(grant: Grant): GrantEntry {
    const { id, registration, redirectUri, scopes, grantedAt, lastUse, endsAt } = grant;
    const dialect = this.#parts.dialectOf(grant);
    const known = { id, registration, redirectUri, scopes, grantedAt, lastUse, service: dialect.service };
    return Object.assign(listEntryOf(known, dialect.scopes), { grant, end: endsAt?.getTime() ?? Number.POSITIVE_INFINITY });
  }
}

/** Latchstring's own pages are an app too, but no connection that anyone sees. */
function isShown(grant: Grant, now: Date): boolean {
  return !grant.registration.firstParty && isGrantLive(grant, now);
}

function dropEnded(kept: KeptIndex, now: Date): void {
  const ended = [...kept.index.entries()].filter(({ end }) => end <= now.getTime());
  for (const { id } of ended) kept.index.remove(id);
  kept.nextEnd = firstEnd(kept.index);
}

function firstEnd(index: ConnectionIndex<GrantEntry>): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { end } of index.entries()) first = Math.min(first, end);
  return first;
}
