import { generateCodeVerifier, OAuth2Client } from '@badgateway/oauth2-client';
import OAuth2Strategy from 'passport-oauth2';
import { AuthorizationCode } from 'simple-oauth2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDemoClients } from './testing/demo-clients.ts';
import { TestBrowser } from './testing/test-browser.ts';
import { startTestServer } from './testing/test-server.ts';

const redirectUri = 'http://127.0.0.1:9999/callback';
let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

/** A person who signs in with this browser and allows what is asked. */
const person = () => new TestBrowser(server.fetch, server.origin);
const get = async (path: string, accessToken: string) =>
  (await fetch(server.origin + path, { headers: { authorization: `Bearer ${accessToken}` } })).status;

/** Takes the access of one app back, as the connected-apps page does. */
async function revoke(browser: TestBrowser, clientId: string): Promise<void> {
  const { latchkey } = createDemoClients(server.fetch, server.origin);
  const { access_token } = await latchkey.obtainTokens(browser);
  const url = `${server.origin}/api/connections`;
  const { connections } = (await (await latchkey.call(url, access_token)).json()) as {
    connections: { id: string; client: { id: string } }[];
  };
  const id = connections.find(({ client }) => client.id === clientId)?.id;
  expect((await latchkey.call(`${url}/${id}`, access_token, { method: 'DELETE' })).status).toBe(200);
}

describe('independently written clients', () => {
  it('simple-oauth2 runs the code flow with Moovila, refreshes, and is refused after the revoke', async () => {
    const client = new AuthorizationCode({
      client: { id: 'timesheets', secret: 'timesheetssecret' },
      auth: { tokenHost: server.origin, tokenPath: '/moovila/oauth/token', authorizePath: '/moovila/oauth/authorize' },
    });
    const browser = person();
    const url = client.authorizeURL({ redirect_uri: redirectUri, scope: 'ProjectTaskRead', state: 'x' });
    const answer = await browser.authorize(new URL(url));
    let token = await client.getToken({ code: answer.searchParams.get('code') ?? '', redirect_uri: redirectUri });
    token = await token.refresh();
    expect(await get('/moovila/api/projects', String(token.token.access_token))).toBe(200);
    await revoke(browser, 'timesheets');
    expect(await get('/moovila/api/projects', String(token.token.access_token))).toBe(401);
    await expect(token.refresh()).rejects.toMatchObject({ data: { payload: { error: 'invalid_grant' } } });
  });

  it('@badgateway/oauth2-client discovers the standard service, runs the code flow with PKCE, introspects and revokes', async () => {
    const client = new OAuth2Client({
      server: server.origin,
      clientId: 'notesweb',
      clientSecret: 'noteswebsecret',
      discoveryEndpoint: '/.well-known/oauth-authorization-server/standard',
    });
    const codeVerifier = await generateCodeVerifier();
    const scope = ['notes:read', 'notes:write'];
    const url = await client.authorizationCode.getAuthorizeUri({ redirectUri, state: 'x', codeVerifier, scope });
    const browser = person();
    const answer = await browser.authorize(new URL(url));
    const token = await client.authorizationCode.getTokenFromCodeRedirect(answer.href, { redirectUri, state: 'x', codeVerifier });
    expect(await get('/standard/api/notes', token.accessToken)).toBe(200);
    expect(await client.introspect(token)).toMatchObject({ active: true, client_id: 'notesweb', sub: 'acct-ada' });
    const next = await client.refreshToken(token);
    await revoke(browser, 'notesweb');
    expect(await client.introspect(next)).toEqual({ active: false });
    await expect(client.refreshToken(next)).rejects.toMatchObject({ oauth2Code: 'invalid_grant' });
  });

  it('passport-oauth2 with PKCE and state signs a person in with the standard service', async () => {
    const strategy = new OAuth2Strategy(
      {
        authorizationURL: `${server.origin}/standard/authorize`,
        tokenURL: `${server.origin}/standard/token`,
        clientID: 'notesweb',
        clientSecret: 'noteswebsecret',
        callbackURL: redirectUri,
        scope: ['notes:read'],
        state: true,
        pkce: true,
      },
      (accessToken: string, refreshToken: string, _profile: unknown, done: (error: null, user: object) => void) =>
        done(null, { accessToken, refreshToken }),
    );
    const session = {};
    /** Runs the strategy as Passport's middleware does, to its redirect or its user. */
    const run = (query: Record<string, string>) =>
      new Promise<{ url?: string; user?: { accessToken: string } }>((resolve, reject) => {
        Object.assign(strategy, {
          redirect: (url: string) => resolve({ url }),
          success: (user: { accessToken: string }) => resolve({ user }),
          fail: (challenge: unknown) => reject(new Error(JSON.stringify(challenge))),
          error: reject,
        });
        strategy.authenticate({ query, session, headers: {}, url: '/', connection: {} } as never, {});
      });
    const { url = '' } = await run({});
    const answer = await person().authorize(new URL(url));
    const { user } = await run(Object.fromEntries(answer.searchParams));
    expect(await get('/standard/api/notes', user?.accessToken ?? '')).toBe(200);
  });

  it('R18, R19: over real connections too, of 20 parallel redemptions one succeeds and lives, and of 20 refreshes at most one', async () => {
    const send = (body: Record<string, string>) =>
      fetch(`${server.origin}/standard/token`, { method: 'POST', body: new URLSearchParams({ client_id: 'notesspa', ...body }) });
    const { notesspa } = createDemoClients(server.fetch, server.origin);
    const code = (await person().authorize(notesspa.authorizationUrl())).searchParams.get('code') ?? '';
    const exchange = { grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: notesspa.verifier };
    const exchanges = await Promise.all(Array.from({ length: 20 }, () => send(exchange)));
    const good = exchanges.filter(({ ok }) => ok);
    expect(good).toHaveLength(1);
    const tokens = (await good[0]?.json()) as { access_token: string; refresh_token: string };
    expect(await get('/standard/api/notes', tokens.access_token)).toBe(200);
    const refresh = { grant_type: 'refresh_token', refresh_token: tokens.refresh_token };
    const refreshes = await Promise.all(Array.from({ length: 20 }, () => send(refresh)));
    expect(refreshes.filter(({ ok }) => ok).length).toBeLessThanOrEqual(1);
  });
});
