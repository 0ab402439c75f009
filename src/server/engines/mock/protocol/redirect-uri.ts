import { leadsToUs, type OwnAddress } from '../../../apps/redirect-uris/own-address.ts';
import type { Registration } from '../../../apps/registration.ts';
import { OAuthError } from '../../shared/oauth-error.ts';

/** Keeps an app from being answered at Latchstring's own address. @throws OAuthError invalid_request */
export function refuseOwnAddress(redirectUri: string, registration: Registration, own: OwnAddress): void {
  if (!leadsToUs(redirectUri, registration, own)) return;
  throw new OAuthError('invalid_request', "redirect_uri is an address of Latchstring's own, where no other app can be answered.");
}

/** Adds answer parameters to a redirect URI, each percent-encoded, and keeps the query that it has. */
export function withParameters(redirectUri: string, parameters: Record<string, string | null>): URL {
  const added = Object.entries(parameters)
    .filter((entry): entry is [string, string] => entry[1] !== null)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return new URL(`${redirectUri}${redirectUri.includes('?') ? '&' : '?'}${added}`);
}
