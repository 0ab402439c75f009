import type { Receipt } from '../../../contract/connection.ts';
import { format, formatDateTime, formatText } from '../../i18n/format.ts';
import { revocationMessages as m } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { downloadJson, jsonFileName } from './download-json.ts';
import { OutcomeCard } from './outcome-card.tsx';
import styles from './receipt-card.module.css';
import { ReceiptMeaningText, ReceiptTitle } from './receipt-meaning.tsx';
import { meaningOf, type ReceiptLine, type ReceiptMeaning, wordsFor } from './receipt-words.ts';
import { titlesLine } from './scope-words.ts';

const tones: Record<ReceiptMeaning, 'success' | 'caution'> = {
  verified: 'success',
  reported: 'success',
  lives: 'caution',
  'ran-out': 'success',
  unknown: 'caution',
};
const icons: Record<ReceiptLine['tone'], IconName> = { ended: 'check', lives: 'clock', unknown: 'alert' };

interface ReceiptCardProps {
  receipt: Receipt;
  /** Without, the card is a part of its page. */
  onDismiss?: () => void;
}

/** The proof of a revocation, line by line, each no surer than its evidence. Printed, it stands alone. */
export function ReceiptCard({ receipt, onDismiss }: ReceiptCardProps) {
  const meaning = meaningOf(receipt, Date.now());
  const service = receipt.service.name;
  const since = formatDateTime(receipt.grantedAt);
  const download = <Button onClick={() => downloadReceipt(receipt)}>{m.download}</Button>;
  return (
    <div className={styles.receipt}>
      <OutcomeCard
        tone={tones[meaning]}
        title={<ReceiptTitle receipt={receipt} meaning={meaning} />}
        actions={download}
        onDismiss={onDismiss}
      >
        <p>
          <ReceiptMeaningText receipt={receipt} meaning={meaning} />
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
          {receipt.scopes.length === 0
            ? formatText(m.receiptConnected, { since })
            : formatText(m.receiptCould, { since, scopes: titlesLine(receipt.scopes) })}
        </p>
        <p className={styles.when}>
          {format(m.receiptWhen, {
            account: <UntrustedText>{receipt.account.identifier}</UntrustedText>,
            service,
            date: formatDateTime(receipt.revokedAt),
          })}
        </p>
      </OutcomeCard>
    </div>
  );
}

function downloadReceipt(receipt: Receipt): void {
  downloadJson(jsonFileName('receipt', receipt.client.name, receipt.revokedAt.slice(0, 10)), receipt);
}
