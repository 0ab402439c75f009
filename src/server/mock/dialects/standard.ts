import type { Dialect } from './dialect.ts';

/** The scope that Latchkey's own pages ask for. */
export const connectionsScope = 'latchkey:connections';

/** Strict OAuth 2.1: PKCE S256 for every client, exact redirect URIs, `iss`, metadata, revocation, introspection, rotation with reuse detection. */
export const standard: Dialect = {
  service: { id: 'standard', name: 'Standard Notes Service' },
  paths: { authorize: '/authorize', token: '/token', revoke: '/revoke', introspect: '/introspect' },
  metadata: true,
  pkce: 'required',
  clientAuthentication: ['client_secret_basic', 'client_secret_post', 'none'],
  lifetimes: { code: 60, accessToken: 600, refreshToken: 30 * 24 * 60 * 60 },
  scopes: [
    {
      name: 'notes:read',
      title: 'Read your notes',
      description: 'See the title and text of every note you have.',
      access: 'read',
      sensitive: false,
    },
    { name: 'notes:write', title: 'Add notes', description: 'Write new notes in your name.', access: 'write', sensitive: false },
    {
      name: connectionsScope,
      title: 'Manage your connected apps',
      description: 'See which apps have access to your account, and take that access back.',
      access: 'write',
      sensitive: true,
    },
  ],
  scopeChoice: true,
  durations: ['once', 'thirty-days', 'until-revoked'],
  deviations: [],
};
