import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openAccountApi } from '../testing/account-api.ts';
import { createDemoClients } from '../testing/demo-clients.ts';
import { createTestApp } from '../testing/test-app.ts';
import { idOf, TestBrowser } from '../testing/test-browser.ts';

const step = fc.constantFrom('sign-in', 'account', 'switch-account', 'extend', 'decision');
const field = fc.oneof(
  fc.constantFrom<unknown>(
    'ada@example.test',
    'wonderland',
    'acct-ada',
    'acct-grace',
    'allow',
    'deny',
    'once',
    'until-revoked',
    '',
    null,
    -1,
    1,
  ),
  fc.constantFrom<unknown>([], ['notes:read'], ['notes:read', 'notes:write'], ['notes:write', 'notes:write'], ['latchstring:connections']),
  fc.jsonValue(),
);
const sound = fc.constantFrom<Record<string, unknown>>(
  { identifier: 'ada@example.test', password: 'wonderland', accountId: 'acct-ada', decision: 'allow' },
  { identifier: 'grace@example.test', password: 'wonderland', accountId: 'acct-grace', decision: 'deny' },
);
const odd = fc.record(
  { identifier: field, password: field, accountId: field, decision: field, revision: field, scopes: field, duration: field },
  { requiredKeys: [] },
);
const body = fc.oneof(sound, odd);

describe('whatever the person’s own browser sends to a live interaction', () => {
  it('90, 91: there is no 5xx, and the app gets nothing that was not shown', async () => {
    let granted = 0;
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(fc.tuple(step, body), { minLength: 1, maxLength: 8 }), async (signedIn, steps) => {
        const { fetch, origin } = createTestApp();
        const browser = new TestBrowser(fetch, origin);
        const { notesweb } = createDemoClients(fetch, origin);
        const url = await browser.follow(notesweb.authorizationUrl({ scope: 'notes:read' }));
        if (signedIn) await browser.signIn(url);
        for (const [path, sent] of steps) {
          const response = await browser.post(`/api/interactions/${idOf(url)}/${path}`, sent);
          expect(response.status).toBeLessThan(500);
          const { redirectTo } = (await response.json()) as { redirectTo?: string | null };
          if (!redirectTo) continue;
          expect(redirectTo).toMatch(/^http:\/\/127\.0\.0\.1:9999\/callback\?/);
          const code = new URL(redirectTo).searchParams.get('code');
          if (code === null) continue;
          const exchanged = await notesweb.exchange(code);
          if (!exchanged.ok) continue;
          granted += 1;
          expect(await exchanged.json()).toMatchObject({ scope: 'notes:read' });
        }
      }),
      { numRuns: 300 },
    );
    // The sequences must reach what they are to disprove.
    expect(granted).toBeGreaterThan(10);
  });
});

const scopes = fc.oneof(
  fc.constantFrom<unknown>([], ['notes:read', 'notes:write'], ['notes:read', 'x'], 'notes:read', [null]),
  fc.jsonValue(),
);
const ids = fc.oneof(fc.constantFrom<unknown>([], ['x'], ['x', 'x'], ['__proto__'], [''], 'x'), fc.jsonValue());

describe('whatever a page that is signed in sends to the connections API', () => {
  it('94: there is no 5xx, and nothing but the revoke of a known connection takes access back', async () => {
    const { latchstring, notesweb, browser, origin, pagesTokens, idOf: connectionOf } = await openAccountApi();
    const app = await notesweb.obtainTokens(browser);
    const known = await connectionOf('notesweb');
    const path = fc.oneof(
      fc.constantFrom(
        '',
        '/',
        '/x',
        '/x/history',
        '/revoke',
        '/revoked',
        '/revoked/x',
        `/revoked/${known}`,
        `/${known}`,
        `/${known}/history`,
      ),
      fc.constantFrom('/%00', '/..', '/__proto__', '/x/y/z'),
      fc.webPath(),
    );
    const name = fc.constantFrom('cursor', 'q', 'sort', 'service', 'access', 'unusedSince', '__proto__');
    const query = fc.array(fc.tuple(name, fc.string({ unit: 'binary', maxLength: 300 })), { maxLength: 3 });
    const method = fc.constantFrom('GET', 'HEAD', 'DELETE', 'PATCH', 'POST', 'PUT');
    const call = fc.oneof(fc.tuple(method, path), fc.constantFrom<[string, string]>(['PATCH', `/${known}`], ['POST', '/revoke']));
    const sent = fc.oneof(fc.record({ scopes, ids }), fc.jsonValue());
    const headers = { 'content-type': 'application/json' };
    let understood = 0;
    await fc.assert(
      fc.asyncProperty(call, query, sent, async ([verb, where], pairs, content) => {
        if (verb === 'DELETE' && where === `/${known}`) return;
        const url = `${origin}/api/connections${where.startsWith('/') || where === '' ? where : `/${where}`}?${new URLSearchParams(pairs)}`;
        const hasBody = verb !== 'GET' && verb !== 'HEAD';
        const init = { method: verb, ...(hasBody ? { body: JSON.stringify(content), headers } : {}) };
        const { status } = await latchstring.call(url, pagesTokens.access_token, init);
        expect(status).toBeLessThan(500);
        if (status === 200 && hasBody) understood += 1;
      }),
      { numRuns: 1000 },
    );
    // Some of the changes must be good ones, which change nothing.
    expect(understood).toBeGreaterThan(10);
    expect((await notesweb.call(`${origin}/standard/api/notes`, app.access_token)).status).toBe(200);
    expect((await (await notesweb.introspect(app.access_token)).json()) as object).toMatchObject({ scope: 'notes:read notes:write' });
  });
});
