import { jsonResponse } from './json-response.ts';

/** The error codes of RFC 6749, RFC 6750, RFC 8707, RFC 7009 and OpenID Connect Core that Latchkey answers with. */
export type OAuthErrorCode =
  | 'access_denied'
  | 'account_selection_required'
  | 'consent_required'
  | 'interaction_required'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_request'
  | 'invalid_scope'
  | 'invalid_target'
  | 'login_required'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'unsupported_response_type';

/** An error of a protocol endpoint. `description` is for the client's developer and never holds a secret. */
export class OAuthError extends Error {
  override name = 'OAuthError';
  readonly error: OAuthErrorCode;
  readonly description: string;

  constructor(error: OAuthErrorCode, description: string) {
    super(`${error}: ${description}`);
    this.error = error;
    // The only characters that RFC 6749 §4.1.2.1 allows in an error_description.
    this.description = description.replace(/[^\x20-\x21\x23-\x5B\x5D-\x7E]/g, '?');
  }

  /** The JSON answer of a token, revocation or introspection endpoint. @see RFC 6749 section 5.2 */
  toResponse(headers: Record<string, string> = {}, status = this.error === 'invalid_client' ? 401 : 400): Response {
    const challenge = status === 401 ? { 'www-authenticate': 'Basic realm="latchkey", charset="UTF-8"' } : {};
    return jsonResponse({ error: this.error, error_description: this.description }, { status, headers: { ...challenge, ...headers } });
  }
}
