import type { OAuthError } from '../../../shared/oauth-error.ts';
import { movesJson } from './json.ts';

/** An error of the OAuth endpoints: the code and nothing else; why is in the event log only. 401 for `invalid_client` [A]. */
export function refuseToken({ error }: OAuthError): Response {
  return movesJson({ error }, error === 'invalid_client' ? 401 : 400);
}

/** An authorization request that must not be answered to the client is answered to the browser, in the same form [S][C]. */
export function refuseAuthorization({ error }: OAuthError): Response {
  return movesJson({ error }, 400);
}

/** What tokeninfo answers: `invalid_token` for whatever is not a live access token [C], with 404 [A]. */
export function refuseTokenInfo({ error }: OAuthError): Response {
  return movesJson({ error }, error === 'invalid_token' ? 404 : 400);
}

/** The answer to another method; its body is empty [A]. */
export function methodNotAllowed(status: 405 | 425, allow: string): Response {
  return new Response(null, { status, statusText: 'Method Not Allowed', headers: { allow, 'cache-control': 'no-store' } });
}
