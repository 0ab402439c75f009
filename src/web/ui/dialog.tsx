import { type ReactNode, type SyntheticEvent, useLayoutEffect, useRef } from 'react';
import styles from './dialog.module.css';

interface DialogProps {
  /** Asked for by Escape; the owner answers by taking the dialog away. */
  onClose: () => void;
  /** The id of the heading inside. */
  labelledBy: string;
  describedBy?: string;
  /** Has more to show than a question. */
  wide?: boolean;
  children: ReactNode;
}

/** A modal around the browser's own dialog: the rest of the page is inert, and focus goes back on close. */
export function Dialog({ onClose, labelledBy, describedBy, wide = false, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);

  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);

  const ask = (event: SyntheticEvent<HTMLDialogElement>) => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    onClose();
  };
  // Browsers close on a second Escape whatever the page says: open again, the owner decides.
  const keepOpen = (event: SyntheticEvent<HTMLDialogElement>) => {
    const dialog = event.currentTarget;
    if (event.target !== dialog || dialog.open || !dialog.isConnected) return;
    dialog.showModal();
    onClose();
  };

  return (
    <dialog
      ref={ref}
      className={`${styles.dialog} ${wide ? styles.wide : ''}`}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onCancel={ask}
      onClose={keepOpen}
    >
      <div className={styles.body}>{children}</div>
    </dialog>
  );
}
