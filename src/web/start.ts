import type { AccountSession } from './account-session/account-session.ts';
import { authorizedRequestOf } from './account-session/authorized-request.ts';
import { createBrowserSession } from './account-session/browser-session.ts';
import { callbackAnswer, captureCallbackAnswer } from './account-session/callback-answer.ts';
import { callbackPath, signedOutMark } from './account-session/return-path.ts';
import { connectionsQuery } from './connected-apps/connected-apps.queries.ts';
import { readListQuery } from './connected-apps/list-query.ts';
import { createQueries } from './create-queries.ts';

/*
 * What need not wait for the pages' own scripts, in a small one that is there before them: the code of a sign-in is exchanged,
 * and the list asked for, while they are still on their way.
 */

captureCallbackAnswer(window.location, window.history);

export const queries = createQueries();

/** The sign-in of this tab. */
export const session: AccountSession = createBrowserSession(queries);

const { pathname, search } = window.location;
const answer = pathname === callbackPath ? callbackAnswer(callbackPath) : null;
if (answer) {
  session.start();
  void session.complete(answer).then(askForList);
} else if (/^\/connected-apps(\/[^/]+)?$/.test(pathname) && !new URLSearchParams(search).has(signedOutMark)) {
  session.start();
  void session.resume();
}

/** @param returnTo where the person goes on to; null where the sign-in failed */
function askForList(returnTo: string | null): void {
  if (returnTo === null || session.state().status !== 'signed-in') return;
  const { pathname, search } = new URL(returnTo, window.location.origin);
  if (pathname === '/connected-apps')
    void queries.prefetchInfiniteQuery(connectionsQuery(authorizedRequestOf(session), readListQuery(search)));
}
