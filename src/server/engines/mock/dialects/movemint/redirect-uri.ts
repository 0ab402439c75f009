import { loopbackIps } from '../../../../apps/redirect-uris/loopback.ts';
import type { PortRule } from '../../../../apps/redirect-uris/redirect-uris.ts';
import type { Registration } from '../../../../apps/registration.ts';

/** Every app is answered at any port of loopback, but not where it is called `localhost` [DK]. */
export const loopbackPorts: PortRule = { apps: 'all', hosts: loopbackIps };

/**
 * Whether an answer may go to an address: a registered one, whatever the port on an IP literal of loopback, for apps with a secret as well.
 * One that is registered without a query may bring any; one that is registered with a query must bring the same parameters, in
 * any order [DK].
 * @see RFC 8252 section 7.3
 */
export function isAccepted(redirectUri: string, { redirectUris }: Pick<Registration, 'redirectUris'>): boolean {
  if (!URL.canParse(redirectUri) || /[\s\p{Cc}\\#]/u.test(redirectUri)) return false;
  const { address, query } = split(redirectUri);
  return redirectUris.some((uri) => {
    const registered = split(uri);
    return registered.address === address && (registered.query === null || sorted(registered.query) === sorted(query ?? ''));
  });
}

/** The client's address with an answer: absent parameters left out, spaces as `+`, and none of its own query passing for an answer [DK]. */
export function answerAddress(redirectUri: string, parameters: Record<string, string | null>, place: 'query' | 'fragment' = 'query'): URL {
  const url = new URL(redirectUri);
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== null);
  if (place === 'fragment') url.hash = new URLSearchParams(given).toString();
  else for (const [name, value] of given) url.searchParams.set(name, value);
  return url;
}

function split(uri: string): { address: string; query: string | null } {
  const at = uri.indexOf('?');
  return at < 0 ? { address: normal(uri), query: null } : { address: normal(uri.slice(0, at)), query: uri.slice(at + 1) };
}

const parts = /^([^:]+):\/\/([^/@]*@)?(\[[^\]]*\]|[^/:]*)(?::(\d*))?(\/.*)?$/;
const usualPorts: Record<string, string> = { http: '80', https: '443' };
const loopback = /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/;

/** As Ruby compares addresses: scheme and host in small letters, a port that goes without saying left out, no path as `/` [DK]. */
function normal(address: string): string {
  const [, scheme = '', user = '', host = '', port = '', path = '/'] = parts.exec(address) ?? [];
  if (scheme === '') return address;
  const small = { scheme: scheme.toLowerCase(), host: host.toLowerCase() };
  const says = port !== '' && port !== usualPorts[small.scheme] && !loopback.test(host);
  return `${small.scheme}://${user}${small.host}${says ? `:${port}` : ''}${path}`;
}

function sorted(query: string): string {
  return query.split('&').sort().join('&');
}
