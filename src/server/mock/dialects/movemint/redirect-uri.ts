import type { Registration } from '../../../demo/registration.ts';
import { isRegistered } from '../../protocol/redirect-uri.ts';

/**
 * Whether an answer may go to an address: a registered one, whatever the port on a loopback IP literal. One that is registered
 * without a query may bring any; one that is registered with a query must bring the same parameters, in any order [DK].
 * @see RFC 8252 section 7.3
 */
export function isAccepted(redirectUri: string, registration: Registration): boolean {
  if (!URL.canParse(redirectUri) || /[\s\p{Cc}\\#]/u.test(redirectUri)) return false;
  const { address, query } = split(redirectUri);
  return registration.redirectUris.some((uri) => {
    const registered = split(uri);
    if (registered.query !== null && sorted(registered.query) !== sorted(query ?? '')) return false;
    return isRegistered(address, { ...registration, redirectUris: [registered.address] });
  });
}

/** The client's address with an answer: absent parameters left out, spaces as `+`, and none of its own query passing for an answer [DK]. */
export function answerAddress(redirectUri: string, parameters: Record<string, string | null>): URL {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(parameters)) if (value !== null) url.searchParams.set(name, value);
  return url;
}

function split(uri: string): { address: string; query: string | null } {
  const at = uri.indexOf('?');
  return at < 0 ? { address: uri, query: null } : { address: uri.slice(0, at), query: uri.slice(at + 1) };
}

function sorted(query: string): string {
  return query.split('&').sort().join('&');
}
