import { AbortedRequestError, readText } from '../../http/body.ts';
import { jsonResponse } from '../../http/json-response.ts';
import type { Resource } from './resource.ts';

/** What a live access token opens. */
export interface TokenBearer {
  accountId: string;
  scopes: string[];
  /** Notes the use in the connection, as "last used". */
  used(what: string): void;
}

/**
 * A resource call: a live access token with the scope opens the owner's own data.
 * @param findBearer looks the token up; null for one that is unknown, expired, revoked or for something else
 * @see RFC 6750 section 3
 */
export async function callResource(
  request: Request,
  resource: Resource,
  findBearer: (token: string) => TokenBearer | null | Promise<TokenBearer | null>,
): Promise<Response> {
  const bearer = await admit(request.headers.get('authorization'), resource.scope, findBearer);
  if (bearer instanceof Response) return bearer;
  let body: unknown;
  if (resource.method === 'POST') {
    try {
      body = JSON.parse(await readText(request));
    } catch (error) {
      if (error instanceof AbortedRequestError) throw error;
      return answer(400, { error: 'invalid_request', error_description: 'The body must be JSON of at most 64 kB.' });
    }
  }
  bearer.used(resource.what);
  const { status, body: content } = resource.answer(bearer.accountId, body);
  return answer(status, content);
}

/**
 * Lets a call in whose access token has the scope.
 * @param authorization the header, where one was sent
 * @returns what the token opens, or the refusal
 * @see RFC 6750 section 3.1
 */
export async function admit(
  authorization: string | null,
  scope: string,
  findBearer: (token: string) => TokenBearer | null | Promise<TokenBearer | null>,
): Promise<TokenBearer | Response> {
  if (authorization === null) return refuse(401, null, 'An access token is needed.');
  const token = /^bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(authorization)?.[1];
  const bearer = token === undefined ? null : await findBearer(token);
  if (!bearer) return refuse(401, { error: 'invalid_token' }, 'The access token is unknown, expired, revoked or for another API.');
  return bearer.scopes.includes(scope) ? bearer : refuse(403, { error: 'insufficient_scope', scope }, `This needs the scope ${scope}.`);
}

function refuse(status: 401 | 403, attributes: Record<string, string> | null, description: string): Response {
  const challenge = Object.entries({ realm: 'latchstring', ...attributes, ...(attributes && { error_description: description }) })
    .map(([name, value]) => `${name}="${value}"`)
    .join(', ');
  const body = { error: attributes?.error ?? 'unauthorized', error_description: description };
  return answer(status, body, { 'www-authenticate': `Bearer ${challenge}` });
}

function answer(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return jsonResponse(body, { status, headers });
}
