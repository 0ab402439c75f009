import { createHash, randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { takeBack } from '../../../../testing/take-back.ts';
import { TestBrowser } from '../../../../testing/test-browser.ts';
import { startTestServer } from '../../../../testing/test-server.ts';

/** What a client's makers have: the issuer and its paths, and the id of an app that can keep no secret. */
it('serves any client, over a socket, from the code to the data, by a refresh, until the person takes the access back', async () => {
  const server = await startTestServer();
  try {
    const issuer = `${server.origin}/standard`;
    const redirectUri = 'http://127.0.0.1:9999/callback';
    const post = (path: string, fields: Record<string, string>) =>
      fetch(issuer + path, { method: 'POST', body: new URLSearchParams({ client_id: 'notesspa', ...fields }) });
    const notes = (token: string) => fetch(`${issuer}/api/notes`, { headers: { Authorization: `Bearer ${token}` } });

    const ada = new TestBrowser((request) => fetch(request), server.origin);
    const verifier = randomBytes(32).toString('base64url');
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: 'notesspa',
      redirect_uri: redirectUri,
      scope: 'notes:read',
      state: 's1',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    });
    const landed = await ada.authorize(new URL(`${issuer}/authorize?${query}`));
    expect(landed.origin + landed.pathname).toBe(redirectUri);
    const { code = '', ...others } = Object.fromEntries(landed.searchParams);
    expect(others).toEqual({ state: 's1', iss: issuer });

    const exchange = { grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier };
    const first = (await (await post('/token', exchange)).json()) as { access_token: string; refresh_token: string };
    expect(first).toMatchObject({ token_type: 'Bearer', expires_in: 600, scope: 'notes:read' });
    expect((await notes(first.access_token)).status).toBe(200);

    server.clock.advance(600);
    expect((await notes(first.access_token)).status).toBe(401);
    const renewed = await post('/token', { grant_type: 'refresh_token', refresh_token: first.refresh_token });
    const second = (await renewed.json()) as typeof first;
    expect((await notes(second.access_token)).status).toBe(200);

    await takeBack(ada, { fetch: (request) => fetch(request), origin: server.origin, service: 'standard', clientId: 'notesspa' });
    expect((await notes(second.access_token)).status).toBe(401);
    const refused = await post('/token', { grant_type: 'refresh_token', refresh_token: second.refresh_token });
    expect([refused.status, await refused.json()]).toEqual([400, expect.objectContaining({ error: 'invalid_grant' })]);
  } finally {
    await server.stop();
  }
});
