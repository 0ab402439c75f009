import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { matchPath, Route, Routes, useLocation } from 'react-router-dom';
import type { Account } from '../../contract/client.ts';
import { appRegistrationMessages as m } from '../../i18n/en/app-registration.ts';
import { useAccountSession } from '../account-session/account-session-provider.tsx';
import { capabilitiesQuery } from '../account-session/capabilities.queries.ts';
import { SessionGate } from '../account-session/session-gate.tsx';
import { SignOut } from '../account-session/sign-out.tsx';
import { goOnInEnglish } from '../i18n/go-on-in-english.ts';
import { Page } from '../page/page.tsx';
import { registrationsQuery } from './app-registration.queries.ts';
import { AppsPage } from './apps-page.tsx';
import { AppsWaiting } from './apps-waiting.tsx';
import { EditAppPage } from './edit-app-page.tsx';
import { NewAppPage } from './new-app-page.tsx';
import { NewsContext, noNews } from './news.ts';

// For developers: whoever comes from a sign-in in another language reads on in English.
await goOnInEnglish();

const registrationPaths = ['/apps', '/apps/new', '/apps/:id/edit'];

/** The pages where apps are registered, in their frame; `absent` stands where there is no such page, or no registration at all. */
export function AppsArea({ absent }: { absent: ReactNode }) {
  const { data } = useQuery(capabilitiesQuery);
  const { pathname } = useLocation();
  const known = registrationPaths.some((path) => matchPath(path, pathname));
  if (!known || (data && !data.registrations)) return absent;
  return (
    <SessionGate waiting={<AppsWaiting />} invitation={{ title: m.signInTitle, body: m.signInBody }}>
      <SignedIn />
    </SessionGate>
  );
}

function SignedIn() {
  const { authorizedRequest } = useAccountSession();
  const { data } = useQuery(registrationsQuery(authorizedRequest));
  const [owner, setOwner] = useState<Account | null>(null);
  if (data && data.account.id !== owner?.id) setOwner(data.account);
  return <Apps key={owner?.id ?? ''} account={owner} />;
}

/** Keeps what one person is told; who signs in after them, in another tab, finds nothing of it. */
function Apps({ account }: { account: Account | null }) {
  const [news, tell] = useState(noNews);
  return (
    <NewsContext value={{ news, tell }}>
      <SignOut account={account}>
        {(actions, trouble) => (
          <Page actions={actions}>
            {trouble}
            <Routes>
              <Route index element={<AppsPage />} />
              <Route path="new" element={<NewAppPage />} />
              <Route path=":id/edit" element={<EditAppPage />} />
            </Routes>
          </Page>
        )}
      </SignOut>
    </NewsContext>
  );
}
