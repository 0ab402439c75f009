import { connectedAppsMessages as m } from '../i18n/en/connected-apps.ts';
import { Icon } from '../ui/icon.tsx';
import styles from './empty-list.module.css';

/** Nothing is connected: what would stand here. */
export function EmptyList() {
  return (
    <section className={styles.empty}>
      <span className={styles.emblem}>
        <Icon name="shield" />
      </span>
      <h2>{m.emptyTitle}</h2>
      <p>{m.emptyBody}</p>
    </section>
  );
}
