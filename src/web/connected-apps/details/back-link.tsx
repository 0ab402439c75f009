import { Link } from 'react-router-dom';
import { connectionDetailsMessages as m } from '../../i18n/en/connection-details.ts';
import styles from './back-link.module.css';

/** The way back to the list. */
export function BackLink() {
  return (
    <Link to="/connected-apps" className={styles.back}>
      {m.back}
    </Link>
  );
}
