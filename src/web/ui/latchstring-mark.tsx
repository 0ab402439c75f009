import { commonMessages } from '../i18n/messages.ts';
import styles from './latchstring-mark.module.css';

/** The name of the product beside its key. */
export function LatchstringMark() {
  return (
    <span className={styles.mark}>
      <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
        <rect className={styles.plate} width="32" height="32" rx="8" />
        <path className={styles.key} d="M10.5 11.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Zm4.5 4.5h11.5m-3 0v4m-4-4v3" />
      </svg>
      {commonMessages.product}
    </span>
  );
}
