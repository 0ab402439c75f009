import { type Context, Hono } from 'hono';
import type { AccountDirectory } from './accounts/directory.ts';
import type { Clock } from './clock.ts';
import type { Engine } from './engine.ts';
import { Gateway } from './gateway/gateway.ts';
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
}

/** The paths of the single-page app that its router knows; any other is answered 404. */
const pagePaths = ['/', '/connected-apps', '/connected-apps/:id', '/account/callback', '/flow-tester/callback'];

/** Everything that Latchkey answers, as one Web-standard fetch handler. Holds no global state. */
export function createApp({ engine, accounts, clock, publicUrl, pages, log, addressOf, interactionLifetime }: AppDependencies): Hono {
  const app = new Hono();
  const gateway = new Gateway({ engine, accounts, clock, interactionLifetime });
  const cookies = createBrowserCookies(publicUrl, gateway, addressOf);

  app.use(async (c, next) => {
    const start = performance.now();
    await next();
    for (const [name, value] of Object.entries(securityHeaders(c.req.path, publicUrl, pages.policy))) c.res.headers.set(name, value);
    if (c.req.path.startsWith('/api/') && !c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
    const ms = Math.round((performance.now() - start) * 10) / 10;
    log.info('request', { method: c.req.raw.method, path: c.req.path.slice(0, 200), status: c.res.status, ms });
  });

  app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' }));
  app.all('/healthz', allow('GET'));

  app.use(async (c, next) => {
    const url = new URL(c.req.url);
    if (url.host === publicUrl.host) return next();
    // A page of another host that was rebound to this address must not be answered (DNS rebinding).
    if (c.req.method === 'GET' && c.req.header('sec-fetch-mode') === 'navigate')
      return c.redirect(publicUrl.origin + url.pathname + url.search, 302);
    throw new ProblemError('misdirected-host', 421, { detail: `Use ${publicUrl.origin}, or start the server with another --public-url.` });
  });

  app.route('/api/interactions', interactionRoutes({ gateway, cookies, publicUrl }));
  app.route('/api/session', sessionRoutes({ gateway, cookies, accounts, publicUrl }));
  app.route('/api/connections', connectionRoutes({ engine, accounts, clock }));
  app.get('/api/capabilities', (c) =>
    c.json({ engine: engine.name, account: engine.account, services: engine.capabilities(), lab: engine.demo !== undefined }),
  );
  app.all('/api/capabilities', allow('GET'));
  app.get('/api/lab/demo', (c) => (engine.demo ? c.json(engine.demo()) : c.notFound()));
  app.all('/api/*', (c) => c.notFound());

  app.use(pages.assets);

  app.use(async (c, next) => {
    const response = await engine.handle?.(c.req.raw);
    if (!response) return next();
    const arrival = arrivalOf(response, publicUrl);
    if (!arrival) {
      const location = response.headers.get('location');
      const { pathname, search } = new URL(c.req.url);
      if (location !== null && response.status === 303) gateway.ledOn(new URL(pathname + search, publicUrl), location);
      return response;
    }
    return cookies.use(c, async (browser) => {
      const next = await gateway.arrive(arrival, browser);
      const headers = new Headers(response.headers);
      headers.set('location', new URL(next, publicUrl).href);
      return new Response(null, { status: response.status, headers });
    });
  });

  const document = (name: 'index' | 'interaction', status: 200 | 404) => async (c: Context) =>
    c.html(await pages.document(name, c), status, { 'cache-control': 'no-store' });
  for (const path of pagePaths) {
    app.get(path, document('index', 200));
    app.all(path, allow('GET'));
  }
  app.get('/interaction/:id', document('interaction', 200));
  app.all('/interaction/:id', allow('GET'));

  app.notFound((c) => {
    const wantsPage =
      c.req.method === 'GET' && c.req.header('accept')?.includes('text/html') && !/^\/(api|\.well-known)\//.test(c.req.path);
    return wantsPage ? document('index', 404)(c) : new ProblemError('not-found', 404).toResponse();
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
  const location = response.headers.get('location');
  if (location === null || response.status !== 303) return null;
  const url = new URL(location, publicUrl);
  return url.origin === publicUrl.origin && url.pathname === '/interaction' ? url : null;
}
