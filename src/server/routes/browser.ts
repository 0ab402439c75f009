import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Browser } from '../gateway/browser.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { ProblemError } from '../problem.ts';

/** How the browser is recognised: cookie names and flags follow from the address that it sees. */
export interface BrowserCookies {
  /** Reads the browser's cookies, runs the work, and sends the cookies that the work changed with its answer. */
  use(context: Context, work: (browser: Browser) => Promise<Response>): Promise<Response>;
}

/**
 * Two cookies: one binds transactions to this browser, one is its sign-in. On https they carry the `__Host-` prefix; on
 * http, where cookies are shared between ports, their name carries the port.
 */
export function createBrowserCookies(publicUrl: URL, gateway: Gateway, addressOf: (context: Context) => string): BrowserCookies {
  const secure = publicUrl.protocol === 'https:';
  const nameOf = (purpose: string) => (secure ? `__Host-latchkey-${purpose}` : `latchkey-${purpose}-${publicUrl.port || '80'}`);
  const bindingName = nameOf('browser');
  const sessionName = nameOf('session');
  const send = (context: Context, name: string, value: string | undefined) =>
    setCookie(context, name, value ?? '', {
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
      secure,
      ...(value === undefined ? { maxAge: 0 } : {}),
    });

  return {
    async use(context, work) {
      const before = { binding: getCookie(context, bindingName), session: getCookie(context, sessionName) };
      const browser: Browser = {
        binding: before.binding || undefined,
        session: gateway.sessions.find(before.session),
        address: addressOf(context),
      };
      // A refusal may follow a successful sign-in: the cookies go out with it all the same.
      context.res = await work(browser).catch((error) => {
        if (error instanceof ProblemError) return error.toResponse();
        throw error;
      });
      if (browser.binding !== before.binding) send(context, bindingName, browser.binding);
      if (browser.session?.id !== before.session) send(context, sessionName, browser.session?.id);
      return context.res;
    },
  };
}

/**
 * Refuses a change that another site may have sent. Other ports of localhost are the same *site*, so only the same
 * origin will do; where a browser says nothing of the site, its Origin must be exactly ours.
 * @throws ProblemError cross-site-request
 */
export function requireSameOrigin(request: Request, publicUrl: URL): void {
  const site = request.headers.get('sec-fetch-site');
  const allowed = site === null ? request.headers.get('origin') === publicUrl.origin : site === 'same-origin';
  if (allowed) return;
  throw new ProblemError('cross-site-request', 403, {
    detail: `Send this from a page of ${publicUrl.origin}, or from a script with the header "Origin: ${publicUrl.origin}".`,
  });
}
