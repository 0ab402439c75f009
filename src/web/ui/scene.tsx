import type { ReactNode } from 'react';
import { commonMessages } from '../i18n/en/common.ts';
import { ServiceMark } from './app-mark.tsx';
import frame from './frame.module.css';
import { LatchkeyMark } from './latchkey-mark.tsx';
import styles from './scene.module.css';

interface SceneProps {
  /** Whose data it is about; its mark stands top left. Null while it is not known. */
  service: string | null;
  /** The one sheet; none while a dialog takes its place. */
  children?: ReactNode;
  /** Takes the place of the sheet: a dialog. */
  over?: ReactNode;
  /** Stays empty for a moment, so that a quick answer does not flash. */
  waiting?: boolean;
}

/** The page around one decision: a quiet scene with a single sheet. */
export function Scene({ service, children, over, waiting = false }: SceneProps) {
  return (
    <div className={`${frame.frame} ${waiting ? styles.waiting : ''}`}>
      <header className={frame.header} inert={over !== undefined}>
        {service === null ? (
          <LatchkeyMark />
        ) : (
          <p className={styles.service}>
            <ServiceMark name={service} size="small" />
            <span>{service}</span>
          </p>
        )}
      </header>
      <main className={styles.stage} inert={over !== undefined}>
        {children && <div className={styles.sheet}>{children}</div>}
      </main>
      {over}
      <footer className={frame.footer} inert={over !== undefined}>
        <a href="/connected-apps">{commonMessages.connectedApps}</a>
        <span>{commonMessages.tagline}</span>
      </footer>
    </div>
  );
}
