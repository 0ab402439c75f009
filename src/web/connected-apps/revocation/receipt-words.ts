import type { Evidence, EvidenceKind, Receipt } from '../../../contract/connection.ts';
import { formatCount, formatDateTime, formatText } from '../../i18n/format.ts';
import { revocationMessages as m } from '../../i18n/messages.ts';

/** How sure a receipt as a whole may sound: as its least certain line. */
export type ReceiptMeaning = 'verified' | 'reported' | 'lives' | 'ran-out' | 'unknown';

const verified: ReadonlySet<EvidenceKind> = new Set(['introspected', 'store-query']);

const isUnknown = ({ state, evidence }: Evidence) => state === 'unknown' || evidence === 'unknown';

/** A device whose clock is ahead must not bury a token that still works, so an end is believed this much later. Milliseconds. */
const clockMargin = 10 * 60_000;

/** `now`: milliseconds since 1970; a receipt is also read long after its revocation. */
export function meaningOf({ lines }: Pick<Receipt, 'lines'>, now: number): ReceiptMeaning {
  if (lines.length === 0 || lines.some(isUnknown)) return 'unknown';
  if (lines.some(({ state }) => state === 'lives-on')) {
    const end = lastMoment({ lines });
    return end !== null && Date.parse(end) + clockMargin < now ? 'ran-out' : 'lives';
  }
  return lines.every(({ evidence }) => verified.has(evidence)) ? 'verified' : 'reported';
}

/** The last moment at which a token that cannot be called back may still work, or null when that is not known. */
export function lastMoment({ lines }: Pick<Receipt, 'lines'>): string | null {
  const living = lines.filter(({ state }) => state === 'lives-on').map(({ livesUntil }) => livesUntil);
  return living.every((end) => end !== null) ? (living.sort().at(-1) ?? null) : null;
}

export interface ReceiptLine {
  what: string;
  /** How it is known. */
  proof: string;
  tone: 'ended' | 'lives' | 'unknown';
}

/** One line of a receipt in words; "verified" is said only of what was looked at afterwards. */
export function wordsFor(line: Evidence, service: string): ReceiptLine {
  const words = m.credentials[line.credential];
  const proof = formatText(m.evidence[line.evidence], { service });
  if (isUnknown(line)) return { what: words.unknown, proof: line.evidence === 'unknown' ? m.evidence.unknown : proof, tone: 'unknown' };
  if (line.state === 'lives-on') {
    const what =
      line.livesUntil === null
        ? words.livesUncounted
        : formatCount(words.lives, line.count ?? 1, { date: formatDateTime(line.livesUntil) });
    return { what, proof, tone: 'lives' };
  }
  const what = line.count === null ? words.uncounted : line.count === 0 ? words.none : formatCount(words.dead, line.count, {});
  return { what, proof, tone: 'ended' };
}
