import { AccountRoom } from '../account-session/sign-out.tsx';
import { connectedAppsMessages as m } from '../i18n/messages.ts';
import { ListSkeleton } from '../page/list-skeleton.tsx';
import { Page } from '../page/page.tsx';

/** The connected apps until someone is known to be signed in. Nothing of it moves when the list comes. */
export function ConnectedAppsWaiting() {
  return (
    <Page actions={<AccountRoom />}>
      <ListSkeleton label={m.loading} />
    </Page>
  );
}
