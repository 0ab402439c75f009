import { type ReactNode, useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { Page } from '../page/page.tsx';
import { useAccountSession } from './account-session-provider.tsx';
import { SessionFailed } from './session-failed.tsx';
import { type Invitation, SignedOut } from './signed-out.tsx';

/** The query that a sign-out leaves in the address: the page does not sign in again unasked. */
const signedOutMark = 'signed-out';

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

  if (state.status === 'signed-in') return children;
  if (state.status === 'checking') return waiting;
  return (
    <Page>
      {state.status === 'failed' ? (
        <SessionFailed failure={state.failure} onSignIn={() => session.signIn(pathname)} onRetry={() => session.retry()} />
      ) : (
        <SignedOut why={state.why} invitation={invitation} onSignIn={() => session.signIn(stay ? pathname : pathname + search + hash)} />
      )}
    </Page>
  );
}
