import { readText } from '../../body.ts';
import type { Resource } from '../../demo/resource.ts';
import type { MockContext } from '../context.ts';
import { recordUse } from '../grants.ts';
import { effectiveScopes, findLiveAccessToken } from '../tokens.ts';

/**
 * A resource call: a live access token of this dialect, with the scope, opens the owner's own data.
 * @see RFC 6750 section 3
 */
export async function callResource(request: Request, context: MockContext, resource: Resource): Promise<Response> {
  const header = request.headers.get('authorization');
  const bearer = header === null ? undefined : /^bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(header)?.[1];
  if (header === null) return refuse(401, null, 'An access token is needed.');
  const token = bearer === undefined ? null : findLiveAccessToken(context, bearer);
  if (!token || token.family.grant.registration.service !== context.dialect.service.id) {
    return refuse(401, { error: 'invalid_token' }, 'The access token is unknown, expired or revoked.');
  }
  if (!effectiveScopes(token).includes(resource.scope)) {
    return refuse(403, { error: 'insufficient_scope', scope: resource.scope }, `This needs the scope ${resource.scope}.`);
  }
  const { grant } = token.family;
  let body: unknown;
  if (resource.method === 'POST') {
    try {
      body = JSON.parse(await readText(request));
    } catch {
      return answer(400, { error: 'invalid_request', error_description: 'The body must be JSON of at most 64 kB.' });
    }
  }
  recordUse(grant, { kind: 'resource', what: resource.what }, context.clock.now());
  const { status, body: content } = resource.answer(grant.accountId, body);
  return answer(status, content);
}

function refuse(status: 401 | 403, attributes: Record<string, string> | null, description: string): Response {
  const challenge = Object.entries({ realm: 'latchkey', ...attributes, ...(attributes && { error_description: description }) })
    .map(([name, value]) => `${name}="${value}"`)
    .join(', ');
  const body = { error: attributes?.error ?? 'unauthorized', error_description: description };
  return answer(status, body, { 'www-authenticate': `Bearer ${challenge}` });
}

function answer(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } });
}
