import { lazy } from 'react';
import { Route, Routes } from 'react-router-dom';
import { AccountCallbackPage } from './account-session/account-callback-page.tsx';
import type { AccountSession } from './account-session/account-session.ts';
import { AccountSessionProvider } from './account-session/account-session-provider.tsx';
import { ConnectedAppsArea } from './connected-apps/connected-apps-area.tsx';
import { ConnectedAppsPage } from './connected-apps/connected-apps-page.tsx';
import { ConnectedAppsWaiting } from './connected-apps/connected-apps-waiting.tsx';
import { withWords } from './i18n/later-words.ts';
import { LazyNotFoundPage } from './lazy-not-found-page.tsx';

const ConnectionPage = lazy(async () => {
  const { ConnectionPage } = await withWords(import('./connected-apps/details/connection-page.tsx'));
  return { default: ConnectionPage };
});

const AppsArea = lazy(async () => ({ default: (await import('./app-registration/apps-area.tsx')).AppsArea }));

/** The pages of the person signed in, under one session, so that tokens live on from the callback to the list. */
export function AccountArea({ session }: { session: AccountSession }) {
  return (
    <AccountSessionProvider session={session}>
      <Routes>
        <Route path="/account/callback" element={<AccountCallbackPage waiting={<ConnectedAppsWaiting />} />} />
        <Route element={<ConnectedAppsArea />}>
          <Route path="/connected-apps" element={<ConnectedAppsPage />} />
          <Route path="/connected-apps/:id" element={<ConnectionPage />} />
        </Route>
        <Route path="/apps/*" element={<AppsArea absent={<LazyNotFoundPage />} />} />
        <Route path="*" element={<LazyNotFoundPage />} />
      </Routes>
    </AccountSessionProvider>
  );
}
