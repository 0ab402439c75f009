import type { Connection } from '../../../contract/connection.ts';

/** Why no part of a connection can be taken back by itself. */
type WhyNothing = 'only-one' | 'all-or-nothing' | 'all-needed';

/** @param canNarrow what the service says of itself @returns null where something can be taken back, or nothing is there */
export function whyNothing({ scopes }: Pick<Connection, 'scopes'>, canNarrow: boolean): WhyNothing | null {
  if (scopes.length === 0) return null;
  if (scopes.length === 1) return 'only-one';
  if (!canNarrow) return 'all-or-nothing';
  return scopes.some(({ removable }) => removable) ? null : 'all-needed';
}
