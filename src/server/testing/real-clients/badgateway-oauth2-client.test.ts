import { generateCodeVerifier, OAuth2Client, OAuth2Fetch, type OAuth2Token } from '@badgateway/oauth2-client';
import { expect, it } from 'vitest';
import { describeClient, startServer } from './describe-client.ts';
import { ada, type RealClient, redirectUri } from './journey.ts';
import type { Service } from './services.ts';

/** Where there is metadata it needs nothing but its address; else every address is told. */
function clientFor({ id, issuer, authorize, token, revoke, app }: Service): OAuth2Client {
  const { origin, pathname } = new URL(issuer);
  return new OAuth2Client({
    server: origin,
    clientId: app.id,
    ...(app.secret !== undefined && { clientSecret: app.secret }),
    ...(id === 'standard'
      ? { discoveryEndpoint: `/.well-known/oauth-authorization-server${pathname}` }
      : { authorizationEndpoint: authorize, tokenEndpoint: token, ...(revoke !== null && { revocationEndpoint: revoke }) }),
    // It sends HTTP Basic unless it is told otherwise.
    ...(id === 'moves' && { authenticationMethod: 'client_secret_post' }),
  });
}

function create(service: Service): RealClient<OAuth2Token> {
  const client = clientFor(service);
  return {
    async connect(browser) {
      if (service.id === 'movenium') return client.password(ada);
      const pkce = service.needsPkce && { codeVerifier: await generateCodeVerifier() };
      const scope = service.app.scope.split(' ');
      const url = await client.authorizationCode.getAuthorizeUri({ redirectUri, state: 'x', scope, ...pkce });
      const answer = await browser.authorize(new URL(url));
      return client.authorizationCode.getTokenFromCodeRedirect(answer.href, { redirectUri, state: 'x', ...pkce });
    },
    accessTokenOf: ({ accessToken }) => accessToken,
    refresh: (held) => client.refreshToken(held),
    revoke: (held) => client.revoke(held, 'refresh_token'),
  };
}

const server = startServer();

describeClient('@badgateway/oauth2-client', server, {
  dialects: { standard: 'speaks', moovila: 'speaks', moves: 'speaks', movemint: 'speaks', movenium: 'speaks' },
  create,
  reportOf: ({ status, body }) => ({ httpCode: status, oauth2Code: body.error, parsedBody: body }),
});

it.each(['standard', 'movemint'] as const)('@badgateway/oauth2-client learns from the introspection of %s what lives', async (id) => {
  const service = server.service(id);
  const client = clientFor(service);
  if (id === 'movemint') client.settings.introspectionEndpoint = `${service.issuer}/oauth/introspect`;
  const { connect } = create(service);
  const token = await connect(server.browser());
  expect(await client.introspect(token)).toMatchObject({ active: true, client_id: service.app.id, scope: service.app.scope });
  await client.revoke(token);
  expect(await client.introspect(token)).toEqual({ active: false });
});

it.each(['standard', 'moovila', 'moves', 'movemint', 'movenium'] as const)(
  'OAuth2Fetch of @badgateway/oauth2-client renews what %s says has expired, and repeats the call',
  async (id) => {
    const service = server.service(id);
    const held = await create(service).connect(server.browser());
    const stored: OAuth2Token[] = [];
    const wrapper = new OAuth2Fetch({
      client: clientFor(service),
      getNewToken: () => null,
      // As far as it knows the token has no end, so that the service has to say so.
      getStoredToken: () => ({ ...held, expiresAt: null }),
      storeToken: (token) => void stored.push(token),
      scheduleRefresh: false,
    });
    server.clock().advance(service.accessTokenLives + 60);
    expect((await wrapper.fetch(service.resource)).status).toBe(200);
    expect(stored.map(({ accessToken }) => accessToken)).not.toContain(held.accessToken);
    expect(stored).toHaveLength(1);
  },
);
