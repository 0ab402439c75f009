import type { Receipt } from '../../../contract/connection.ts';
import { format, formatDateTime, formatText } from '../../i18n/format.ts';
import { bulkRevocationMessages as m } from '../../i18n/messages.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { Unfolding } from '../../ui/unfolding.tsx';
import { UntrustedText } from '../../ui/untrusted-text.tsx';
import { wordsFor } from '../revocation/receipt-words.ts';
import type { BulkOutcome } from './bulk.ts';
import styles from './bulk-summary.module.css';
import { type Concern, statusOf } from './bulk-words.ts';

const icons: Record<Concern, IconName> = { ended: 'check', watch: 'clock', open: 'alert' };

/** One app: what is known of it and, where there is one, its receipt to unfold. */
export function BulkOutcomeLine({ outcome, now }: { outcome: BulkOutcome; now: number }) {
  const { client, service } = outcome.connection;
  const { concern, text } = statusOf(outcome, now);
  const head = (
    <>
      <span className={styles[concern]}>
        <Icon name={icons[concern]} />
      </span>
      <span className={styles.app}>
        {format(m.appAtService, { app: <UntrustedText limit={60}>{client.name}</UntrustedText>, service: service.name })}
      </span>
      <span className={styles.status}>{text}</span>
    </>
  );
  return (
    <li className={styles.line}>
      {outcome.kind === 'receipt' ? (
        <Unfolding summary={head} className={styles.head}>
          {() => <ReceiptLines receipt={outcome.receipt} />}
        </Unfolding>
      ) : (
        <div className={styles.head}>{head}</div>
      )}
    </li>
  );
}

function ReceiptLines({ receipt }: { receipt: Receipt }) {
  return (
    <div className={styles.receipt}>
      <ul>
        {receipt.lines.map((line) => {
          const { what, proof } = wordsFor(line, receipt.service.name);
          return <li key={line.credential + line.state}>{formatText(m.receiptLine, { what, proof })}</li>;
        })}
      </ul>
      <p>{formatText(m.receiptWhen, { date: formatDateTime(receipt.revokedAt) })}</p>
    </div>
  );
}
