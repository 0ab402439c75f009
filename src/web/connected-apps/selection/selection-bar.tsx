import { connectionSelectionMessages as m } from '../../i18n/en/connection-selection.ts';
import { formatCount } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import styles from './selection-bar.module.css';

/** What can be done with the chosen apps. Stays in sight at the foot of the window. */
export function SelectionBar({ count, onCancel, onRevoke }: { count: number; onCancel: () => void; onRevoke: () => void }) {
  return (
    <section className={styles.bar} aria-label={m.barLabel}>
      <p role="status" className={styles.count}>
        {formatCount(m.chosen, count, {})}
      </p>
      <Button onClick={onCancel}>{m.cancel}</Button>
      <Button variant="danger" disabled={count === 0} onClick={onRevoke}>
        {m.revoke}
      </Button>
    </section>
  );
}
