import { readClaimsRequest, withoutUncovered } from '../../../accounts/claims-request.ts';
import { openidScope } from '../../../apps/identity-scopes.ts';
import { defaultScopes, type Registration } from '../../../apps/registration.ts';
import { OAuthError } from '../../shared/oauth-error.ts';
import { splitList } from '../scopes.ts';

/**
 * Names under which two hints travel past the library to the gateway, which alone knows who is signed in here since
 * when. Clients cannot send them.
 */
export const passedHints = { prompt: 'latchstring_prompt', maxAge: 'latchstring_max_age' } as const;

/** The longest value that any parameter may have, in characters. */
const maxLength = 10_000;

/** Parameters of OpenID Connect, which mean nothing to a request without `openid` and are ignored there. */
const identityParameters = ['acr_values', 'claims', 'claims_locales', 'id_token_hint', 'nonce'];

/** In the place of a scope with a character that none may have: the library would refuse it before anyone has signed in. */
const malformedScope = 'a-malformed-scope';

/**
 * Rewrites an authorization request before the library reads it.
 * - Without a scope it asks for what the app always needs (RFC 6749 §3.3). One that was pushed has its scope elsewhere.
 * - `prompt=none` alone is passed to the gateway: the library would answer by its own session instead.
 * - Without `openid`, `max_age` is passed to the gateway too, and what belongs to OpenID Connect is dropped as unknown
 *   parameters are (RFC 6749 §3.1); the library would refuse them.
 * - `claims` asks for nothing that the scopes do not stand for.
 * - A `response_mode` other than `query` becomes one that the library does not know: its own pages for others need
 *   inline scripts.
 * @param registration the app that asks, where it is known
 * @throws OAuthError invalid_request for a parameter that is too long
 */
export function rewriteAuthorizationParameters(sent: URLSearchParams, registration: Registration | null): URLSearchParams {
  const parameters = new URLSearchParams(sent);
  for (const [name, value] of sent) {
    if (value.length <= maxLength) continue;
    throw new OAuthError('invalid_request', `The parameter ${name.slice(0, 40)} is longer than ${maxLength} characters.`);
  }
  for (const name of Object.values(passedHints)) parameters.delete(name);
  const scopes = splitList(only(parameters, 'scope'));
  if (scopes.length > 0) parameters.set('scope', scopes.map((scope) => (isScope(scope) ? scope : malformedScope)).join(' '));
  else if (registration && parameters.getAll('scope').length < 2 && !parameters.has('request_uri')) {
    parameters.set('scope', defaultScopes(registration).join(' '));
  }
  if (only(parameters, 'prompt') === 'none') rename(parameters, 'prompt', passedHints.prompt);
  if (!splitList(only(parameters, 'scope')).includes(openidScope)) {
    if (/^\d{1,9}$/.test(only(parameters, 'max_age') ?? '')) rename(parameters, 'max_age', passedHints.maxAge);
    for (const name of identityParameters) parameters.delete(name);
  }
  narrowClaims(parameters);
  const mode = only(parameters, 'response_mode');
  if (mode !== null && mode !== '' && mode !== 'query') parameters.set('response_mode', 'unsupported');
  return parameters;
}

/** Leaves malformed claims to the library, which refuses them, but for an object that asks for nothing. */
function narrowClaims(parameters: URLSearchParams): void {
  const claims = only(parameters, 'claims');
  const scopes = splitList(only(parameters, 'scope'));
  if (claims === null || typeof readClaimsRequest(claims, scopes) === 'string') return;
  const kept = withoutUncovered(claims, scopes);
  if (kept === null) parameters.delete('claims');
  else parameters.set('claims', kept);
}

/** @see RFC 6749 section 3.3 */
function isScope(scope: string): boolean {
  return /^[\x21\x23-\x5B\x5D-\x7E]+$/.test(scope);
}

/** A parameter that was sent exactly once. */
function only(parameters: URLSearchParams, name: string): string | null {
  const [value, ...others] = parameters.getAll(name);
  return value !== undefined && others.length === 0 ? value : null;
}

function rename(parameters: URLSearchParams, from: string, to: string): void {
  const value = parameters.get(from);
  parameters.delete(from);
  if (value !== null) parameters.set(to, value);
}
