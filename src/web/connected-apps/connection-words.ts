import type { Connection } from '../../contract/connection.ts';
import { formatCount, formatDate, formatList, formatNumber, formatRelativeTime, formatText } from '../i18n/format.ts';
import { commonMessages, connectedAppsMessages as m } from '../i18n/messages.ts';
import { cleanText } from '../ui/clean-text.ts';

/** More titles than these do not help a person who scans a list. */
const titlesShown = 2;

/** What an app may do, in one line: "Projects and Tasks, Users and 2 more · read only". */
export function accessLine({ scopes }: Pick<Connection, 'scopes'>): string {
  if (scopes.length === 0) return m.noScopes;
  const titles = scopes.map(({ title }) => cleanText(title, 60).text);
  const rest = titles.length - titlesShown;
  const shown =
    rest > 0 ? formatCount(m.moreScopes, rest, { titles: titles.slice(0, titlesShown).join(commonMessages.comma) }) : formatList(titles);
  const access = scopes.some((scope) => scope.access === 'write') ? m.canChange : m.readOnly;
  return formatText(m.lineParts, { scopes: shown, access });
}

/** When an app last used its access, as far as anyone knows. `now`: milliseconds since 1970. */
export function lastUseLine({ lastUse }: Pick<Connection, 'lastUse'>, now: number): string {
  if (lastUse.state === 'never') return m.usedNever;
  if (lastUse.state === 'not-reported') return m.usedUnknown;
  return formatText(m.usedAgo, { ago: ago(lastUse.at, now) });
}

/** Whether access ends by itself, and when: close ends by the clock, others by the date. */
export function stateLine({ endsAt }: Pick<Connection, 'endsAt'>, now: number): string {
  if (endsAt === null) return m.stateActive;
  const soon = Date.parse(endsAt) - now < 24 * 60 * 60_000;
  return formatText(m.stateEnds, { when: soon ? formatRelativeTime(endsAt, now) : formatDate(endsAt) });
}

/** How long ago. A device whose clock is behind would otherwise speak of the future. */
export function ago(at: string, now: number): string {
  const then = Math.max(now, Date.parse(at));
  return then - Date.parse(at) < 60_000 ? m.justNow : formatRelativeTime(at, then);
}

/** How many apps there are, how many of them fit what was asked for, and how many of those stand here so far. */
export function countLine({ shown, total, all }: { shown: number; total: number; all: number }, filtered: boolean): string {
  if (!filtered && shown >= total) return formatCount(m.countLoaded, total, {});
  const counts = { shown: formatNumber(shown), total: formatNumber(total), all: formatNumber(all) };
  if (!filtered) return formatText(m.countShown, counts);
  return formatText(shown < total ? m.countMatchingShown : m.countMatching, counts);
}
