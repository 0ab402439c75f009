import { addSeconds } from '../../clock.ts';
import type { Registration } from '../../demo/registration.ts';
import { errorPage } from '../../error-page.ts';
import { OAuthError } from '../../oauth-error.ts';
import { randomToken } from '../../random.ts';
import { audienceOf, type MockContext, mountPoint } from '../context.ts';
import type { PendingRequest } from '../store.ts';
import { readHints } from './hints.ts';
import { MalformedRequestError, Parameters, readForm, splitList } from './parameters.ts';
import { readChallenge } from './pkce.ts';
import { isRegistered, withParameters } from './redirect-uri.ts';

/** The longest that a request can wait for a person; the gateway asks for an answer sooner. */
const pendingSeconds = 60 * 60;

/**
 * The authorization endpoint. Nothing is redirected to the client before client and redirect URI are known to be good.
 * @see RFC 6749 section 4.1.1, draft-ietf-oauth-v2-1 section 4.1.1
 */
export async function authorize(request: Request, context: MockContext): Promise<Response> {
  const { store, clock, publicUrl } = context;
  try {
    const parameters = request.method === 'POST' ? await readForm(request) : new Parameters(new URL(request.url).searchParams);
    const registration = readClient(parameters, context);
    const redirectUri = readRedirectUri(parameters, registration);
    const pending = readRequest(parameters, context, registration, redirectUri);
    if (pending instanceof OAuthError) {
      const state = parameters.isRepeated('state') ? null : parameters.get('state');
      return redirect(errorRedirect(context, { redirectUri, state }, pending));
    }
    store.sweep(clock.now());
    // A post from another site comes without our cookies, so the browser is sent round once more, with them.
    if (request.method === 'POST') return redirect(new URL(`?${parameters}`, mountPoint(context) + context.dialect.paths.authorize));
    store.await(pending);
    return redirect(new URL(`/interaction?ref=${pending.ref}`, publicUrl));
  } catch (error) {
    if (error instanceof OAuthError) return errorPage(400, error);
    throw error;
  }
}

function readClient(parameters: Parameters, { dialect, store }: MockContext): Registration {
  if (parameters.isRepeated('client_id')) throw new MalformedRequestError('invalid_request', 'client_id was sent more than once.');
  const clientId = parameters.get('client_id');
  if (clientId === null) throw new MalformedRequestError('invalid_request', 'client_id is missing.');
  const registration = store.registration(dialect.service.id, clientId);
  if (!registration) throw new OAuthError('invalid_client', `No app is registered at ${dialect.service.name} with this client_id.`);
  return registration;
}

function readRedirectUri(parameters: Parameters, registration: Registration): string {
  if (parameters.isRepeated('redirect_uri')) throw new MalformedRequestError('invalid_request', 'redirect_uri was sent more than once.');
  const redirectUri = parameters.get('redirect_uri');
  const [only, ...others] = registration.redirectUris;
  if (redirectUri === null) {
    if (only === undefined || others.length > 0) {
      throw new OAuthError('invalid_request', 'redirect_uri is missing, and the app has not exactly one registered.');
    }
    return only;
  }
  if (!isRegistered(redirectUri, registration)) throw new OAuthError('invalid_request', 'redirect_uri is not registered for this app.');
  return redirectUri;
}

/** Checks everything that may be answered with a redirect to the client; the first failure is returned. */
function readRequest(
  parameters: Parameters,
  context: MockContext,
  registration: Registration,
  redirectUri: string,
): PendingRequest | OAuthError {
  const { dialect, clock } = context;
  try {
    parameters.refuseRepeated();
    const responseType = parameters.get('response_type');
    if (responseType === null) return new OAuthError('invalid_request', 'response_type is missing; it must be code.');
    if (!registration.grantTypes.includes('authorization_code'))
      return new OAuthError('unauthorized_client', 'This app is not registered to ask people for access.');
    if (responseType !== 'code') return new OAuthError('unsupported_response_type', 'Only response_type=code is spoken here.');
    const responseMode = parameters.get('response_mode') ?? 'query';
    if (responseMode !== 'query') return new OAuthError('invalid_request', 'Only response_mode=query is spoken here.');
    for (const name of ['request', 'request_uri']) {
      if (parameters.get(name) !== null) return new OAuthError('invalid_request', `${name} is not supported; send plain parameters.`);
    }
    const codeChallenge = readChallenge(parameters, dialect.pkce === 'required');
    const hints = readHints(parameters);
    const scopes = splitList(parameters.get('scope'));
    const deferredError = checkScopes(scopes, registration) ?? checkResource(parameters.get('resource'), scopes, context);
    // Answering a bad scope at once would make this an open redirector for whoever registers an app: the person comes first.
    if (deferredError && hints.prompt.includes('none')) return deferredError;
    return {
      ref: randomToken(),
      registration,
      redirectUri,
      redirectUriSent: parameters.get('redirect_uri') !== null,
      state: parameters.get('state'),
      scopes,
      audience: [...new Set(scopes.map((scope) => audienceOf(context, scope)))],
      codeChallenge,
      hints,
      expiresAt: addSeconds(clock.now(), pendingSeconds),
      deferredError,
      signIn: null,
    };
  } catch (error) {
    if (error instanceof OAuthError && !(error instanceof MalformedRequestError)) return error;
    throw error;
  }
}

function checkScopes(scopes: string[], registration: Registration): OAuthError | null {
  if (scopes.length === 0)
    return new OAuthError('invalid_scope', `scope is missing; this app may ask for: ${registration.scopes.join(' ')}.`);
  const foreign = scopes.find((scope) => !registration.scopes.includes(scope));
  if (foreign === undefined) return null;
  const shown = /^[\x21\x23-\x5B\x5D-\x7E]{1,80}$/.test(foreign) ? `The scope ${foreign}` : 'One of the scopes';
  return new OAuthError('invalid_scope', `${shown} is not registered for this app.`);
}

/** @see RFC 8707 section 2 */
function checkResource(resource: string | null, scopes: string[], context: MockContext): OAuthError | null {
  if (resource === null || scopes.every((scope) => audienceOf(context, scope) === resource)) return null;
  return new OAuthError('invalid_target', 'resource is not the one that the requested scopes belong to.');
}

/** The client's answer address with an error. @see RFC 6749 section 4.1.2.1, RFC 9207 section 2 */
export function errorRedirect(
  context: MockContext,
  { redirectUri, state }: { redirectUri: string; state: string | null },
  error: OAuthError,
): URL {
  return withParameters(redirectUri, { error: error.error, error_description: error.description, state, iss: issuerParameter(context) });
}

/** The client's answer address with a code. @see RFC 6749 section 4.1.2, RFC 9207 section 2 */
export function codeRedirect(context: MockContext, { redirectUri, state }: PendingRequest, code: string): URL {
  return withParameters(redirectUri, { code, state, iss: issuerParameter(context) });
}

function issuerParameter(context: MockContext): string | null {
  return context.dialect.metadata ? mountPoint(context) : null;
}

function redirect(url: URL): Response {
  return new Response(null, { status: 303, headers: { location: url.href, 'cache-control': 'no-store' } });
}
