import type { Registration } from '../../../../apps/registration.ts';
import { isUnvouched } from '../../../../connections/consent-policy.ts';
import { addSeconds } from '../../../../ports/clock.ts';
import { randomToken } from '../../../../ports/random.ts';
import { OAuthError } from '../../../shared/oauth-error.ts';
import type { Call } from '../../call.ts';
import { audienceOf, type MockContext } from '../../context.ts';
import { noteError } from '../../endpoints.ts';
import { askPerson, pendingSeconds, readClient, readState, redirect } from '../../protocol/authorize.ts';
import { MalformedRequestError, Parameters, splitList } from '../../protocol/parameters.ts';
import { refuseOwnAddress, withParameters } from '../../protocol/redirect-uri.ts';
import type { PendingRequest } from '../../state/records.ts';
import type { AuthorizationRules } from '../dialect.ts';
import { isRegisteredWithExtras } from './redirect-uri.ts';

/** What every app may ask for, whatever it is registered for. */
export const defaultScope = 'default';

/**
 * The authorization endpoint: `client_id`, `response_type`, `scope`, `redirect_uri`, `state`, and nothing else counts.
 * @throws OAuthError invalid_client, invalid_request: never answered to the client
 * @see RFC 6749 section 4.1.1
 */
export function authorize(call: Call, context: MockContext): Response {
  const parameters = new Parameters(new URL(call.request.url).searchParams);
  call.trail.parameters = parameters;
  const registration = readClient(parameters, context);
  call.trail.clientId = registration.id;
  const redirectUri = readRedirectUri(parameters, registration);
  refuseOwnAddress(redirectUri, registration, context);
  const error = whyRefused(parameters, registration);
  const state = readState(parameters);
  if (error && !isUnvouched(registration)) {
    noteError(call, error);
    return redirect(withParameters(redirectUri, { error: error.error, state }));
  }
  const scopes = splitList(parameters.get('scope'));
  const pending: PendingRequest = {
    ref: randomToken(),
    registration,
    redirectUri,
    redirectUriSent: parameters.get('redirect_uri') !== null,
    state,
    scopes,
    audience: [...new Set(scopes.map((scope) => audienceOf(context, scope)))],
    codeChallenge: null,
    hints: { prompt: [], uiLocales: [] },
    expiresAt: addSeconds(context.clock.now(), pendingSeconds),
    // Told once the person is known, so that nobody who registers an app makes an open redirector of this address.
    deferredError: error ?? whyBadScope(scopes, registration),
    signIn: null,
  };
  return askPerson(call, pending, context);
}

/** Clients often left it out [C]; the first registered one is meant then [A]. */
function readRedirectUri(parameters: Parameters, registration: Registration): string {
  if (parameters.isRepeated('redirect_uri')) throw new MalformedRequestError('invalid_request', 'redirect_uri was sent more than once.');
  const redirectUri = parameters.get('redirect_uri');
  const [first] = registration.redirectUris;
  if (redirectUri !== null && isRegisteredWithExtras(redirectUri, registration)) return redirectUri;
  if (redirectUri !== null) throw new OAuthError('invalid_request', 'redirect_uri is not registered for this app.');
  if (first === undefined) throw new OAuthError('invalid_request', 'redirect_uri is missing, and the app has none registered.');
  return first;
}

function whyRefused(parameters: Parameters, registration: Registration): OAuthError | null {
  try {
    parameters.refuseRepeated();
  } catch (error) {
    if (error instanceof OAuthError) return error;
    throw error;
  }
  if (!registration.grantTypes.includes('authorization_code'))
    return new OAuthError('unauthorized_client', 'This app is not registered to ask people for access.');
  const responseType = parameters.get('response_type');
  if (responseType === null) return new OAuthError('invalid_request', 'response_type is missing; it must be code.');
  return responseType === 'code' ? null : new OAuthError('unsupported_response_type', 'Only response_type=code is spoken here.');
}

/** At least one explicit scope besides `default` is needed [S]; one that is not registered is refused too [A]. */
function whyBadScope(scopes: readonly string[], registration: Registration): OAuthError | null {
  const explicit = scopes.filter((scope) => scope !== defaultScope);
  if (explicit.length === 0) return new OAuthError('invalid_scope', 'scope needs at least one explicit scope: activity or location.');
  return explicit.every((scope) => registration.scopes.includes(scope))
    ? null
    : new OAuthError('invalid_scope', `scope asks for more than this app is registered for: ${registration.scopes.join(' ')}.`);
}

/** The person is asked every time, as in the Moves app [A]. */
export const askingAlways: AuthorizationRules = {
  needsConsent: () => true,
  // `state=` is there even when none was sent [C].
  answer: (_context, { redirectUri, state }, code) => withParameters(redirectUri, { code, state: state ?? '' }),
  refusal: (_context, { redirectUri, state }, { error }) => withParameters(redirectUri, { error, state }),
};
