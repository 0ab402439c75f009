import { isRegistered } from '../../../../apps/redirect-uris/redirect-uris.ts';
import type { Registration } from '../../../../apps/registration.ts';

/** A query that neither ends early nor hides anything: the characters of RFC 3986 section 3.4, percent-encoding included. */
const plainQuery = /^[\w.~!$'()*,;:@/?%&=+-]*$/;

/** What an answer is made of: an extra of this name would stand before the real one, and could pass for it. */
const answerNames = ['code', 'state', 'error'];

/** Whether a redirect URI is a registered one, or one with more query parameters behind those that it has [MA]. */
export function isRegisteredWithExtras(redirectUri: string, registration: Registration): boolean {
  if (isRegistered(redirectUri, registration)) return true;
  const [path, query] = split(redirectUri);
  if (query === null || !plainQuery.test(query)) return false;
  const parameters = query.split('&');
  return registration.redirectUris.some((registered) => {
    const [, own] = split(registered);
    const ownCount = own === null ? 0 : own.split('&').length;
    const kept = own === null ? '' : `?${parameters.slice(0, ownCount).join('&')}`;
    return isRegistered(path + kept, registration) && !passesForAnswer(parameters.slice(ownCount));
  });
}

function passesForAnswer(extras: readonly string[]): boolean {
  return [...new URLSearchParams(extras.join('&')).keys()].some((name) => answerNames.includes(name));
}

function split(uri: string): [path: string, query: string | null] {
  const start = uri.indexOf('?');
  return start < 0 ? [uri, null] : [uri.slice(0, start), uri.slice(start + 1)];
}
