import { connectedAppsMessages as m } from '../i18n/messages.ts';
import styles from './unverified-tag.module.css';

/** Marks an app that nobody vouches for. */
export function UnverifiedTag() {
  return <span className={styles.tag}>{m.unverified}</span>;
}
