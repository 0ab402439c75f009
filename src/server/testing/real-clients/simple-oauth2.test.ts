import { createHash, randomBytes } from 'node:crypto';
import { type AccessToken, AuthorizationCode, ResourceOwnerPassword } from 'simple-oauth2';
import { expect, it } from 'vitest';
import { describeClient, startServer } from './describe-client.ts';
import { ada, type RealClient, redirectUri } from './journey.ts';
import type { Service } from './services.ts';

/** It sends HTTP Basic unless it is told otherwise, which Moves does not read, nor Movenium, where nobody has a secret. */
function optionsFor(
  { id, token, revoke, app }: Service,
  method: 'header' | 'body' = ['moves', 'movenium'].includes(id) ? 'body' : 'header',
) {
  const { origin, pathname } = new URL(token);
  return {
    client: { id: app.id, secret: app.secret ?? '' },
    auth: { tokenHost: origin, tokenPath: pathname, ...(revoke !== null && { revokePath: new URL(revoke).pathname }) },
    options: { authorizationMethod: method },
  };
}

function codeClientFor(service: Service, method?: 'header' | 'body'): AuthorizationCode {
  const { auth, ...options } = optionsFor(service, method);
  return new AuthorizationCode({ ...options, auth: { ...auth, authorizePath: new URL(service.authorize).pathname } });
}

const handling = {
  accessTokenOf: ({ token }: AccessToken) => String(token.access_token),
  refresh: (held: AccessToken) => held.refresh(),
  // It wants JSON for an answer, and RFC 7009 has an empty one.
  revoke: (held: AccessToken) => held.revoke('refresh_token', { json: true }),
};

function create(service: Service): RealClient<AccessToken> {
  return {
    ...handling,
    async connect(browser) {
      if (service.id === 'movenium') return new ResourceOwnerPassword(optionsFor(service)).getToken(ada);
      const client = codeClientFor(service);
      // Of PKCE it knows nothing: the app adds the parameters.
      const verifier = randomBytes(32).toString('base64url');
      const challenge = { code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256' };
      const request = { redirect_uri: redirectUri, scope: service.app.scope, state: 'x', ...(service.needsPkce && challenge) };
      const answer = await browser.authorize(new URL(client.authorizeURL(request)));
      const code = answer.searchParams.get('code') ?? '';
      return client.getToken({ code, redirect_uri: redirectUri, ...(service.needsPkce && { code_verifier: verifier }) });
    },
  };
}

const server = startServer();

describeClient('simple-oauth2', server, {
  dialects: { standard: 'speaks', moovila: 'speaks', moves: 'speaks', movemint: 'speaks', movenium: 'speaks' },
  create,
  reportOf: ({ status, body }) => ({ output: { statusCode: status }, data: { payload: body } }),
});

it('simple-oauth2 learns from Moves that Basic, its default, names no client, and that the code is burned by the attempt', async () => {
  const service = server.service('moves');
  const byBasic = codeClientFor(service, 'header');
  const url = byBasic.authorizeURL({ redirect_uri: redirectUri, scope: service.app.scope });
  const code = (await server.browser().authorize(new URL(url))).searchParams.get('code') ?? '';
  const askedBy = (client: AuthorizationCode) => client.getToken({ code, redirect_uri: redirectUri });
  await expect(askedBy(byBasic)).rejects.toMatchObject({ data: { payload: { error: 'invalid_client' } } });
  await expect(askedBy(codeClientFor(service))).rejects.toMatchObject({ data: { payload: { error: 'invalid_grant' } } });
});
