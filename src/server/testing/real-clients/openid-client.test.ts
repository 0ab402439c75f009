import * as client from 'openid-client';
import { expect, it } from 'vitest';
import { describeClient, startServer } from './describe-client.ts';
import { ada, type RealClient, redirectUri } from './journey.ts';
import type { Service } from './services.ts';

type Held = client.TokenEndpointResponse;

/** Told by hand what metadata would tell. It sends the secret in the body unless it is told otherwise. */
function configure({ issuer, authorize, token, revoke, app }: Service): client.Configuration {
  const metadata = {
    issuer,
    authorization_endpoint: authorize,
    token_endpoint: token,
    ...(revoke !== null && { revocation_endpoint: revoke }),
  };
  const config = new client.Configuration(metadata, app.id, app.secret, app.secret === undefined ? client.None() : undefined);
  client.allowInsecureRequests(config);
  return config;
}

function create(service: Service): RealClient<Held> {
  const config = configure(service);
  return {
    async connect(browser) {
      const pkceCodeVerifier = client.randomPKCECodeVerifier();
      const expectedState = client.randomState();
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: service.app.scope,
        state: expectedState,
        code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
        code_challenge_method: 'S256',
      });
      return client.authorizationCodeGrant(config, await browser.authorize(url), { pkceCodeVerifier, expectedState });
    },
    accessTokenOf: ({ access_token }) => access_token,
    refresh: ({ refresh_token = '' }) => client.refreshTokenGrant(config, refresh_token),
    revoke: ({ refresh_token = '' }) => client.tokenRevocation(config, refresh_token),
    // It throws what a refusal's header says; the answer is in the error.
    call: ({ access_token }, url) =>
      client.fetchProtectedResource(config, access_token, new URL(url), 'GET').catch((error: unknown) => {
        if (error instanceof client.WWWAuthenticateChallengeError) return error.response;
        throw error;
      }),
  };
}

const server = startServer();

describeClient('openid-client', server, {
  dialects: {
    standard: 'speaks',
    moovila: 'speaks',
    moves: 'speaks',
    movemint: 'speaks',
    movenium: {
      because: 'it takes no scope that is null',
      proof: async (service) => {
        const signIn = client.genericGrantRequest(configure(service), 'password', ada);
        await expect(signIn).rejects.toMatchObject({ cause: { message: '"response" body "scope" property must be a string' } });
      },
    },
  },
  create,
  // It reads a challenge before it reads a body.
  reportOf: ({ status, realm, body }) =>
    realm === undefined
      ? { code: 'OAUTH_RESPONSE_BODY_ERROR', status, cause: body }
      : { code: 'OAUTH_WWW_AUTHENTICATE_CHALLENGE', status, cause: [{ scheme: 'bearer', parameters: { realm, ...body } }] },
});

it('openid-client without a state takes the empty one of Moves for another answer', async () => {
  const service = server.service('moves');
  const config = configure(service);
  const url = client.buildAuthorizationUrl(config, { redirect_uri: redirectUri, scope: service.app.scope });
  const answer = await server.browser().authorize(url);
  await expect(client.authorizationCodeGrant(config, answer)).rejects.toMatchObject({
    cause: { message: 'unexpected "state" response parameter encountered' },
  });
});
