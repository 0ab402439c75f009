import { calculatePKCECodeChallenge, generateRandomCodeVerifier, generateRandomState } from 'oauth4webapi';
import type { DemoApp } from '../../contract/lab.ts';
import { isWebAddress } from './is-web-address.ts';
import type { PendingFlow } from './pending-flow.ts';

/**
 * Prepares the authorization request of a demo app: code flow with PKCE S256, which those that know none ignore.
 * @throws TypeError when the app's authorization endpoint is not http or https
 * @see RFC 6749 section 4.1.1, RFC 7636 section 4.3
 */
export async function buildAuthorizationRequest(app: DemoApp): Promise<{ url: URL; pending: PendingFlow }> {
  if (!isWebAddress(app.authorizationEndpoint)) throw new TypeError('the authorization endpoint is not a web address');
  const pending = { state: generateRandomState(), verifier: generateRandomCodeVerifier(), app };
  const url = new URL(app.authorizationEndpoint);
  const parameters = {
    response_type: 'code',
    client_id: app.clientId,
    redirect_uri: app.redirectUri,
    scope: app.scopes.join(' '),
    state: pending.state,
    code_challenge: await calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return { url, pending };
}
