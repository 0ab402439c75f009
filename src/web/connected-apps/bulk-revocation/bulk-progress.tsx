import { useId } from 'react';
import { formatNumber, formatText } from '../../i18n/format.ts';
import { bulkRevocationMessages as m } from '../../i18n/messages.ts';
import styles from './bulk-dialog.module.css';

/** How many of those that were confirmed have an answer. */
export function BulkProgress({ done, total }: { done: number; total: number }) {
  const id = useId();
  return (
    <div className={styles.progress}>
      <p id={id} role="status" className={styles.count}>
        {formatText(m.progress, { done: formatNumber(done), total: formatNumber(total) })}
      </p>
      <progress value={done} max={total} aria-labelledby={id} className={styles.bar} />
      <p className={styles.stay}>{m.progressStay}</p>
    </div>
  );
}
