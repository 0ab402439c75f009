import { InFlight } from '../../../shared/in-flight.ts';
import type { MockContext } from '../../context.ts';
import { below, type Endpoint } from '../../endpoints.ts';
import type { Dialect, DialectModule } from '../dialect.ts';
import { apiEndpoints } from './api/endpoints.ts';
import { askingAlways, authorize, defaultScope } from './authorize.ts';
import { methodNotAllowed, refuseAuthorization, refuseToken, refuseTokenInfo } from './errors.ts';
import { refuseMethod, token } from './token.ts';
import { tokenInfo } from './token-info.ts';

/*
 * Sources: [S] the project's own source documents; [MA], [MP] the authentication and API pages of the Moves developer site;
 * [C] public client code; [A] assumed, because no source was found.
 */

const paths = { authorize: '/oauth/v1/authorize', token: '/oauth/v1/access_token', tokenInfo: '/oauth/v1/tokeninfo' }; // [MA], [C]

/** Moves: any token request burns its code, bare errors, user ids above 2^53; everything or nothing, until revoked. */
export const moves: Dialect = {
  service: { id: 'moves', name: 'Moves' },
  paths,
  metadata: false, // [MA]
  pkce: 'ignored', // [MA]
  clientAuthentication: ['client_secret_post'], // [MA]; in the query string as well
  grantTypes: ['authorization_code', 'refresh_token'], // [MA]
  lifetimes: {
    code: 5 * 60, // [S]
    accessToken: 15_552_000, // [S] six months
    refreshToken: 10 * 365 * 24 * 60 * 60, // [A]: a refused refresh means "probably revoked" [S], so hardly ever "too old"
  },
  tokenBytes: 48, // [C] 64 characters
  accessTokens: 'opaque', // [C]
  signing: 'ES256', // signs nothing
  // Names and what they open [C], `default` [A]; titles and descriptions are ours.
  scopes: [
    {
      name: 'activity',
      title: 'Your activity',
      description: 'See how you moved each day: walking, running, cycling and being driven, with times, distances, steps and calories.',
      access: 'read',
      sensitive: false,
    },
    {
      name: 'location',
      title: 'Your places',
      description: 'See the places you stayed at each day, from when to when, and where they are.',
      access: 'read',
      sensitive: true,
    },
    {
      name: 'default',
      title: 'Your profile',
      description: 'See since when you use Moves, your time zone, language and units.',
      access: 'read',
      sensitive: false,
    },
  ],
  scopeDefault: 'none',
  scopeChoice: false, // [A]
  durations: ['until-revoked'], // [S]
  registration: { selfService: true, maxRedirectUris: 3, commonScopes: [defaultScope] }, // [S]; `default` [A]
  authorization: askingAlways,
  deviations: [
    { line: '1–2', source: '[S]', why: 'a bad client or redirect URI is answered 400 with the bare error in JSON, not with a page' },
    { line: '3', source: '[MA]', why: 'more query parameters may stand behind a registered redirect URI, but no code, state or error' },
    { line: '8', source: '[C]', why: 'redirect_uri was often left out; the first registered one is meant then' },
    { line: '15', source: '[MA]', why: 'the authorization endpoint is documented for GET only' },
    { line: '17', source: '[MA]', why: 'no iss in the answer, and no metadata to announce it' },
    { line: '20', source: '[S]', why: 'a code lives five minutes' },
    { line: '22–26', source: '[MA]', why: 'PKCE is unknown: challenge and verifier are ignored' },
    { line: '32', source: '[A]', why: 'client credentials are parameters, so that a 401 has no WWW-Authenticate' },
    { line: '33', source: '[S]', why: 'another method than POST is answered 425 with the reason phrase Method Not Allowed' },
    { line: '34', source: '[MA]', why: 'the parameters of a token request may stand in the query string, the secret among them' },
    { line: '35–37', source: '[A]', why: 'HTTP Basic is unknown and ignored' },
    { line: '42', source: '[MA]', why: 'every app keeps a secret' },
    { line: '46–47', source: '[A]', why: 'a refresh token lasts ten years, and each refresh begins them anew' },
    { line: '48', source: '[MA]', why: 'a refresh has no scope parameter: one that is sent is ignored' },
    { line: '52–57', source: '[S]', why: 'no revocation endpoint: access is taken back in the user interface only' },
    { line: '58–60', source: '[C]', why: 'no introspection endpoint; tokeninfo tells whoever holds an access token' },
    { line: '61–62', source: '[MA]', why: 'no metadata' },
    { line: '71–79', source: '[MA]', why: 'plain OAuth 2.0: prompt, max_age, login_hint and ui_locales are no parameters' },
    { line: '103', source: '[MP]', why: 'API calls and tokeninfo take the access token in the query string' },
    { line: 'R36', source: '[MA]', why: 'as 22–26' },
  ],
};

/** @param otherMethodStatus what the token endpoint answers to another method than POST: 425 as documented [S], or 405 as would be right */
export function createMovesModule(otherMethodStatus: 405 | 425 = 425): DialectModule {
  return {
    dialect: moves,
    createEndpoints: (context) => [...oauthEndpoints(context, otherMethodStatus), ...apiEndpoints(context)],
    samplePath: (scopes) => (scopes.includes('activity') ? '/api/1.1/user/summary/daily?pastDays=7' : '/api/1.1/user/profile'),
  };
}

function oauthEndpoints(context: MockContext, otherMethodStatus: 405 | 425): Endpoint[] {
  const inFlight = new InFlight();
  const getOnly = () => methodNotAllowed(405, 'GET'); // [A]
  return [
    {
      name: 'authorize',
      path: below(context, paths.authorize),
      methods: { GET: (call) => authorize(call, context) },
      refuse: refuseAuthorization,
      otherMethod: getOnly,
    },
    {
      name: 'token',
      path: below(context, paths.token),
      methods: { POST: (call) => token(call, context, inFlight) },
      cors: 'registered-origins',
      refuse: refuseToken,
      otherMethod: (call) => refuseMethod(call, context, otherMethodStatus),
    },
    {
      name: 'token-info',
      path: below(context, paths.tokenInfo),
      methods: { GET: (call) => tokenInfo(call, context) },
      cors: 'registered-origins',
      refuse: refuseTokenInfo,
      otherMethod: getOnly,
    },
  ];
}
