import { jsonResponse } from '../../http/json-response.ts';

/** The error codes of RFC 6749, RFC 6750, RFC 8707, RFC 7009 and OpenID Connect Core that Latchstring answers with, and those of the dialects. */
export type OAuthErrorCode =
  | 'access_denied'
  | 'account_selection_required'
  | 'consent_required'
  | 'insufficient_scope'
  | 'interaction_required'
  | 'invalid_client'
  | 'invalid_code_challenge_method'
  | 'invalid_grant'
  | 'invalid_redirect_uri'
  | 'invalid_request'
  | 'invalid_scope'
  | 'invalid_target'
  | 'invalid_token'
  | 'login_required'
  | 'request_not_supported'
  | 'request_uri_not_supported'
  | 'temporarily_unavailable'
  | 'unauthorized_client'
  | 'unmet_authentication_requirements'
  | 'unsupported_grant_type'
  | 'unsupported_response_mode'
  | 'unsupported_response_type';

/**
 * An error of a protocol endpoint. `description` is for the client's developer and never holds a secret.
 * `reason` says exactly why, which the answer may not; it goes to the event log of the mock server only.
 */
export class OAuthError extends Error {
  override name = 'OAuthError';
  readonly error: OAuthErrorCode;
  readonly description: string;
  readonly reason: string;

  constructor(error: OAuthErrorCode, description: string, reason = description) {
    super(`${error}: ${description}`);
    this.error = error;
    this.reason = reason;
    // The only characters that RFC 6749 §4.1.2.1 allows in an error_description.
    this.description = description.replace(/[^\x20-\x21\x23-\x5B\x5D-\x7E]/g, '?');
  }

  /** The answer in JSON, of an endpoint that clients call. @see RFC 6749 section 5.2 */
  toResponse(headers: Record<string, string> = {}, status = 400): Response {
    return jsonResponse({ error: this.error, error_description: this.description }, { status, headers });
  }

  /**
   * The answer to what a client asked. Only one that failed by the Authorization header is challenged: at any other challenge a browser
   * asks its user for a password, whom nobody meant.
   * @param challenge `always` where resource servers ask, and no browser does
   * @see RFC 6749 section 5.2, RFC 7662 section 2.3, RFC 9110 section 15.5.2
   */
  answerTo({ headers }: Pick<Request, 'headers'>, challenge: 'if-tried' | 'always' = 'if-tried'): Response {
    const isChallenged = this.error === 'invalid_client' && (challenge === 'always' || headers.has('authorization'));
    return isChallenged ? this.toResponse({ 'www-authenticate': basicChallenge }, 401) : this.toResponse();
  }
}

export const basicChallenge = 'Basic realm="latchstring", charset="UTF-8"';
