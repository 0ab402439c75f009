import type { ReactNode } from 'react';
import { commonMessages } from '../i18n/messages.ts';
import { ServiceMark } from './app-mark.tsx';
import { brand } from './brand.ts';
import { BrandMark } from './brand-mark.tsx';
import { Footer } from './footer.tsx';
import frame from './frame.module.css';
import styles from './scene.module.css';

interface SceneProps {
  /** Whose data it is about; its mark stands top left, unless the operator's does. Null while it is not known. */
  service: string | null;
  /** The one sheet; none while a dialog takes its place. */
  children?: ReactNode;
  /** Takes the place of the sheet: a dialog, which brings the footer along, so that it can be reached. */
  over?: ReactNode;
  /** Stays empty for a moment, so that a quick answer does not flash. */
  waiting?: boolean;
}

/** The page around one decision: a quiet scene with a single sheet. */
export function Scene({ service, children, over, waiting = false }: SceneProps) {
  return (
    <div className={`${frame.frame} ${waiting ? styles.waiting : ''}`}>
      <header className={frame.header} inert={over !== undefined}>
        {service === null || brand.name || brand.mark ? (
          <BrandMark />
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
      {!over && (
        <Footer>
          <a href="/connected-apps">{commonMessages.connectedApps}</a>
        </Footer>
      )}
    </div>
  );
}
