import { basicChallenge, OAuthError } from '../../shared/oauth-error.ts';
import type { EndpointName } from './endpoints.ts';

/**
 * What the library lets pass or calls by another name: credentials in the query, and none at all.
 * @throws OAuthError invalid_request, invalid_client
 * @see RFC 6749 sections 2.3.1 and 5.2
 */
export function requireCredentials(headers: Headers, query: URLSearchParams, form: URLSearchParams): void {
  if (query.has('client_id') || query.has('client_secret')) {
    throw new OAuthError('invalid_request', 'Client credentials are not accepted in the query; send them in the body or by HTTP Basic.');
  }
  if (!headers.has('authorization') && !form.get('client_id')) {
    throw new OAuthError('invalid_client', 'The client is not named, and does not authenticate.');
  }
}

/**
 * The library's answer to a client that failed to authenticate, with a challenge or without 401: it challenges only who used the header,
 * which is right, and leaves the status at 401 for all. Introspection, where no browser asks, challenges everyone.
 * @see RFC 6749 section 5.2, RFC 7662 section 2.3, RFC 9110 section 15.5.2
 */
export function challengeRightly(name: EndpointName, response: Response): Response {
  if (response.status !== 401 || response.headers.has('www-authenticate')) return response;
  if (name !== 'introspection') return new Response(response.body, { status: 400, headers: response.headers });
  response.headers.set('www-authenticate', basicChallenge);
  return response;
}
