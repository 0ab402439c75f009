import { describe, expect, it } from 'vitest';
import type { RevokedConnection, RevokedMany } from '../../contract/connection.ts';
import type { Engine } from '../ports/engine.ts';
import { answerOf, openAccountApi } from '../testing/account-api.ts';
import { createTestApp } from '../testing/test-app.ts';
import { TestBrowser } from '../testing/test-browser.ts';

async function setUp(options: Parameters<typeof createTestApp>[0] = {}) {
  const test = await openAccountApi(options);
  const { browser, notesweb, timesheets, planner, send, api, latchstring, fetch, origin } = test;
  const graceBrowser = new TestBrowser(fetch, origin);
  const grace = (await latchstring.obtainTokens(graceBrowser, 'grace@example.test')).access_token;
  const connectAll = async () => {
    const tokens = { web: await notesweb.obtainTokens(browser), sheets: await timesheets.obtainTokens(browser) };
    return { ...tokens, plan: await planner.obtainTokens(browser) };
  };
  const revokeMany = (ids: unknown, token?: string) => send('POST', '/revoke', { ids }, token);
  const outcomes = async (ids: string[]) => {
    const { results } = (await (await revokeMany(ids)).json()) as RevokedMany;
    return results.map(({ id, outcome }) => [id, outcome]);
  };
  const revoked = async (token?: string) => ((await (await api('/revoked', {}, token)).json()) as { revoked: RevokedConnection[] }).revoked;
  return { ...test, graceBrowser, grace, connectAll, revokeMany, outcomes, revoked };
}

/** The mock server, but one app's connection cannot be revoked. */
function failingFor(clientId: string): Engine {
  const { engine } = createTestApp();
  const { connections } = engine;
  return {
    ...engine,
    connections: {
      ...connections,
      revoke: async (accountId, id) => {
        if ((await connections.get(accountId, id))?.client.id === clientId) throw new Error('the store is down');
        return connections.revoke(accountId, id);
      },
    },
  };
}

describe('revoking many at once', () => {
  it("revokes each that is the account's own, once, and tells of every other what it is", async () => {
    const { connectAll, idOf, outcomes, list, graceBrowser, notesweb, timesheets, origin, api, grace } = await setUp();
    const tokens = await connectAll();
    const hers = await notesweb.obtainTokens(graceBrowser, 'grace@example.test');
    const { connections } = (await (await api('', {}, grace)).json()) as { connections: { id: string }[] };
    const [web, sheets, foreign = ''] = [await idOf('notesweb'), await idOf('timesheets'), connections[0]?.id];
    expect(await outcomes([web, 'made-up', foreign, web, sheets])).toEqual([
      [web, 'revoked'],
      ['made-up', 'not-found'],
      [foreign, 'not-found'],
      [sheets, 'revoked'],
    ]);
    expect((await list()).connections.map(({ client }) => client.id)).toEqual(['planner']);
    const notes = `${origin}/standard/api/notes`;
    expect((await notesweb.call(notes, tokens.web.access_token)).status).toBe(401);
    expect((await timesheets.call(`${origin}/moovila/api/projects`, tokens.sheets.access_token)).status).toBe(401);
    expect((await timesheets.call(`${origin}/moovila/api/projects`, tokens.plan.access_token)).status).toBe(200);
    expect((await notesweb.call(notes, hers.access_token)).status).toBe(200);
    expect(await outcomes([web])).toEqual([[web, 'not-found']]);
  });

  it('gives each its own receipt', async () => {
    const { connectAll, idOf, revokeMany } = await setUp();
    await connectAll();
    const ids = [await idOf('planner'), await idOf('notesweb')];
    const { results } = (await (await revokeMany(ids)).json()) as RevokedMany;
    expect(results).toMatchObject([
      { receipt: { connectionId: ids[0], client: { name: 'Planner' }, scopes: [{ title: 'Projects and Tasks' }] } },
      { receipt: { connectionId: ids[1], client: { name: 'Notes Web' }, scopes: [{ name: 'notes:read' }, { name: 'notes:write' }] } },
    ]);
  });

  it('R27: when one fails, says so of it, and the others are revoked all the same', async () => {
    const { connectAll, idOf, outcomes, list, revoked } = await setUp({ engine: failingFor('timesheets') });
    await connectAll();
    const ids = [await idOf('notesweb'), await idOf('timesheets'), await idOf('planner')];
    expect((await outcomes(ids)).map(([, outcome]) => outcome)).toEqual(['revoked', 'failed', 'revoked']);
    expect((await list()).connections.map(({ client }) => client.id)).toEqual(['timesheets']);
    expect((await revoked()).map(({ connection }) => connection.client.id)).toEqual(['planner', 'notesweb']);
  });

  it('logs why one failed, and not whose it was', async () => {
    const logged: unknown[] = [];
    const log = { info: () => {}, error: (event: string, fields = {}) => logged.push([event, fields]) };
    const { connectAll, idOf, revokeMany } = await setUp({ engine: failingFor('planner'), log });
    await connectAll();
    await revokeMany([await idOf('planner')]);
    expect(logged).toEqual([['failure', { during: 'revoke', error: expect.stringContaining('the store is down') }]]);
  });

  it.each<[string, unknown]>([
    ['none', []],
    ['101', Array.from({ length: 101 }, (_, index) => `id-${index}`)],
    ['an empty id', ['']],
    ['an id that is too long', ['x'.repeat(201)]],
    ['a string', 'x'],
    ['a number', [1]],
    ['nothing', undefined],
  ])('is refused with %s', async (_what, ids) => {
    const { revokeMany } = await setUp();
    expect(await answerOf(await revokeMany(ids))).toMatchObject({
      status: 400,
      body: { code: 'invalid-body', pointer: expect.stringMatching(/^\/ids/) },
    });
  });

  it('takes a hundred, and no other method', async () => {
    const { outcomes, api } = await setUp();
    const ids = Array.from({ length: 100 }, (_, index) => `id-${index}`);
    expect(await outcomes(ids)).toEqual(ids.map((id) => [id, 'not-found']));
    for (const method of ['GET', 'DELETE', 'PUT', 'PATCH']) {
      const response = await api('/revoke', { method });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    }
  });
});

describe('what was revoked of late', () => {
  it('stands as it stood then, newest first, with receipt and history', async () => {
    const { connectAll, idOf, api, revoked, clock, notesweb, browser } = await setUp();
    await browser.authorize(notesweb.authorizationUrl({ scope: 'notes:read' }));
    clock.advance(60);
    await connectAll();
    const [web, plan] = [await idOf('notesweb'), await idOf('planner')];
    const before = await (await api(`/${web}`)).json();
    const receipt = await (await api(`/${web}`, { method: 'DELETE' })).json();
    clock.advance(1);
    await api(`/${plan}`, { method: 'DELETE' });
    const listed = await revoked();
    expect(listed.map(({ connection }) => connection.id)).toEqual([plan, web]);
    expect(listed[1]).toEqual({ connection: before, receipt });
    const details = await (await api(`/revoked/${web}`)).json();
    expect(details).toMatchObject({
      connection: before,
      receipt,
      history: [
        { event: 'revoked', scopes: [{ name: 'notes:read' }, { name: 'notes:write' }] },
        { event: 'widened', scopes: [{ name: 'notes:write' }] },
        { event: 'granted', scopes: [{ name: 'notes:read' }] },
      ],
    });
    expect((await api(`/${web}`)).status).toBe(404);
  });

  it('94: shows another account nothing', async () => {
    const { connectAll, idOf, api, revoked, grace } = await setUp();
    await connectAll();
    const id = await idOf('notesweb');
    await api(`/${id}`, { method: 'DELETE' });
    expect(await revoked(grace)).toEqual([]);
    expect((await api(`/revoked/${id}`, {}, grace)).status).toBe(404);
    expect((await api(`/revoked/${id}`)).status).toBe(200);
  });

  it('is not listed once it is connected again, nor twice, but its receipt stays', async () => {
    const { connectAll, notesweb, browser, idOf, api, revoked } = await setUp();
    await connectAll();
    const first = await idOf('notesweb');
    await api(`/${first}`, { method: 'DELETE' });
    await notesweb.obtainTokens(browser);
    expect(await revoked()).toEqual([]);
    expect((await api(`/revoked/${first}`)).status).toBe(200);
    const second = await idOf('notesweb');
    await api(`/${second}`, { method: 'DELETE' });
    expect((await revoked()).map(({ connection }) => connection.id)).toEqual([second]);
  });

  it('is gone after thirty days', async () => {
    const { connectAll, idOf, api, revoked, clock, latchstring, browser } = await setUp();
    await connectAll();
    const id = await idOf('notesweb');
    await api(`/${id}`, { method: 'DELETE' });
    clock.advance(30 * 24 * 60 * 60 - 1);
    const late = (await latchstring.obtainTokens(browser)).access_token;
    expect(await revoked(late)).toHaveLength(1);
    clock.advance(1);
    expect(await revoked(late)).toEqual([]);
    expect((await api(`/revoked/${id}`, {}, late)).status).toBe(404);
  });

  it('lists every app that was revoked, and takes no other method', async () => {
    const { notesweb, timesheets, planner, browser, idOf, api, revoked } = await setUp();
    for (const client of [notesweb, timesheets, planner]) {
      await client.obtainTokens(browser);
      await api(`/${await idOf(client.options.id)}`, { method: 'DELETE' });
    }
    expect((await revoked()).length).toBe(3);
    for (const path of ['/revoked', '/revoked/x']) {
      for (const method of ['POST', 'DELETE', 'PATCH']) {
        const response = await api(path, { method });
        expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET']);
      }
    }
  });
});
