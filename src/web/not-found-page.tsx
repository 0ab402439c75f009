import { Link } from 'react-router-dom';
import { appMessages as m } from './i18n/en/app.ts';
import { Page } from './page/page.tsx';
import { PageHeading } from './page/page-heading.tsx';
import styles from './shell.module.css';
import { buttonClass } from './ui/button.tsx';

export function NotFoundPage() {
  return (
    <Page>
      <div className={styles.message}>
        <PageHeading title={m.notFoundTitle} />
        <p>{m.notFoundBody}</p>
        <p className={styles.ways}>
          <Link to="/connected-apps" className={buttonClass('primary')}>
            {m.toConnectedApps}
          </Link>
          <Link to="/" className={buttonClass('secondary')}>
            {m.toHome}
          </Link>
        </p>
      </div>
    </Page>
  );
}
