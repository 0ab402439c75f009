import { resourceEndpoints, sampleOf } from '../../guard.ts';
import { confirmingUnlessKnown } from '../../protocol/authorize.ts';
import { protocolEndpoints } from '../../protocol/endpoints.ts';
import type { Dialect, DialectModule } from '../dialect.ts';
import { moovilaResources } from './moovila-data.ts';

/*
 * Sources: [S] the project's own source documents; [V1], [V2] Moovila's help articles "App Registration" and
 * "Integration Code Example"; [A] assumed, because no source was found.
 */

/** Moovila: authorization code and refresh only, four read-only scopes, everything or nothing, until revoked. */
export const moovila: Dialect = {
  service: { id: 'moovila', name: 'Moovila' },
  // Generated per registration in the original; these paths are [A].
  paths: { authorize: '/oauth/authorize', token: '/oauth/token' },
  metadata: false, // [A]
  pkce: 'verified-when-sent', // [A]
  clientAuthentication: ['client_secret_post', 'client_secret_basic'], // [S] code + client_id + client_secret; Basic [A]
  grantTypes: ['authorization_code', 'refresh_token'], // [S]
  lifetimes: { code: 60, accessToken: 3600, refreshToken: 30 * 24 * 60 * 60 }, // [A]
  tokenBytes: 32, // [A]
  accessTokens: 'opaque', // [A]
  signing: 'ES256', // signs nothing
  // Names and titles [S]; all read-only [S]; descriptions are ours.
  scopes: [
    {
      name: 'ProjectTaskRead',
      title: 'Projects and Tasks',
      description: 'See your projects and the tasks in them, with their status and dates.',
      access: 'read',
      sensitive: false,
    },
    {
      name: 'UsersRead',
      title: 'Users',
      description: 'See the people you work with, with their names and email addresses.',
      access: 'read',
      sensitive: true,
    },
    {
      name: 'TimeEntriesRead',
      title: 'Time Entries',
      description: 'See the hours you logged, on what, and when.',
      access: 'read',
      sensitive: false,
    },
    {
      name: 'LookupTablesRead',
      title: 'Lookup Tables',
      description: 'See the lists your projects choose from, such as statuses and priorities.',
      access: 'read',
      sensitive: false,
    },
  ],
  scopeDefault: 'none', // [A] "must match those selected" [S], and nothing matches none
  scopeChoice: false,
  durations: ['until-revoked'],
  registration: { selfService: true }, // [V1]
  authorization: confirmingUnlessKnown,
  deviations: [
    { line: '17', source: '[A]', why: 'no iss in the answer, and no metadata to announce it' },
    { line: '22', source: '[A]', why: 'a request without PKCE is accepted; a challenge that is sent is verified' },
    { line: '42', source: '[S]', why: 'every app keeps a secret' },
    { line: '46', source: '[A]', why: 'each refresh begins the thirty days of a refresh token anew' },
    { line: '52–57', source: '[S]', why: 'no revocation endpoint: access is taken back in the user interface only' },
    { line: '58–60', source: '[S]', why: 'no introspection endpoint' },
    { line: '61–62', source: '[A]', why: 'no metadata' },
  ],
};

export const moovilaModule: DialectModule = {
  dialect: moovila,
  createEndpoints: (context) => [...protocolEndpoints(context), ...resourceEndpoints(context, moovilaResources)],
  samplePath: (scopes) => sampleOf(moovilaResources, scopes),
};
