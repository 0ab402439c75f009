import { type Context, Hono } from 'hono';
import type { AccountDirectory } from '../accounts/directory.ts';
import type { PlainPageDress } from '../documents/brand/dress-plain-page.ts';
import { type HtmlPage, sendHtml } from '../documents/html.ts';
import { askToSignOut, nobodySignedIn, signedOut, signOutIsOver, stillSignedIn } from '../documents/sign-out-page.ts';
import type { Browser } from '../gateway/browser.ts';
import { isSignedIn } from '../gateway/browser-sessions.ts';
import { isFormToken, makeFormToken } from '../gateway/form-token.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { SiteEnv } from '../http/front-door.ts';
import { ProblemError } from '../http/problem.ts';
import { chooseLanguage } from '../languages/language.ts';
import { loadWording } from '../languages/wording.ts';
import type { SignOutRequests } from '../ports/engine.ts';
import { randomToken } from '../ports/random.ts';
import { type BrowserCookies, requireSameOrigin } from './browser.ts';
import { readForm } from './form.ts';
import { allow } from './methods.ts';

interface Dependencies {
  requests: SignOutRequests;
  gateway: Gateway;
  cookies: BrowserCookies;
  accounts: AccountDirectory;
  publicUrl: URL;
  dress: PlainPageDress | null;
}

/**
 * Where an app's wish for a sign-out ends. Who is named by an ID token, which nobody else has, is signed out at once; in any other
 * case the person is asked, by a page without scripts.
 * @see OpenID Connect RP-Initiated Logout 1.0 sections 2 and 3
 */
export function signOutRoutes({ requests, gateway, cookies, accounts, publicUrl, dress }: Dependencies): Hono<SiteEnv> {
  const routes: Hono<SiteEnv> = new Hono();

  const otherMethod = allow('GET', 'POST');
  const send = async (c: Context, page: HtmlPage, status: number) => sendHtml(c, (await dress?.page(page)) ?? page, status);
  const wordingFor = ({ languages }: Browser) => loadWording(chooseLanguage(languages));

  // Hono takes HEAD for GET, which may sign out.
  routes.use((c, next) => (c.req.raw.method === 'HEAD' ? otherMethod(c, next) : next()));

  routes.get('/', (c) =>
    cookies.use(c.req.raw, c.env, async (browser) => {
      const ref = c.req.query('ref') ?? '';
      const request = requests.find(ref);
      if (!request) return send(c, signOutIsOver(await wordingFor(browser)), 410);
      const { accountId, redirectTo } = request;
      const isMeant = isSignedIn(browser.session, accountId);
      if (isMeant && accountId !== null) await gateway.signOuts.ofAccountHere(accountId, browser);
      if (isMeant || !browser.session) {
        requests.finish(ref);
        // Without an ID token nobody vouches that the app wants its address to be gone to: a link of anyone could lead there.
        if (accountId !== null && redirectTo) return c.body(null, 303, { location: redirectTo.href, 'cache-control': 'no-store' });
        const wording = await wordingFor(browser);
        return send(c, isMeant ? signedOut(null, wording) : nobodySignedIn(wording), 200);
      }
      browser.binding ??= randomToken();
      const signedIn = await Promise.all(browser.session.accounts.map((account) => accounts.get(account.accountId)));
      const known = signedIn.filter((account) => account !== null);
      const asked = { ref, token: makeFormToken(browser.binding), accounts: known };
      return send(c, askToSignOut(request, asked, await wordingFor(browser)), 200);
    }),
  );

  routes.post('/', async (c) => {
    requireSameOrigin(c.req.raw, publicUrl);
    const fields = await readForm(c.req.raw);
    return cookies.use(c.req.raw, c.env, async (browser) => {
      if (browser.binding === undefined || !isFormToken(browser.binding, fields.get('token') ?? '')) {
        throw new ProblemError('cross-site-request', 403, { detail: 'The form was not sent from the page that asks in this browser.' });
      }
      const ref = fields.get('ref') ?? '';
      const request = requests.find(ref);
      if (!request) return send(c, signOutIsOver(await wordingFor(browser)), 410);
      requests.finish(ref);
      if (fields.get('choice') !== 'sign-out') return send(c, stillSignedIn(await wordingFor(browser)), 200);
      await gateway.signOuts.ofBrowser(browser);
      return send(c, signedOut(request.redirectTo, await wordingFor(browser)), 200);
    });
  });
  routes.all('/', otherMethod);
  return routes;
}
