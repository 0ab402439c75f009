import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
  fc.constantFrom<unknown>([], ['notes:read'], ['notes:read', 'notes:write'], ['notes:write', 'notes:write'], ['latchkey:connections']),
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

describe('whatever a page that is signed in sends to the connections API', () => {
  it('94: there is no 5xx, and nothing but DELETE of a known connection takes access back', async () => {
    const { fetch, origin } = createTestApp();
    const { latchkey, notesweb } = createDemoClients(fetch, origin);
    const browser = new TestBrowser(fetch, origin);
    const app = await notesweb.obtainTokens(browser);
    const { access_token } = await latchkey.obtainTokens(browser);
    const path = fc.oneof(fc.constantFrom('', '/', '/x', '/x/history', '/%00', '/..', '/__proto__', '/x/y/z'), fc.webPath());
    const query = fc.array(fc.tuple(fc.constantFrom('cursor', 'q', 'sort', '__proto__'), fc.string({ unit: 'binary', maxLength: 300 })), {
      maxLength: 3,
    });
    const method = fc.constantFrom('GET', 'HEAD', 'DELETE', 'PATCH', 'POST', 'PUT');
    await fc.assert(
      fc.asyncProperty(method, path, query, async (verb, where, pairs) => {
        const url = `${origin}/api/connections${where.startsWith('/') || where === '' ? where : `/${where}`}?${new URLSearchParams(pairs)}`;
        expect((await latchkey.call(url, access_token, { method: verb })).status).toBeLessThan(500);
      }),
      { numRuns: 1000 },
    );
    expect((await notesweb.call(`${origin}/standard/api/notes`, app.access_token)).status).toBe(200);
  });
});
