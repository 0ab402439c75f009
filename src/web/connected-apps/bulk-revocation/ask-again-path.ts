import type { Connection } from '../../../contract/connection.ts';
import { listPath } from '../use-list-query.ts';

const parameter = 'revoke';

/** So many can be revoked at once; no link may make the page ask for more either. */
export const mostAtOnce = 500;

/** The address that opens the question about these again, after a fresh sign-in. */
export function pathToAskAgain(connections: readonly Pick<Connection, 'id'>[]): string {
  return `${listPath}?${new URLSearchParams({ [parameter]: connections.map(({ id }) => id).join() })}`;
}

/** The ids that an address asks about again; null where it does not ask. */
export function idsToAskAgain(search: string): string[] | null {
  const ids = new URLSearchParams(search).get(parameter);
  return ids === null ? null : [...new Set(ids.split(','))].filter(Boolean).slice(0, mostAtOnce);
}
