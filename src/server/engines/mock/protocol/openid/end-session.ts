import type { Registration } from '../../../../apps/registration.ts';
import { addSeconds } from '../../../../ports/clock.ts';
import { randomToken } from '../../../../ports/random.ts';
import { OAuthError } from '../../../shared/oauth-error.ts';
import type { Call } from '../../call.ts';
import type { MockContext } from '../../context.ts';
import { pendingSeconds, redirect } from '../authorize.ts';
import { Parameters, readForm } from '../parameters.ts';
import { withParameters } from '../redirect-uri.ts';
import { type IdTokenHint, readIdTokenHint } from './id-token.ts';

/**
 * An app wishes that the person be signed out. Who that is, and whether to ask, is known to the browser's own page, to which it is
 * sent on. `logout_hint` and `ui_locales` are ignored.
 * @see OpenID Connect RP-Initiated Logout 1.0 sections 2 and 3
 */
export async function endSession(call: Call, context: MockContext): Promise<Response> {
  const { request, address, trail } = call;
  const { store, clock, publicUrl } = context;
  const parameters = request.method === 'POST' ? await readForm(request) : new Parameters(new URL(request.url).searchParams);
  trail.parameters = parameters;
  parameters.refuseRepeated();
  const hint = await readIdTokenHint(parameters, context);
  const registration = readClient(parameters, hint, context);
  if (registration) trail.clientId = registration.id;
  if (hint) trail.accountId = hint.accountId;
  const ref = randomToken();
  const expiresAt = addSeconds(clock.now(), pendingSeconds);
  const redirectTo = readRedirect(parameters, registration);
  store.sweep(clock.now());
  store.signOuts.add(ref, { registration, accountId: hint?.accountId ?? null, redirectTo, expiresAt }, { address, neededUntil: expiresAt });
  return redirect(new URL(`/sign-out?ref=${ref}`, publicUrl));
}

function readClient(parameters: Parameters, hint: IdTokenHint | null, { dialect, store }: MockContext): Registration | null {
  const named = parameters.get('client_id');
  if (named !== null && hint && named !== hint.clientId) {
    throw new OAuthError('invalid_request', 'id_token_hint was issued to another app than the one of client_id.');
  }
  const clientId = named ?? hint?.clientId;
  if (clientId === undefined) return null;
  const registration = store.registration(dialect.service.id, clientId);
  if (!registration) throw new OAuthError('invalid_client', `No app is registered at ${dialect.service.name} with this client_id.`);
  return registration;
}

/** Where the browser goes afterwards: only to what is registered, character for character. */
function readRedirect(parameters: Parameters, registration: Registration | null): URL | null {
  const uri = parameters.get('post_logout_redirect_uri');
  if (uri === null) return null;
  if (!registration) throw new OAuthError('invalid_request', 'post_logout_redirect_uri needs id_token_hint or client_id beside it.');
  if (!registration.postLogoutRedirectUris.includes(uri)) {
    throw new OAuthError('invalid_request', 'post_logout_redirect_uri is not registered for this app.');
  }
  const state = parameters.get('state');
  return state === null ? new URL(uri) : withParameters(uri, { state });
}
