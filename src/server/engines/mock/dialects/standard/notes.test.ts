import { describe, expect, it } from 'vitest';
import { createDemoClients } from '../../../../testing/demo-clients.ts';
import { createTestApp } from '../../../../testing/test-app.ts';
import { TestBrowser } from '../../../../testing/test-browser.ts';

async function setUp() {
  const test = createTestApp();
  const { notesweb, timesheets } = createDemoClients(test.fetch, test.origin);
  const browser = new TestBrowser(test.fetch, test.origin);
  const { access_token } = await notesweb.obtainTokens(browser);
  const url = `${test.origin}/standard/api/notes`;
  const add = (body: string) => notesweb.call(url, access_token, { method: 'POST', body });
  return { ...test, notesweb, timesheets, browser, url, add, access_token };
}

describe('the notes API', () => {
  it("adds a note to the person's own", async () => {
    const { notesweb, url, add, access_token, fetch, origin } = await setUp();
    const added = await add('{"title":"Loom","text":"Order cards"}');
    expect(added.status).toBe(201);
    expect(JSON.stringify(await (await notesweb.call(url, access_token)).json())).toContain('Order cards');
    const other = await notesweb.obtainTokens(new TestBrowser(fetch, origin), 'grace@example.test');
    expect(JSON.stringify(await (await notesweb.call(url, other.access_token)).json())).not.toContain('Order cards');
  });

  it.each([
    ['{', 'JSON'],
    ['[]', 'title'],
    ['{}', 'title'],
    ['{"title":5}', 'title must be text'],
    [`{"title":"${'x'.repeat(201)}"}`, '200 characters'],
    [`{"title":"x","text":"${'x'.repeat(100_000)}"}`, '64 kB'],
  ])('says what is wrong with %.20s', async (body, reason) => {
    const { add } = await setUp();
    const response = await add(body);
    expect(response.status).toBe(400);
    expect(JSON.stringify(await response.json())).toContain(reason);
  });

  it("refuses another service's token, a refresh token and other methods", async () => {
    const { notesweb, timesheets, browser, url } = await setUp();
    const foreign = await timesheets.obtainTokens(browser);
    expect((await notesweb.call(url, foreign.access_token)).status).toBe(401);
    const { refresh_token = '' } = await notesweb.obtainTokens(browser);
    expect((await notesweb.call(url, refresh_token)).status).toBe(401);
    expect((await notesweb.call(url, 'x', { method: 'DELETE' })).status).toBe(405);
  });
});
