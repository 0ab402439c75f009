import { notesScopes, ownNotesScopes } from '../../demo/scopes.ts';
import type { Dialect } from './dialect.ts';

/**
 * Strict OAuth 2.1: PKCE S256 for every client, exact redirect URIs, `iss`, metadata, revocation, introspection, rotation with
 * reuse detection; client credentials for apps that act for themselves.
 */
export const standard: Dialect = {
  service: { id: 'standard', name: 'Notebook' },
  paths: { authorize: '/authorize', token: '/token', revoke: '/revoke', introspect: '/introspect' },
  metadata: true,
  pkce: 'required',
  clientAuthentication: ['client_secret_basic', 'client_secret_post', 'none'],
  grantTypes: ['authorization_code', 'refresh_token', 'client_credentials'],
  lifetimes: { code: 60, accessToken: 600, refreshToken: 30 * 24 * 60 * 60 },
  scopes: [...notesScopes, ...ownNotesScopes],
  scopeChoice: true,
  durations: ['once', 'thirty-days', 'until-revoked'],
  deviations: [],
};
