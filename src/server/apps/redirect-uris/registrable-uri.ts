import { loopbackHosts } from './loopback.ts';
import { isReversedDomain, whyNotScheme } from './schemes.ts';

/** Who registers an app: an account for itself, or the operator, who answers for it. */
export type Registrar = 'account' | 'operator';

/**
 * Why a URI cannot be registered for an app's answers, and what would be right; null when it can.
 * @see RFC 6749 section 3.1.2, RFC 9700 section 2.1, RFC 8252 section 7.1
 */
export function whyNotRegistrable(uri: string, registrar: Registrar): string | null {
  // Parsers drop or mend these, so that two of them may see two addresses.
  if (/[\s\p{Cc}\\]/u.test(uri)) return 'It has a space, a control character or a backslash; percent-encode it, or leave it out.';
  if (!URL.canParse(uri)) return 'It is not a complete address, such as https://app.example/callback.';
  const url = new URL(uri);
  if (uri.includes('#')) return 'It has a fragment; leave out the # and what follows it.';
  if (url.username || url.password) return 'It has a user name before its host; leave out everything up to the @.';
  if (uri.includes('*')) return 'It has a wildcard; register every address as it is.';
  if (url.protocol === 'https:' || url.protocol === 'http:') return whyNotWeb(uri, url);
  return whyNotOwnScheme(url.protocol.slice(0, -1), registrar);
}

/**
 * What could be better about redirect URIs that are registered. Pointers are JSON pointers into the registration.
 * @see RFC 8252 section 8.3
 */
export function notesOn(redirectUris: readonly string[]): { pointer: string; detail: string }[] {
  return redirectUris.flatMap((uri, index) => {
    const { protocol, hostname } = new URL(uri);
    return protocol === 'http:' && hostname === 'localhost' ? [{ pointer: `/redirectUris/${index}`, detail: onLocalhost }] : [];
  });
}

const onLocalhost =
  'The name localhost may lead elsewhere than to the app; register http://127.0.0.1 or http://[::1] instead where the app can listen there.';

function whyNotOwnScheme(scheme: string, registrar: Registrar): string | null {
  const danger = whyNotScheme(scheme);
  if (danger)
    return `No app can be answered by ${scheme}: because ${danger}; use https://, or a reversed domain name such as com.example.app:/callback.`;
  if (registrar === 'operator' || isReversedDomain(scheme)) return null;
  return `Another app may have the scheme ${scheme}: as well; use a reversed domain name such as com.example.app:/callback, or ask the operator to register it.`;
}

/** Why an address is no start page of an app, and what would be right; null when it is one. */
export function whyNotHomepage(address: string): string | null {
  const isWeb = URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
  if (!isWeb) return 'It is not the address of a web page, such as https://app.example/.';
  const { username, password } = new URL(address);
  if (username || password) return 'It has a user name before its host; leave out everything up to the @.';
  return whyNotWeb(address, new URL(address));
}

function whyNotWeb(written: string, { protocol, hostname }: URL): string | null {
  if (!/^https?:\/\//i.test(written)) return 'Two slashes are missing before its host: it must begin with https://.';
  return protocol === 'https:' || loopbackHosts.includes(hostname)
    ? null
    : 'http is for loopback addresses only (127.0.0.1, [::1], localhost); use https.';
}
