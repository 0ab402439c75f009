import { accountClientId, appsScope, connectionsScope } from '../apps/account-client.ts';
import { flowTesterCallback } from '../apps/flow-tester-callback.ts';
import { originsOf } from '../apps/redirect-uris/origins.ts';
import type { Registration } from '../apps/registration.ts';

/** Where outside scripts listen for their answer; every demo app has it registered. The port is another only for those of {@link localApp}. */
const scriptCallback = 'http://127.0.0.1:9999/callback';
/** The other names of that callback's host. */
const localCallbacks = ['http://[::1]/callback', 'http://localhost/callback'];
/** And where their browser may land once the person is signed out. */
const scriptPage = 'http://127.0.0.1:9999/';

/** The seeded apps: confidential and public, verified and not, well and badly named. Their secrets are public. */
export function seedRegistrations(publicUrl: URL, now: Date): Registration[] {
  /** The demo apps live on the start page: that is where each of them begins. */
  const homepage = `${publicUrl.origin}/`;
  const demoCallback = flowTesterCallback(publicUrl);
  const app = (own: Pick<Registration, 'service' | 'id' | 'name' | 'scopes'> & Partial<Registration>): Registration => ({
    publisher: null,
    verified: false,
    homepage,
    revocationNote: null,
    registeredAt: new Date('2024-03-01T08:00:00Z'),
    postLogoutRedirectUris: [],
    optionalScopes: [],
    ownScopes: [],
    grantTypes: ['authorization_code', 'refresh_token'],
    origins: ['http://127.0.0.1:9999'],
    firstParty: false,
    owner: null,
    ...own,
    redirectUris: [...(own.redirectUris ?? []), scriptCallback, demoCallback],
  });
  /** A public app on the person's own computer: it may be answered at any port there. @see RFC 8252 section 7.3 */
  const localApp = (own: Parameters<typeof app>[0]): Registration => {
    const registration = app(own);
    return {
      ...registration,
      redirectUris: [...registration.redirectUris, ...localCallbacks],
      origins: originsOf([scriptCallback, ...localCallbacks]),
    };
  };
  return [
    app({
      service: 'moovila',
      id: 'timesheets',
      secret: 'timesheetssecret',
      name: 'Timesheets',
      localNames: { de: 'Stundenzettel', fr: 'Feuilles de temps', ja: 'タイムシート', ar: 'سجلات الدوام' },
      publisher: 'Brightwork Software',
      verified: true,
      revocationNote: 'Your timesheets are no longer filled in from Moovila. What you have already sent in stays with us for ten years.',
      scopes: ['ProjectTaskRead', 'UsersRead', 'TimeEntriesRead', 'LookupTablesRead'],
      redirectUris: ['https://timesheets.example/oauth/callback'],
    }),
    app({
      service: 'moovila',
      id: 'planner',
      secret: 'plannersecret',
      name: 'Planner',
      publisher: 'Quiet Weeks',
      scopes: ['ProjectTaskRead'],
      redirectUris: ['https://planner.example/callback'],
    }),
    app({
      service: 'movemint',
      id: 'racepace',
      secret: 'racepacesecret',
      name: 'Race Pace',
      publisher: 'Pace & Partners',
      verified: true,
      revocationNote: 'Race Pace no longer learns of new activities. The plans that it made for you stay as they are.',
      scopes: ['public', 'read', 'write'],
      ownScopes: ['public', 'read', 'write'],
      grantTypes: ['authorization_code', 'refresh_token', 'client_credentials'],
      redirectUris: ['https://racepace.example/callback'],
    }),
    app({
      service: 'movenium',
      // The one client that everybody's program is, so that nothing tells one from another. It takes the password itself, and is
      // answered at once: its redirect URIs are never asked.
      id: 'openapi',
      name: 'Movenium Open API',
      publisher: 'Movenium',
      verified: true,
      homepage: `${publicUrl.origin}/movenium`,
      scopes: ['everything'],
      grantTypes: ['password', 'refresh_token'],
    }),
    app({
      service: 'moves',
      id: 'pedometer',
      secret: 'pedometersecret',
      name: 'Pedometer',
      publisher: 'Ten Thousand Steps',
      scopes: ['activity', 'location'],
    }),
    app({
      service: 'standard',
      id: 'notesweb',
      secret: 'noteswebsecret',
      name: 'Notes Web',
      localNames: { de: 'Notizen im Web', es: 'Notas web', fi: 'Muistiinpanot verkossa', ja: 'ノートWeb' },
      publisher: 'Notebook',
      verified: true,
      scopes: ['openid', 'profile', 'email', 'notes:read', 'notes:write'],
      optionalScopes: ['profile', 'email', 'notes:write'],
      postLogoutRedirectUris: [scriptPage],
      revocationNote: 'Notes Web can no longer open your notes. Drafts that you have not saved are lost.',
      redirectUris: ['https://notes.example/callback'],
    }),
    localApp({
      service: 'standard',
      id: 'notesspa',
      name: 'Notes SPA',
      publisher: 'A weekend project',
      scopes: ['openid', 'profile', 'email', 'notes:read', 'notes:write'],
      optionalScopes: ['profile', 'email', 'notes:write'],
      postLogoutRedirectUris: [scriptPage],
    }),
    localApp({
      service: 'standard',
      id: 'jotter',
      name: 'Jotter for Desktop',
      publisher: 'Jotter Labs',
      verified: true,
      scopes: ['notes:read', 'notes:write'],
      redirectUris: ['com.example.jotter:/callback'],
    }),
    app({
      service: 'standard',
      id: 'reporter',
      secret: 'reportersecret',
      name: 'Nightly Report',
      publisher: 'Notebook',
      verified: true,
      scopes: [],
      ownScopes: ['notes:statistics'],
      grantTypes: ['client_credentials'],
    }),
    app({
      service: 'standard',
      id: 'prize-draw',
      secret: 'prizedrawsecret',
      // Hostile on purpose: markup, a right-to-left override and zero-width characters, all to be shown inert.
      name: '<b>Your Bank</b>\u202Eknab\u202C \u200B\u200Bprize draw',
      publisher: '<i>The Bank</i>',
      registeredAt: now,
      scopes: ['notes:read'],
    }),
    app({
      service: 'standard',
      id: 'copycat',
      secret: 'copycatsecret',
      // A new app that nobody knows, under a name that everybody knows, with two Cyrillic letters in it.
      name: 'G\u043E\u043Egle Notes',
      registeredAt: now,
      scopes: ['notes:read', 'notes:write'],
      optionalScopes: ['notes:read', 'notes:write'],
    }),
    {
      service: 'standard',
      id: accountClientId,
      name: 'Latchstring',
      publisher: null,
      verified: true,
      homepage: null,
      revocationNote: null,
      registeredAt: new Date('2024-03-01T08:00:00Z'),
      redirectUris: [`${publicUrl.origin}/account/callback`],
      postLogoutRedirectUris: [],
      scopes: [connectionsScope, appsScope],
      optionalScopes: [],
      ownScopes: [],
      grantTypes: ['authorization_code', 'refresh_token'],
      origins: [],
      firstParty: true,
      owner: null,
    },
  ];
}
