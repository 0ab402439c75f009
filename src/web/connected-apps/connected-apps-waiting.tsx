import { AccountRoom } from '../account-session/sign-out.tsx';
import { Page } from '../page/page.tsx';
import { ListSkeleton } from './list-skeleton.tsx';

/** The connected apps until someone is known to be signed in. Nothing of it moves when the list comes. */
export function ConnectedAppsWaiting() {
  return (
    <Page actions={<AccountRoom />}>
      <ListSkeleton />
    </Page>
  );
}
