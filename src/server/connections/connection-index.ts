import type { ConnectionSort } from '../../contract/connection.ts';
import type { ConnectionQuery } from '../ports/connections.ts';
import { createMatch, Matchable } from './match.ts';
import { comparePlaces, type ListEntry, type Place, placeOf, readCursor, writeCursor } from './order.ts';
import { SortedList } from './sorted-list.ts';

interface Row<Entry extends ListEntry> extends Place {
  candidate: Matchable<Entry>;
}

interface Page<Entry> {
  page: Entry[];
  /** Asks for what comes after; null where nothing does. */
  nextCursor: string | null;
  /** How many match, on whatever page. */
  total: number;
}

/**
 * One account's connections, in every order that was asked for so far. A page costs the same however many there are; a search or a
 * filter looks at each once, since it has to count them.
 */
export class ConnectionIndex<Entry extends ListEntry> {
  readonly #byId = new Map<string, Matchable<Entry>>();
  readonly #byClient = new Map<string, Set<Matchable<Entry>>>();
  readonly #orders = new Map<ConnectionSort, SortedList<Row<Entry>, Place>>();

  constructor(entries: Iterable<Entry>) {
    for (const entry of entries) this.#keep(entry);
  }

  get size(): number {
    return this.#byId.size;
  }

  get(id: string): Entry | null {
    return this.#byId.get(id)?.entry ?? null;
  }

  *entries(): Iterable<Entry> {
    for (const { entry } of this.#byId.values()) yield entry;
  }

  /** Puts an entry in, in the place of the one with its id. The entry itself must not change any more. */
  put(entry: Entry): void {
    this.remove(entry.id);
    const candidate = this.#keep(entry);
    for (const [sort, order] of this.#orders) order.add(rowOf(candidate, sort));
  }

  remove(id: string): void {
    const candidate = this.#byId.get(id);
    if (!candidate) return;
    this.#byId.delete(id);
    const { clientId } = candidate.entry;
    const siblings = this.#byClient.get(clientId);
    siblings?.delete(candidate);
    if (siblings?.size === 0) this.#byClient.delete(clientId);
    for (const [sort, order] of this.#orders) order.remove(rowOf(candidate, sort));
  }

  /** @throws CursorError for a cursor that no page of this order gave */
  page(query: ConnectionQuery): Page<Entry> {
    const { sort, limit, cursor, clientId } = query;
    const order = clientId === undefined ? this.#order(sort) : sorted(this.#byClient.get(clientId) ?? [], sort);
    const start = cursor === undefined ? 0 : order.countUpTo(readCursor(cursor, sort));
    const matches = createMatch(query);
    const { rows, total, more } = matches ? findMatching(order.items, start, limit, matches) : take(order.items, start, limit);
    const last = rows.at(-1);
    return {
      page: rows.map(({ candidate }) => candidate.entry),
      nextCursor: last && more ? writeCursor(sort, last) : null,
      total,
    };
  }

  #keep(entry: Entry): Matchable<Entry> {
    const candidate = new Matchable(entry);
    this.#byId.set(entry.id, candidate);
    const siblings = this.#byClient.get(entry.clientId);
    if (siblings) siblings.add(candidate);
    else this.#byClient.set(entry.clientId, new Set([candidate]));
    return candidate;
  }

  #order(sort: ConnectionSort): SortedList<Row<Entry>, Place> {
    const order = this.#orders.get(sort) ?? sorted(this.#byId.values(), sort);
    this.#orders.set(sort, order);
    return order;
  }
}

function sorted<Entry extends ListEntry>(candidates: Iterable<Matchable<Entry>>, sort: ConnectionSort) {
  const rows = Array.from(candidates, (candidate) => rowOf(candidate, sort));
  return new SortedList<Row<Entry>, Place>(rows, comparePlaces(sort));
}

function rowOf<Entry extends ListEntry>(candidate: Matchable<Entry>, sort: ConnectionSort): Row<Entry> {
  const { key, id } = placeOf(candidate.entry, sort);
  return { key, id, candidate };
}

interface Found<Entry extends ListEntry> {
  rows: Row<Entry>[];
  /** How many match in all. */
  total: number;
  /** Whether more of them come after these. */
  more: boolean;
}

/** Up to `limit` rows from `start` on. */
function take<Entry extends ListEntry>(items: readonly Row<Entry>[], start: number, limit: number): Found<Entry> {
  return { rows: items.slice(start, start + limit), total: items.length, more: items.length > start + limit };
}

/** The same of those that match. */
function findMatching<Entry extends ListEntry>(
  items: readonly Row<Entry>[],
  start: number,
  limit: number,
  matches: (candidate: Matchable<ListEntry>) => boolean,
): Found<Entry> {
  const rows: Row<Entry>[] = [];
  let total = 0;
  let more = false;
  items.forEach((row, index) => {
    if (!matches(row.candidate)) return;
    total += 1;
    if (index < start) return;
    if (rows.length < limit) rows.push(row);
    else more = true;
  });
  return { rows, total, more };
}
