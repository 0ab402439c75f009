import type { QueryClient } from '@tanstack/react-query';
import * as v from 'valibot';
import { SessionSchema } from '../../contract/session.ts';
import { request } from '../http/request.ts';
import { NetworkError, ProblemError } from '../http/send.ts';
import { AccountSession } from './account-session.ts';
import { AuthorizationServer } from './authorization-server.ts';
import { capabilitiesQuery } from './capabilities.queries.ts';
import type { Locks } from './refresher.ts';
import { SignInError } from './sign-in-error.ts';

/** Web Locks are missing on plain http other than localhost: there every tab refreshes for itself. */
const withoutLocks: Locks = { request: (_name, callback) => callback() };

/** The account session of this tab, wired to the browser and to Latchstring's own server. */
export function createBrowserSession(queries: QueryClient): AccountSession {
  let connected: AuthorizationServer | null = null;
  return new AccountSession({
    async connect() {
      try {
        const { account, services } = await queries.ensureQueryData(capabilitiesQuery);
        connected ??= new AuthorizationServer(account, services);
        return connected;
      } catch (cause) {
        throw new SignInError(cause instanceof NetworkError ? 'unreachable' : 'unexpected', { cause });
      }
    },
    openChannel: () => new BroadcastChannel('latchstring.account'),
    locks: navigator.locks ?? withoutLocks,
    storage: () => {
      if (!navigator.cookieEnabled) throw new DOMException('Cookies are blocked', 'SecurityError');
      return window.sessionStorage;
    },
    place: {
      origin: window.location.origin,
      path: () => window.location.pathname + window.location.search,
      assign: (url) => window.location.assign(url),
      replace: (url) => window.location.replace(url),
    },
    now: Date.now,
    async endSession() {
      await request(v.unknown(), '/api/session/sign-out', { method: 'POST', body: {} });
    },
    async endEverySession(bearer) {
      await request(SessionSchema, '/api/session/sign-out-everywhere', { method: 'POST', body: {}, bearer });
    },
    forget(why) {
      const personal = { predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== capabilitiesQuery.queryKey[0] };
      if (why === 'changed') void queries.resetQueries(personal);
      else queries.removeQueries(personal);
    },
    refusesToken: (error) => error instanceof ProblemError && error.status === 401 && error.problem.code === 'invalid-token',
  });
}
