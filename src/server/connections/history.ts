import type { ScopeText } from '../../contract/client.ts';
import type { HistoryEntry } from '../../contract/connection.ts';
import { scopeText } from '../apps/scope-texts.ts';

/** An event in a connection's life, as it is kept: scopes by their names. */
export interface KeptEntry extends Pick<HistoryEntry, 'at' | 'event'> {
  scopes: string[];
}

const maxEntries = 500;
const quietMilliseconds = 60 * 60 * 1000;

/** What an app does by itself, as often as it likes. The rest is a person's doing and is never dropped. */
const routine: readonly HistoryEntry['event'][] = ['used', 'refreshed'];

/** Adds to a connection's history: of what an app does as a routine, the first in an hour; the oldest routine goes first. */
export function addEntry(history: KeptEntry[], entry: KeptEntry): void {
  if (routine.includes(entry.event)) {
    const last = history.findLast(({ event }) => event === entry.event);
    if (last && Date.parse(entry.at) - Date.parse(last.at) < quietMilliseconds) return;
  }
  history.push(entry);
  if (history.length <= maxEntries) return;
  const oldestRoutine = history.findIndex(({ event }) => routine.includes(event));
  if (oldestRoutine >= 0) history.splice(oldestRoutine, 1);
}

/** A history as its owner reads it: newest first, scopes by their titles. */
export function readHistory(history: readonly KeptEntry[], texts: readonly ScopeText[]): HistoryEntry[] {
  const titled = (name: string) => ({ name, title: scopeText(texts, name).title });
  return history.map((entry) => ({ ...entry, scopes: entry.scopes.map(titled) })).reverse();
}

/** Whether one end of an access is later than another; null is no end at all. */
export function endsLater(end: Date | null, than: Date | null): boolean {
  if (than === null) return false;
  return end === null || end > than;
}
