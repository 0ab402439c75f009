import { appRegistrationMessages as m } from '../../i18n/en/app-registration.ts';
import { AccountRoom } from '../account-session/sign-out.tsx';
import { ListSkeleton } from '../page/list-skeleton.tsx';
import { Page } from '../page/page.tsx';

/** The app registrations until someone is known to be signed in. */
export function AppsWaiting() {
  return (
    <Page actions={<AccountRoom />}>
      <ListSkeleton label={m.loading} />
    </Page>
  );
}
