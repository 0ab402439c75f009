import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PlainPageDress } from '../documents/brand/dress-plain-page.ts';
import type { Pages } from '../documents/pages.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { Engine } from '../ports/engine.ts';
import { randomToken } from '../ports/random.ts';
import type { BrowserCookies } from '../routes/browser.ts';
import { AbortedRequestError, BodyTooLargeError } from './body.ts';
import { DroppedConnectionError } from './dropped-connection.ts';
import type { Log } from './log.ts';
import { ProblemError } from './problem.ts';
import { pathOf } from './request-path.ts';
import { hasForms, imageHeaders, securityHeaders } from './security-headers.ts';

/** What stands around a request behind a socket; nothing does where a handler is called in process. */
export interface Surroundings {
  incoming?: IncomingMessage;
  outgoing?: ServerResponse;
}

/** The same, as Hono's handlers see it. */
export type SiteEnv = { Bindings: Surroundings };

/** Where the engine's state survives a crash. */
export interface StateKeeper {
  /** Something may have changed: it is written soon. */
  touch(): void;
  /** Resolves once all that has changed so far is written. */
  save(): Promise<void>;
}

export type Fetch = (request: Request, surroundings?: Surroundings) => Promise<Response>;

interface FrontDoorDependencies {
  engine: Engine;
  gateway: Gateway;
  cookies: BrowserCookies;
  publicUrl: URL;
  pages: Pages;
  log: Log;
  addressOf: (surroundings: Surroundings) => string;
  keeper?: StateKeeper | undefined;
  dress: PlainPageDress | null;
}

/**
 * Where every request comes in: it gets its security headers and its line in the log, a host that is not ours is turned away, and the
 * engine's endpoints are answered before anything else is looked at, because clients ask them by the thousand.
 * @param site answers what is not the engine's: pages and their API
 */
export function createFrontDoor(
  { engine, gateway, cookies, publicUrl, pages, log, addressOf, keeper, dress }: FrontDoorDependencies,
  site: (request: Request, surroundings: Surroundings) => Response | Promise<Response>,
): Fetch {
  const commonHeaders = Object.entries(securityHeaders('', publicUrl, pages));
  const apiHeaders: typeof commonHeaders = [...commonHeaders, ['cache-control', 'no-store']];
  const headersOfImages = Object.entries(imageHeaders(publicUrl, pages));
  const interactionHeaders = Object.entries(securityHeaders('/interaction/', publicUrl, pages));
  const headersOf = (path: string) => {
    if (path.startsWith('/api/')) return apiHeaders;
    if (path.startsWith('/images/')) return headersOfImages;
    return hasForms(path) ? interactionHeaders : commonHeaders;
  };

  return async (request, surroundings = {}) => {
    const start = performance.now();
    const path = pathOf(request.url);
    const headers = headersOf(path);
    // Behind a socket they go to Node's own response at once, where what an answer says itself takes their place: to read and rewrite the
    // headers of each answer costs more than the answer.
    const { outgoing } = surroundings;
    if (outgoing) for (const [name, value] of headers) outgoing.setHeader(name, value);
    let aborted = false;
    const response = await answer(request, path, surroundings).catch((error: unknown) => {
      keeper?.touch();
      aborted = error instanceof AbortedRequestError;
      return error instanceof DroppedConnectionError ? drop(error, outgoing) : answerError(error, path, log);
    });
    if (!outgoing) for (const [name, value] of headers) if (!response.headers.has(name)) response.headers.set(name, value);
    const ms = Math.round((performance.now() - start) * 10) / 10;
    const asked = { method: request.method, path: path.slice(0, 200) };
    if (aborted) log.info('request-aborted', { ...asked, ms });
    else log.info('request', { ...asked, status: response.status, ms });
    return response;
  };

  async function answer(request: Request, path: string, surroundings: Surroundings): Promise<Response> {
    if (path === '/healthz') return site(request, surroundings);
    const foreign = turnAway(request, publicUrl);
    if (foreign) return foreign;
    const byEngine = await askEngine(request, path, surroundings);
    if (!keeper) return byEngine ?? site(request, surroundings);
    const response = byEngine ?? (await site(request, surroundings));
    // What is answered stays true over a crash: it is on disk before anybody is told.
    if (byEngine || mayAct(request.method, path)) await keeper.save();
    else keeper.touch();
    return response;
  }

  /** @returns null where the engine has no such address */
  async function askEngine(request: Request, path: string, surroundings: Surroundings): Promise<Response | null> {
    const from = { address: addressOf(surroundings), session: () => cookies.sessionOf(request)?.name ?? null };
    const response = await engine.handle?.(request, from);
    if (!response) return null;
    // The HTTP adapter drops a reason phrase, and a dialect may have one of its own for an error. (To ask for it costs a whole new Response.)
    if (surroundings.outgoing && response.status >= 400 && response.statusText) surroundings.outgoing.statusMessage = response.statusText;
    const location = response.status === 303 ? response.headers.get('location') : null;
    if (location === null) return dress ? dress.answer(response) : response;
    return lead(request, path, surroundings, { response, location });
  }

  /** Follows a redirect of the engine with the eye of the gateway: it may be meant for it, or end one of its interactions. */
  async function lead(
    request: Request,
    path: string,
    surroundings: Surroundings,
    { response, location }: { response: Response; location: string },
  ): Promise<Response> {
    const url = new URL(location, publicUrl);
    if (url.origin !== publicUrl.origin || url.pathname !== '/interaction') {
      gateway.ledOn(new URL(path + new URL(request.url).search, publicUrl), location);
      return response;
    }
    return cookies.use(request, surroundings, async (browser) => {
      const next = await gateway.arrive(url, browser, { isPartOfPage: isPartOfPage(request) });
      response.headers.set('location', new URL(next, publicUrl).href);
      return response;
    });
  }
}

/**
 * Whether a web page loads the address as an image, a frame or the like, or by a script. Programs say nothing of the kind. The
 * scripts of our own pages are as good as programs: the flow tester lets the lab answer what it asks.
 */
function isPartOfPage({ headers }: Request): boolean {
  const dest = headers.get('sec-fetch-dest') ?? 'document';
  return dest !== 'document' && !(dest === 'empty' && headers.get('sec-fetch-site') === 'same-origin');
}

/** Whether a request to the site may change what the engine keeps: pages with forms act on a GET too, where nobody has to be asked. */
function mayAct(method: string, path: string): boolean {
  return !['GET', 'HEAD', 'OPTIONS'].includes(method) || hasForms(path);
}

/** Closes the connection. What is returned in its place reaches nobody. @throws DroppedConnectionError where there is no connection */
function drop(error: DroppedConnectionError, outgoing: ServerResponse | undefined): Response {
  if (!outgoing) throw error;
  outgoing.destroy();
  return new Response(null, { status: 503 });
}

/** A page of another host that was rebound to this address must not be answered (DNS rebinding). @returns null where the host is ours */
function turnAway(request: Request, publicUrl: URL): Response | null {
  // An address in full drops the port that its scheme has by default, so it is asked only where nothing else is said.
  if (isOurs(request.headers.get('host') ?? new URL(request.url).host, publicUrl)) return null;
  const url = new URL(request.url);
  if (request.method === 'GET' && request.headers.get('sec-fetch-mode') === 'navigate')
    return new Response(null, { status: 302, headers: { location: publicUrl.origin + url.pathname + url.search } });
  throw new ProblemError('misdirected-host', 421, { detail: `Use ${publicUrl.origin}, or start the server with another --public-url.` });
}

/**
 * Whether it is our host, its port left out or not: some clients leave it out on purpose, and a page of another host has a name of
 * its own to say in any case.
 */
function isOurs(host: string, publicUrl: URL): boolean {
  if (host === publicUrl.host) return true;
  const { hostname, port, protocol } = publicUrl;
  const named = host.toLowerCase().replace(/:$/, '');
  return named === hostname || (port === '' && named === `${hostname}:${protocol === 'https:' ? 443 : 80}`);
}

/** What the person or program is told of a failure; the cause of an unexpected one is logged, never sent. What others did is none of ours. */
export function answerError(error: unknown, path: string, log: Log): Response {
  if (error instanceof ProblemError) return error.toResponse();
  if (error instanceof BodyTooLargeError) return new ProblemError('body-too-large', 413, { detail: `${error.message}.` }).toResponse();
  if (error instanceof AbortedRequestError) return new ProblemError('invalid-body', 400, { detail: error.message }).toResponse();
  const incident = randomToken(6);
  log.error('failure', {
    incident,
    path: path.slice(0, 200),
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
  return new ProblemError('internal-error', 500, {
    detail: `Nothing was changed that you were not told of. Incident ${incident}.`,
  }).toResponse();
}
