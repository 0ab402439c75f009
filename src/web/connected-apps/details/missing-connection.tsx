import { Link } from 'react-router-dom';
import { connectionDetailsMessages as m } from '../../i18n/en/connection-details.ts';
import { PageHeading } from '../../page/page-heading.tsx';
import { buttonClass } from '../../ui/button.tsx';
import styles from './missing-connection.module.css';

/** There is no such connection, and nothing is known of what it was. */
export function MissingConnection() {
  return (
    <div className={styles.missing}>
      <PageHeading title={m.missingTitle} />
      <p>{m.missingBody}</p>
      <Link to="/connected-apps" className={buttonClass('primary')}>
        {m.toList}
      </Link>
    </div>
  );
}
