import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { PageFrame } from '../ui/page-frame.tsx';
import styles from './page.module.css';

/** A page of the single-page app: the mark at the top leads home without loading anew. */
export function Page({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  return (
    <PageFrame
      actions={actions}
      home={(mark) => (
        <Link to="/" className={styles.home}>
          {mark}
        </Link>
      )}
    >
      {children}
    </PageFrame>
  );
}
