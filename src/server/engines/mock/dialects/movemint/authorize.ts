import { leadsToUs } from '../../../../apps/redirect-uris/own-address.ts';
import type { Registration } from '../../../../apps/registration.ts';
import { addSeconds } from '../../../../ports/clock.ts';
import { randomToken, sha256 } from '../../../../ports/random.ts';
import type { OAuthError } from '../../../shared/oauth-error.ts';
import type { Call } from '../../call.ts';
import type { MockContext } from '../../context.ts';
import { noteError } from '../../endpoints.ts';
import { askPerson, pendingSeconds, redirect } from '../../protocol/authorize.ts';
import { type Parameters, splitList } from '../../protocol/parameters.ts';
import { missingParameter, movemintError, refuseForm, refuseWithPage } from './errors.ts';
import { readParameters, wasSent } from './parameters.ts';
import { answerAddress, isAccepted } from './redirect-uri.ts';

/**
 * The authorization endpoint. The person signs in first, and only then is told what is wrong with the request, on a page [DK].
 * Only where no app is known is the page shown at once [A]: nobody is asked for a password in the name of an app that there is not.
 * @see RFC 6749 section 4.1.1
 */
export async function authorize(call: Call, context: MockContext): Promise<Response> {
  const { parameters, registration } = await readRequest(call, context);
  const error = findMistake(parameters, registration, context);
  const sentTo = parameters.get('redirect_uri') ?? '';
  const scopes = error ? [] : splitList(parameters.get('scope'));
  return askPerson(
    call,
    {
      ref: randomToken(),
      registration,
      // An address that is not the app's gets no answer, and is not shown either.
      redirectUri: isAnswerable(sentTo, registration, context) ? sentTo : (registration.redirectUris[0] ?? context.base),
      redirectUriSent: true,
      ...(answersInFragment(parameters) && { answersIn: 'fragment' }),
      state: parameters.get('state'),
      scopes,
      audience: [`${context.base}/api`],
      codeChallenge: readChallenge(parameters),
      hints: { prompt: [], uiLocales: [] },
      expiresAt: addSeconds(context.clock.now(), pendingSeconds),
      deferredError: error,
      signIn: null,
    },
    context,
  );
}

/** Doorkeeper's own consent form posts here, and its mistakes do go to the client [DK]. Consent is asked for as for a GET. */
export async function authorizeByPost(call: Call, context: MockContext): Promise<Response> {
  const { parameters, registration } = await readRequest(call, context);
  const error = findMistake(parameters, registration, context);
  // A post from another site comes without our cookies, so the browser is sent round once more, with them.
  if (!error) return redirect(new URL(`?${parameters}`, context.base + context.dialect.paths.authorize));
  if (['invalid_redirect_uri', 'unauthorized_client'].includes(error.error)) throw error;
  noteError(call, error);
  const answer = { error: error.error, error_description: error.description, state: parameters.get('state') };
  const { href } = answerAddress(parameters.get('redirect_uri') ?? '', answer, answersInFragment(parameters) ? 'fragment' : undefined);
  return new Response(null, { status: 302, headers: { location: href, 'cache-control': 'no-store' } });
}

/** A page for who opened the address, JSON for who posted the form [DK]. */
export function refuseAuthorization(error: OAuthError, call: Call): Response | Promise<Response> {
  const { request, trail } = call;
  return request.method === 'POST' ? refuseForm(error, trail.parameters?.get('state') ?? null) : refuseWithPage(error, call);
}

/** The implicit grant, which is not spoken, would answer in the fragment: so do its errors [DK]. */
function answersInFragment(parameters: Parameters): boolean {
  return (parameters.get('response_mode') ?? (parameters.get('response_type') === 'token' && 'fragment')) === 'fragment';
}

/** @throws OAuthError when the app is not known; it may not be answered then */
async function readRequest(call: Call, { dialect, store }: MockContext): Promise<{ parameters: Parameters; registration: Registration }> {
  const parameters = await readParameters(call);
  const clientId = parameters.get('client_id');
  if (clientId === null) throw missingParameter('client_id');
  const registration = store.registration(dialect.service.id, clientId);
  if (!registration) throw movemintError('invalid_client', 'No app is registered here with this client_id.');
  call.trail.clientId = registration.id;
  return { parameters, registration };
}

/**
 * The first thing wrong with a request, in Doorkeeper's order. A blank scope is nothing wrong [S], no scope at all is [DK]. Answers are
 * given in the query or the fragment; Doorkeeper can have the browser post them as well [A].
 */
function findMistake(parameters: Parameters, registration: Registration, context: MockContext): OAuthError | null {
  if (!registration.grantTypes.includes('authorization_code'))
    return movemintError('unauthorized_client', 'The app is not registered to ask people for access.');
  if (!isAnswerable(parameters.get('redirect_uri') ?? '', registration, context))
    return movemintError('invalid_redirect_uri', 'redirect_uri is missing, or not one that is registered for the app.');
  const responseType = parameters.get('response_type');
  if (responseType === null) return missingParameter('response_type');
  if (!wasSent(parameters, 'scope')) return missingParameter('scope');
  if (responseType !== 'code') return movemintError('unsupported_response_type', 'response_type is not code.');
  if (!['query', 'fragment'].includes(parameters.get('response_mode') ?? 'query'))
    return movemintError('unsupported_response_mode', 'response_mode is neither query nor fragment.');
  const foreign = splitList(parameters.get('scope')).find((scope) => !registration.scopes.includes(scope));
  if (foreign !== undefined) return movemintError('invalid_scope', `The app may ask for: ${registration.scopes.join(' ')}.`);
  if (parameters.get('code_challenge') === null) return null;
  return ['plain', 'S256'].includes(parameters.get('code_challenge_method') ?? '')
    ? null
    : movemintError('invalid_code_challenge_method', 'code_challenge was sent, and code_challenge_method is neither plain nor S256.');
}

function isAnswerable(redirectUri: string, registration: Registration, context: MockContext): boolean {
  return isAccepted(redirectUri, registration) && !leadsToUs(redirectUri, registration, context);
}

/** A plain challenge is kept as what S256 makes of it, so that one check serves both. @see RFC 7636 section 4.2 */
function readChallenge(parameters: Parameters): string | null {
  const challenge = parameters.get('code_challenge');
  const isPlain = parameters.get('code_challenge_method') === 'plain';
  return challenge !== null && isPlain ? sha256(challenge).toString('base64url') : challenge;
}
