import type { ReactNode } from 'react';
import styles from './setup-panel.module.css';

/** Fields that answer one question. */
export function Part({ legend, hint, children }: { legend: string; hint?: string; children?: ReactNode }) {
  return (
    <fieldset className={styles.part}>
      <legend className={styles.legend}>{legend}</legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      {children}
    </fieldset>
  );
}
