import type { ReactNode } from 'react';
import { PageFrame } from '../ui/page-frame.tsx';
import styles from './page.module.css';

/** A page of the single-page app. The mark at the top leads to the developers’ page, a document in a language of its own. */
export function Page({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  return (
    <PageFrame
      actions={actions}
      home={(mark) => (
        <a href="/" className={styles.home}>
          {mark}
        </a>
      )}
    >
      {children}
    </PageFrame>
  );
}
