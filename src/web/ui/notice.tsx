import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import styles from './notice.module.css';

export type NoticeTone = 'info' | 'success' | 'caution' | 'danger';

interface NoticeProps {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  /** Set where the notice appears after the page was read: danger and caution interrupt, the rest waits its turn. */
  live?: boolean;
}

const icons: Record<NoticeTone, IconName> = { info: 'info', success: 'check', caution: 'alert', danger: 'alert' };

export function Notice({ tone = 'info', title, children, live = false }: NoticeProps) {
  const role = tone === 'danger' || tone === 'caution' ? 'alert' : 'status';
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={live ? role : undefined}>
      <Icon name={icons[tone]} />
      <div className={styles.text}>
        {title && <p className={styles.title}>{title}</p>}
        {children && <div>{children}</div>}
      </div>
    </div>
  );
}
