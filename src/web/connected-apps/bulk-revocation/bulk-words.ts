import { formatCount, formatDateTime, formatNumber, formatText } from '../../i18n/format.ts';
import { bulkRevocationMessages as m } from '../../i18n/messages.ts';
import { lastMoment, meaningOf } from '../revocation/receipt-words.ts';
import type { BulkOutcome, Stop } from './bulk.ts';

/** How much attention an outcome needs: `open` is unsettled, `watch` is settled but not at its end, `ended` is over. */
export type Concern = 'open' | 'watch' | 'ended';

/** What is known of one app. `now`: milliseconds since 1970. */
export function statusOf(outcome: BulkOutcome, now: number): { concern: Concern; verified: boolean; text: string } {
  if (outcome.kind === 'not-sent') return { concern: 'open', verified: false, text: m.status['not-sent'] };
  if (outcome.kind === 'uncertain') return { concern: 'open', verified: false, text: m.status[outcome.look] };
  if (outcome.kind === 'gone') return { concern: 'ended', verified: false, text: m.status.gone };
  const { receipt } = outcome;
  const meaning = meaningOf(receipt, now);
  const end = lastMoment(receipt);
  switch (meaning) {
    case 'verified':
      return { concern: 'ended', verified: true, text: m.status.verified };
    case 'reported':
      return { concern: 'ended', verified: false, text: formatText(m.status.reported, { service: receipt.service.name }) };
    case 'ran-out':
      return { concern: 'ended', verified: false, text: m.status.ranOut };
    case 'lives':
      return {
        concern: 'watch',
        verified: false,
        text: end === null ? m.status.livesUnknown : formatText(m.status.lives, { date: formatDateTime(end) }),
      };
    case 'unknown':
      return { concern: 'watch', verified: false, text: m.status.unknown };
  }
}

/** What came of all of them, no surer than what was verified. */
export function summaryTitle(outcomes: readonly BulkOutcome[], now: number): string {
  const total = outcomes.length;
  const verified = outcomes.filter((outcome) => statusOf(outcome, now).verified).length;
  if (verified === total) return formatCount(m.titleAll, total, {});
  if (verified === 0) return formatCount(m.titleNone, total, {});
  return formatText(m.titleSome, { verified: formatNumber(verified), total: formatNumber(total) });
}

/** Why the rest was left, in words; null where nothing was. */
export function stopLine(stop: Stop | null): string | null {
  if (stop === null) return null;
  if (stop.why === 'refused') return formatText(m.stoppedRefused, { reason: stop.reason });
  return stop.why === 'sign-in' ? m.stoppedSignIn : m.stoppedNoAnswer;
}

const order: Record<Concern, number> = { open: 0, watch: 1, ended: 2 };

/** What needs attention first; otherwise as they were chosen. */
export function byConcern(outcomes: readonly BulkOutcome[], now: number): BulkOutcome[] {
  return outcomes.toSorted((a, b) => order[statusOf(a, now).concern] - order[statusOf(b, now).concern]);
}
