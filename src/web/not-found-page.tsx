import { appMessages as m } from './i18n/messages.ts';
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
          <a href="/connected-apps" className={buttonClass('primary')}>
            {m.toConnectedApps}
          </a>
          <a href="/" className={buttonClass('secondary')}>
            {m.toHome}
          </a>
        </p>
      </div>
    </Page>
  );
}
