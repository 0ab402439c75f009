import type { Registration } from '../../contract/registration.ts';
import { appRegistrationMessages as m } from '../../i18n/en/app-registration.ts';
import { formatText } from '../i18n/format.ts';
import { EmptyState } from '../page/empty-state.tsx';
import { Link } from '../page/link.tsx';
import { reasonOf } from '../page/load-failure.tsx';
import layout from '../page/page.module.css';
import { PageHeading } from '../page/page-heading.tsx';
import { buttonClass } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { AppRow } from './app-row.tsx';
import styles from './apps-page.module.css';
import { DeletedNotice } from './deleted-notice.tsx';
import { AppDialog } from './details/app-dialog.tsx';
import { LoadedList } from './loaded-list.tsx';
import { useAsked } from './use-asked.ts';

/** Every app of the person signed in, and the one that is open. */
export function AppsPage() {
  return <LoadedList>{({ registrations }, outdated) => <Apps registrations={registrations} outdated={outdated} />}</LoadedList>;
}

function Apps({ registrations, outdated }: { registrations: Registration[]; outdated: Error | null }) {
  const { appId } = useAsked();
  const open = registrations.find(({ id }) => id === appId);
  const registerLink = (
    <Link to="/apps/new" className={buttonClass('primary')}>
      {m.register}
    </Link>
  );
  return (
    <div className={layout.column}>
      <div className={styles.head}>
        <header className={layout.head}>
          <PageHeading title={m.title} className={layout.title} />
          {registrations.length > 0 && <p className={layout.intro}>{m.intro}</p>}
        </header>
        {registrations.length > 0 && registerLink}
      </div>
      {outdated && (
        <Notice tone="caution" live>
          {formatText(m.outOfDate, { reason: reasonOf(outdated) })}
        </Notice>
      )}
      <DeletedNotice />
      {registrations.length === 0 ? (
        <EmptyState icon="app" title={m.emptyTitle} body={m.emptyBody}>
          {registerLink}
        </EmptyState>
      ) : (
        <ul className={styles.rows}>
          {registrations.map((app) => (
            <AppRow key={app.id} app={app} />
          ))}
        </ul>
      )}
      {open && <AppDialog app={open} />}
    </div>
  );
}
