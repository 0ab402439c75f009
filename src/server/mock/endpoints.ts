import type { Resource } from '../demo/resource.ts';
import { InFlight } from '../in-flight.ts';
import { OAuthError } from '../oauth-error.ts';
import { type MockContext, mountPoint } from './context.ts';
import { authorize } from './protocol/authorize.ts';
import { introspect } from './protocol/introspect.ts';
import { metadata } from './protocol/metadata.ts';
import { revoke } from './protocol/revoke.ts';
import { token } from './protocol/token.ts';
import { callWithDialectToken } from './resources/guard.ts';

type Handler = (request: Request) => Promise<Response> | Response;
type Methods = Partial<Record<'GET' | 'POST', Handler>>;

/** Every endpoint of one mounted dialect, by its full path. */
export function createEndpoints(context: MockContext, resources: Resource[]): Map<string, Handler> {
  const { dialect, store } = context;
  const { paths } = dialect;
  const base = new URL(mountPoint(context)).pathname;
  const inFlight = new InFlight();
  const origins = new Set(
    [...store.registrations.values()].filter(({ service }) => service === dialect.service.id).flatMap(({ origins }) => origins),
  );
  const endpoints = new Map<string, Handler>();
  const post = (work: (request: Request, context: MockContext) => Promise<Response>): Methods => ({
    POST: (request) => answerErrors(() => work(request, context)),
  });
  const authorizeHere: Handler = (request) => authorize(request, context);

  endpoints.set(base + paths.authorize, byMethod({ GET: authorizeHere, POST: authorizeHere }));
  endpoints.set(base + paths.token, withCors(byMethod(post((request) => token(request, context, inFlight))), origins));
  if (paths.revoke) endpoints.set(base + paths.revoke, withCors(byMethod(post(revoke)), origins));
  if (paths.introspect) endpoints.set(base + paths.introspect, byMethod(post(introspect)));
  if (dialect.metadata) {
    // The well-known segment goes between host and path (RFC 8414 §3.1).
    const wellKnown = `/.well-known/oauth-authorization-server${base}`;
    endpoints.set(wellKnown, withCors(byMethod({ GET: () => metadata(context) }), origins));
  }
  for (const path of new Set(resources.map((resource) => resource.path))) {
    const methods = Object.fromEntries(
      resources
        .filter((resource) => resource.path === path)
        .map((resource) => [resource.method, (request: Request) => callWithDialectToken(request, context, resource)]),
    );
    endpoints.set(base + path, withCors(byMethod(methods), origins));
  }
  return endpoints;
}

function byMethod(methods: Methods): Handler {
  const allow = Object.keys(methods).join(', ');
  return (request) => {
    const handler = methods[request.method as keyof Methods];
    if (handler && Object.hasOwn(methods, request.method)) return handler(request);
    return new OAuthError('invalid_request', `The method must be ${allow}.`).toResponse({ allow }, 405);
  };
}

async function answerErrors(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof OAuthError) return error.toResponse();
    throw error;
  }
}

/** Lets pages of the registered origins read the answers, and no others. No cookie is involved. */
function withCors(handler: Handler, origins: ReadonlySet<string>): Handler {
  return async (request) => {
    const origin = request.headers.get('origin');
    const allowed = origin !== null && origins.has(origin);
    const isPreflight = request.method === 'OPTIONS' && request.headers.has('access-control-request-method');
    const response = isPreflight && allowed ? new Response(null, { status: 204 }) : await handler(request);
    // What is never kept needs no word on whose it is.
    if (origin !== null || request.method !== 'POST') response.headers.append('vary', 'Origin');
    if (allowed) {
      response.headers.set('access-control-allow-origin', origin);
      if (isPreflight) {
        response.headers.set('access-control-allow-methods', 'GET, POST');
        response.headers.set('access-control-allow-headers', 'authorization, content-type');
        response.headers.set('access-control-max-age', '600');
      } else {
        response.headers.set('access-control-expose-headers', 'www-authenticate');
      }
    }
    return response;
  };
}
