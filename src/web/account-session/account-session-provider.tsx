import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import type { GenericSchema, InferOutput } from 'valibot';
import { request } from '../http/request.ts';
import type { RequestOptions } from '../http/send.ts';
import type { AccountSession, SessionState } from './account-session.ts';
import { createBrowserSession } from './browser-session.ts';

const SessionContext = createContext<AccountSession | null>(null);

/** Keeps the account session of this tab for the pages below. */
export function AccountSessionProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const [session] = useState(() => createBrowserSession(queries));

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

/** Asks `/api` in the name of the person signed in. Throws what `request` throws, or SignInRequiredError. */
export type AuthorizedRequest = <Schema extends GenericSchema>(
  schema: Schema,
  path: string,
  options?: Omit<RequestOptions, 'bearer'>,
) => Promise<InferOutput<Schema>>;

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

/** One function per session, so that effects and memos may depend on it. */
const requests = new WeakMap<AccountSession, AuthorizedRequest>();

function authorizedRequestOf(session: AccountSession): AuthorizedRequest {
  const known = requests.get(session);
  if (known) return known;
  const made: AuthorizedRequest = (schema, path, options) => session.authorized((bearer) => request(schema, path, { ...options, bearer }));
  requests.set(session, made);
  return made;
}
