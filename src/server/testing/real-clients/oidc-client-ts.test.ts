import { InMemoryWebStorage, OidcClient, type SigninResponse, WebStorageStateStore } from 'oidc-client-ts';
import { describeClient, startServer } from './describe-client.ts';
import { ada, type RealClient, redirectUri } from './journey.ts';
import type { Service } from './services.ts';

/** As a plain OAuth client: without the scope `openid` it asks for no ID token. */
function clientFor({ issuer, authorize, token, revoke, app }: Service): OidcClient {
  return new OidcClient({
    authority: issuer,
    metadata: {
      issuer,
      authorization_endpoint: authorize,
      token_endpoint: token,
      ...(revoke !== null && { revocation_endpoint: revoke }),
    },
    client_id: app.id,
    ...(app.secret !== undefined && { client_secret: app.secret }),
    redirect_uri: redirectUri,
    scope: app.scope,
    // Movenium has no scopes.
    omitScopeWhenRequesting: app.scope === '',
    stateStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
  });
}

function create(service: Service): RealClient<SigninResponse> {
  const client = clientFor(service);
  return {
    async connect(browser) {
      if (service.id === 'movenium') return client.processResourceOwnerPasswordCredentials(ada);
      const { url } = await client.createSigninRequest({});
      return client.processSigninResponse((await browser.authorize(new URL(url))).href);
    },
    accessTokenOf: ({ access_token }) => access_token,
    refresh: ({ refresh_token = '', session_state, scope = '', profile }) =>
      client.useRefreshToken({ state: { refresh_token, session_state, scope, profile, data: undefined } }),
    revoke: ({ refresh_token = '' }) => client.revokeToken(refresh_token, 'refresh_token'),
  };
}

describeClient('oidc-client-ts', startServer(), {
  dialects: { standard: 'speaks', moovila: 'speaks', moves: 'speaks', movemint: 'speaks', movenium: 'speaks' },
  create,
  reportOf: ({ body }) => ({ error: body.error, error_description: body.error_description ?? null }),
});
