import type { ReactNode } from 'react';
import styles from './dialog.module.css';
import { Footer } from './footer.tsx';

interface SheetDialogProps {
  /** The id of the heading inside. */
  labelledBy: string;
  describedBy?: string;
  /** Escape closes nothing here: there is nothing behind it to go back to. */
  onEscape: () => void;
  children: ReactNode;
}

/**
 * A modal that stands for as long as its page does, with the page's footer inside. It is one before, and without, a script:
 * the page around it has to be inert. `showModal` would only repaint it late.
 */
export function SheetDialog({ labelledBy, describedBy, onEscape, children }: SheetDialogProps) {
  return (
    <dialog
      open
      className={styles.standing}
      aria-modal="true"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      // Above it may be the choice of a language, which this key closes.
      onKeyDown={({ key, currentTarget }) => key === 'Escape' && !currentTarget.querySelector(':popover-open') && onEscape()}
    >
      <div className={styles.sheet}>
        <div className={styles.body}>{children}</div>
      </div>
      <Footer />
    </dialog>
  );
}
