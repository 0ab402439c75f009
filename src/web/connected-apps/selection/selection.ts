import type { Connection } from '../../../contract/connection.ts';

/** The connections that are chosen, by id. They stay chosen when a search no longer shows them. */
export type Selection = ReadonlyMap<string, Connection>;

export function toggled(selection: Selection, connection: Connection): Selection {
  const next = new Map(selection);
  if (!next.delete(connection.id)) next.set(connection.id, connection);
  return next;
}

/** Chooses all of those that are shown or, once they all are, none of them. Others stay as they are. */
export function toggledAll(selection: Selection, shown: readonly Connection[]): Selection {
  const next = new Map(selection);
  const all = howMany(selection, shown) === 'all';
  for (const connection of shown) {
    if (all) next.delete(connection.id);
    else next.set(connection.id, connection);
  }
  return next;
}

/** Chooses these too, the first of them where all would be too many. */
export function withMore(selection: Selection, connections: readonly Connection[], most: number): Selection {
  const next = new Map(selection);
  for (const connection of connections) if (next.size < most) next.set(connection.id, connection);
  return next;
}

export function howMany(selection: Selection, shown: readonly Connection[]): 'none' | 'some' | 'all' {
  const chosen = shown.filter(({ id }) => selection.has(id)).length;
  if (chosen === 0) return 'none';
  return chosen === shown.length ? 'all' : 'some';
}
