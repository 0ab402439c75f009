import { parse, serialize } from 'hono/utils/cookie';
import type { Browser } from '../gateway/browser.ts';
import type { BrowserSession } from '../gateway/browser-sessions.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { Surroundings } from '../http/front-door.ts';
import { ProblemError } from '../http/problem.ts';
import { readLanguageWishes } from '../languages/language.ts';
import type { Clock } from '../ports/clock.ts';

/** How the browser is recognised: cookie names and flags follow from the address that it sees. */
export interface BrowserCookies {
  /** Reads the browser's cookies, runs the work, and sends the cookies that the work changed with its answer. */
  use(request: Request, surroundings: Surroundings, work: (browser: Browser) => Promise<Response>): Promise<Response>;
  /** The sign-in that a request's cookies stand for; null where nobody is signed in. */
  sessionOf(request: Request): BrowserSession | null;
}

/** How long a browser stays known to who has signed in in it, in seconds; it is half a year, and begins anew with each sign-in. */
const deviceSeconds = 180 * 24 * 60 * 60;

/**
 * Three cookies: one binds interactions to this browser, one is its sign-in, one says who has signed in in it before. On https they
 * carry the `__Host-` prefix; on http, where cookies are shared between ports, their name carries the port.
 */
export function createBrowserCookies(
  { publicUrl, clock, addressOf }: { publicUrl: URL; clock: Clock; addressOf: (surroundings: Surroundings) => string },
  gateway: Gateway,
): BrowserCookies {
  const secure = publicUrl.protocol === 'https:';
  const nameOf = (purpose: string) => (secure ? `__Host-latchstring-${purpose}` : `latchstring-${purpose}-${publicUrl.port || '80'}`);
  const bindingName = nameOf('browser');
  const sessionName = nameOf('session');
  const deviceName = nameOf('device');
  const send = (response: Response, name: string, value = '', lifetime: { maxAge?: number } = {}) => {
    const options = { httpOnly: true, sameSite: 'Lax', path: '/', secure, ...(value === '' ? { maxAge: 0 } : lifetime) } as const;
    response.headers.append('set-cookie', serialize(name, value, options));
  };

  const read = ({ headers }: Request) => {
    const sent = parse(headers.get('cookie') ?? '');
    return { binding: sent[bindingName], session: sent[sessionName], device: sent[deviceName] };
  };

  return {
    sessionOf: (request) => gateway.sessions.find(read(request).session),
    async use(request, surroundings, work) {
      const before = read(request);
      const browser: Browser = {
        binding: before.binding || undefined,
        session: gateway.sessions.find(before.session),
        device: before.device,
        address: addressOf(surroundings),
        languages: readLanguageWishes(request.headers, clock.now()),
      };
      // A refusal may follow a successful sign-in: the cookies go out with it all the same.
      const response = await work(browser).catch((error) => {
        if (error instanceof ProblemError) return error.toResponse();
        throw error;
      });
      if (browser.binding !== before.binding) send(response, bindingName, browser.binding);
      if (browser.session?.id !== before.session) send(response, sessionName, browser.session?.id);
      if (browser.device !== before.device) send(response, deviceName, browser.device, { maxAge: deviceSeconds });
      return response;
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
