import { commonMessages } from '../i18n/messages.ts';
import styles from './latchstring-mark.module.css';

/** The name of the product beside its mark: a latch in its catch, and the string that hangs from it. */
export function LatchstringMark() {
  return (
    <span className={styles.mark}>
      <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
        <rect className={styles.plate} width="32" height="32" rx="8" />
        <path className={styles.latch} d="M6 11h15.5M20.5 5.5H26v11h-5.5M11.5 11v7.5a3.25 3.25 0 1 1-.01 0" />
      </svg>
      {commonMessages.product}
    </span>
  );
}
