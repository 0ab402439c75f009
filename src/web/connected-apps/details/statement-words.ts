import type { Connection } from '../../../contract/connection.ts';
import { formatCount, formatDate, formatDateTime, formatText } from '../../i18n/format.ts';
import { connectionDetailsMessages as m } from '../../i18n/messages.ts';
import { ago } from '../connection-words.ts';

/** When an app last used its access, and what for. `now`: milliseconds since 1970. */
export function lastUseStatement({ lastUse, service }: Pick<Connection, 'lastUse' | 'service'>, now: number): string {
  if (lastUse.state === 'never') return m.lastUsedNever;
  if (lastUse.state === 'not-reported') return formatText(m.notReported, { service: service.name });
  return formatText(m.lastUsedWhat, { what: lastUse.what, ago: ago(lastUse.at, now) });
}

/** For how long access was given, and whether it ends by itself. */
export function untilStatement({ endsAt, duration }: Pick<Connection, 'endsAt' | 'duration'>): string {
  if (endsAt === null) return m.untilRevoked;
  if (duration === 'once') return formatText(m.once, { date: formatDateTime(endsAt) });
  return formatText(duration === 'thirty-days' ? m.thirtyDays : m.untilDate, { date: formatDate(endsAt) });
}

export function tokensStatement({ liveTokens, service }: Pick<Connection, 'liveTokens' | 'service'>): string {
  if (liveTokens === null) return formatText(m.notReported, { service: service.name });
  return liveTokens === 0 ? m.tokensNone : formatCount(m.tokensLive, liveTokens, {});
}

/** What listens at an address that is no website; null where the host says it all. */
export function returnsToNote({ client }: Pick<Connection, 'client'>): string | null {
  if (client.redirectKind === 'none') return m.returnsToNoneNote;
  if (client.redirectKind === 'loopback') return m.returnsToLoopback;
  return client.redirectKind === 'custom-scheme' ? m.returnsToScheme : null;
}
