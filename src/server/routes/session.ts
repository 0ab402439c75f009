import { Hono } from 'hono';
import type { Session } from '../../contract/session.ts';
import type { AccountDirectory } from '../accounts/directory.ts';
import type { Browser } from '../gateway/browser.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { SiteEnv } from '../http/front-door.ts';
import { ProblemError } from '../http/problem.ts';
import type { Engine } from '../ports/engine.ts';
import { readBearer } from './bearer.ts';
import { type BrowserCookies, requireSameOrigin } from './browser.ts';
import { allow } from './methods.ts';

interface Dependencies {
  engine: Engine;
  gateway: Gateway;
  cookies: BrowserCookies;
  accounts: AccountDirectory;
  publicUrl: URL;
}

/** Who is signed in in this browser, and the way out. */
export function sessionRoutes({ engine, gateway, cookies, accounts, publicUrl }: Dependencies): Hono<SiteEnv> {
  const routes: Hono<SiteEnv> = new Hono();

  routes.get('/', (c) =>
    cookies.use(c.req.raw, c.env, async (browser) => {
      if (!browser.session) throw new ProblemError('not-signed-in', 401, {}, { 'www-authenticate': 'Form realm="latchstring"' });
      return c.json(await describe(browser.session, accounts));
    }),
  );
  routes.all('/', allow('GET'));

  routes.post('/sign-out', async (c) => {
    requireSameOrigin(c.req.raw, publicUrl);
    return cookies.use(c.req.raw, c.env, async (browser) => {
      await gateway.signOuts.ofBrowser(browser);
      return c.json({ accounts: [] } satisfies Session);
    });
  });
  routes.all('/sign-out', allow('POST'));

  // Whose sessions end is said by the token: a browser may hold several accounts.
  routes.post('/sign-out-everywhere', async (c) => {
    requireSameOrigin(c.req.raw, publicUrl);
    const { account } = await readBearer(c.req.header('authorization'), engine, accounts);
    return cookies.use(c.req.raw, c.env, async (browser) => {
      await gateway.signOuts.everywhere(account.id, browser);
      return c.json(browser.session ? await describe(browser.session, accounts) : ({ accounts: [] } satisfies Session));
    });
  });
  routes.all('/sign-out-everywhere', allow('POST'));
  return routes;
}

async function describe(session: NonNullable<Browser['session']>, accounts: AccountDirectory): Promise<Session> {
  const described = await Promise.all(
    session.accounts.map(async ({ accountId, authTime }) => {
      const account = await accounts.get(accountId);
      return account ? [{ ...account, signedInAt: authTime.toISOString() }] : [];
    }),
  );
  return { accounts: described.flat() };
}
