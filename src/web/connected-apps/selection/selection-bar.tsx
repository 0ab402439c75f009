import { formatCount, formatNumber, formatText } from '../../i18n/format.ts';
import { connectionSelectionMessages as m } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { mostAtOnce } from '../bulk-revocation/ask-again-path.ts';
import styles from './selection-bar.module.css';

/** What can be done with the chosen apps. Stays in sight at the foot of the window. */
export function SelectionBar({ count, onCancel, onRevoke }: { count: number; onCancel: () => void; onRevoke: () => void }) {
  return (
    <section className={styles.bar} aria-label={m.barLabel}>
      <p role="status" className={styles.count}>
        {count > mostAtOnce
          ? formatText(m.tooMany, { count: formatNumber(mostAtOnce), chosen: formatNumber(count) })
          : formatCount(m.chosen, count, {})}
      </p>
      <Button onClick={onCancel}>{m.cancel}</Button>
      <Button variant="danger" disabled={count === 0 || count > mostAtOnce} onClick={onRevoke}>
        {m.revoke}
      </Button>
    </section>
  );
}
