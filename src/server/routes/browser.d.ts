import type { Context } from 'hono';
import type { Browser, Gateway } from '../gateway/gateway.ts';
/** How the browser is recognised: cookie names and flags follow from the address that it sees. */
export interface BrowserCookies {
  /** Reads the browser's cookies, runs the work, and sends the cookies that the work changed with its answer. */
  use(context: Context, work: (browser: Browser) => Promise<Response>): Promise<Response>;
}
/**
 * Two cookies: one binds transactions to this browser, one is its sign-in. On https they carry the `__Host-` prefix; on
 * http, where cookies are shared between ports, their name carries the port.
 */
export declare function createBrowserCookies(publicUrl: URL, gateway: Gateway, addressOf: (context: Context) => string): BrowserCookies;
/**
 * Refuses a change that another site may have sent. Other ports of localhost are the same *site*, so only the same
 * origin will do; where a browser says nothing of the site, its Origin must be exactly ours.
 * @throws ProblemError cross-site-request
 */
export declare function requireSameOrigin(request: Request, publicUrl: URL): void;
