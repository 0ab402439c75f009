import type { DialectName, System } from './system/system.ts';

/** What the documentation of a dialect tells a client. Addresses are relative to the token endpoint. */
interface DialectFacts {
  grants: string[];
  pkce: System['pkce'];
  pkceRequired: boolean;
  authentication: System['authentication'];
  scopes: string[];
  tokenInfo?: string;
  jwks?: string;
  resource?: string;
  /** The one client that everybody's program is, where there is such a thing. */
  clientId?: string;
  issInAnswer: boolean;
  idTokenAlgorithms: string[];
  /** How long a code lives, in seconds; null where there are none. */
  codeLives: number | null;
}

const plain = { issInAnswer: false, idTokenAlgorithms: [] };

export const dialectFacts: Record<DialectName, DialectFacts> = {
  moves: {
    ...plain,
    grants: ['authorization_code', 'refresh_token'],
    pkce: [],
    pkceRequired: false,
    authentication: ['client_secret_post'],
    scopes: ['activity', 'location', 'default'],
    tokenInfo: 'tokeninfo',
    codeLives: 300,
  },
  movemint: {
    ...plain,
    grants: ['authorization_code', 'refresh_token', 'client_credentials'],
    pkce: ['S256', 'plain'],
    pkceRequired: false,
    authentication: ['client_secret_post', 'client_secret_basic', 'none'],
    scopes: ['public', 'read', 'write'],
    tokenInfo: 'token/info',
    codeLives: 600,
  },
  movenium: {
    ...plain,
    grants: ['password', 'refresh_token'],
    pkce: [],
    pkceRequired: false,
    authentication: ['none'],
    scopes: [],
    jwks: 'jwks',
    resource: '1.1/worktimes',
    clientId: 'openapi',
    codeLives: null,
  },
  moovila: {
    ...plain,
    grants: ['authorization_code', 'refresh_token'],
    pkce: ['S256'],
    pkceRequired: false,
    authentication: ['client_secret_post', 'client_secret_basic'],
    scopes: ['ProjectTaskRead', 'UsersRead', 'TimeEntriesRead', 'LookupTablesRead'],
    codeLives: 60,
  },
  standard: {
    grants: ['authorization_code', 'refresh_token', 'client_credentials'],
    pkce: ['S256'],
    pkceRequired: true,
    authentication: ['client_secret_basic', 'client_secret_post', 'none'],
    scopes: ['openid', 'profile', 'email', 'notes:read', 'notes:write'],
    issInAnswer: true,
    idTokenAlgorithms: ['ES256'],
    codeLives: 60,
  },
};
