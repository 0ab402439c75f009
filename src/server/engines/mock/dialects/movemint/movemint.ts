import type { Dialect, DialectModule } from '../dialect.ts';
import { authorization } from './authorization.ts';
import { deviations } from './deviations.ts';
import { differences } from './differences.ts';
import { movemintEndpoints } from './endpoints.ts';
import { loopbackPorts } from './redirect-uri.ts';
import { mePath, opensMe } from './tokens-in-use/me.ts';

/*
 * Sources: [S] the project's own source documents; [MM] Movemint's public documentation; [DK] Doorkeeper, read in source and
 * measured on a running one, 5.5.0; where 5.9 differs from that, 5.9 is followed; [A] assumed, because no source was found.
 */

/** Movemint, which speaks as Doorkeeper does: errors of the authorization on pages, and old tokens that live until the new are used. */
export const movemint: Dialect = {
  service: { id: 'movemint', name: 'Movemint' },
  // [S]; introspection [DK]
  paths: {
    authorize: '/oauth/authorize',
    token: '/oauth/token',
    revoke: '/oauth/revoke',
    introspect: '/oauth/introspect',
    tokenInfo: '/oauth/token/info',
  },
  metadata: false, // [DK]
  pkce: 'verified-when-sent', // [DK]
  clientAuthentication: ['client_secret_post', 'client_secret_basic', 'none'], // [S]; Basic and public apps [DK]
  grantTypes: ['authorization_code', 'refresh_token', 'client_credentials'], // [S]
  // Access [MM]; code [DK]. A refresh token has no end of its own [DK]: a hundred years.
  lifetimes: { code: 600, accessToken: 7200, refreshToken: 100 * 365 * 24 * 60 * 60 },
  tokenBytes: 32, // [MM]
  accessTokens: 'opaque', // [MM]
  signing: 'ES256', // signs nothing
  // Names [MM]; titles and descriptions are ours.
  scopes: [
    {
      name: 'public',
      title: 'Your public profile',
      description: 'See the name that other athletes see.',
      access: 'read',
      sensitive: false,
    },
    {
      name: 'read',
      title: 'Your activities',
      description: 'See your email address and every activity with its date, distance and duration.',
      access: 'read',
      sensitive: true,
    },
    {
      name: 'write',
      title: 'Record activities',
      description: 'Add activities in your name, and change those that it added.',
      access: 'write',
      sensitive: false,
    },
  ],
  scopeDefault: 'none',
  scopeChoice: false,
  durations: ['until-revoked'],
  // [S] credentials are issued by the team; client credentials for all of them, and how their ports may vary [DK]
  registration: { selfService: false, actForThemselves: true, loopbackPorts },
  authorization,
  deviations,
  original: { name: 'Doorkeeper 5.9', differences },
};

/**
 * @param statusWithoutToken what a revocation without a token is answered with: 400 as Movemint's published page says [S], or
 *   Doorkeeper's 200 [DK]
 */
export function createMovemintModule(statusWithoutToken: 200 | 400 = 400): DialectModule {
  return {
    dialect: movemint,
    createEndpoints: (context) => movemintEndpoints(context, statusWithoutToken),
    samplePath: (scopes) => (opensMe(scopes) ? mePath : null),
  };
}
