import { OAuthError } from '../oauth-error.ts';

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
