import type { ScopeText } from '../../../contract/client.ts';
import { formatCount, formatList } from '../../i18n/format.ts';
import { commonMessages, revocationMessages as m } from '../../i18n/messages.ts';

/** More titles than these do not help a person who reads one sentence. */
const titlesInLine = 8;

/** The titles of scopes in one line; a long list is cut and its rest counted. */
export function titlesLine(scopes: readonly Pick<ScopeText, 'title'>[]): string {
  const titles = scopes.map(({ title }) => title);
  const rest = titles.length - titlesInLine;
  if (rest < 2) return formatList(titles);
  return `${titles.slice(0, titlesInLine).join(commonMessages.comma)} ${formatCount(m.moreScopes, rest, {})}`;
}
