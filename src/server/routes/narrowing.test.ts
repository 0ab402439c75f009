import { describe, expect, it } from 'vitest';
import type { Connection, HistoryEntry, Narrowed } from '../../contract/connection.ts';
import { answerOf, openAccountApi } from '../testing/account-api.ts';
import { TestBrowser } from '../testing/test-browser.ts';

async function setUp() {
  const test = await openAccountApi();
  const { browser, notesweb, timesheets, api, send, idOf, latchstring, fetch, origin } = test;
  const tokens = await notesweb.obtainTokens(browser);
  await timesheets.obtainTokens(browser);
  const id = await idOf('notesweb');
  const show = async (which = id) => (await api(`/${which}`)).json() as Promise<Connection>;
  const events = async () => ((await (await api(`/${id}/history`)).json()) as { entries: HistoryEntry[] }).entries;
  const keep = (scopes: unknown, which = id, token?: string) => send('PATCH', `/${which}`, { scopes }, token);
  const graces = async () => (await latchstring.obtainTokens(new TestBrowser(fetch, origin), 'grace@example.test')).access_token;
  return { ...test, tokens, id, show, events, keep, graces };
}

const write = { method: 'POST', body: '{"title":"x","text":"y"}', headers: { 'content-type': 'application/json' } };

describe('taking a part of an access back', () => {
  it('93: leaves the rest, and says what was taken and that old tokens lost it at once', async () => {
    const { keep, show, id, notesweb, tokens, origin, events } = await setUp();
    const before = await show();
    const { status, body } = await answerOf(await keep(['notes:read']));
    const { connection, removed, oldTokensUntil } = body as Narrowed;
    expect([status, removed, oldTokensUntil]).toEqual([200, ['notes:write'], null]);
    expect(connection).toEqual({ ...before, scopes: before.scopes.filter(({ name }) => name === 'notes:read') });
    expect(await show()).toEqual(connection);
    const notes = `${origin}/standard/api/notes`;
    expect((await notesweb.call(notes, tokens.access_token, write)).status).toBe(403);
    expect((await notesweb.call(notes, tokens.access_token)).status).toBe(200);
    expect((await events()).find(({ event }) => event === 'narrowed')?.scopes).toEqual([{ name: 'notes:write', title: 'Add notes' }]);
    expect(connection.id).toBe(id);
  });

  it('of nothing changes nothing and is no event', async () => {
    const { keep, show, events } = await setUp();
    const before = await show();
    expect((await answerOf(await keep(['notes:write', 'notes:read', 'notes:read']))).body).toMatchObject({
      removed: [],
      connection: before,
    });
    expect((await events()).map(({ event }) => event)).toEqual(['granted']);
  });

  it.each<[string, unknown, string]>([
    ['a scope that the app does not have', ['notes:read', 'latchstring:connections'], 'latchstring:connections'],
    ['a scope of another service', ['notes:read', 'UsersRead'], 'UsersRead'],
    ['a required scope left out', ['notes:write'], 'notes:read'],
    ['nothing kept', [], 'revoke the whole access'],
    ['more than 500 scopes', Array.from({ length: 501 }, () => 'notes:read'), ''],
    ['a scope that is too long', ['x'.repeat(201)], ''],
    ['a string', 'notes:read', ''],
    ['no scopes at all', undefined, ''],
    ['null', [null], ''],
  ])('is refused with %s, and nothing is changed', async (_what, scopes, said) => {
    const { keep, show, events, notesweb, tokens, origin } = await setUp();
    const before = await show();
    const answer = await answerOf(await keep(scopes));
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-body', pointer: expect.stringMatching(/^\/scopes/) } });
    expect((answer.body as { detail: string }).detail).toContain(said);
    expect([await show(), (await events()).length]).toEqual([before, 1]);
    expect((await notesweb.call(`${origin}/standard/api/notes`, tokens.access_token, write)).status).toBe(201);
  });

  it('is refused without JSON, and with broken JSON', async () => {
    const { api, id, show } = await setUp();
    const before = await show();
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await api(`/${id}`, { method: 'PATCH', body: 'scopes=notes:read', headers: form })).status).toBe(415);
    const broken = { method: 'PATCH', body: '{', headers: { 'content-type': 'application/json' } };
    expect(await answerOf(await api(`/${id}`, broken))).toMatchObject({ status: 400, body: { code: 'invalid-body' } });
    expect(await show()).toEqual(before);
  });

  it("87, 94: is not found for another account's connection, nor for a made-up one, nor once revoked", async () => {
    const { keep, show, api, id, graces } = await setUp();
    const before = await show();
    const notFound = { status: 404, body: { code: 'connection-not-found' } };
    expect(await answerOf(await keep(['notes:read'], id, await graces()))).toMatchObject(notFound);
    expect(await answerOf(await keep(['notes:read'], 'made-up'))).toMatchObject(notFound);
    expect(await show()).toEqual(before);
    await api(`/${id}`, { method: 'DELETE' });
    expect(await answerOf(await keep(['notes:read']))).toMatchObject(notFound);
  });

  it('is refused where the service gives all or nothing', async () => {
    const { keep, show, idOf } = await setUp();
    const id = await idOf('timesheets');
    const before = await show(id);
    expect(before.scopes.map(({ removable }) => removable)).toEqual([false, false]);
    expect(await answerOf(await keep(['UsersRead'], id))).toMatchObject({ status: 409, body: { code: 'not-supported' } });
    expect(await show(id)).toEqual(before);
  });
});
