import type { ReactNode } from 'react';
import styles from './visually-hidden.module.css';

/** Words for those who listen. With `live` they are read out when they change. */
export function VisuallyHidden({ children, live = false }: { children?: ReactNode; live?: boolean }) {
  return (
    <span className={styles.hidden} role={live ? 'status' : undefined}>
      {children}
    </span>
  );
}
