import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { Scene } from '../../ui/scene.tsx';
import styles from '../interaction.module.css';
import { PageHeading } from '../page-heading.tsx';
import { usePageTitle } from '../use-page-title.ts';

interface PlainNoticeProps {
  icon: IconName;
  title: string;
  /** What it means. */
  meaning: ReactNode;
  /** What to do next, in words where there is no control for it. */
  next?: ReactNode;
  /** Whose page it was, where that is known; for the title. */
  service?: string | null;
  /** Whose mark stands above it; none but the operator's where left out. */
  mark?: string | null;
  children?: ReactNode;
}

/** A sheet that only tells: there is nothing to decide here. */
export function PlainNotice({ icon, title, meaning, next, service = null, mark = null, children }: PlainNoticeProps) {
  usePageTitle(title, service);
  return (
    <Scene service={mark}>
      <div className={styles.sheet}>
        <div className={styles.head}>
          <p className={styles.sign}>
            <Icon name={icon} />
          </p>
          <PageHeading>{title}</PageHeading>
          <p className={styles.lead}>{meaning}</p>
          {next && <p className={styles.lead}>{next}</p>}
        </div>
        {children}
      </div>
    </Scene>
  );
}
