import { describe, expect, it } from 'vitest';
import { createDemoClients } from '../../../../testing/demo-clients.ts';
import { TestBrowser } from '../../../../testing/test-browser.ts';
import { applicationId } from './subject.ts';
import { challenge, obtainCode, obtainPair, setUpMovemint } from './testing.ts';

/** Ada, with two apps at Movemint and the token of the pages that she is signed in to. */
async function connect() {
  const test = setUpMovemint();
  const { browser, fetch, origin, racepace, pocketpace, base } = test;
  const tokens = await obtainPair(racepace, browser);
  const pocket = await obtainPair(pocketpace, browser);
  const pages = await createDemoClients(fetch, origin).latchstring.obtainTokens(browser);
  const call = (method: string, path: string, token?: string, accept?: string) =>
    fetch(
      new Request(`${base}/oauth/authorized_applications${path}`, {
        method,
        headers: { ...(token && { authorization: `Bearer ${token}` }), ...(accept && { accept }) },
        redirect: 'manual',
      }),
    );
  const opens = async (token: string) => (await racepace.call(`${base}/api/me`, token)).status === 200;
  return { ...test, tokens, pocket, pages: pages.access_token, call, opens };
}

const idOf = applicationId;
const createdAt = '2024-03-01T08:00:00.000Z';
const racepaceEntry = { id: idOf('racepace'), name: 'Race Pace', created_at: createdAt };
const pocketpaceEntry = { id: idOf('pocketpace'), name: 'Pocket Pace', uid: 'pocketpace', created_at: createdAt };

describe("Movemint's authorized applications", () => {
  it('are, for a browser, the page of connected apps', async () => {
    const { call, origin } = await connect();
    const response = await call('GET', '', undefined, 'text/html');
    expect([response.status, response.headers.get('location')]).toEqual([302, `${origin}/connected-apps?service=movemint`]);
  });

  it('are, for an app, itself, a public one with its uid', async () => {
    const { call, tokens, pocket } = await connect();
    const response = await call('GET', '.json', tokens.access_token);
    expect([response.status, await response.text()]).toEqual([200, JSON.stringify([racepaceEntry])]);
    expect(await (await call('GET', '', pocket.access_token, 'application/json')).text()).toBe(JSON.stringify([pocketpaceEntry]));
  });

  it('are, for an app that acts for itself, none', async () => {
    const { call, nightpace } = await connect();
    const own = await nightpace.post(nightpace.options.token, { grant_type: 'client_credentials' });
    expect(await (await call('GET', '.json', ((await own.json()) as { access_token: string }).access_token)).json()).toEqual([]);
  });

  it("94: are not for Latchstring's own pages, whose own API asks for a fresh sign-in and keeps a receipt", async () => {
    const { call, pages, tokens, opens } = await connect();
    for (const [method, path] of [
      ['GET', '.json'],
      ['DELETE', `/${idOf('racepace')}.json`],
    ] as const) {
      expect((await call(method, path, pages)).status).toBe(401);
    }
    expect(await opens(tokens.access_token)).toBe(true);
  });

  it('are nobody’s without a live token', async () => {
    const { call, racepace, tokens } = await connect();
    await racepace.revoke(tokens.access_token);
    for (const [token, description] of [
      [undefined, 'The access token is invalid'],
      [tokens.access_token, 'The access token was revoked'],
    ] as const) {
      for (const [method, path] of [
        ['GET', '.json'],
        ['DELETE', `/${idOf('racepace')}.json`],
      ] as const) {
        const response = await call(method, path, token);
        expect(response.headers.get('www-authenticate')).toBe(challenge('invalid_token', description));
        expect([response.status, await response.text()]).toEqual([401, '']);
      }
    }
  });

  it('once withdrawn lose every token and code, and the others keep theirs', async () => {
    const { call, tokens, pocket, racepace, browser, opens } = await connect();
    const code = await obtainCode(racepace, browser);
    const response = await call('DELETE', `/${idOf('racepace')}.json`, tokens.access_token);
    expect([response.status, await response.text()]).toEqual([204, '']);
    expect(await opens(tokens.access_token)).toBe(false);
    expect((await racepace.refresh(tokens.refresh_token)).status).toBe(400);
    expect((await racepace.exchange(code, { code_verifier: undefined })).status).toBe(400);
    expect(await opens(pocket.access_token)).toBe(true);
  });

  it.each([
    ['', 'application/json, text/html', 200],
    ['', 'text/html;q=0.5, application/json', 200],
    ['', 'application/json, text/plain, */*', 302],
    ['', 'text/html, application/json', 302],
    ['', '*/*', 302],
    ['', 'application/xml', 406],
    ['.xml', 'application/json', 406],
    ['.json', 'text/html', 200],
    ['.html', 'application/json', 302],
    ['/', 'application/json', 200],
    ['.json/', 'text/html', 200],
  ])('D5: as %j for a program that accepts %s: %i, as Rails chooses what to write', async (path, accept, status) => {
    const { call, tokens } = await connect();
    expect((await call('GET', path, tokens.access_token, accept)).status).toBe(status);
  });

  it('cannot be withdrawn by another app, nor for another person', async () => {
    const { call, tokens, pocket, racepace, fetch, origin, opens } = await connect();
    const grace = await racepace.obtainTokens(new TestBrowser(fetch, origin), 'grace@example.test');
    expect((await call('DELETE', `/${idOf('racepace')}.json`, pocket.access_token)).status).toBe(204);
    expect((await call('DELETE', `/${idOf('racepace')}.json`, grace.access_token)).status).toBe(204);
    expect(await opens(tokens.access_token)).toBe(true);
    const response = await call('DELETE', `/${idOf('racepace')}`, tokens.access_token);
    expect([response.status, response.headers.get('location')]).toEqual([302, `${origin}/movemint/oauth/authorized_applications`]);
    expect(await opens(tokens.access_token)).toBe(false);
  });
});
