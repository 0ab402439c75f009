import { describeOrigins, isOriginOf } from '../../apps/redirect-uris/origins.ts';
import { type CorsReaders, isPreflight, setCorsHeaders } from '../../http/cors.ts';
import { pathOf } from '../../http/request-path.ts';
import { OAuthError } from '../shared/oauth-error.ts';
import type { Call, Handler } from './call.ts';
import { basePath, type MockContext } from './context.ts';

export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One address of a mounted dialect. */
export interface Endpoint {
  /** What the lab and the event log call it: authorize, token, revoke, introspect, token-info, resource, … */
  name: string;
  /** From the origin on; `:name` stands for one segment. */
  path: string;
  methods: Partial<Record<Method, Handler>>;
  /** Whether slashes may be doubled or stand at the end of the path, and a format such as `.json` may follow it. */
  lenientPath?: boolean;
  /** Whose pages may read its answers by script (CORS); nobody's where it is left out. */
  cors?: CorsReaders;
  /** The answer to an error; by default as RFC 6749 §5.2 has it. */
  refuse?: (error: OAuthError, call: Call) => Response | Promise<Response>;
  /** The answer to any other method; by default 405 with what is allowed. */
  otherMethod?: Handler;
}

/** Does something to an answer on its way, such as an injected fault. */
export type Intercept = (endpoint: MountedEndpoint, call: Call, go: () => Promise<Response>) => Promise<Response>;

export interface MountedEndpoint {
  service: string;
  name: string;
  /** Writes an error as the endpoint does. */
  refuse(error: OAuthError, call: Call): Response | Promise<Response>;
  handle(call: Call): Promise<Response>;
}

/** All endpoints of all mounted dialects, found by the path of a request as it was sent. */
export class EndpointTable {
  readonly #byPath = new Map<string, MountedEndpoint>();
  readonly #byPattern: { pattern: RegExp; endpoint: MountedEndpoint }[] = [];

  mount(context: MockContext, endpoints: readonly Endpoint[], intercept: Intercept): void {
    for (const endpoint of endpoints) {
      const mounted = mountEndpoint(context, endpoint, intercept);
      if (!endpoint.path.includes('/:')) this.#byPath.set(endpoint.path, mounted);
      if (endpoint.path.includes('/:') || endpoint.lenientPath) this.#byPattern.push({ pattern: patternOf(endpoint), endpoint: mounted });
    }
  }

  /** The names of the endpoints of a service; of all services without one. */
  names(service?: string): string[] {
    const all = [...this.#byPath.values(), ...this.#byPattern.map(({ endpoint }) => endpoint)];
    return [...new Set(all.filter((endpoint) => service === undefined || endpoint.service === service).map(({ name }) => name))].sort();
  }

  find(path: string): MountedEndpoint | undefined {
    return this.#byPath.get(path) ?? this.#byPattern.find(({ pattern }) => pattern.test(path))?.endpoint;
  }
}

function patternOf({ path, lenientPath }: Endpoint): RegExp {
  return lenientPath
    ? new RegExp(`^${path.replaceAll('/', '/+').replaceAll(/:\w+/g, '[^/.]+')}(?:\\.[^/.]+)?/*$`)
    : new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`);
}

/** The full path of an address below a dialect's mount point. */
export function below(context: MockContext, path: string): string {
  return basePath(context) + path;
}

function mountEndpoint(context: MockContext, endpoint: Endpoint, intercept: Intercept): MountedEndpoint {
  const service = context.dialect.service.id;
  const { name, methods } = endpoint;
  const allow = Object.keys(methods).join(', ');
  const otherMethod: Handler =
    endpoint.otherMethod ?? (() => new OAuthError('invalid_request', `The method must be ${allow}.`).toResponse({ allow }, 405));
  const refuse = (error: OAuthError, call: Call) => endpoint.refuse?.(error, call) ?? error.answerTo(call.request);
  const answer = async (call: Call): Promise<Response> => {
    const { method } = call.request;
    const handler = (Object.hasOwn(methods, method) && methods[method as Method]) || otherMethod;
    try {
      return await handler(call);
    } catch (error) {
      if (!(error instanceof OAuthError)) throw error;
      noteError(call, error);
      return refuse(error, call);
    }
  };
  const intercepted = (call: Call) => intercept(mounted, call, () => answer(call));
  const mounted: MountedEndpoint = {
    service,
    name,
    refuse,
    async handle(call) {
      const at = context.clock.now();
      const { method, url } = call.request;
      let status: number | undefined;
      try {
        const response = await withCors(call, context, endpoint, intercepted);
        status = response.status;
        return response;
      } finally {
        context.events.add({ at, service, name, method, path: pathOf(url), ...(status !== undefined && { status }), ...call.trail });
      }
    },
  };
  return mounted;
}

/** Tells the event log of an error and its true cause. */
export function noteError({ trail }: Call, error: OAuthError): void {
  trail.error = error.error;
  trail.cause = error.reason;
}

/** Lets pages read the answers, and tells the event log where the browser keeps one from its page. */
async function withCors(
  call: Call,
  context: MockContext,
  { cors: readers, methods }: Endpoint,
  answer: (call: Call) => Promise<Response>,
): Promise<Response> {
  if (readers === undefined) return answer(call);
  const { request, trail } = call;
  const refusal = readers === 'everyone' ? null : whyNotRead(request, context);
  const response = isPreflight(request) && refusal === null ? new Response(null, { status: 204 }) : await answer(call);
  setCorsHeaders(request, response, { readers, methods: Object.keys(methods) }, refusal === null);
  // A preflight that fails has no other cause.
  if (refusal !== null) trail.cause = trail.cause === undefined || isPreflight(request) ? refusal : `${trail.cause} ${refusal}`;
  return response;
}

/** Why the browser keeps an answer from the page that asked for it; null where it does not, or no page of another origin asked. */
function whyNotRead({ headers }: Request, { store, dialect, publicUrl }: MockContext): string | null {
  const origin = headers.get('origin');
  const { service, registration } = dialect;
  if (origin === null || origin === publicUrl.origin || isOriginOf(origin, store.appsOf(service.id), registration.loopbackPorts))
    return null;
  const known = describeOrigins(store.appsOf(service.id), registration.loopbackPorts) || 'none';
  return `The browser keeps this answer from the page: ${origin.slice(0, 200)} is no origin of an app of ${service.name}. Registered are: ${known}. Register a redirect URI of that origin for a public app.`;
}
