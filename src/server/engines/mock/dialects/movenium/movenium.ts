import { jsonResponse } from '../../../../http/json-response.ts';
import { below, type Endpoint } from '../../endpoints.ts';
import { confirmingUnlessKnown } from '../../protocol/authorize.ts';
import type { Dialect, DialectModule } from '../dialect.ts';
import { formEndpoints } from './form-endpoints.ts';
import { login } from './login.ts';
import { LoginError, refuseLogin } from './login-error.ts';
import { wholeAccess } from './sign-in.ts';

/*
 * Sources: [S] the project's own source documents; [NL] Movenium's public API documentation; [BS] bshaffer's
 * oauth2-server-php, read in source, whose texts the documented answers are; [A] assumed, because no source was found.
 */

/** Movenium: a person's password buys two JWTs, without an authorization endpoint, a client secret, consent or revocation. */
export const movenium: Dialect = {
  service: { id: 'movenium', name: 'Movenium' },
  paths: { token: '/login' }, // [S]
  metadata: false, // [S]
  pkce: 'ignored', // nothing to send it with
  clientAuthentication: ['none'], // [S]
  grantTypes: ['password', 'refresh_token'], // [S]
  lifetimes: { code: 0, accessToken: 3600, refreshToken: 2_592_000 }, // [S]; there are no codes
  tokenBytes: 32, // its tokens are JWTs
  accessTokens: 'jwt', // [S]
  signing: 'RS256', // [S]
  // On the wire `scope` is null [S]; this one stands for what a token carries wherever a person reads it [A].
  scopes: [
    {
      name: wholeAccess,
      title: 'Everything you can do at Movenium',
      description: 'See and change all that you can yourself when you sign in: your hours, your projects and your details.',
      access: 'write',
      sensitive: true,
    },
  ],
  scopeDefault: 'none',
  scopeChoice: false, // [S]
  durations: ['until-revoked'], // [A]
  registration: { selfService: false }, // [S] one client for everybody
  authorization: confirmingUnlessKnown, // nobody is ever sent to an authorization endpoint
  deviations: [
    { line: '1–26', source: '[S]', why: 'no authorization endpoint: there is nothing to redirect, and no PKCE' },
    { line: '27–30', source: '[S]', why: 'no authorization codes' },
    { line: '32, 35–37', source: '[S]', why: 'no client secrets: HTTP Basic and client_secret are not looked at' },
    { line: '41', source: '[S]', why: 'the password grant is the only way in; unknown person and bad password stay indistinguishable' },
    { line: '45', source: '[BS]', why: 'a spent refresh token is refused, and nothing else dies: what is spent is forgotten' },
    { line: '46', source: '[S]', why: 'each refresh begins the thirty days of a refresh token anew' },
    { line: '48', source: '[S]', why: 'scope is null whatever is asked for' },
    { line: '52–57', source: '[S]', why: 'no revocation endpoint: access is taken back in the user interface only' },
    { line: '58–60', source: '[S]', why: 'no introspection endpoint' },
    { line: '61–62', source: '[S]', why: 'no metadata; the key alone is published' },
    { line: '91–92', source: '[S]', why: 'no consent: who is given the password is given everything' },
  ],
};

export const moveniumModule: DialectModule = {
  dialect: movenium,
  createEndpoints: (context) => [
    // With and without the version [S].
    ...[movenium.paths.token, `/1.1${movenium.paths.token}`].map(
      (path): Endpoint => ({
        name: 'token',
        path: below(context, path),
        methods: { POST: (call) => login(call, context) },
        cors: 'registered-origins',
        refuse: refuseLogin,
        otherMethod: () => {
          const text = 'The request method must be POST when requesting an access token';
          throw new LoginError('invalid_request', text, { status: 405, headers: { allow: 'POST' } }); // [BS]
        },
      }),
    ),
    {
      // Where the key is published [A], without a name: libraries that are given one look for it in the token, which has none [S].
      // @see RFC 7517 sections 4.5 and 5
      name: 'jwks',
      path: below(context, '/jwks'),
      methods: { GET: async () => jsonResponse({ keys: (await context.keys.publicKeys()).map(({ kid: _kid, ...key }) => key) }) },
      cors: 'everyone',
    },
    ...formEndpoints(context),
  ],
  samplePath: () => '/1.1/worktimes',
};
