import { errorPage } from '../../../documents/error-page.ts';
import { BodyTooLargeError, isForm, readBytes } from '../../../http/body.ts';
import { isPreflight, setCorsHeaders } from '../../../http/cors.ts';
import type { Engine, RequestOrigin } from '../../../ports/engine.ts';
import { OAuthError } from '../../shared/oauth-error.ts';
import type { Clients } from '../clients.ts';
import type { Interactions } from '../interactions.ts';
import type { MemoryStore } from '../memory/memory-store.ts';
import { rewriteAuthorizationParameters } from './authorization-parameters.ts';
import { challengeRightly, requireCredentials } from './client-credentials.ts';
import { type Endpoint, type EndpointName, findEndpoint } from './endpoints.ts';
import type { LibraryCall } from './library-call.ts';
import { createTokenRequests } from './token-requests.ts';

interface Parts {
  library: LibraryCall;
  store: MemoryStore;
  clients: Pick<Clients, 'find'>;
  /** Whether pages of a web origin may read answers to some client. */
  isOrigin: (origin: string) => boolean;
  notes: (request: Request) => Promise<Response>;
  interactions: Pick<Interactions, 'isForSession'>;
}

/** What the parameters of an authorization request may have together, as in a query string. */
const maxQueryLength = 12_000;

/** Endpoints that a browser visits: their errors are pages. */
const visited: EndpointName[] = ['authorization', 'resume', 'end_session', 'end_session_confirm', 'end_session_success'];

/** Endpoints that clients authenticate at. */
const calledByClients: EndpointName[] = ['token', 'revocation', 'introspection', 'pushed_authorization_request'];

/** Serves the issuer's endpoints: the library behind our own routing, methods, body limit and CORS. */
export function createHandle({ library, store, clients, isOrigin, notes, interactions }: Parts): NonNullable<Engine['handle']> {
  const tokenRequest = createTokenRequests(store);
  const rewrite = (sent: URLSearchParams) => rewriteAuthorizationParameters(sent, clients.find(sent.get('client_id'))).toString();

  const answer = async (name: EndpointName, path: string, request: Request, from: RequestOrigin): Promise<Response> => {
    if (name === 'notes') return notes(request);
    const { headers, method } = request;
    const { search, searchParams: query } = new URL(request.url);
    const body = method === 'POST' ? await readBody(request) : null;
    const text = new TextDecoder().decode(body ?? undefined);
    const form = new URLSearchParams(text);
    if (calledByClients.includes(name)) requireCredentials(headers, query, form);
    const pass = () => library({ method, path, search, body, headers });
    switch (name) {
      case 'authorization':
      case 'end_session': {
        if (method === 'POST' && !isForm(request)) throw new OAuthError('invalid_request', 'Send the parameters as a form.');
        if (text.length > maxQueryLength)
          throw new OAuthError('invalid_request', `The parameters have more than ${maxQueryLength} characters.`);
        if (method === 'POST' && name === 'authorization') {
          // A post of another site carries no cookie, so the browser is sent round once more, with them.
          return new Response(null, {
            status: 303,
            headers: { location: `${new URL(request.url).pathname}?${form}`, 'cache-control': 'no-store' },
          });
        }
        const sent = method === 'POST' ? form : query;
        const parameters = name === 'end_session' ? sent.toString() : rewrite(sent);
        return library({ method: 'GET', path, search: parameters, body: null, headers });
      }
      case 'pushed_authorization_request':
        return library({ method, path, search, body: Buffer.from(rewrite(form)), headers });
      case 'resume':
        if (!(await interactions.isForSession(path.slice('/auth/'.length), from.session)))
          throw new OAuthError('access_denied', 'This request was answered in another browser session, and goes on there only.');
        // It takes no parameters, and the library's error handler stumbles over a client_id here.
        return library({ method, path, search: '', body: null, headers });
      case 'token':
        return tokenRequest(form, headers.get('authorization'), pass);
      case 'revocation':
        return store.inFamilyOf(form.get('token'), pass);
      default:
        return pass();
    }
  };

  return async (request, from) => {
    const found = findEndpoint(new URL(request.url).pathname);
    if (!found) return null;
    const { name, endpoint, path } = found;
    const answered = await store
      .from(from.address, () => respond(request, endpoint, () => answer(name, path, request, from)))
      .catch((error) => explain(error, name, request));
    const response = calledByClients.includes(name) ? challengeRightly(name, answered) : answered;
    limitReaders(request, response, endpoint, isOrigin);
    if (request.method === 'POST' && !response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
    return response;
  };
}

/** Lets those pages read an answer that are meant to. The library itself lets any page read an error that names no client. */
function limitReaders(request: Request, response: Response, { cors, methods }: Endpoint, isOrigin: Parts['isOrigin']): void {
  if (cors) setCorsHeaders(request, response, { readers: cors, methods }, isOrigin(request.headers.get('origin') ?? ''));
  else for (const name of [...response.headers.keys()]) if (name.startsWith('access-control-')) response.headers.delete(name);
}

async function respond(request: Request, { methods, cors }: Endpoint, answer: () => Promise<Response>): Promise<Response> {
  if (cors && isPreflight(request)) return new Response(null, { status: 204 });
  if (methods.includes(request.method)) return answer();
  const allow = methods.join(', ');
  return new OAuthError('invalid_request', `The method must be ${allow}.`).toResponse({ allow }, 405);
}

function explain(error: unknown, name: EndpointName, request: Request): Response | Promise<Response> {
  const tooLarge = error instanceof BodyTooLargeError;
  if (!tooLarge && !(error instanceof OAuthError)) throw error;
  const shown = tooLarge ? new OAuthError('invalid_request', `${error.message}.`) : error;
  const status = tooLarge ? 413 : 400;
  if (visited.includes(name)) return errorPage(status, shown, request);
  return tooLarge ? shown.toResponse({}, status) : shown.answerTo(request, name === 'introspection' ? 'always' : 'if-tried');
}

/**
 * The body as it came; null where none was announced. The library would read a form in any charset, and we only in UTF-8, as RFC 6749
 * appendix B has it: two readings of one request are none.
 * @throws OAuthError invalid_request for another charset
 */
async function readBody(request: Request): Promise<Uint8Array | null> {
  const { headers } = request;
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(headers.get('content-type') ?? '')?.[1];
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) throw new OAuthError('invalid_request', 'Send the form in UTF-8.');
  const bytes = await readBytes(request);
  return bytes.length > 0 || headers.has('content-length') || headers.has('transfer-encoding') ? bytes : null;
}
