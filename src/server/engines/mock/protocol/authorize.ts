import { whyPkceIsNeeded } from '../../../apps/pkce-exemption.ts';
import { isRegistered } from '../../../apps/redirect-uris/redirect-uris.ts';
import { defaultScopes, type Registration, whyNoScope } from '../../../apps/registration.ts';
import { isUnvouched } from '../../../connections/consent-policy.ts';
import { addSeconds } from '../../../ports/clock.ts';
import { randomToken } from '../../../ports/random.ts';
import { OAuthError } from '../../shared/oauth-error.ts';
import type { Call } from '../call.ts';
import { audienceOf, type MockContext } from '../context.ts';
import type { AuthorizationRules, Dialect } from '../dialects/dialect.ts';
import { noteError } from '../endpoints.ts';
import { needsConsent } from '../grants.ts';
import type { PendingRequest } from '../state/records.ts';
import { readHints } from './openid/hints.ts';
import { readOpenIdRequest } from './openid/openid-request.ts';
import { MalformedRequestError, Parameters, readForm, splitList } from './parameters.ts';
import { readChallenge } from './pkce.ts';
import { refuseOwnAddress, withParameters } from './redirect-uri.ts';

/** The longest that a request can wait for a person, in seconds; the gateway asks for an answer sooner. */
export const pendingSeconds = 60 * 60;

/**
 * The authorization endpoint. Nothing is redirected to the client before client and redirect URI are known to be good.
 * @see RFC 6749 section 4.1.1, draft-ietf-oauth-v2-1 section 4.1.1
 */
export async function authorize(call: Call, context: MockContext): Promise<Response> {
  const { request, trail } = call;
  const parameters = request.method === 'POST' ? await readForm(request) : new Parameters(new URL(request.url).searchParams);
  trail.parameters = parameters;
  const registration = readClient(parameters, context);
  trail.clientId = registration.id;
  const redirectUri = readRedirectUri(parameters, registration);
  refuseOwnAddress(redirectUri, registration, context);
  const read = await readRequest(parameters, context, registration, redirectUri);
  const state = readState(parameters);
  if (read instanceof OAuthError && !isUnvouched(registration)) {
    noteError(call, read);
    return redirect(errorRedirect(context, { redirectUri, state }, read));
  }
  // A post from another site comes without our cookies, so the browser is sent round once more, with them.
  if (request.method === 'POST') return redirect(new URL(`?${parameters}`, context.base + context.dialect.paths.authorize));
  return askPerson(
    call,
    read instanceof OAuthError ? withMistake(read, { registration, redirectUri, state }, parameters, context) : read,
    context,
  );
}

/**
 * A request of which nothing counts but where its answer goes. An app that nobody vouches for is told its mistake once the person is
 * known, a silent request included.
 */
function withMistake(
  error: OAuthError,
  request: Pick<PendingRequest, 'registration' | 'redirectUri' | 'state'>,
  parameters: Parameters,
  { clock }: MockContext,
): PendingRequest {
  const isSilent = splitList(parameters.get('prompt')).includes('none');
  return {
    ...request,
    ref: randomToken(),
    redirectUriSent: true,
    scopes: [],
    audience: [],
    codeChallenge: null,
    hints: { prompt: isSilent ? ['none'] : [], uiLocales: [] },
    expiresAt: addSeconds(clock.now(), pendingSeconds),
    deferredError: error,
    signIn: null,
  };
}

/** Keeps a request, and sends the browser to the gateway, which asks the person. */
export function askPerson({ address }: Call, pending: PendingRequest, { store, clock, publicUrl }: MockContext): Response {
  store.sweep(clock.now());
  store.pending.add(pending.ref, pending, { address, neededUntil: pending.expiresAt });
  return redirect(new URL(`/interaction?ref=${pending.ref}`, publicUrl));
}

/** The app that asks. @throws OAuthError invalid_request, invalid_client: never answered to the client */
export function readClient(parameters: Parameters, { dialect, store }: MockContext): Registration {
  if (parameters.isRepeated('client_id')) throw new MalformedRequestError('invalid_request', 'client_id was sent more than once.');
  const clientId = parameters.get('client_id');
  if (clientId === null) throw new MalformedRequestError('invalid_request', 'client_id is missing.');
  const registration = store.registration(dialect.service.id, clientId);
  if (!registration) throw new OAuthError('invalid_client', `No app is registered at ${dialect.service.name} with this client_id.`);
  return registration;
}

/** The state to send back; none where it is not clear which one that would be. */
export function readState(parameters: Parameters): string | null {
  return parameters.isRepeated('state') ? null : parameters.get('state');
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
async function readRequest(
  parameters: Parameters,
  context: MockContext,
  registration: Registration,
  redirectUri: string,
): Promise<PendingRequest | OAuthError> {
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
    for (const name of ['request', 'request_uri'] as const) {
      if (parameters.get(name) !== null) return new OAuthError(`${name}_not_supported`, `${name} is not supported; send plain parameters.`);
    }
    const scopes = readScopes(parameters, dialect, registration);
    const nonce = parameters.get('nonce');
    const whyPkce = dialect.pkce === 'required' ? whyPkceIsNeeded(registration, { scopes, nonce }) : null;
    const codeChallenge = readChallenge(parameters, whyPkce);
    const openId = await readOpenIdRequest(parameters, context, registration, { scopes, hints: readHints(parameters) });
    const deferredError = checkScopes(scopes, registration) ?? checkResource(parameters.get('resource'), scopes, context);
    // Answering a bad scope at once would make this an open redirector for whoever registers an app: the person comes first.
    if (deferredError && openId.hints.prompt.includes('none') && !isUnvouched(registration)) return deferredError;
    return {
      ref: randomToken(),
      registration,
      redirectUri,
      redirectUriSent: parameters.get('redirect_uri') !== null,
      state: parameters.get('state'),
      scopes,
      audience: [...new Set(scopes.map((scope) => audienceOf(context, scope)))],
      codeChallenge,
      ...openId,
      expiresAt: addSeconds(clock.now(), pendingSeconds),
      deferredError,
      signIn: null,
    };
  } catch (error) {
    if (error instanceof OAuthError && !(error instanceof MalformedRequestError)) return error;
    throw error;
  }
}

/** What is asked for; without a word of it, what the dialect takes it to mean. @see RFC 6749 section 3.3 */
function readScopes(parameters: Parameters, { scopeDefault }: Dialect, registration: Registration): string[] {
  const asked = splitList(parameters.get('scope'));
  return asked.length > 0 || scopeDefault === 'none' ? asked : defaultScopes(registration);
}

function checkScopes(scopes: string[], registration: Registration): OAuthError | null {
  if (scopes.length === 0) return new OAuthError('invalid_scope', whyNoScope(registration));
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
function errorRedirect(
  context: MockContext,
  { redirectUri, state }: { redirectUri: string; state: string | null },
  error: OAuthError,
): URL {
  return withParameters(redirectUri, { error: error.error, error_description: error.description, state, iss: issuerParameter(context) });
}

/** The client's answer address with a code. @see RFC 6749 section 4.1.2, RFC 9207 section 2 */
function codeRedirect(context: MockContext, { redirectUri, state }: PendingRequest, code: string): URL {
  return withParameters(redirectUri, { code, state, iss: issuerParameter(context) });
}

function issuerParameter(context: MockContext): string | null {
  return context.dialect.metadata ? context.base : null;
}

/** Sends the browser on, once. */
export function redirect(url: URL): Response {
  return new Response(null, { status: 303, headers: { location: url.href, 'cache-control': 'no-store' } });
}

/** Answers go to the client, and who gave access before is asked again only where something is new. */
export const confirmingUnlessKnown: AuthorizationRules = { needsConsent, answer: codeRedirect, refusal: errorRedirect };
