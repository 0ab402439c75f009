import { describe, expect, it } from 'vitest';
import type { Connection, Receipt } from '../../contract/connection.ts';
import { openAccountApi } from '../testing/account-api.ts';
import { TestBrowser } from '../testing/test-browser.ts';

describe('the connections API', () => {
  it("lists every app of the account, newest first, and never Latchstring's own pages", async () => {
    const { browser, timesheets, notesweb, list, clock } = await openAccountApi();
    await timesheets.obtainTokens(browser);
    clock.advance(1);
    await notesweb.obtainTokens(browser, 'ada@example.test', { decision: 'allow', duration: 'thirty-days' });
    const { account, connections, total, nextCursor } = await list();
    expect(account.name).toBe('Ada Lovelace');
    expect([total, nextCursor]).toEqual([2, null]);
    expect(connections.map(({ client }) => client.id)).toEqual(['notesweb', 'timesheets']);
    expect(connections[0]).toMatchObject({
      service: { name: 'Notebook' },
      scopes: [{ title: 'Read your notes' }, { title: 'Add notes' }],
      duration: 'thirty-days',
      lastUse: { state: 'never' },
      liveTokens: 2,
    });
    expect(connections[0]?.endsAt).not.toBeNull();
  });

  it('R30: holds no secret and no token, whatever is asked', async () => {
    const { browser, notesweb, api, send, idOf } = await openAccountApi();
    const tokens = await notesweb.obtainTokens(browser);
    const outstanding = (await browser.authorize(notesweb.authorizationUrl())).searchParams.get('code') ?? '';
    const id = await idOf('notesweb');
    const answers = [
      await api(),
      await api('?sort=name&q=notes'),
      await api(`/${id}`),
      await api(`/${id}/history`),
      await send('PATCH', `/${id}`, { scopes: ['notes:read'] }),
      await send('POST', '/revoke', { ids: [id] }),
      await api('/revoked'),
      await api(`/revoked/${id}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const secrets = [tokens.access_token, tokens.refresh_token ?? '', outstanding, 'noteswebsecret'];
    for (const answer of answers) {
      const text = await answer.text();
      for (const secret of secrets) expect(text).not.toContain(secret);
    }
  });

  it('records when and how an app last used its access', async () => {
    const { browser, notesweb, list, origin, clock } = await openAccountApi();
    const tokens = await notesweb.obtainTokens(browser);
    clock.advance(60);
    await notesweb.call(`${origin}/standard/api/notes`, tokens.access_token);
    const [connection] = (await list()).connections;
    expect(connection?.lastUse).toEqual({ state: 'used', at: clock.now().toISOString(), kind: 'resource', what: 'Read notes' });
  });

  it("87, 94: another account's connection is not found, to read or to revoke", async () => {
    const { browser, notesweb, latchstring, api, fetch, origin, list } = await openAccountApi();
    await notesweb.obtainTokens(browser);
    const id = (await list()).connections[0]?.id;
    const grace = await latchstring.obtainTokens(new TestBrowser(fetch, origin), 'grace@example.test');
    for (const [path, method] of [
      ['', 'GET'],
      ['/history', 'GET'],
      ['', 'DELETE'],
    ] as const) {
      const response = await api(`/${id}${path}`, { method }, grace.access_token);
      expect([response.status, await response.json()]).toMatchObject([404, { code: 'connection-not-found' }]);
    }
    expect((await list()).total).toBe(1);
  });

  it("refuses any token but that of Latchstring's own pages", async () => {
    const { browser, notesweb, timesheets, api, pagesTokens, clock } = await openAccountApi();
    for (const token of [
      (await notesweb.obtainTokens(browser)).access_token,
      (await timesheets.obtainTokens(browser)).access_token,
      pagesTokens.refresh_token ?? '',
      'made-up',
    ]) {
      const response = await api('', {}, token);
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toContain('error="invalid_token"');
    }
    clock.advance(600);
    expect((await api()).status).toBe(401);
  });

  it('86, F15, R21: a revoked app loses its tokens and its outstanding code at once, and the receipt is true', async () => {
    const { browser, notesweb, api, list, origin } = await openAccountApi();
    const tokens = await notesweb.obtainTokens(browser);
    const outstanding = (await browser.authorize(notesweb.authorizationUrl())).searchParams.get('code');
    const id = (await list()).connections[0]?.id;
    const response = await api(`/${id}`, { method: 'DELETE' });
    expect(response.status).toBe(200);
    const receipt = (await response.json()) as Receipt;
    expect(receipt).toMatchObject({ connectionId: id, client: { name: 'Notes Web' }, account: { id: 'acct-ada' } });
    expect(receipt.lines).toEqual([
      { credential: 'access-token', count: 1, state: 'dead', livesUntil: null, evidence: 'introspected' },
      { credential: 'refresh-token', count: 1, state: 'dead', livesUntil: null, evidence: 'introspected' },
      { credential: 'authorization-code', count: 1, state: 'dead', livesUntil: null, evidence: 'store-query' },
      { credential: 'grant', count: 1, state: 'dead', livesUntil: null, evidence: 'store-query' },
    ]);
    expect((await notesweb.call(`${origin}/standard/api/notes`, tokens.access_token)).status).toBe(401);
    expect(await (await notesweb.introspect(tokens.access_token)).json()).toEqual({ active: false });
    expect((await notesweb.refresh(tokens.refresh_token)).status).toBe(400);
    expect((await notesweb.exchange(outstanding)).status).toBe(400);
    expect((await list()).total).toBe(0);
    expect((await api(`/${id}`, { method: 'DELETE' })).status).toBe(404);
  });

  it("93: the next authorization asks again, and one app's revoke never touches another's", async () => {
    const { browser, notesweb, timesheets, api, list, origin } = await openAccountApi();
    const kept = await timesheets.obtainTokens(browser);
    await notesweb.obtainTokens(browser);
    const notes = (await list()).connections.find(({ client }) => client.id === 'notesweb');
    await api(`/${notes?.id}`, { method: 'DELETE' });
    expect((await timesheets.call(`${origin}/moovila/api/projects`, kept.access_token)).status).toBe(200);
    const next = await browser.follow(notesweb.authorizationUrl());
    expect(next.pathname).toMatch(/^\/interaction\//);
  });

  it('tells the history of a connection, newest first', async () => {
    const { browser, notesweb, api, list, clock } = await openAccountApi();
    const answer = await browser.authorize(notesweb.authorizationUrl({ scope: 'notes:read' }));
    const tokens = (await (await notesweb.exchange(answer.searchParams.get('code'))).json()) as { refresh_token: string };
    clock.advance(60);
    await notesweb.refresh(tokens.refresh_token);
    clock.advance(60);
    await browser.authorize(notesweb.authorizationUrl());
    const id = (await list()).connections[0]?.id;
    const { entries } = (await (await api(`/${id}/history`)).json()) as { entries: { event: string; scopes: { title: string }[] }[] };
    expect(entries.map(({ event, scopes }) => [event, scopes.map(({ title }) => title)])).toEqual([
      ['widened', ['Add notes']],
      ['refreshed', ['Read your notes']],
      ['granted', ['Read your notes']],
    ]);
  });

  it('pages by key through more than fifty', async () => {
    const seeds = Array.from({ length: 60 }, (_, index) => ({
      service: 'standard',
      id: `app-${index}`,
      secret: 's',
      name: `App ${index}`,
      publisher: null,
      verified: false,
      homepage: null,
      revocationNote: null,
      registeredAt: new Date(0),
      redirectUris: ['https://app.example/callback'],
      scopes: ['notes:read'],
      optionalScopes: [],
      ownScopes: [],
      grantTypes: ['authorization_code' as const],
      origins: [],
      postLogoutRedirectUris: [],
      firstParty: false,
      owner: null,
    }));
    const { seedRegistrations } = await import('../demo/seed.ts');
    const registrations = [...seedRegistrations(new URL('http://127.0.0.1:4400'), new Date()), ...seeds];
    const { browser, notesweb, list } = await openAccountApi({ mock: { registrations } });
    for (const { id } of seeds) {
      await browser.authorize(
        notesweb.authorizationUrl({ client_id: id, redirect_uri: 'https://app.example/callback', scope: 'notes:read' }),
      );
    }
    const first = await list();
    expect([first.connections.length, first.total]).toEqual([50, 60]);
    const second = await list(`?cursor=${encodeURIComponent(first.nextCursor ?? '')}`);
    expect([second.connections.length, second.nextCursor]).toEqual([10, null]);
    expect(new Set([...first.connections, ...second.connections].map(({ id }: Connection) => id)).size).toBe(60);
  });
});

describe('signing out', () => {
  it("51, R15: kills the tokens that the pages got in this browser, and only this browser's", async () => {
    const { browser, latchstring, pagesTokens, api, fetch, origin } = await openAccountApi();
    const elsewhere = await latchstring.obtainTokens(new TestBrowser(fetch, origin));
    await browser.post('/api/session/sign-out', {});
    expect((await api()).status).toBe(401);
    expect((await latchstring.refresh(pagesTokens.refresh_token)).status).toBe(400);
    expect((await api('', {}, elsewhere.access_token)).status).toBe(200);
    const next = await browser.follow(latchstring.authorizationUrl({ prompt: 'none' }));
    expect(next.searchParams.get('error')).toBe('login_required');
  });

  it('R15: after a sign-out without cookies the next person gets tokens of their own account only', async () => {
    const { browser, latchstring, api } = await openAccountApi();
    browser.cookies.clear();
    await browser.post('/api/session/sign-out', {});
    const grace = await latchstring.obtainTokens(browser, 'grace@example.test');
    expect(await (await api('', {}, grace.access_token)).json()).toMatchObject({ account: { id: 'acct-grace' } });
  });
});
