import { describe, expect, it } from 'vitest';
import { createDemoClients } from '../../../testing/demo-clients.ts';
import { createTestApp } from '../../../testing/test-app.ts';
import { TestBrowser } from '../../../testing/test-browser.ts';
import type { TestClient, Tokens } from '../../../testing/test-client.ts';

function setUp() {
  const test = createTestApp();
  const browser = new TestBrowser(test.fetch, test.origin);
  const isActive = async (client: TestClient, token: string) =>
    ((await (await client.introspect(token)).json()) as { active: boolean }).active;
  return { ...test, browser, ...createDemoClients(test.fetch, test.origin), isActive };
}

async function refreshed(client: TestClient, refreshToken: string | undefined, changes = {}): Promise<Tokens> {
  const response = await client.refresh(refreshToken, changes);
  expect(response.status).toBe(200);
  return response.json() as Promise<Tokens>;
}

async function expectError(response: Response, error: string): Promise<void> {
  expect({ status: response.status, ...((await response.json()) as object) }).toMatchObject({ status: 400, error });
}

describe('refreshing', () => {
  it('44: gives a new refresh token each time', async () => {
    const { notesweb, browser } = setUp();
    const first = await notesweb.obtainTokens(browser);
    const second = await refreshed(notesweb, first.refresh_token);
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(second.access_token).not.toBe(first.access_token);
  });

  it.each([0, 20 * 24 * 60 * 60])('45: a refresh token used again after %i s kills the whole family', async (seconds) => {
    const { notesweb, browser, clock, isActive } = setUp();
    const first = await notesweb.obtainTokens(browser);
    const second = await refreshed(notesweb, first.refresh_token);
    clock.advance(seconds);
    await expectError(await notesweb.refresh(first.refresh_token), 'invalid_grant');
    await expectError(await notesweb.refresh(second.refresh_token), 'invalid_grant');
    expect(await isActive(notesweb, second.access_token)).toBe(false);
  });

  it('R18: of 20 parallel refreshes at most one succeeds', async () => {
    const { notesspa, browser } = setUp();
    const tokens = await notesspa.obtainTokens(browser);
    const responses = await Promise.all(Array.from({ length: 20 }, () => notesspa.refresh(tokens.refresh_token)));
    expect(responses.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
  });

  it('46, 47: rotation never outlives the thirty days that were given', async () => {
    const { notesweb, browser, clock } = setUp();
    let tokens = await notesweb.obtainTokens(browser, 'ada@example.test', { decision: 'allow', duration: 'thirty-days' });
    for (let day = 0; day < 29; day += 1) {
      clock.advance(24 * 60 * 60);
      tokens = await refreshed(notesweb, tokens.refresh_token);
    }
    clock.advance(24 * 60 * 60 - 60);
    tokens = await refreshed(notesweb, tokens.refresh_token);
    expect(tokens.expires_in).toBe(60);
    clock.advance(60);
    await expectError(await notesweb.refresh(tokens.refresh_token), 'invalid_grant');
  });

  it('47: an idle refresh token expires after thirty days', async () => {
    const { notesweb, browser, clock } = setUp();
    const tokens = await notesweb.obtainTokens(browser);
    clock.advance(30 * 24 * 60 * 60);
    await expectError(await notesweb.refresh(tokens.refresh_token), 'invalid_grant');
  });

  it('access given once brings no refresh token and ends with its access token', async () => {
    const { notesweb, browser, clock, isActive } = setUp();
    const tokens = await notesweb.obtainTokens(browser, 'ada@example.test', { decision: 'allow', duration: 'once' });
    expect(tokens.refresh_token).toBeUndefined();
    expect(await isActive(notesweb, tokens.access_token)).toBe(true);
    clock.advance(600);
    expect(await isActive(notesweb, tokens.access_token)).toBe(false);
  });

  it('48: a narrower scope is honoured, a wider one is invalid_scope and costs nothing', async () => {
    const { notesweb, browser } = setUp();
    const first = await notesweb.obtainTokens(browser, 'ada@example.test', { decision: 'allow', scopes: ['notes:read'] });
    expect(first.scope).toBe('notes:read');
    await expectError(await notesweb.refresh(first.refresh_token, { scope: 'notes:read notes:write' }), 'invalid_scope');
    const second = await refreshed(notesweb, first.refresh_token, { scope: 'notes:read' });
    expect(second.scope).toBe('notes:read');
  });

  it('48: a narrower access token leaves the refresh token as wide as it was', async () => {
    const { notesweb, browser } = setUp();
    const first = await notesweb.obtainTokens(browser);
    const narrow = await refreshed(notesweb, first.refresh_token, { scope: 'notes:read' });
    expect(narrow.scope).toBe('notes:read');
    expect((await refreshed(notesweb, narrow.refresh_token)).scope).toBe('notes:read notes:write');
  });

  it("49: another client's refresh token is refused, and stays good for its own client", async () => {
    const { notesweb, notesspa, browser } = setUp();
    const tokens = await notesweb.obtainTokens(browser);
    await expectError(await notesspa.refresh(tokens.refresh_token), 'invalid_grant');
    await refreshed(notesweb, tokens.refresh_token);
  });

  it('50: an access token is no refresh token', async () => {
    const { notesweb, browser } = setUp();
    const tokens = await notesweb.obtainTokens(browser);
    await expectError(await notesweb.refresh(tokens.access_token), 'invalid_grant');
    await expectError(await notesweb.refresh(''), 'invalid_request');
  });
});
