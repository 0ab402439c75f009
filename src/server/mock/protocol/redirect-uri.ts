import type { Registration } from '../../demo/registration.ts';
import { flowTesterCallback } from '../../flow-tester-callback.ts';
import { OAuthError } from '../../oauth-error.ts';
import type { MockContext } from '../context.ts';

/**
 * Whether a redirect URI is one of the registered ones: the same string, or, for `http` on a loopback IP literal,
 * the same but for the port. Latchkey's own pages match exactly.
 * @see RFC 8252 section 7.3, RFC 9700 section 4.1.3
 */
export function isRegistered(redirectUri: string, { redirectUris, firstParty }: Registration): boolean {
  if (redirectUris.includes(redirectUri)) return true;
  if (firstParty) return false;
  const portless = withoutLoopbackPort(redirectUri);
  return portless !== null && redirectUris.some((registered) => withoutLoopbackPort(registered) === portless);
}

const loopback = /^(http:\/\/(?:127\.0\.0\.1|\[::1\]))(?::(\d{1,5}))?(\/[^#]*)?$/;

function withoutLoopbackPort(uri: string): string | null {
  const match = loopback.exec(uri);
  if (!match || Number(match[2] ?? 80) > 65_535) return null;
  return `${match[1]}${match[3] ?? ''}`;
}

/**
 * Keeps an app that an account registered from being answered at Latchkey's own host, which a free port of loopback can be, too;
 * but for the flow tester, which plays such apps.
 * @throws OAuthError invalid_request
 */
export function refuseOwnAddress(redirectUri: string, { owner }: Registration, { publicUrl }: Pick<MockContext, 'publicUrl'>): void {
  if (owner === null || new URL(redirectUri).origin !== publicUrl.origin || redirectUri === flowTesterCallback(publicUrl)) return;
  throw new OAuthError('invalid_request', "redirect_uri is an address of Latchkey's own, where no other app can be answered.");
}

/** Adds answer parameters to a redirect URI, each percent-encoded, and keeps the query that it has. */
export function withParameters(redirectUri: string, parameters: Record<string, string | null>): URL {
  const added = Object.entries(parameters)
    .filter((entry): entry is [string, string] => entry[1] !== null)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return new URL(`${redirectUri}${redirectUri.includes('?') ? '&' : '?'}${added}`);
}
