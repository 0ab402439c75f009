import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useState } from 'react';
import { Outlet } from 'react-router-dom';
import type { Account } from '../../contract/client.ts';
import { useAccountSession } from '../account-session/account-session-provider.tsx';
import { SessionGate } from '../account-session/session-gate.tsx';
import { SignOut } from '../account-session/sign-out.tsx';
import { connectedAppsMessages as m } from '../i18n/messages.ts';
import { ListSkeleton } from '../page/list-skeleton.tsx';
import { Page } from '../page/page.tsx';
import { LazyBulkDialog } from './bulk-revocation/lazy-bulk-revocation.tsx';
import { BulkContext, useBulkState } from './bulk-revocation/use-bulk.ts';
import { connectionsQuery, knownAccount } from './connected-apps.queries.ts';
import { ConnectedAppsWaiting } from './connected-apps-waiting.tsx';
import { preloadToolbar } from './lazy-parts.tsx';
import { LazyRevokeDialog, preloadRevocation } from './revocation/lazy-revocation.tsx';
import { RevocationContext, useRevocationState } from './revocation/use-revocation.ts';
import { useListQuery } from './use-list-query.ts';

/** The frame of the connected-apps pages: who is signed in, and what a revocation became, across list and details. */
export function ConnectedAppsArea() {
  return (
    <SessionGate waiting={<ConnectedAppsWaiting />} invitation={{ title: m.signInTitle, body: m.signInBody }}>
      <SignedIn />
    </SessionGate>
  );
}

function SignedIn() {
  const { authorizedRequest } = useAccountSession();
  const { query } = useListQuery();
  const queries = useQueryClient();
  const { data } = useInfiniteQuery(connectionsQuery(authorizedRequest, query));
  const account = data?.pages[0]?.account ?? knownAccount(queries);
  const [{ id, person }, setOwner] = useState({ id: account?.id, person: 0 });
  if (account && account.id !== id) setOwner({ id: account.id, person: id === undefined ? person : person + 1 });

  useEffect(preloadToolbar, []);
  useEffect(() => {
    if (account) preloadRevocation();
  }, [account]);

  return <Revocations key={person} account={account} />;
}

/** Keeps what one person revoked; who signs in after them, in another tab, finds nothing of it. */
function Revocations({ account }: { account: Account | null }) {
  const revocation = useRevocationState();
  const bulk = useBulkState();
  return (
    <RevocationContext value={revocation}>
      <BulkContext value={bulk}>
        <SignOut account={account}>
          {(actions, trouble) => (
            <Page actions={actions}>
              {trouble}
              <Suspense fallback={<ListSkeleton label={m.loading} />}>
                <Outlet />
              </Suspense>
            </Page>
          )}
        </SignOut>
        <LazyRevokeDialog account={account} />
        <LazyBulkDialog account={account} />
      </BulkContext>
    </RevocationContext>
  );
}
