import type { Receipt } from '../../../contract/connection.ts';
import { revocationMessages as m } from '../../i18n/en/revocation.ts';
import { format, formatDateTime, formatRelativeTime } from '../../i18n/format.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { OutcomeCard } from './outcome-card.tsx';
import styles from './receipt-card.module.css';
import { lastMoment, meaningOf, type ReceiptLine, type ReceiptMeaning, wordsFor } from './receipt-words.ts';

const tones: Record<ReceiptMeaning, 'success' | 'caution'> = {
  verified: 'success',
  reported: 'success',
  lives: 'caution',
  unknown: 'caution',
};
const icons: Record<ReceiptLine['tone'], IconName> = { ended: 'check', lives: 'clock', unknown: 'alert' };

/** The proof of a revocation, line by line, each no surer than its evidence. */
export function ReceiptCard({ receipt, onDismiss }: { receipt: Receipt; onDismiss: () => void }) {
  const meaning = meaningOf(receipt);
  const service = receipt.service.name;
  return (
    <OutcomeCard tone={tones[meaning]} title={<Title receipt={receipt} meaning={meaning} />} onDismiss={onDismiss}>
      <p>
        <Meaning receipt={receipt} meaning={meaning} />
      </p>
      <ul className={styles.lines}>
        {receipt.lines.map((line) => {
          const { what, proof, tone } = wordsFor(line, service);
          return (
            <li key={line.credential + line.state} className={styles.line}>
              <span className={styles[tone]}>
                <Icon name={icons[tone]} />
              </span>
              <span className={styles.what}>{what}</span>
              <span className={styles.proof}>{proof}</span>
            </li>
          );
        })}
      </ul>
      <p className={styles.when}>
        {m.receipt}
        {': '}
        {format(m.receiptWhen, {
          account: <UntrustedText>{receipt.account.identifier}</UntrustedText>,
          service,
          date: formatDateTime(receipt.revokedAt),
        })}
      </p>
    </OutcomeCard>
  );
}

interface PartProps {
  receipt: Receipt;
  meaning: ReceiptMeaning;
}

function Title({ receipt, meaning }: PartProps) {
  const app = <UntrustedText>{receipt.client.name}</UntrustedText>;
  const end = lastMoment(receipt);
  if (meaning === 'verified') return format(m.receiptVerified, { app });
  if (meaning === 'reported') return format(m.receiptReported, { app, service: receipt.service.name });
  if (meaning === 'lives' && end) return format(m.receiptLives, { app, when: formatRelativeTime(end, Date.parse(receipt.revokedAt)) });
  return format(m.receiptUnknown, { app });
}

function Meaning({ receipt, meaning }: PartProps) {
  const app = <UntrustedText>{receipt.client.name}</UntrustedText>;
  const service = receipt.service.name;
  const end = lastMoment(receipt);
  if (meaning === 'verified') return format(m.receiptVerifiedBody, { app });
  if (meaning === 'reported') return format(m.receiptReportedBody, { app, service });
  if (meaning === 'lives' && end) return format(m.receiptLivesBody, { date: formatDateTime(end) });
  return format(m.receiptUnknownBody, { service });
}
