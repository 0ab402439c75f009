import { describe, expect, it } from 'vitest';
import { createDemoClients } from '../../../../testing/demo-clients.ts';
import { createTestApp } from '../../../../testing/test-app.ts';
import { idOf, TestBrowser } from '../../../../testing/test-browser.ts';
import { moovila } from './moovila.ts';

function setUp() {
  const test = createTestApp();
  return { ...test, browser: new TestBrowser(test.fetch, test.origin), ...createDemoClients(test.fetch, test.origin) };
}

const withoutPkce = { code_challenge: undefined, code_challenge_method: undefined };

describe('Moovila', () => {
  it('lists its deviations with a source each, and this file tests all of them', () => {
    expect(moovila.deviations.map(({ line }) => line)).toEqual(['17', '22', '42', '46', '52–57', '58–60', '61–62']);
    for (const { source, why } of moovila.deviations)
      expect([source, why.length > 0]).toEqual([expect.stringMatching(/^\[[A-Z]\d?\]$/), true]);
  });

  it('deviates from 17 and 22: a code comes without PKCE and without iss', async () => {
    const { browser, timesheets } = setUp();
    const answer = await browser.authorize(timesheets.authorizationUrl(withoutPkce));
    expect([...answer.searchParams.keys()]).toEqual(['code', 'state']);
    const response = await timesheets.exchange(answer.searchParams.get('code'), { code_verifier: undefined });
    expect(await response.json()).toMatchObject({ token_type: 'Bearer', expires_in: 3600, scope: 'ProjectTaskRead UsersRead' });
  });

  it('deviates from 42 and 46: no app is public, and a refresh begins thirty days anew', async () => {
    const { engine, clock, browser, timesheets } = setUp();
    expect(engine.registrations?.rules().find(({ service }) => service.id === 'moovila')).toMatchObject({ publicClients: false });
    let { refresh_token } = await timesheets.obtainTokens(browser);
    for (let refreshes = 0; refreshes < 3; refreshes += 1) {
      clock.advance(20 * 24 * 60 * 60);
      const response = await timesheets.refresh(refresh_token);
      expect(response.status).toBe(200);
      ({ refresh_token } = (await response.json()) as { refresh_token: string });
    }
  });

  it('verifies a challenge that was sent', async () => {
    const { browser, timesheets } = setUp();
    const code = async () => (await browser.authorize(timesheets.authorizationUrl({ prompt: 'consent' }))).searchParams.get('code');
    expect((await timesheets.exchange(await code(), { code_verifier: 'w'.repeat(43) })).status).toBe(400);
    expect((await timesheets.exchange(await code(), { code_verifier: undefined })).status).toBe(400);
    expect((await timesheets.exchange(await code())).status).toBe(200);
  });

  it('deviates from 52–57, 58–60 and 61–62: has no revocation, introspection or metadata', async () => {
    const { fetch, origin } = setUp();
    for (const path of ['/moovila/oauth/revoke', '/moovila/oauth/introspect', '/.well-known/oauth-authorization-server/moovila']) {
      expect((await fetch(new Request(origin + path, { method: 'POST', body: new URLSearchParams({ token: 'x' }) }))).status).toBe(404);
    }
  });

  it.each(['ProjectTaskRead UsersRead', undefined])(
    'refuses the scope %j, not as registered, once the person has signed in',
    async (scope) => {
      const { browser, planner } = setUp();
      const answer = await browser.authorize(planner.authorizationUrl({ scope, ...withoutPkce }));
      expect(Object.fromEntries(answer.searchParams)).toMatchObject({ error: 'invalid_scope', state: 'a-state' });
    },
  );

  it('is all or nothing, until revoked: no scope can be left out and there is one duration', async () => {
    const { browser, timesheets } = setUp();
    const url = await browser.follow(timesheets.authorizationUrl());
    await browser.signIn(url);
    const shown = await browser.interaction(idOf(url));
    expect(shown).toMatchObject({ scopeChoice: false, durations: ['until-revoked'] });
    const path = `/api/interactions/${shown.id}/decision`;
    expect((await browser.post(path, { decision: 'allow', scopes: ['UsersRead'] })).status).toBe(400);
    expect((await browser.post(path, { decision: 'allow', duration: 'once' })).status).toBe(400);
  });

  it('16: answers a denial with access_denied and state', async () => {
    const { browser, timesheets } = setUp();
    const answer = await browser.authorize(timesheets.authorizationUrl(), 'ada@example.test', { decision: 'deny' });
    expect(Object.fromEntries(answer.searchParams)).toMatchObject({ error: 'access_denied', state: 'a-state' });
    expect(answer.searchParams.has('iss')).toBe(false);
  });
});

describe("Moovila's data", () => {
  it.each([
    ['projects', 'ProjectTaskRead'],
    ['tasks', 'ProjectTaskRead'],
    ['users', 'UsersRead'],
    ['time-entries', 'TimeEntriesRead'],
    ['lookup-tables', 'LookupTablesRead'],
  ])('%s opens to %s, and to a live token only', async (path, scope) => {
    const { browser, timesheets, origin, fetch, clock } = setUp();
    const url = `${origin}/moovila/api/${path}`;
    const others = ['ProjectTaskRead', 'UsersRead', 'TimeEntriesRead', 'LookupTablesRead'].filter((name) => name !== scope);
    const get = async (wanted: string) => {
      const answer = await browser.authorize(timesheets.authorizationUrl({ scope: wanted }));
      return ((await (await timesheets.exchange(answer.searchParams.get('code'))).json()) as { access_token: string }).access_token;
    };
    const token = await get(scope);
    expect((await timesheets.call(url, token)).status).toBe(200);
    const without = await timesheets.call(url, await get(others.join(' ')));
    expect(without.status).toBe(403);
    expect(without.headers.get('www-authenticate')).toContain(`error="insufficient_scope", scope="${scope}"`);
    const bare = await fetch(new Request(url));
    expect([bare.status, bare.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="latchstring"']);
    clock.advance(3600);
    const expired = await timesheets.call(url, token);
    expect([expired.status, expired.headers.get('www-authenticate')]).toEqual([401, expect.stringContaining('error="invalid_token"')]);
  });

  it("is the signed-in person's own, and empty for who has none", async () => {
    const { fetch, origin, timesheets } = setUp();
    const projectsOf = async (identifier: string) => {
      const tokens = await timesheets.obtainTokens(new TestBrowser(fetch, origin), identifier);
      return (await timesheets.call(`${origin}/moovila/api/projects`, tokens.access_token)).json();
    };
    expect(JSON.stringify(await projectsOf('ada@example.test'))).toContain('Analytical Engine');
    expect(JSON.stringify(await projectsOf('grace@example.test'))).not.toContain('Analytical Engine');
    expect(await projectsOf('katherine@example.test')).toEqual({ projects: [] });
  });
});
