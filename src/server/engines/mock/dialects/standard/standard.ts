import { appsScopeText, connectionsScopeText } from '../../../../apps/account-client.ts';
import { identityScopes } from '../../../../apps/identity-scopes.ts';
import type { Clock } from '../../../../ports/clock.ts';
import { NoteBook, type SeededNotes } from '../../../shared/notes/note-book.ts';
import { createNotes } from '../../../shared/notes/notes.ts';
import { notesScopes, ownNotesScopes } from '../../../shared/notes/scopes.ts';
import { resourceEndpoints, sampleOf } from '../../guard.ts';
import { confirmingUnlessKnown } from '../../protocol/authorize.ts';
import { protocolEndpoints } from '../../protocol/endpoints.ts';
import type { Dialect, DialectModule } from '../dialect.ts';

/**
 * Strict OAuth 2.1: PKCE S256 for every client but for confidential ones that may send a nonce in its place, exact redirect URIs, `iss`, metadata, revocation, introspection, rotation with
 * reuse detection; client credentials for apps that act for themselves; and OpenID Connect with discovery, ID token, userinfo and sign-out.
 */
export const standard: Dialect = {
  service: { id: 'standard', name: 'Notebook' },
  paths: {
    authorize: '/authorize',
    token: '/token',
    revoke: '/revoke',
    introspect: '/introspect',
    userinfo: '/userinfo',
    jwks: '/jwks',
    endSession: '/end-session',
  },
  metadata: true,
  pkce: 'required',
  clientAuthentication: ['client_secret_basic', 'client_secret_post', 'none'],
  grantTypes: ['authorization_code', 'refresh_token', 'client_credentials'],
  lifetimes: { code: 60, accessToken: 600, refreshToken: 30 * 24 * 60 * 60 },
  tokenBytes: 32,
  accessTokens: 'opaque',
  signing: 'ES256',
  scopes: [...identityScopes, ...notesScopes, connectionsScopeText, appsScopeText, ...ownNotesScopes],
  scopeDefault: 'required-scopes',
  scopeChoice: true,
  durations: ['once', 'thirty-days', 'until-revoked'],
  registration: { selfService: true },
  authorization: confirmingUnlessKnown,
  deviations: [],
};

/**
 * @param clock tells when a note was written
 * @param seeded the notes that are there from the start
 */
export function createStandardModule(clock: Clock, seeded: SeededNotes): DialectModule {
  const book = new NoteBook(seeded);
  const notes = createNotes(clock, book);
  return {
    dialect: standard,
    createEndpoints: (context) => [...protocolEndpoints(context), ...resourceEndpoints(context, notes)],
    samplePath: (scopes) => sampleOf(notes, scopes),
    data: book,
  };
}
