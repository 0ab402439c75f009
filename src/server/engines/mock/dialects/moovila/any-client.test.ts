import { expect, it } from 'vitest';
import { takeBack } from '../../../../testing/take-back.ts';
import { TestBrowser } from '../../../../testing/test-browser.ts';
import { startTestServer } from '../../../../testing/test-server.ts';

/** What a client's makers have: the addresses of its registration, the scopes that they ticked, and their credentials. */
it('serves any client, over a socket, from the code to the data, by a refresh, until the person takes the access back', async () => {
  const server = await startTestServer();
  try {
    const base = `${server.origin}/moovila`;
    const redirectUri = 'http://127.0.0.1:9999/callback';
    const credentials = { client_id: 'timesheets', client_secret: 'timesheetssecret' };
    const post = (fields: Record<string, string>) =>
      fetch(`${base}/oauth/token`, { method: 'POST', body: new URLSearchParams({ ...fields, ...credentials }) });
    const projects = (token: string) => fetch(`${base}/api/projects`, { headers: { Authorization: `Bearer ${token}` } });

    const ada = new TestBrowser((request) => fetch(request), server.origin);
    const query = `response_type=code&client_id=timesheets&redirect_uri=${encodeURIComponent(redirectUri)}&scope=ProjectTaskRead%20UsersRead&state=s1`;
    const landed = await ada.authorize(new URL(`${base}/oauth/authorize?${query}`));
    expect([landed.origin + landed.pathname, landed.searchParams.get('state')]).toEqual([redirectUri, 's1']);

    const code = landed.searchParams.get('code') ?? '';
    const bought = await post({ grant_type: 'authorization_code', code, redirect_uri: redirectUri });
    const first = (await bought.json()) as { access_token: string; refresh_token: string };
    expect(first).toMatchObject({ token_type: 'Bearer', expires_in: 3600, scope: 'ProjectTaskRead UsersRead' });
    expect(await (await projects(first.access_token)).text()).toContain('Analytical Engine');

    server.clock.advance(3600);
    expect((await projects(first.access_token)).status).toBe(401);
    const renewed = await post({ grant_type: 'refresh_token', refresh_token: first.refresh_token });
    const second = (await renewed.json()) as typeof first;
    expect((await projects(second.access_token)).status).toBe(200);

    await takeBack(ada, { fetch: (request) => fetch(request), origin: server.origin, service: 'moovila', clientId: 'timesheets' });
    expect((await projects(second.access_token)).status).toBe(401);
    const refused = await post({ grant_type: 'refresh_token', refresh_token: second.refresh_token });
    expect([refused.status, await refused.json()]).toEqual([400, expect.objectContaining({ error: 'invalid_grant' })]);
  } finally {
    await server.stop();
  }
});
