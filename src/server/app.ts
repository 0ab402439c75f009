import type { ServerResponse } from 'node:http';
import { type Context, Hono } from 'hono';
import type { Capabilities } from '../contract/capabilities.ts';
import type { Interaction } from '../contract/interaction.ts';
import type { AccountDirectory } from './accounts/directory.ts';
import type { Clock } from './clock.ts';
import type { Engine } from './engine.ts';
import { Gateway } from './gateway/gateway.ts';
import { sendHtml } from './html.ts';
import type { Log } from './log.ts';
import type { Pages } from './pages.ts';
import { ProblemError } from './problem.ts';
import { randomToken } from './random.ts';
import { createBrowserCookies } from './routes/browser.ts';
import { connectionRoutes } from './routes/connections.ts';
import { interactionRoutes } from './routes/interactions.ts';
import { allow } from './routes/methods.ts';
import { sessionRoutes } from './routes/session.ts';
import { securityHeaders } from './security-headers.ts';

export interface AppDependencies {
  engine: Engine;
  accounts: AccountDirectory;
  clock: Clock;
  /** The origin that browsers see. */
  publicUrl: URL;
  pages: Pages;
  log: Log;
  /** The network address that a request comes from. */
  addressOf: (context: Context) => string;
  /** How long a page waits for a person before it has to be extended, in seconds. */
  interactionLifetime: number;
  /** How old a sign-in may be for taking access back, in seconds. */
  reauthenticateAfter: number;
  /** The operator's pages for who cannot sign in. */
  links: Interaction['links'];
}

/** The paths of the single-page app that its router knows; any other is answered 404. */
const pagePaths = ['/', '/connected-apps', '/connected-apps/:id', '/account/callback', '/flow-tester/callback'];

/** Everything that Latchkey answers, as one Web-standard fetch handler. Holds no global state. */
export function createApp(dependencies: AppDependencies): Hono {
  const { engine, accounts, publicUrl, pages, log, addressOf } = dependencies;
  const app = new Hono();
  const gateway = new Gateway(dependencies);
  const cookies = createBrowserCookies(publicUrl, gateway, addressOf);

  const commonHeaders = Object.entries(securityHeaders('', publicUrl, pages));
  const interactionHeaders = Object.entries(securityHeaders('/interaction/', publicUrl, pages));

  app.use(async (c, next) => {
    const start = performance.now();
    const headers = c.req.path.startsWith('/interaction/') ? interactionHeaders : commonHeaders;
    // Behind a socket they go to Node's own response at once: to read and rewrite those of each answer costs more than the answer.
    const { outgoing } = (c.env ?? {}) as { outgoing?: ServerResponse };
    if (outgoing) for (const [name, value] of headers) outgoing.setHeader(name, value);
    await next();
    if (!outgoing) for (const [name, value] of headers) c.res.headers.set(name, value);
    if (c.req.path.startsWith('/api/') && !c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
    const ms = Math.round((performance.now() - start) * 10) / 10;
    log.info('request', { method: c.req.raw.method, path: c.req.path.slice(0, 200), status: c.res.status, ms });
  });

  app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' }));
  app.all('/healthz', allow('GET'));

  app.use(async (c, next) => {
    if (c.req.header('host') === publicUrl.host) return next();
    const url = new URL(c.req.url);
    if (url.host === publicUrl.host) return next();
    // A page of another host that was rebound to this address must not be answered (DNS rebinding).
    if (c.req.method === 'GET' && c.req.header('sec-fetch-mode') === 'navigate')
      return c.redirect(publicUrl.origin + url.pathname + url.search, 302);
    throw new ProblemError('misdirected-host', 421, { detail: `Use ${publicUrl.origin}, or start the server with another --public-url.` });
  });

  app.route('/api/interactions', interactionRoutes({ gateway, cookies, publicUrl }));
  app.route('/api/session', sessionRoutes({ engine, gateway, cookies, accounts, publicUrl }));
  app.route('/api/connections', connectionRoutes({ ...dependencies, receipts: gateway.receipts }));
  const capabilities = (): Capabilities => ({
    engine: engine.name,
    account: engine.account,
    services: engine.capabilities(),
    lab: engine.demo !== undefined,
  });
  app.get('/api/capabilities', (c) => c.json(capabilities()));
  app.all('/api/capabilities', allow('GET'));
  app.get('/api/lab/demo', (c) => (engine.demo ? c.json(engine.demo()) : c.notFound()));
  app.all('/api/*', (c) => c.notFound());

  app.use(pages.assets);

  app.use(async (c, next) => {
    const response = await engine.handle?.(c.req.raw);
    if (!response) return next();
    const arrival = arrivalOf(response, publicUrl);
    if (!arrival) {
      const location = response.status === 303 ? response.headers.get('location') : null;
      if (location !== null) {
        const { pathname, search } = new URL(c.req.url);
        gateway.ledOn(new URL(pathname + search, publicUrl), location);
      }
      return response;
    }
    return cookies.use(c, async (browser) => {
      const next = await gateway.arrive(arrival, browser);
      const headers = new Headers(response.headers);
      headers.set('location', new URL(next, publicUrl).href);
      return new Response(null, { status: response.status, headers });
    });
  });

  const appDocument = (status: 200 | 404) => async (c: Context) =>
    sendHtml(c, await pages.app(c, { capabilities: capabilities() }), status);
  for (const path of pagePaths) {
    app.get(path, appDocument(200));
    app.all(path, allow('GET'));
  }
  const interactionDocument = (leaving: boolean) => (c: Context) =>
    cookies.use(c, async (browser) => {
      const id = c.req.param('id') ?? '';
      const page = await gateway.forms.page(id, browser);
      if (leaving && page.interaction && !page.interaction.redirectTo) {
        return c.redirect(new URL(`/interaction/${encodeURIComponent(id)}`, publicUrl).href, 303);
      }
      return sendHtml(c, await pages.interaction(c, id, page, leaving), page.interaction ? 200 : (page.problem?.status ?? 404));
    });
  app.get('/interaction/:id', interactionDocument(false));
  app.all('/interaction/:id', allow('GET'));
  app.get('/interaction/:id/return', interactionDocument(true));
  app.all('/interaction/:id/return', allow('GET'));

  app.notFound((c) => {
    const wantsPage =
      c.req.method === 'GET' && c.req.header('accept')?.includes('text/html') && !/^\/(api|\.well-known)\//.test(c.req.path);
    return wantsPage ? appDocument(404)(c) : new ProblemError('not-found', 404).toResponse();
  });
  app.onError((error, c) => {
    if (error instanceof ProblemError) return error.toResponse();
    const incident = randomToken(6);
    log.error('failure', { incident, path: c.req.path.slice(0, 200), error: error.stack ?? error.message });
    return new ProblemError('internal-error', 500, {
      detail: `Nothing was changed that you were not told of. Incident ${incident}.`,
    }).toResponse();
  });
  return app;
}

/** The arrival address that a redirect of the engine names, if it is one: the engine asks the gateway to take over. */
function arrivalOf(response: Response, publicUrl: URL): URL | null {
  const location = response.status === 303 ? response.headers.get('location') : null;
  if (location === null) return null;
  const url = new URL(location, publicUrl);
  return url.origin === publicUrl.origin && url.pathname === '/interaction' ? url : null;
}
