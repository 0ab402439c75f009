import { errorPage } from '../../../../documents/error-page.ts';
import { jsonResponse } from '../../../../http/json-response.ts';
import { OAuthError } from '../../../shared/oauth-error.ts';
import type { Call } from '../../call.ts';

/** What Doorkeeper says of each of its errors, word for word [DK]. */
const descriptions = {
  access_denied: 'The resource owner or authorization server denied the request.',
  invalid_client:
    'Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method.',
  invalid_code_challenge_method: 'The code_challenge_method must be one of plain, S256.',
  invalid_grant:
    'The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.',
  invalid_redirect_uri: "The requested redirect uri is malformed or doesn't match client redirect URI.",
  invalid_request: 'The request is missing a required parameter, includes an unsupported parameter value, or is otherwise malformed.',
  invalid_scope: 'The requested scope is invalid, unknown, or malformed.',
  unauthorized_client: 'The client is not authorized to perform this request using this method.',
  unsupported_grant_type: 'The authorization grant type is not supported by the authorization server.',
  unsupported_response_mode: 'The authorization server does not support this response mode.',
  unsupported_response_type: 'The authorization server does not support this response type.',
} as const;

/** An error in Doorkeeper's words. @param reason the exact cause, for the event log */
export function movemintError(error: keyof typeof descriptions, reason: string): OAuthError {
  return new OAuthError(error, descriptions[error], reason);
}

export function missingParameter(name: string): OAuthError {
  return new OAuthError('invalid_request', `Missing required parameter: ${name}.`);
}

/** An error that the token endpoint finds before it has chosen a grant: its answer repeats a `state` that was sent [DK]. */
export class EarlyError extends OAuthError {
  override name = 'EarlyError';

  constructor({ error, description, reason }: OAuthError) {
    super(error, description, reason);
  }
}

/** [DK] */
function statusOf({ error }: OAuthError): number {
  if (error === 'insufficient_scope') return 403;
  return ['invalid_client', 'unauthorized_client', 'invalid_token'].includes(error) ? 401 : 400;
}

/**
 * What every error of a token endpoint, of token/info and of a resource carries, whatever its status [DK]; those of the authorization
 * and of the revocation do not. Its texts hold no quotes (RFC 6749 §5.2).
 * @see RFC 6750 section 3
 */
function challengeOf({ error, description }: OAuthError): Record<string, string> {
  return { 'www-authenticate': `Bearer realm="Doorkeeper", error="${error}", error_description="${description}"` };
}

/** JSON with the content type that Rails gives it. */
export function answerJson(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return jsonResponse(body, { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers } });
}

/** The answer of the endpoints for programs. @param state what came with the request, or what an invalid token makes of it */
export function refuse(error: OAuthError, state = error.error === 'invalid_token' ? 'unauthorized' : null): Response {
  return answerJson(bodyOf(error, state), statusOf(error), challengeOf(error));
}

/** The answer to who posted the form of an authorization request. */
export function refuseForm(error: OAuthError, state: string | null): Response {
  return answerJson(bodyOf(error, state), statusOf(error));
}

function bodyOf({ error, description }: OAuthError, state: string | null): Record<string, string> {
  return { error, error_description: description, ...(state !== null && { state }) };
}

/** The answer of a guarded resource: all that it says is in a header. */
export function refuseCall(error: OAuthError): Response {
  return new Response(null, { status: statusOf(error), headers: { 'cache-control': 'no-store', ...challengeOf(error) } });
}

/** The answer to a browser. */
export function refuseWithPage(error: OAuthError, { request }: Call): Promise<Response> {
  return errorPage(statusOf(error), error, request);
}

/** No route leads here [DK]. */
export function noRoute(): Response {
  return new Response(null, { status: 404 });
}
