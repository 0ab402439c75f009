import type { ConnectionQuery } from '../ports/connections.ts';
import type { ListEntry } from './order.ts';

/** An entry with what questions look at, worked out when the first of them does. */
export class Matchable<Entry extends ListEntry> {
  readonly entry: Entry;
  #text: string | undefined;
  #quietSince: number | undefined;

  constructor(entry: Entry) {
    this.entry = entry;
  }

  /** What a search looks through, folded. */
  get text(): string {
    this.#text ??= searchableText(this.entry);
    return this.#text;
  }

  /** When it was last used, in milliseconds since 1970; an app that never did counts from when it got its access. NaN where nothing is known. */
  get quietSince(): number {
    this.#quietSince ??= quietSince(this.entry);
    return this.#quietSince;
  }
}

function searchableText(entry: ListEntry): string {
  return fold([entry.clientName, entry.service.name, ...entry.words()].join(' '));
}

function quietSince({ lastUse, grantedAt }: ListEntry): number {
  if (lastUse.state === 'not-reported') return Number.NaN;
  return lastUse.state === 'used' ? Date.parse(lastUse.at) : grantedAt.getTime();
}

/** @returns whether an entry is asked for; null where all are */
export function createMatch(query: ConnectionQuery): ((candidate: Matchable<ListEntry>) => boolean) | null {
  const { service, clientId, canChange, unusedSince, text = '' } = query;
  const wanted = fold(text)
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({ word, titled: query.wording?.scopesTitled((title) => fold(title).includes(word)) ?? nothing }));
  const horizon = unusedSince?.getTime();
  if (wanted.length === 0 && service === undefined && clientId === undefined && !canChange && horizon === undefined) return null;
  return (candidate) => {
    const { entry } = candidate;
    if (service !== undefined && entry.service.id !== service) return false;
    if (clientId !== undefined && entry.clientId !== clientId) return false;
    if (canChange && !entry.canChange) return false;
    if (horizon !== undefined && !(candidate.quietSince < horizon)) return false;
    const isTitled = (titled: ReadonlySet<string>) =>
      titled.size > 0 && entry.scopes.some((name) => titled.has(`${entry.service.id} ${name}`));
    return wanted.every(({ word, titled }) => candidate.text.includes(word) || isTitled(titled));
  };
}

const nothing: ReadonlySet<string> = new Set();

/** Letters without case and accents, as people type them, and without the invisible signs that a name may hide behind. */
function fold(text: string): string {
  // Most names need none of it, and a long list is folded at once.
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase();
}
