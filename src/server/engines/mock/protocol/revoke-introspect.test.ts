import { describe, expect, it } from 'vitest';
import { createDemoClients } from '../../../testing/demo-clients.ts';
import { createTestApp } from '../../../testing/test-app.ts';
import { TestBrowser } from '../../../testing/test-browser.ts';
import type { TestClient } from '../../../testing/test-client.ts';

function setUp() {
  const test = createTestApp();
  const browser = new TestBrowser(test.fetch, test.origin);
  const introspected = async (client: TestClient, token: string) => (await client.introspect(token)).json();
  return { ...test, browser, ...createDemoClients(test.fetch, test.origin), introspected };
}

describe('revoking a token', () => {
  it('52: an unknown token is no error', async () => {
    const { notesweb } = setUp();
    expect((await notesweb.revoke('never-issued')).status).toBe(200);
  });

  it('53: a wrong hint does not matter', async () => {
    const { notesweb, browser, introspected } = setUp();
    const tokens = await notesweb.obtainTokens(browser);
    expect((await notesweb.revoke(tokens.access_token, { token_type_hint: 'refresh_token' })).status).toBe(200);
    expect(await introspected(notesweb, tokens.access_token)).toEqual({ active: false });
  });

  it('54: with a refresh token its access tokens die', async () => {
    const { notesweb, browser, introspected } = setUp();
    const tokens = await notesweb.obtainTokens(browser);
    await notesweb.revoke(tokens.refresh_token ?? '');
    expect(await introspected(notesweb, tokens.access_token)).toEqual({ active: false });
    expect((await notesweb.refresh(tokens.refresh_token)).status).toBe(400);
  });

  it("55: another client's token survives", async () => {
    const { notesweb, notesspa, browser, introspected } = setUp();
    const tokens = await notesweb.obtainTokens(browser);
    expect((await notesspa.revoke(tokens.refresh_token ?? '')).status).toBe(400);
    expect(await introspected(notesweb, tokens.access_token)).toMatchObject({ active: true });
  });

  it('56: a public client revokes with its client_id alone', async () => {
    const { notesspa, browser, origin } = setUp();
    const tokens = await notesspa.obtainTokens(browser);
    expect((await notesspa.revoke(tokens.refresh_token ?? '')).status).toBe(200);
    expect((await notesspa.call(`${origin}/standard/api/notes`, tokens.access_token)).status).toBe(401);
  });

  it('asks for the token and for the client', async () => {
    const { notesweb } = setUp();
    expect(await (await notesweb.revoke('')).json()).toMatchObject({ error: 'invalid_request' });
    expect((await notesweb.revoke('x', { client_secret: 'wrong' })).status).toBe(400);
  });
});

describe('introspecting a token', () => {
  it('58: needs a client that has a secret', async () => {
    const { notesweb, notesspa } = setUp();
    expect((await notesspa.introspect('x')).status).toBe(401);
    expect((await notesweb.post(notesweb.options.introspect, { token: 'x', client_secret: undefined })).status).toBe(401);
  });

  it('59: says exactly {"active":false} of revoked, expired, unknown and foreign tokens', async () => {
    const { notesweb, notesspa, browser, clock, introspected } = setUp();
    const foreign = await notesspa.obtainTokens(browser);
    expect(await introspected(notesweb, foreign.access_token)).toEqual({ active: false });
    expect(await introspected(notesweb, 'garbage')).toEqual({ active: false });
    const own = await notesweb.obtainTokens(browser);
    clock.advance(600);
    expect(await introspected(notesweb, own.access_token)).toEqual({ active: false });
  });

  it('60: tells of a refresh token too, without calling it a bearer token', async () => {
    const { notesweb, browser, introspected } = setUp();
    const tokens = await notesweb.obtainTokens(browser);
    const told = await introspected(notesweb, tokens.refresh_token ?? '');
    expect(told).toMatchObject({ active: true, client_id: 'notesweb' });
    expect(told).not.toHaveProperty('token_type');
  });
});
