import type { ReactNode } from 'react';
import { commonMessages } from '../i18n/en/common.ts';
import frame from './frame.module.css';
import { LatchkeyMark } from './latchkey-mark.tsx';
import styles from './page-frame.module.css';

interface PageFrameProps {
  children: ReactNode;
  /** Navigation and buttons at the top right. */
  actions?: ReactNode;
  /** Wraps Latchkey's mark in a link home; a router's link keeps the page alive. */
  home?: (mark: ReactNode) => ReactNode;
  footer?: ReactNode;
}

/** A normal page: Latchkey's mark top left, a column of content, a small footer. */
export function PageFrame({ children, actions, home = plainHome, footer }: PageFrameProps) {
  return (
    <div className={frame.frame}>
      <header className={`${frame.header} ${styles.header}`}>
        {home(<LatchkeyMark />)}
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      <main className={styles.main}>{children}</main>
      <footer className={frame.footer}>{footer ?? commonMessages.tagline}</footer>
    </div>
  );
}

function plainHome(mark: ReactNode) {
  return <a href="/">{mark}</a>;
}
