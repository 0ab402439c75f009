import { describe, expect, it } from 'vitest';
import { answerOf, openAccountApi } from '../testing/account-api.ts';

async function setUp() {
  const test = await openAccountApi();
  const { browser, timesheets, notesweb, clock, list } = test;
  await timesheets.obtainTokens(browser);
  clock.advance(60);
  const tokens = await notesweb.obtainTokens(browser);
  const found = async (query: string) => {
    const { connections, total, all } = await list(query);
    return { ids: connections.map(({ client }) => client.id), total, all };
  };
  return { ...test, tokens, found };
}

describe('the list of connections', () => {
  it('is searched, filtered and sorted by its query, and says how many there are in all', async () => {
    const { found, clock } = await setUp();
    expect(await found('?sort=name')).toEqual({ ids: ['notesweb', 'timesheets'], total: 2, all: 2 });
    expect(await found('?sort=longest-unused')).toEqual({ ids: ['timesheets', 'notesweb'], total: 2, all: 2 });
    expect(await found('?q=brightwork%20moovila')).toEqual({ ids: ['timesheets'], total: 1, all: 2 });
    expect(await found('?q=add+notes')).toEqual({ ids: ['notesweb'], total: 1, all: 2 });
    expect(await found('?q=timesheets.example')).toEqual({ ids: [], total: 0, all: 2 });
    expect(await found('?service=moovila&q=')).toEqual({ ids: ['timesheets'], total: 1, all: 2 });
    expect(await found('?access=change')).toEqual({ ids: ['notesweb'], total: 1, all: 2 });
    expect(await found(`?unusedSince=${clock.now().toISOString()}`)).toEqual({ ids: ['timesheets'], total: 1, all: 2 });
    expect(await found('?made-up=1')).toMatchObject({ total: 2 });
  });

  it('counts use for its order and for what is unused', async () => {
    const { found, clock, notesweb, tokens, origin } = await setUp();
    clock.advance(60);
    await notesweb.call(`${origin}/standard/api/notes`, tokens.access_token);
    const { ids } = await found('?sort=last-used');
    expect(ids).toEqual(['notesweb', 'timesheets']);
    clock.advance(60);
    expect((await found(`?unusedSince=${new Date(clock.now().getTime() - 90_000).toISOString()}`)).ids).toEqual(['timesheets']);
    expect((await found(`?unusedSince=${clock.now().toISOString()}`)).ids).toEqual(['notesweb', 'timesheets']);
  });

  it.each([
    ['cursor', ['', 'x', 'x'.repeat(2000), 'x'.repeat(2001), 'null']],
    ['sort', ['', 'oldest', 'NEWEST', '__proto__', 'constructor']],
    ['q', ['x'.repeat(201)]],
    ['service', ['x'.repeat(101)]],
    ['access', ['', 'read', 'change,read']],
    ['unusedSince', ['', '2026', '2026-01-15', 'yesterday', '1768467600', '2026-13-01T00:00:00Z', '2026-01-01T00:00:00%2B05']],
  ])('is refused with a bad %s, which is named', async (name, values) => {
    const { api } = await setUp();
    for (const query of [...values.map((value) => `?${name}=${value}`), `?${name}=newest&${name}=newest`]) {
      expect(await answerOf(await api(query))).toMatchObject({ status: 400, body: { code: 'invalid-query', pointer: `/${name}` } });
    }
  });

  it('refuses a cursor that another order gave, and a parameter that nobody knows when it comes twice', async () => {
    const { api } = await setUp();
    const cursor = Buffer.from(JSON.stringify(['name', 'Notes', 'x'])).toString('base64url');
    expect((await api(`?sort=name&cursor=${cursor}`)).status).toBe(200);
    expect(await answerOf(await api(`?sort=newest&cursor=${cursor}`))).toMatchObject({ status: 400, body: { pointer: '/cursor' } });
    expect(await answerOf(await api('?x=1&x=2'))).toMatchObject({ status: 400, body: { code: 'invalid-query', pointer: '/x' } });
  });

  it('takes the longest search that is allowed, and odd ones, without finding anything', async () => {
    const { found } = await setUp();
    for (const q of ['x'.repeat(200), '\u0000', '\ud800', '%', '.*', '<b>', '\u202e', '"', '😀'.repeat(100)])
      expect(await found(`?q=${new URLSearchParams({ q }).toString().slice(2)}`)).toMatchObject({ all: 2 });
    expect((await found(`?q=${'x'.repeat(200)}`)).total).toBe(0);
  });
});
