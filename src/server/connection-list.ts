import type { Service } from '../contract/client.ts';
import type { ConnectionSort, LastUse } from '../contract/connection.ts';
import { type ConnectionQuery, CursorError } from './engine.ts';

/** What a list needs to know of a connection to find and order it. */
export interface ListEntry {
  id: string;
  service: Service;
  clientId: string;
  clientName: string;
  /** What a search looks through, besides the names of client and service. */
  words(): (string | null)[];
  canChange: boolean;
  grantedAt: Date;
  lastUse: LastUse;
}

interface Order {
  keyOf(entry: ListEntry): string;
  /** Negative when the first key comes first. */
  compare(a: string, b: string): number;
}

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byLetter = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
const descending = (a: string, b: string) => byCode(b, a);

/** Unknown use stands last in both orders of use: nothing is claimed of it. */
const orders: Record<ConnectionSort, Order> = {
  newest: { keyOf: ({ grantedAt }) => grantedAt.toISOString(), compare: descending },
  name: { keyOf: ({ clientName }) => clientName.slice(0, 200), compare: (a, b) => byLetter.compare(a, b) || byCode(a, b) },
  'last-used': { keyOf: (entry) => useKey(entry, { used: '2', never: '1', 'not-reported': '0' }), compare: descending },
  'longest-unused': { keyOf: (entry) => useKey(entry, { never: '0', used: '1', 'not-reported': '2' }), compare: byCode },
};

function useKey({ lastUse, grantedAt }: ListEntry, ranks: Record<LastUse['state'], string>): string {
  return `${ranks[lastUse.state]} ${lastUse.state === 'used' ? lastUse.at : grantedAt.toISOString()}`;
}

/**
 * One page of an account's connections.
 * @throws CursorError for a cursor that no page of this order gave
 */
export function listPage<Entry extends ListEntry>(
  entries: readonly Entry[],
  query: ConnectionQuery,
): { page: Entry[]; nextCursor: string | null; total: number } {
  const { keyOf, compare } = orders[query.sort];
  const compareEntries = (a: [string, string], b: [string, string]) => compare(a[0], b[0]) || byCode(a[1], b[1]);
  const matching = entries
    .filter(createMatch(query))
    .map((entry) => ({ entry, key: [keyOf(entry), entry.id] as [string, string] }))
    .sort((a, b) => compareEntries(a.key, b.key));
  const cursor = query.cursor === undefined ? null : decode(query.cursor, query.sort);
  const after = cursor ? matching.filter(({ key }) => compareEntries(key, cursor) > 0) : matching;
  const page = after.slice(0, query.limit);
  const last = page.at(-1);
  return {
    page: page.map(({ entry }) => entry),
    nextCursor: last && after.length > page.length ? encode(query.sort, last.key) : null,
    total: matching.length,
  };
}

function createMatch(query: ConnectionQuery): (entry: ListEntry) => boolean {
  const wanted = fold(query.text ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return (entry) => {
    if (query.service !== undefined && entry.service.id !== query.service) return false;
    if (query.clientId !== undefined && entry.clientId !== query.clientId) return false;
    if (query.canChange && !entry.canChange) return false;
    if (query.unusedSince && !isUnusedSince(entry, query.unusedSince)) return false;
    if (wanted.length === 0) return true;
    const text = fold([entry.clientName, entry.service.name, ...entry.words()].join(' '));
    return wanted.every((word) => text.includes(word));
  };
}

/** An app that was never used counts from when it got its access. */
function isUnusedSince({ lastUse, grantedAt }: ListEntry, since: Date): boolean {
  if (lastUse.state === 'not-reported') return false;
  return (lastUse.state === 'used' ? new Date(lastUse.at) : grantedAt) < since;
}

/** Letters without case and accents, as people type them, and without the invisible signs that a name may hide behind. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase();
}

function encode(sort: ConnectionSort, key: [string, string]): string {
  return Buffer.from(JSON.stringify([sort, ...key])).toString('base64url');
}

function decode(cursor: string, sort: ConnectionSort): [string, string] {
  try {
    const [ofSort, key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    if (ofSort === sort && typeof key === 'string' && typeof id === 'string') return [key, id];
  } catch {
    // Not one of ours; said below.
  }
  throw new CursorError('the cursor is not one that a page of this order gave');
}
