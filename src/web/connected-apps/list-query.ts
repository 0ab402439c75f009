import * as v from 'valibot';
import { type ConnectionSort, ConnectionSortSchema } from '../../contract/connection.ts';

/** What the list is asked for. */
export interface ListQuery {
  q: string;
  sort: ConnectionSort;
  /** A service's id. */
  service: string | null;
  /** Only apps that can change data. */
  change: boolean;
  /** Only apps that are known not to have used their access for {@link unusedDays}. */
  unused: boolean;
}

export const noQuery: ListQuery = { q: '', sort: 'newest', service: null, change: false, unused: false };

export const unusedDays = 90;
const day = 24 * 60 * 60_000;
/** The contract's limits: what is longer would be refused. */
const longest = { q: 200, service: 100 };

/** Reads what the page's address asks for; what does not make sense there is left out. */
export function readListQuery(search: string): ListQuery {
  const asked = new URLSearchParams(search);
  const sort = v.safeParse(ConnectionSortSchema, asked.get('sort'));
  return {
    q: (asked.get('q') ?? '').slice(0, longest.q),
    sort: sort.success ? sort.output : noQuery.sort,
    service: asked.get('service')?.slice(0, longest.service) || null,
    change: asked.get('access') === 'change',
    unused: asked.has('unused'),
  };
}

/** The address's query, shortest form: nothing for what is asked for anyway. */
export function writeListQuery({ q, sort, service, change, unused }: ListQuery): string {
  const asked = new URLSearchParams();
  if (q !== '') asked.set('q', q);
  if (sort !== noQuery.sort) asked.set('sort', sort);
  if (service !== null) asked.set('service', service);
  if (change) asked.set('access', 'change');
  if (unused) asked.set('unused', '');
  return asked.size === 0 ? '' : `?${asked}`;
}

/**
 * The query that the server is sent, which also names the answer in the cache.
 * @param now milliseconds since 1970; only its day counts, so that the name holds still
 */
export function apiSearch({ q, sort, service, change, unused }: ListQuery, now: number): string {
  const asked = new URLSearchParams();
  if (q.trim() !== '') asked.set('q', q.trim());
  if (sort !== noQuery.sort) asked.set('sort', sort);
  if (service !== null) asked.set('service', service);
  if (change) asked.set('access', 'change');
  if (unused) asked.set('unusedSince', new Date(Math.floor(now / day) * day - unusedDays * day).toISOString());
  return asked.toString();
}

/** Whether some apps may be left out. */
export function isFiltered({ q, service, change, unused }: ListQuery): boolean {
  return q.trim() !== '' || service !== null || change || unused;
}
