import type { AdapterFactory, Configuration, JWK } from 'oidc-provider';
import { acrValues } from '../../accounts/authentication.ts';
import { claimsAbout, claimsOfScope } from '../../accounts/claims.ts';
import { readClaimsRequest } from '../../accounts/claims-request.ts';
import type { AccountDirectory } from '../../accounts/directory.ts';
import { whyPkceIsNeeded } from '../../apps/pkce-exemption.ts';
import { randomToken } from '../../ports/random.ts';
import type { Clients } from './clients.ts';
import { type Grants, lifetimes } from './grants.ts';
import { renderError, renderSignedOut, renderSignOut } from './http/account-pages.ts';
import { passedHints } from './http/authorization-parameters.ts';
import { endpoints } from './http/endpoints.ts';
import type { Library } from './library.ts';
import { createLoadExistingGrant, createPolicy } from './policy.ts';
import { isIdentityScope, splitList } from './scopes.ts';

interface Parts {
  library: Library;
  publicUrl: URL;
  accounts: AccountDirectory;
  clients: Clients;
  grants: Grants;
  adapter: AdapterFactory;
  signingKey: JWK;
}

/** How long the library waits for a person; the gateway asks for an answer sooner, and may extend that. */
const interactionSeconds = 60 * 60;
/** How long the library remembers a browser after its last request. */
const sessionSeconds = 12 * 60 * 60;

/** The library's settings: authorization code with PKCE S256 only, rotation always, opaque tokens, no page of its own. */
export function createConfiguration({ library, publicUrl, accounts, clients, grants, adapter, signingKey }: Parts): Configuration {
  const { errors } = library;
  const clip = (seconds: number, grantId: string | undefined) => Math.max(1, Math.min(seconds, grants.secondsLeft(grantId)));
  const { authorization, token, revocation, introspection, pushed_authorization_request, userinfo, jwks, end_session } = endpoints;
  return {
    adapter,
    clients: clients.metadata(),
    jwks: { keys: [signingKey] },
    routes: {
      authorization: authorization.path,
      token: token.path,
      revocation: revocation.path,
      introspection: introspection.path,
      pushed_authorization_request: pushed_authorization_request.path,
      userinfo: userinfo.path,
      jwks: jwks.path,
      end_session: end_session.path,
    },
    cookies: createCookies(publicUrl),
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
    pkce: {
      required: ({ oidc: { params } }, client) => {
        const nonce = typeof params?.nonce === 'string' ? params.nonce : null;
        const why = whyPkceIsNeeded(clients.get(client.clientId), { scopes: splitList(params?.scope), nonce });
        if (why !== null) throw new errors.InvalidRequest(why);
        return false;
      },
    },
    scopes: ['openid'],
    acrValues,
    // The library puts into an ID token what is asked for; how and when somebody signed in is always told.
    claims: { ...claimsOfScope, openid: ['sub', 'acr', 'amr', 'auth_time'] },
    extraParams: Object.values(passedHints),
    interactions: {
      policy: createPolicy(library, clients, grants),
      url: (_ctx, { uid }) => `${publicUrl.origin}/interaction?uid=${uid}`,
    },
    loadExistingGrant: createLoadExistingGrant(clients, grants),
    findAccount: async (_ctx, id) => {
      const account = await accounts.get(id);
      if (!account) return undefined;
      return { accountId: id, claims: async () => ({ ...claimsAbout((await accounts.profile(id)) ?? account), sub: id }) };
    },
    clientBasedCORS: (_ctx, origin, { clientId }) => clients.isOrigin(origin, clientId),
    issueRefreshToken: async (_ctx, client, { grantId }) =>
      client.grantTypeAllowed('refresh_token') && grants.connection(grantId)?.duration !== 'once',
    rotateRefreshToken: () => true,
    // A replayed code or refresh token ends its family (see the store), never what the person gave.
    revokeGrantPolicy: () => false,
    expiresWithSession: async () => false,
    clockTolerance: 0,
    ttl: {
      AuthorizationCode: lifetimes.code,
      AccessToken: (_ctx, { grantId }) => clip(lifetimes.accessToken, grantId),
      RefreshToken: (ctx, { grantId }) => clip(ctx.oidc.entities.RotatedRefreshToken?.remainingTTL ?? lifetimes.refreshToken, grantId),
      IdToken: lifetimes.idToken,
      Interaction: interactionSeconds,
      Session: sessionSeconds,
      Grant: lifetimes.refreshToken,
    },
    renderError,
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      claimsParameter: {
        enabled: true,
        assertClaimsParameter: async ({ oidc: { params } }) => {
          const read = readClaimsRequest(String(params?.claims), splitList(params?.scope));
          if (typeof read === 'string') throw new errors.InvalidRequest(read);
        },
      },
      introspection: {
        enabled: true,
        allowedPolicy: async (_ctx, client, { clientId }) => client.clientAuthMethod !== 'none' && client.clientId === clientId,
      },
      revocation: { enabled: true, allowedPolicy: async (_ctx, client, { clientId }) => client.clientId === clientId },
      rpInitiatedLogout: { enabled: true, logoutSource: renderSignOut, postLogoutSuccessSource: renderSignedOut },
      resourceIndicators: {
        enabled: true,
        defaultResource: async (ctx, client) => {
          const asksForData = [...ctx.oidc.requestParamScopes].some((scope) => !isIdentityScope(scope));
          return asksForData ? clients.audienceOf(clients.get(client.clientId)) : [];
        },
        // With both identity and data asked for, the token is for the data; the ID token says who the person is.
        useGrantedResource: async (_ctx, { scopes }) => [...scopes].some((scope) => !isIdentityScope(scope)),
        getResourceServerInfo: async (_ctx, resource, client) => {
          const registration = clients.get(client.clientId);
          if (resource !== clients.audienceOf(registration)) throw new errors.InvalidTarget();
          const scope = registration.scopes.filter((name) => !isIdentityScope(name)).join(' ');
          return { scope, audience: resource, accessTokenFormat: 'opaque' };
        },
      },
    },
  };
}

/** `__Host-` where the path allows it; on http, where cookies are shared between ports, the name carries the port. */
function createCookies({ protocol, port }: URL): NonNullable<Configuration['cookies']> {
  const secure = protocol === 'https:';
  const nameOf = (purpose: string, prefix: string) => (secure ? `${prefix}oidc-${purpose}` : `oidc-${purpose}-${port || '80'}`);
  const options = { signed: true, httpOnly: true, sameSite: 'lax' as const };
  return {
    keys: [randomToken()],
    names: {
      session: nameOf('session', '__Host-'),
      interaction: nameOf('interaction', '__Secure-'),
      resume: nameOf('resume', '__Secure-'),
    },
    long: { ...options, path: '/' },
    short: options,
  };
}
