import type { Receipt } from '../../../contract/connection.ts';
import { format, formatDateTime } from '../../i18n/format.ts';
import { revocationMessages as m } from '../../i18n/messages.ts';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { lastMoment, type ReceiptMeaning } from './receipt-words.ts';

interface ReceiptMeaningProps {
  receipt: Receipt;
  meaning: ReceiptMeaning;
}

/** What a receipt says in one line. */
export function ReceiptTitle({ receipt, meaning }: ReceiptMeaningProps) {
  const app = <UntrustedText>{receipt.client.name}</UntrustedText>;
  const end = lastMoment(receipt);
  if (meaning === 'verified') return format(m.receiptVerified, { app });
  if (meaning === 'reported') return format(m.receiptReported, { app, service: receipt.service.name });
  if (meaning === 'ran-out') return format(m.receiptRanOut, { app });
  if (meaning === 'lives' && end) return format(m.receiptLives, { app, date: formatDateTime(end) });
  return format(m.receiptUnknown, { app });
}

/** How that is known, and what it means for the person. */
export function ReceiptMeaningText({ receipt, meaning }: ReceiptMeaningProps) {
  const app = <UntrustedText>{receipt.client.name}</UntrustedText>;
  const service = receipt.service.name;
  const end = lastMoment(receipt);
  if (meaning === 'verified') return format(m.receiptVerifiedBody, { app });
  if (meaning === 'reported') return format(m.receiptReportedBody, { app, service });
  if (meaning === 'ran-out' && end) return format(m.receiptRanOutBody, { date: formatDateTime(end) });
  if (meaning === 'lives' && end) return format(m.receiptLivesBody, { date: formatDateTime(end) });
  return format(m.receiptUnknownBody, { service });
}
