import type { ReactNode } from 'react';
import { BrandMark } from './brand-mark.tsx';
import { Footer } from './footer.tsx';
import frame from './frame.module.css';
import styles from './page-frame.module.css';

interface PageFrameProps {
  children: ReactNode;
  /** Navigation and buttons at the top right. */
  actions?: ReactNode;
  /** Wraps the mark in a link home; a router's link keeps the page alive. */
  home?: (mark: ReactNode) => ReactNode;
}

/** A normal page: the brand's mark top left, a column of content, a small footer. */
export function PageFrame({ children, actions, home = plainHome }: PageFrameProps) {
  return (
    <div className={frame.frame}>
      <header className={`${frame.header} ${styles.header}`}>
        {home(<BrandMark />)}
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      <main className={styles.main}>{children}</main>
      <Footer />
    </div>
  );
}

function plainHome(mark: ReactNode) {
  return <a href="/">{mark}</a>;
}
