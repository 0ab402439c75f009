import { calculatePKCECodeChallenge, generateRandomCodeVerifier, generateRandomNonce, generateRandomState } from 'oauth4webapi';
import type { Setup } from './setup/setup.ts';
import type { Changes } from './step-result.ts';

/** What must be remembered between asking and receiving the answer, as JSON. There is no client secret in it, but the verifier. */
export interface PendingAuthorization {
  state: string | null;
  nonce: string | null;
  verifier: string | null;
  /** Null where it was left out. */
  redirectUri: string | null;
  /** The scopes as they were sent. */
  scope: string;
  /** The private key of DPoP, as the text of a JWK. */
  dpopKey: string | null;
}

/**
 * The parameters of an authorization request, and what to remember of them.
 * @param changes what is to be sent otherwise
 * @see RFC 6749 section 4.1.1, RFC 7636 section 4.3, OpenID Connect Core section 3.1.2.1
 */
export async function createAuthorizationRequest(
  setup: Setup,
  changes: Changes,
): Promise<{ parameters: URLSearchParams; pending: PendingAuthorization }> {
  const { scopes, pkce, system, extra } = setup;
  const verifier = pkce === 'none' ? null : generateRandomCodeVerifier();
  const parameters = new URLSearchParams({ response_type: 'code', client_id: setup.client.id, redirect_uri: setup.redirectUri });
  // Doorkeeper asks for its presence, and takes a blank one.
  if (scopes.length > 0 || system.dialect === 'movemint') parameters.set('scope', scopes.join(' '));
  parameters.set('state', generateRandomState());
  if (verifier !== null) {
    parameters.set('code_challenge', pkce === 'plain' ? verifier : await calculatePKCECodeChallenge(verifier));
    parameters.set('code_challenge_method', pkce);
  }
  if (scopes.includes('openid')) parameters.set('nonce', generateRandomNonce());
  for (const [name, value] of extra) parameters.append(name, value);
  applyChanges(parameters, changes);
  return {
    parameters,
    pending: {
      state: parameters.get('state'),
      nonce: parameters.get('nonce'),
      verifier,
      redirectUri: parameters.get('redirect_uri'),
      scope: parameters.get('scope') ?? '',
      dpopKey: null,
    },
  };
}

/**
 * The extra parameters that a token request says again: for which resources the token is meant; and where no authorization
 * request went before, for which audience.
 * @see RFC 8707 section 2.2
 */
export function repeatedExtra({ extra }: Setup, { alone = false } = {}): Setup['extra'] {
  return extra.filter(([name]) => name === 'resource' || (alone && name === 'audience'));
}

export function applyChanges(parameters: URLSearchParams, changes: Changes): void {
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) parameters.delete(name);
    else parameters.set(name, value);
  }
}

/** Spaces as `%20`: some servers take `+` for a plus. What the address has already stays. */
export function withQuery(address: string, parameters: URLSearchParams): URL {
  const url = new URL(address);
  const own = url.search.slice(1);
  const added = String(parameters).replaceAll('+', '%20');
  url.search = [own, added].filter((part) => part !== '').join('&');
  return url;
}
