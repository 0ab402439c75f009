import { CodeChallengeMethod, generateCodeVerifier, generateState, OAuth2Client, type OAuth2Tokens } from 'arctic';
import { expect, it } from 'vitest';
import { describeClient, startServer } from './describe-client.ts';
import { type RealClient, redirectUri } from './journey.ts';
import type { Service } from './services.ts';

/** It sends a secret by HTTP Basic and no other way. Moves does not read that, but takes one that stands in the endpoint's address. */
function addressOfToken({ id, token, app }: Service): string {
  return id === 'moves' ? `${token}?client_secret=${app.secret}` : token;
}

function create(service: Service): RealClient<OAuth2Tokens> {
  const { id, app, authorize, needsPkce, revoke } = service;
  const token = addressOfToken(service);
  const client = new OAuth2Client(app.id, id === 'moves' ? null : (app.secret ?? null), redirectUri);
  const scopes = app.scope.split(' ');
  return {
    async connect(browser) {
      const verifier = needsPkce ? generateCodeVerifier() : null;
      const url =
        verifier === null
          ? client.createAuthorizationURL(authorize, generateState(), scopes)
          : client.createAuthorizationURLWithPKCE(authorize, generateState(), CodeChallengeMethod.S256, verifier, scopes);
      const answer = await browser.authorize(url);
      expect(answer.searchParams.get('state')).toBe(url.searchParams.get('state'));
      return client.validateAuthorizationCode(token, answer.searchParams.get('code') ?? '', verifier);
    },
    accessTokenOf: (held) => held.accessToken(),
    refresh: (held) => client.refreshAccessToken(token, held.refreshToken(), []),
    ...(revoke !== null && { revoke: (held) => client.revokeToken(revoke, held.refreshToken()) }),
  };
}

const server = startServer();

describeClient('arctic', server, {
  dialects: {
    standard: 'speaks',
    moovila: 'speaks',
    moves: 'speaks',
    movemint: 'speaks',
    movenium: {
      because: 'it has no password grant',
      proof: () => {
        expect(Object.getOwnPropertyNames(OAuth2Client.prototype).filter((name) => /password|credentials/i.test(name))).toEqual([]);
      },
    },
  },
  create,
  // Of a status it tells only one that it does not know.
  reportOf: ({ body }) => ({ code: body.error, description: body.error_description ?? null }),
});

it('P3: arctic, which sends Basic, reads that its secret is wrong', async () => {
  const service = server.service('standard');
  const client = new OAuth2Client(service.app.id, 'wrong', redirectUri);
  await expect(client.refreshAccessToken(service.token, 'any', [])).rejects.toMatchObject({ code: 'invalid_client' });
});

it('arctic with a secret of its own, which it sends by Basic, is told by Moves that it names no client', async () => {
  const service = server.service('moves');
  const client = new OAuth2Client(service.app.id, service.app.secret ?? null, redirectUri);
  await expect(client.refreshAccessToken(service.token, 'any', [])).rejects.toMatchObject({ code: 'invalid_client' });
});
