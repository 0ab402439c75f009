import type { FlowFetch } from '../messages/message-log.ts';
import { AuthorizationRefused } from './scenario.ts';

/**
 * Sends a browser to an address, and on by redirects, to the app's redirect URI; that itself is not opened by force.
 * @throws AuthorizationRefused where it does not arrive there
 */
export type Walk = (start: URL, redirectUri: string) => Promise<URL>;

/** More than any server needs. */
const mostHops = 10;

/** For programs, which can read where a redirect leads. */
export function walkByHand(fetch: FlowFetch): Walk {
  return async (start, redirectUri) => {
    let url = start;
    for (let hop = 0; hop < mostHops; hop += 1) {
      const response = await fetch(url.href, { redirect: 'manual' });
      const location = response.headers.get('location');
      if (location === null) throw new AuthorizationRefused(response.status, await response.text());
      url = new URL(location, url);
      if (isBelow(url, redirectUri)) return url;
    }
    throw new AuthorizationRefused(302, 'There were too many redirects.');
  };
}

/** For pages of the same origin as all stations of the way: a browser says only where a chain of redirects ended. */
export function walkAsBrowser(fetch: FlowFetch): Walk {
  return async (start, redirectUri) => {
    const response = await fetch(start.href, { redirect: 'follow', credentials: 'omit' });
    const end = new URL(response.url);
    if (isBelow(end, redirectUri)) return end;
    throw new AuthorizationRefused(response.status, await response.text());
  };
}

/** Whether an address is the redirect URI with an answer behind it. */
function isBelow(url: URL, redirectUri: string): boolean {
  const { href } = url;
  return href === redirectUri || href.startsWith(redirectUri + (redirectUri.includes('?') ? '&' : '?'));
}
