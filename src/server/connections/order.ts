import type { Service } from '../../contract/client.ts';
import type { ConnectionSort, LastUse } from '../../contract/connection.ts';
import { CursorError } from '../ports/connections.ts';

/** What a list needs to know of a connection to find and order it. */
export interface ListEntry {
  id: string;
  service: Service;
  clientId: string;
  clientName: string;
  /** The names of its scopes. */
  scopes: readonly string[];
  /** What a search looks through, besides the names of client and service. */
  words(): (string | null)[];
  canChange: boolean;
  grantedAt: Date;
  lastUse: LastUse;
}

/** Where an entry stands in an order: by its key and, where two have the same, by id. */
export interface Place {
  key: string;
  id: string;
}

interface Order {
  keyOf(entry: ListEntry): string;
  /** Negative when the first key comes first. */
  compare(a: string, b: string): number;
}

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
let collator: Intl.Collator | undefined;
/** Made when a list is first sorted by names: it takes as long as a tenth of the server's start. */
const byLetter = (a: string, b: string) => {
  collator ??= new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  return collator.compare(a, b);
};
const descending = (a: string, b: string) => byCode(b, a);

/** Unknown use stands last in both orders of use: nothing is claimed of it. */
const orders: Record<ConnectionSort, Order> = {
  newest: { keyOf: ({ grantedAt }) => grantedAt.toISOString(), compare: descending },
  name: { keyOf: ({ clientName }) => clientName.slice(0, 200), compare: (a, b) => byLetter(a, b) || byCode(a, b) },
  'last-used': { keyOf: (entry) => useKey(entry, { used: '2', never: '1', 'not-reported': '0' }), compare: descending },
  'longest-unused': { keyOf: (entry) => useKey(entry, { never: '0', used: '1', 'not-reported': '2' }), compare: byCode },
};

function useKey({ lastUse, grantedAt }: ListEntry, ranks: Record<LastUse['state'], string>): string {
  return `${ranks[lastUse.state]} ${lastUse.state === 'used' ? lastUse.at : grantedAt.toISOString()}`;
}

export function placeOf(entry: ListEntry, sort: ConnectionSort): Place {
  return { key: orders[sort].keyOf(entry), id: entry.id };
}

/** @returns how places of an order compare: negative when the first comes first */
export function comparePlaces(sort: ConnectionSort): (a: Place, b: Place) => number {
  const { compare } = orders[sort];
  return (a, b) => compare(a.key, b.key) || byCode(a.id, b.id);
}

/** The text that asks for what comes after a place. */
export function writeCursor(sort: ConnectionSort, { key, id }: Place): string {
  return Buffer.from(JSON.stringify([sort, key, id])).toString('base64url');
}

/** @throws CursorError for a cursor that no page of this order gave */
export function readCursor(cursor: string, sort: ConnectionSort): Place {
  try {
    const [ofSort, key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    if (ofSort === sort && typeof key === 'string' && typeof id === 'string' && cursor === writeCursor(sort, { key, id })) {
      return { key, id };
    }
  } catch {
    // Not one of ours; said below.
  }
  throw new CursorError('the cursor is not one that a page of this order gave');
}
