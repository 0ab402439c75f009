import type { Duration } from '../../../contract/client.ts';
import type { HistoryEntry, LastUse } from '../../../contract/connection.ts';
import type { AgreedApp } from '../../connections/consent-policy.ts';
import { addEntry, type KeptEntry } from '../../connections/history.ts';

/** What a connection is beyond the library's grant. */
export interface ConnectionRecord {
  duration: Duration;
  grantedAt: Date;
  endsAt: Date | null;
  redirectUri: string;
  /** What the person saw of the app; the access is good for no other. */
  agreed: AgreedApp;
  lastUse: LastUse;
  history: KeptEntry[];
}

export function newConnection(
  now: Date,
  given: Pick<ConnectionRecord, 'duration' | 'endsAt' | 'redirectUri' | 'agreed'>,
): ConnectionRecord {
  return { ...given, grantedAt: now, lastUse: { state: 'never' }, history: [] };
}

/** Notes what a consent changed. */
export function recordChange(connection: ConnectionRecord, before: string[], after: string[], now: Date): void {
  const added = after.filter((scope) => !before.includes(scope));
  const removed = before.filter((scope) => !after.includes(scope));
  if (connection.history.length === 0) recordEvent(connection, 'granted', after, now);
  else if (added.length > 0) recordEvent(connection, 'widened', added, now);
  if (removed.length > 0) recordEvent(connection, 'narrowed', removed, now);
}

export function recordEvent({ history }: ConnectionRecord, event: HistoryEntry['event'], scopes: string[], now: Date): void {
  addEntry(history, { at: now.toISOString(), event, scopes });
}

export function recordUse(connection: ConnectionRecord, use: Pick<Extract<LastUse, { state: 'used' }>, 'kind' | 'what'>, now: Date): void {
  connection.lastUse = { state: 'used', at: now.toISOString(), ...use };
  recordEvent(connection, 'used', [], now);
}
