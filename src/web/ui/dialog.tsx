import { type ReactNode, type SyntheticEvent, useLayoutEffect, useRef } from 'react';
import { commonMessages } from '../i18n/en/common.ts';
import { Button } from './button.tsx';
import styles from './dialog.module.css';
import { Icon } from './icon.tsx';

interface DialogProps {
  open: boolean;
  /** Asked for by the close button and by Escape; the owner answers by setting `open` to false. */
  onClose: () => void;
  /** The id of the heading inside. */
  labelledBy: string;
  describedBy?: string;
  /** Whether it has a close button. Without, Escape still asks, so that the owner can show the way out. */
  dismissible?: boolean;
  children: ReactNode;
}

/** A modal around the browser's own dialog: the rest of the page is inert, and focus goes back on close. */
export function Dialog({ open, ...rest }: DialogProps) {
  return open ? <OpenDialog {...rest} /> : null;
}

function OpenDialog({ onClose, labelledBy, describedBy, dismissible = true, children }: Omit<DialogProps, 'open'>) {
  const ref = useRef<HTMLDialogElement>(null);

  useLayoutEffect(() => {
    const dialog = ref.current;
    // Rendered open, so that it shows without JavaScript; only showModal makes it modal.
    dialog?.removeAttribute('open');
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
      open
      className={styles.dialog}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onCancel={ask}
      onClose={keepOpen}
    >
      <div className={styles.body}>{children}</div>
      {dismissible && (
        <Button variant="quiet" className={styles.close ?? ''} aria-label={commonMessages.close} onClick={onClose}>
          <Icon name="close" />
        </Button>
      )}
    </dialog>
  );
}
