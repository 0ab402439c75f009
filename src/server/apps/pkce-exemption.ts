import { openidScope } from './identity-scopes.ts';
import type { Registration } from './registration.ts';

/**
 * Whether an app may leave PKCE out of some requests: one that the operator registered so, and that keeps a secret. It then has to send
 * `openid` and a nonce, which shows a code that was slipped in as PKCE does.
 * @see draft-ietf-oauth-v2-1 section 7.5.1
 */
export function mayLeavePkceOut({ pkce, secret, owner }: Registration): boolean {
  return pkce === 'optional' && secret !== undefined && owner === null;
}

/**
 * Why a request needs a `code_challenge`.
 * @param scopes those that it asks for
 * @returns what is wrong with one that has none, for the app's developer; null where it may go without
 */
export function whyPkceIsNeeded(registration: Registration, { scopes, nonce }: { scopes: readonly string[]; nonce: string | null }) {
  if (!mayLeavePkceOut(registration)) return 'code_challenge is required, with code_challenge_method=S256.';
  if (scopes.includes(openidScope) && nonce !== null) return null;
  const missing = scopes.includes(openidScope) ? 'a nonce' : 'the scope openid and a nonce';
  return `This app may leave code_challenge out only of a request with the scope openid and a nonce. Send ${missing}, or code_challenge with code_challenge_method=S256.`;
}
