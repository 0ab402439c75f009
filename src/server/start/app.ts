import { type Context, Hono } from 'hono';
import type { Capabilities } from '../../contract/capabilities.ts';
import type { Interaction } from '../../contract/interaction.ts';
import type { AccountDirectory } from '../accounts/directory.ts';
import type { SignInLimits } from '../accounts/sign-in-limits.ts';
import { type BrandSettings, presentBrand } from '../documents/brand/brand.ts';
import { createPlainPageDress } from '../documents/brand/dress-plain-page.ts';
import { sendHtml } from '../documents/html.ts';
import type { Pages } from '../documents/pages.ts';
import { Gateway } from '../gateway/gateway.ts';
import { AbortedRequestError } from '../http/body.ts';
import { answerError, createFrontDoor, type Fetch, type SiteEnv, type StateKeeper, type Surroundings } from '../http/front-door.ts';
import type { Log } from '../http/log.ts';
import { ProblemError } from '../http/problem.ts';
import { pathOf } from '../http/request-path.ts';
import { languageOf } from '../languages/language.ts';
import type { Clock } from '../ports/clock.ts';
import type { Engine } from '../ports/engine.ts';
import { createRelay } from '../relay/relay.ts';
import { answerByForm } from '../routes/answer-by-form.ts';
import { createBrowserCookies } from '../routes/browser.ts';
import { connectionRoutes } from '../routes/connections.ts';
import { imageRoutes } from '../routes/images.ts';
import { interactionRoutes } from '../routes/interactions.ts';
import { labRoutes } from '../routes/lab/lab.ts';
import { languageRoutes } from '../routes/language.ts';
import { allow } from '../routes/methods.ts';
import { registrationRoutes } from '../routes/registrations/registrations.ts';
import { relayRoutes } from '../routes/relay.ts';
import { sessionRoutes } from '../routes/session.ts';
import { signOutRoutes } from '../routes/sign-out.ts';

export interface AppDependencies {
  engine: Engine;
  accounts: AccountDirectory;
  clock: Clock;
  /** The origin that browsers see. */
  publicUrl: URL;
  /** Where it listens, which is another address behind a proxy. */
  listening?: URL | undefined;
  pages: Pages;
  log: Log;
  /** The network address that a request comes from. */
  addressOf: (surroundings: Surroundings) => string;
  /** How long a page waits for a person before it has to be extended, in seconds. */
  interactionLifetime: number;
  /** How old a sign-in may be for taking access back, in seconds. */
  reauthenticateAfter: number;
  /** The operator's pages for who cannot sign in. */
  links: Interaction['links'];
  /** How the operator's pages look, and where else they lead. */
  brand: BrandSettings;
  /** Whether the flow tester is there; undefined: beside a lab it is. */
  flowTester: boolean | undefined;
  /** Hosts with ports that the flow tester's relay may ask although they are in the operator's own network. */
  relayAllow: readonly string[];
  /** Whether it may ask no others. */
  relayNamedOnly: boolean;
  /** Shared with an engine that takes passwords too. */
  limits?: SignInLimits;
  /** Keeps the engine's state over restarts, where that is asked for. */
  keeper?: StateKeeper | undefined;
}

/** The paths of the single-page app that its router knows; any other is answered 404. */
const pagePaths = ['/', '/connected-apps', '/connected-apps/:id', '/account/callback', '/movenium'];
/** And those where accounts can register apps. */
const registrationPaths = ['/apps', '/apps/new', '/apps/:id/edit'];
/** And those where the flow tester is. */
const flowTesterPaths = ['/flow-tester'];

/** What only developers read is in English. */
function isForDevelopers(path: string): boolean {
  return [...registrationPaths, ...flowTesterPaths].includes(path) || path === '/' || /^\/(apps|flow-tester)\//.test(path);
}

/** Whether the browser goes on to the app without a press of the person. */
function leavesByItself({ redirectTo, outcome }: Interaction): boolean {
  return redirectTo !== null && outcome !== 'refused';
}

/** Everything that Latchstring answers, as one Web-standard fetch handler. Holds no global state. */
export function createApp(dependencies: AppDependencies): { fetch: Fetch } {
  const { engine, publicUrl, pages, log } = dependencies;
  // As the front door sees it: a path in percent signs would be let in by one and dressed by the other as something else.
  const app = new Hono<SiteEnv>({ getPath: ({ url }) => pathOf(url) });
  const brand = presentBrand(dependencies.brand);
  const dress = createPlainPageDress(brand);
  const gateway = new Gateway(dependencies);
  const cookies = createBrowserCookies(dependencies, gateway);

  app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' }));
  app.all('/healthz', allow('GET'));

  app.route('/api/interactions', interactionRoutes({ gateway, cookies, publicUrl }));
  app.route('/api/session', sessionRoutes({ ...dependencies, gateway, cookies }));
  app.route('/api/connections', connectionRoutes({ ...dependencies, receipts: gateway.receipts }));
  if (engine.registrations) {
    app.route('/api/registrations', registrationRoutes({ ...dependencies, own: dependencies, registrations: engine.registrations }));
  }
  if (engine.signOutRequests) {
    app.route('/sign-out', signOutRoutes({ ...dependencies, gateway, cookies, dress, requests: engine.signOutRequests }));
  }
  const flowTester = dependencies.flowTester ?? engine.lab !== undefined;
  if (flowTester) {
    const relay = createRelay({ publicUrl, allow: dependencies.relayAllow, namedOnly: dependencies.relayNamedOnly });
    app.route('/api/relay', relayRoutes({ ...dependencies, relay }));
  }
  const capabilities = (): Capabilities => ({
    engine: engine.name,
    brand,
    account: engine.account,
    services: engine.capabilities(),
    registrations: engine.registrations !== undefined,
    lab: engine.lab !== undefined,
    flowTester,
  });
  app.route('/api/language', languageRoutes({ ...dependencies, dress }));
  app.get('/api/capabilities', (c) => c.json(capabilities()));
  app.all('/api/capabilities', allow('GET'));
  if (engine.lab) app.route('/api/lab', labRoutes({ lab: engine.lab, gateway, publicUrl }));
  app.all('/api/*', (c) => c.notFound());

  const { mark, changePassword } = dependencies.brand;
  app.route(
    '/images',
    imageRoutes((path) => (mark?.path === path ? mark : (engine.registrations?.findLogo(path) ?? null))),
  );
  if (changePassword !== null) {
    app.get('/.well-known/change-password', (c) => c.redirect(new URL(changePassword).href, 302));
    app.all('/.well-known/change-password', allow('GET'));
  }

  app.use(pages.assets);

  const appDocument = (status: 200 | 404) => async (c: Context) => {
    const language = isForDevelopers(c.req.path) ? 'en' : languageOf(c.req.raw.headers);
    return sendHtml(c, { language, html: await pages.app(c, { capabilities: capabilities() }, language) }, status);
  };
  for (const path of [...pagePaths, ...(engine.registrations ? registrationPaths : []), ...(flowTester ? flowTesterPaths : [])]) {
    app.get(path, appDocument(200));
    app.all(path, allow('GET'));
  }
  if (flowTester) {
    app.get('/flow-tester/callback', appDocument(200));
    app.post('/flow-tester/callback', answerByForm);
    app.all('/flow-tester/callback', allow('GET', 'POST'));
  }
  const interactionDocument = (leaving: boolean) => (c: Context<SiteEnv>) =>
    cookies.use(c.req.raw, c.env, async (browser) => {
      const id = c.req.param('id') ?? '';
      const page = await gateway.forms.page(id, browser, c.req.query('retry') ?? null);
      if (leaving && page.interaction && !leavesByItself(page.interaction)) {
        return c.redirect(new URL(`/interaction/${encodeURIComponent(id)}`, publicUrl).href, 303);
      }
      const language = gateway.languageOf(id, browser);
      const html = await pages.interaction(c, id, page, leaving, language);
      return sendHtml(c, { language, html }, page.interaction ? 200 : (page.problem?.status ?? 404));
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
    // Nobody is there to be answered; the front door notes it.
    if (error instanceof AbortedRequestError) throw error;
    return answerError(error, c.req.path, log);
  });
  return { fetch: createFrontDoor({ ...dependencies, gateway, cookies, dress }, app.fetch) };
}
