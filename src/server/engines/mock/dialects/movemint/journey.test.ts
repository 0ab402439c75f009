import { expect, it } from 'vitest';
import { TestBrowser } from '../../../../testing/test-browser.ts';
import { startTestServer } from '../../../../testing/test-server.ts';

/** What a client's makers know: a base URL, paths, and their credentials. */
it('serves a client that has nothing but fetch and the published paths, from authorization to revocation', async () => {
  const server = await startTestServer();
  try {
    const base = `${server.origin}/movemint`;
    const redirectUri = 'http://127.0.0.1:9999/callback';
    const post = (path: string, fields: Record<string, string>) =>
      fetch(base + path, { method: 'POST', body: new URLSearchParams({ ...fields, ...credentials }) });
    const credentials = { client_id: 'racepace', client_secret: 'racepacesecret' };
    const me = (token: string) => fetch(`${base}/api/me`, { headers: { authorization: `Bearer ${token}` } });

    const query = new URLSearchParams({ client_id: 'racepace', redirect_uri: redirectUri, response_type: 'code', scope: 'public' });
    const answer = await new TestBrowser((request) => fetch(request), server.origin).authorize(new URL(`${base}/oauth/authorize?${query}`));
    expect(answer.origin + answer.pathname).toBe(redirectUri);

    const code = answer.searchParams.get('code') ?? '';
    const bought = await post('/oauth/token', { grant_type: 'authorization_code', code, redirect_uri: redirectUri });
    const first = (await bought.json()) as Record<string, string>;
    expect(await (await me(first.access_token ?? '')).json()).toMatchObject({ name: 'Ada Lovelace' });

    const renewed = await post('/oauth/token', { grant_type: 'refresh_token', refresh_token: first.refresh_token ?? '' });
    const second = (await renewed.json()) as Record<string, string>;
    expect((await me(second.access_token ?? '')).status).toBe(200);
    expect((await me(first.access_token ?? '')).status).toBe(401);

    expect(await (await post('/oauth/revoke', { token: second.refresh_token ?? '' })).text()).toBe('{}');
    expect((await me(second.access_token ?? '')).headers.get('www-authenticate')).toContain('The access token was revoked');
    expect((await post('/oauth/token', { grant_type: 'refresh_token', refresh_token: second.refresh_token ?? '' })).status).toBe(400);
  } finally {
    await server.stop();
  }
});
