import { type ReactNode, Suspense, useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { Page } from '../page/page.tsx';
import { useAccountSession } from './account-session-provider.tsx';
import { LazySessionFailed, LazySignedOut, preloadSessionNotices } from './lazy-session-notices.tsx';
import { signedOutMark } from './return-path.ts';
import type { Invitation } from './signed-out.tsx';

interface SessionGateProps {
  children: ReactNode;
  /** Stands while it is not known who is signed in. */
  waiting: ReactNode;
  /** What a sign-in is for. */
  invitation: Invitation;
}

/** Shows its children to someone signed in; finds out first, and offers a sign-in to everyone else. */
export function SessionGate({ children, waiting, invitation }: SessionGateProps) {
  const { state, session } = useAccountSession();
  const { pathname, search, hash } = useLocation();
  const stay = new URLSearchParams(search).has(signedOutMark);

  useEffect(() => {
    if (stay) session.staySignedOut();
    else void session.resume();
  }, [session, stay]);

  const pending = state.status === 'checking';
  useEffect(() => {
    if (!pending) preloadSessionNotices();
  }, [pending]);

  if (state.status === 'signed-in') return children;
  if (state.status === 'checking') return waiting;
  return (
    <Page>
      <Suspense>
        {state.status === 'failed' ? (
          <LazySessionFailed failure={state.failure} onSignIn={() => session.signIn(pathname)} onRetry={() => session.retry()} />
        ) : (
          <LazySignedOut
            why={state.why}
            invitation={invitation}
            onSignIn={() => session.signIn(stay ? pathname : pathname + search + hash)}
          />
        )}
      </Suspense>
    </Page>
  );
}
