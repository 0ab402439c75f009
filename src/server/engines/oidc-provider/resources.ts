import type Provider from 'oidc-provider';
import type { Clock } from '../../ports/clock.ts';
import { callResource, type TokenBearer } from '../shared/call-resource.ts';
import type { NoteBook } from '../shared/notes/note-book.ts';
import { createNotes } from '../shared/notes/notes.ts';
import { recordUse } from './connection-record.ts';
import type { Grants } from './grants.ts';
import { splitList } from './scopes.ts';

interface Parts {
  provider: Provider;
  grants: Grants;
  audience: string;
  clock: Clock;
  book: NoteBook;
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

/** The notes API: a live access token with the scope opens the owner's own notes. */
export function createNotesApi({ provider, grants, audience, clock, book }: Parts): (request: Request) => Promise<Response> {
  const resources = createNotes(clock, book);
  return async (request) => {
    const resource = resources.find(({ method }) => method === request.method);
    if (!resource) throw new Error('the method is not routed');
    return callResource(request, resource, async (value): Promise<TokenBearer | null> => {
      const token = await findLiveToken(provider, value, audience);
      const connection = grants.connection(token?.grantId);
      if (!token) return null;
      return { ...token, used: (what) => connection && recordUse(connection, { kind: 'resource', what }, clock.now()) };
    });
  };
}
