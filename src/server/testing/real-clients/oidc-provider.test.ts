import { InMemoryWebStorage, OidcClient, WebStorageStateStore } from 'oidc-client-ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startOidcServer } from '../../engines/oidc-provider/testing.ts';
import { TestBrowser } from '../test-browser.ts';
import { redirectUri } from './journey.ts';

let server: Awaited<ReturnType<typeof startOidcServer>>;
beforeAll(async () => {
  server = await startOidcServer();
});
afterAll(() => server.stop());

it('D3: oidc-client-ts gives its access back, and is refused from then on', async () => {
  const client = new OidcClient({
    authority: server.issuer,
    client_id: 'notesspa',
    redirect_uri: redirectUri,
    scope: 'openid notes:read',
    stateStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
  });
  const { url } = await client.createSigninRequest({});
  const answer = await new TestBrowser(server.fetch, server.origin).authorize(new URL(url));
  const { refresh_token = '', session_state, scope = '', profile } = await client.processSigninResponse(answer.href);
  await client.revokeToken(refresh_token, 'refresh_token');
  const refresh = client.useRefreshToken({ state: { refresh_token, session_state, scope, profile, data: undefined } });
  await expect(refresh).rejects.toMatchObject({ error: 'invalid_grant' });
});
