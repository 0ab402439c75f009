import type { Connection } from '../../../contract/connection.ts';
import { connectionDetailsMessages as m } from '../../i18n/en/connection-details.ts';
import { formatCount, formatDate, formatDateTime, formatText } from '../../i18n/format.ts';
import { ago } from '../connection-words.ts';

/** When an app last used its access, and what for. `now`: milliseconds since 1970. */
export function lastUseStatement({ lastUse, service }: Pick<Connection, 'lastUse' | 'service'>, now: number): string {
  if (lastUse.state === 'never') return m.lastUsedNever;
  if (lastUse.state === 'not-reported') return formatText(m.notReported, { service: service.name });
  return formatText(m.lastUsedWhat, { what: lastUse.what, ago: ago(lastUse.at, now) });
}

export function untilStatement({ endsAt, duration }: Pick<Connection, 'endsAt' | 'duration'>): string {
  if (endsAt === null) return m.untilRevoked;
  return duration === 'once' ? formatText(m.once, { date: formatDateTime(endsAt) }) : formatText(m.untilDate, { date: formatDate(endsAt) });
}

export function tokensStatement({ liveTokens, service }: Pick<Connection, 'liveTokens' | 'service'>): string {
  if (liveTokens === null) return formatText(m.notReported, { service: service.name });
  return liveTokens === 0 ? m.tokensNone : formatCount(m.tokensLive, liveTokens, {});
}

export function returnsToStatement({ client }: Pick<Connection, 'client'>): string {
  const { redirectHost: host, redirectKind } = client;
  if (redirectKind === 'loopback') return formatText(m.returnsToLoopback, { host });
  return redirectKind === 'custom-scheme' ? formatText(m.returnsToScheme, { host }) : host;
}
