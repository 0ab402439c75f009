import type { ReactNode } from 'react';
import { Icon, type IconName } from '../ui/icon.tsx';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  icon: IconName;
  title: string;
  body: string;
  /** The way to change that. */
  children?: ReactNode;
}

/** There is nothing yet: what would stand here. */
export function EmptyState({ icon, title, body, children }: EmptyStateProps) {
  return (
    <section className={styles.empty}>
      <span className={styles.emblem}>
        <Icon name={icon} />
      </span>
      <h2>{title}</h2>
      <p>{body}</p>
      {children}
    </section>
  );
}
