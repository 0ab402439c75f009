import type { Duration } from '../../contract/client.ts';
import type { HistoryEntry, LastUse } from '../../contract/connection.ts';
import { addSeconds } from '../clock.ts';

const maxHistory = 500;
const usedEntryEverySeconds = 60 * 60;

/** What a connection is beyond the library's grant. */
export interface ConnectionRecord {
  duration: Duration;
  grantedAt: Date;
  endsAt: Date | null;
  redirectUri: string;
  lastUse: LastUse;
  history: HistoryEntry[];
}

export function newConnection(now: Date): ConnectionRecord {
  return { duration: 'until-revoked', grantedAt: now, endsAt: null, redirectUri: '', lastUse: { state: 'never' }, history: [] };
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
  history.push({ at: now.toISOString(), event, scopes });
  if (history.length > maxHistory) history.splice(1, 1);
}

/** Notes a use; the history gets an entry for the first one in an hour. */
export function recordUse(connection: ConnectionRecord, use: Pick<Extract<LastUse, { state: 'used' }>, 'kind' | 'what'>, now: Date): void {
  connection.lastUse = { state: 'used', at: now.toISOString(), ...use };
  const last = connection.history.findLast(({ event }) => event === 'used');
  if (!last || addSeconds(new Date(last.at), usedEntryEverySeconds) <= now) recordEvent(connection, 'used', [], now);
}
