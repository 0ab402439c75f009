import { jsonResponse } from '../../../../http/json-response.ts';
import { OAuthError, type OAuthErrorCode } from '../../../shared/oauth-error.ts';

interface LoginErrorOptions {
  /** The exact cause, for the event log. */
  reason?: string;
  status?: number;
  headers?: Record<string, string>;
}

/** An error in Movenium's own words. They quote the names of parameters, which RFC 6749 §5.2 leaves no room for. */
export class LoginError extends OAuthError {
  override name = 'LoginError';
  /** As it is sent. */
  readonly text: string;
  readonly status: number;
  readonly headers: Record<string, string>;

  constructor(error: OAuthErrorCode, text: string, { reason = text, status = 400, headers = {} }: LoginErrorOptions = {}) {
    super(error, text, reason);
    this.text = text;
    this.status = status;
    this.headers = headers;
  }
}

/** The answer to an error of the login: 400 for every one that has no status of its own, that of a client included [BS]. */
export function refuseLogin(error: OAuthError): Response {
  const { text, status, headers } = error instanceof LoginError ? error : { text: error.description, status: 400, headers: {} };
  return jsonResponse({ error: error.error, error_description: text }, { status, headers });
}
