import { expect } from 'playwright/test';
import { onEveryEngine, test } from '../support/fixtures.ts';
import { App, allow, backInTheApp, failedRequest, signIn, signInDialog } from '../support/journey.ts';
import { leaveForAuthorization, PageApp, redeem } from '../support/page-app.ts';

/** What tracing, frameworks and MCP clients send along. */
const headers = {
  'mcp-protocol-version': '2025-11-25',
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  'x-requested-with': 'XMLHttpRequest',
};

onEveryEngine(() => {
  for (const host of ['127.0.0.1', 'localhost']) {
    test(`P1, P2, P7: a page of http://${host} and any port runs the whole flow with oauth4webapi`, async ({
      page,
      latchstring,
      engine,
      cleanConsole,
    }) => {
      // Chromium writes the refused call to the console.
      cleanConsole.allow(failedRequest);
      const app = await PageApp.start(host);
      try {
        const asking = {
          issuer: `${latchstring.origin}/${engine.service}`,
          clientId: 'notesspa',
          redirectUri: `${app.origin}/callback`,
        };
        const journey = async (scope: string) => {
          await page.goto(app.origin);
          await leaveForAuthorization(page, { ...asking, scope });
          const consent = page.getByRole('button', { name: 'Allow' });
          await expect(signInDialog(page).or(consent).first()).toBeVisible();
          if (await signInDialog(page).isVisible()) await signIn(page);
          await expect(page.getByText(new URL(app.origin).host).first()).toBeVisible();
          await allow(page);
          await backInTheApp(page);
          expect(page.url().startsWith(`${asking.redirectUri}?code=`)).toBe(true);
          return redeem(page, { ...asking, scope, resource: `${asking.issuer}/api/notes`, headers });
        };
        const identity = await journey('openid');
        expect(identity).toMatchObject({ granted: 'openid', signed: true, subject: 'acct-ada' });
        const data = await journey('notes:read');
        expect(data).toMatchObject({ granted: 'notes:read', resource: [200, 401], challenge: expect.stringContaining('invalid_token') });
      } finally {
        await app.stop();
      }
    });
  }

  test('S8: the code of an app that keeps a secret goes to no other port, though the person allowed it before', async ({
    page,
    latchstring,
    client,
    engine,
    cleanConsole,
  }) => {
    cleanConsole.allow(failedRequest);
    const app = new App(latchstring.origin, client.redirectUri, 'notesweb', engine.service);
    await page.goto(app.authorizationUrl());
    await signIn(page);
    await allow(page);
    await backInTheApp(page);
    const thief = await PageApp.start('127.0.0.1');
    try {
      for (const prompt of [{}, { prompt: 'none' }]) {
        await page.goto(app.authorizationUrl({ redirect_uri: `${thief.origin}/callback`, ...prompt }));
        await expect(page.getByRole('heading', { name: 'This link does not work' })).toBeVisible();
        expect(new URL(page.url()).origin).toBe(latchstring.origin);
      }
    } finally {
      await thief.stop();
    }
  });
});
