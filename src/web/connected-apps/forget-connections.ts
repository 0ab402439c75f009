import type { QueryClient } from '@tanstack/react-query';
import { type ConnectionPages, connectionKeys } from './connected-apps.queries.ts';

/** Takes connections that are gone out of what the pages show. */
export function hideConnections(queries: QueryClient, ids: readonly string[]): void {
  const gone = new Set(ids);
  queries.setQueriesData<ConnectionPages>({ queryKey: connectionKeys.lists() }, (data) => data && withoutConnections(data, gone));
}

/** Does so, then asks the server for the lists as they are. */
export function forgetConnections(queries: QueryClient, ids: readonly string[]): void {
  hideConnections(queries, ids);
  void queries.invalidateQueries({ queryKey: connectionKeys.lists() });
  void queries.invalidateQueries({ queryKey: connectionKeys.revoked() });
}

function withoutConnections(data: ConnectionPages, gone: ReadonlySet<string>): ConnectionPages {
  const listed = new Set(data.pages.flatMap(({ connections }) => connections.map(({ id }) => id)));
  const fewer = [...gone].filter((id) => listed.has(id)).length;
  const pages = data.pages.map((page) => ({
    ...page,
    total: page.total - fewer,
    all: page.all - fewer,
    connections: page.connections.filter(({ id }) => !gone.has(id)),
  }));
  return { ...data, pages };
}
