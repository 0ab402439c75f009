import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useSyncExternalStore } from 'react';
import type { AccountSession, SessionState } from './account-session.ts';
import { type AuthorizedRequest, authorizedRequestOf } from './authorized-request.ts';

const SessionContext = createContext<AccountSession | null>(null);

/** Gives the account session of this tab to the pages below. */
export function AccountSessionProvider({ session, children }: { session: AccountSession; children: ReactNode }) {
  // Before the effects of the pages below, which ask the other tabs at once.
  useLayoutEffect(() => session.start(), [session]);

  useEffect(() => {
    // A page out of the back-forward cache shows what was true when it was left, perhaps to someone else by now.
    const restored = (event: PageTransitionEvent) => {
      if (event.persisted) window.location.reload();
    };
    window.addEventListener('pageshow', restored);
    return () => window.removeEventListener('pageshow', restored);
  }, []);

  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The session itself, for pages that carry a sign-in on; others want {@link useAccountSession}. */
export function useSession(): AccountSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useAccountSession needs an AccountSessionProvider above it');
  return session;
}

export function useAccountSession(): { state: SessionState; session: AccountSession; authorizedRequest: AuthorizedRequest } {
  const session = useSession();
  const state = useSyncExternalStore(session.subscribe, session.state);
  return { state, session, authorizedRequest: authorizedRequestOf(session) };
}
