import type { RevokedConnection } from '../../../contract/connection.ts';
import { formatDateTime, formatText } from '../../i18n/format.ts';
import { recentlyRevokedMessages as m } from '../../i18n/messages.ts';
import { ago } from '../connection-words.ts';
import { lastMoment, meaningOf } from '../revocation/receipt-words.ts';

/** Where and when access was taken back; "revoked" only where nothing of it can still work. `now`: milliseconds since 1970. */
export function revokedLine({ connection, receipt }: RevokedConnection, now: number): string {
  const facts = { service: connection.service.name, ago: ago(receipt.revokedAt, now) };
  const end = lastMoment(receipt);
  switch (meaningOf(receipt, now)) {
    case 'verified':
    case 'reported':
      return formatText(m.ended, facts);
    case 'ran-out':
      return formatText(m.ranOut, facts);
    case 'lives':
      return end === null ? formatText(m.livesUnknown, facts) : formatText(m.lives, { ...facts, date: formatDateTime(end) });
    case 'unknown':
      return formatText(m.unknown, facts);
  }
}
