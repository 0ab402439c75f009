import type Provider from 'oidc-provider';
import { readText } from '../body.ts';
import type { Clock } from '../clock.ts';
import { createNotes } from '../demo/notes.ts';
import type { Resource } from '../demo/resource.ts';
import { recordUse } from './connection-record.ts';
import type { Grants } from './grants.ts';
import { splitList } from './scopes.ts';

interface Parts {
  provider: Provider;
  grants: Grants;
  audience: string;
  clock: Clock;
}

/** A live access token, and what it is good for. */
interface LiveToken {
  accountId: string;
  clientId: string;
  grantId: string;
  scopes: string[];
}

/** Looks a live access token for one API up. @returns null for anything else */
export async function findLiveToken(provider: Provider, bearer: string, audience: string): Promise<LiveToken | null> {
  const token = await provider.AccessToken.find(bearer);
  if (!token?.isValid || token.aud !== audience || !token.grantId || !token.clientId) return null;
  const grant = await provider.Grant.find(token.grantId);
  if (!grant || grant.accountId !== token.accountId) return null;
  const granted = splitList(grant.getResourceScope(audience));
  const scopes = splitList(token.scope).filter((scope) => granted.includes(scope));
  return { accountId: token.accountId, clientId: token.clientId, grantId: token.grantId, scopes };
}

/** The notes API: a live access token with the scope opens the owner's own notes. @see RFC 6750 section 3 */
export function createNotesApi({ provider, grants, audience, clock }: Parts): (request: Request) => Promise<Response> {
  const resources = createNotes(clock);
  return async (request) => {
    const resource = resources.find(({ method }) => method === request.method);
    if (!resource) throw new Error('the method is not routed');
    const header = request.headers.get('authorization');
    if (header === null) return refuse(401, null, 'An access token is needed.');
    const bearer = /^bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(header)?.[1];
    const token = bearer === undefined ? null : await findLiveToken(provider, bearer, audience);
    if (!token) return refuse(401, { error: 'invalid_token' }, 'The access token is unknown, expired, revoked or for another API.');
    if (!token.scopes.includes(resource.scope)) {
      return refuse(403, { error: 'insufficient_scope', scope: resource.scope }, `This needs the scope ${resource.scope}.`);
    }
    return answerCall(request, resource, token, grants, clock);
  };
}

async function answerCall(request: Request, resource: Resource, token: LiveToken, grants: Grants, clock: Clock): Promise<Response> {
  let body: unknown;
  if (resource.method === 'POST') {
    try {
      body = JSON.parse(await readText(request));
    } catch {
      return answer(400, { error: 'invalid_request', error_description: 'The body must be JSON of at most 64 kB.' });
    }
  }
  const connection = grants.connection(token.grantId);
  if (connection) recordUse(connection, { kind: 'resource', what: resource.what }, clock.now());
  const { status, body: content } = resource.answer(token.accountId, body);
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
