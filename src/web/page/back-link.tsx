import type { ReactNode } from 'react';
import styles from './back-link.module.css';
import { Link } from './link.tsx';

/** The way back to the list that a page belongs to. */
export function BackLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link to={to} className={styles.back}>
      {children}
    </Link>
  );
}
