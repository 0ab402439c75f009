import type { OAuthError } from '../../../shared/oauth-error.ts';
import type { Call } from '../../call.ts';
import type { MockContext } from '../../context.ts';
import type { AuthorizationRules } from '../dialect.ts';
import { missingParameter, movemintError } from './errors.ts';
import { answerAddress } from './redirect-uri.ts';
import { isRevoked } from './token/pairs.ts';

/** Below the mount point: where a person is told of a request that cannot be answered. */
export const errorPath = '/oauth/authorize/error';

/** All that the page may say: it shows nothing that an address made up. */
const tellable: readonly OAuthError[] = [
  missingParameter('response_type'),
  missingParameter('scope'),
  ...(
    [
      'invalid_code_challenge_method',
      'invalid_redirect_uri',
      'invalid_scope',
      'unauthorized_client',
      'unsupported_response_mode',
      'unsupported_response_type',
    ] as const
  ).map((error) => movemintError(error, 'The page of an authorization error was opened.')),
];

/** The page that stands where other systems redirect an error to the client [DK]. */
export function showError({ request }: Call): never {
  const { searchParams } = new URL(request.url);
  const isAsked = ({ error, description }: OAuthError) =>
    error === searchParams.get('error') && description === searchParams.get('error_description');
  throw tellable.find(isAsked) ?? movemintError('invalid_request', 'The page of an authorization error was opened without one.');
}

export const authorization: AuthorizationRules = {
  /** A confidential app that holds a token for the same scopes, revoked by nobody, is not asked about again; expired will do [DK]. */
  needsConsent({ registration, scopes }, grant, { store }) {
    if (registration.secret === undefined || !grant) return true;
    const wanted = scopes.toSorted().join(' ');
    return !store.tokensOf(grant).some((token) => !isRevoked(token) && token.scopes.toSorted().join(' ') === wanted);
  },
  answer: (_context, { redirectUri, state, answersIn }, code) => answerAddress(redirectUri, { code, state }, answersIn),
  /** Who says no to a request that could not have been answered hears of its error, and the client of nothing. */
  refusal(context, { redirectUri, state, answersIn, deferredError }, error) {
    if (!deferredError && error.error === 'access_denied') {
      const { description } = movemintError('access_denied', error.reason);
      return answerAddress(redirectUri, { error: 'access_denied', error_description: description, state }, answersIn);
    }
    const told = deferredError ?? error;
    return answerAddress(errorAddress(context), { error: told.error, error_description: told.description });
  },
};

function errorAddress({ base }: MockContext): string {
  return base + errorPath;
}
