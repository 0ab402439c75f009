import { useInfiniteQuery } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { Outlet } from 'react-router-dom';
import { useAccountSession } from '../account-session/account-session-provider.tsx';
import { SessionGate } from '../account-session/session-gate.tsx';
import { SignOut } from '../account-session/sign-out.tsx';
import { Page } from '../page/page.tsx';
import { connectionsQuery } from './connected-apps.queries.ts';
import { ListSkeleton } from './list-skeleton.tsx';
import { LazyRevokeDialog, preloadRevocation } from './revocation/lazy-revocation.tsx';
import { RevocationContext, useRevocationState } from './revocation/use-revocation.ts';

/** The frame of the connected-apps pages: who is signed in, and what a revocation became, across list and details. */
export function ConnectedAppsArea() {
  return (
    <SessionGate waiting={<Waiting />}>
      <SignedIn />
    </SessionGate>
  );
}

function SignedIn() {
  const { authorizedRequest } = useAccountSession();
  const { data } = useInfiniteQuery(connectionsQuery(authorizedRequest));
  const account = data?.pages[0]?.account ?? null;
  const revocation = useRevocationState();

  useEffect(() => {
    if (account) preloadRevocation();
  }, [account]);

  return (
    <RevocationContext value={revocation}>
      <SignOut account={account}>
        {(actions, trouble) => (
          <Page actions={actions}>
            {trouble}
            <Suspense fallback={<ListSkeleton />}>
              <Outlet />
            </Suspense>
          </Page>
        )}
      </SignOut>
      <LazyRevokeDialog account={account} />
    </RevocationContext>
  );
}

function Waiting() {
  return (
    <Page>
      <ListSkeleton />
    </Page>
  );
}
