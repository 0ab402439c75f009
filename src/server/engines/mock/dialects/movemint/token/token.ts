import { epochSeconds } from '../../../../../ports/clock.ts';
import type { OAuthError } from '../../../../shared/oauth-error.ts';
import type { Call } from '../../../call.ts';
import type { MockContext } from '../../../context.ts';
import { readCredentials } from '../client.ts';
import { answerJson, EarlyError, missingParameter, movemintError, refuse } from '../errors.ts';
import { readParameters } from '../parameters.ts';
import { exchangeCode } from './exchange-code.ts';
import { exchangeOwnCredentials } from './own-credentials.ts';
import { refresh } from './refresh.ts';
import type { IssuedTokens, TokenRequest } from './token-request.ts';

const grants = new Map<string, (request: TokenRequest) => IssuedTokens>([
  ['authorization_code', exchangeCode],
  ['refresh_token', refresh],
  ['client_credentials', exchangeOwnCredentials],
]);

/** The token endpoint. No grant waits for anything between its checks and its tokens, so that of two at once one comes first. */
export async function token(call: Call, context: MockContext): Promise<Response> {
  const parameters = await readParameters(call);
  const grantType = parameters.get('grant_type');
  if (grantType === null) throw new EarlyError(missingParameter('grant_type'));
  const grant = grants.get(grantType);
  if (!grant) throw new EarlyError(movemintError('unsupported_grant_type', `grant_type is none of: ${[...grants.keys()].join(', ')}.`));
  const tokens = grant({ parameters, credentials: readCredentials(call, parameters), context });
  context.store.sweep(context.clock.now());
  return answerJson(describe(tokens), 200, { pragma: 'no-cache' });
}

export function refuseToken(error: OAuthError, { trail }: Call): Response {
  return refuse(error, error instanceof EarlyError ? trail.parameters?.get('state') : undefined);
}

/** In Doorkeeper's order, and without what is blank [DK]. */
function describe({ access, refresh }: IssuedTokens): Record<string, unknown> {
  return {
    access_token: access.value,
    token_type: 'Bearer',
    expires_in: Math.floor((access.expiresAt.getTime() - access.issuedAt.getTime()) / 1000),
    ...(refresh && { refresh_token: refresh.value }),
    ...(access.scopes.length > 0 && { scope: access.scopes.join(' ') }),
    created_at: epochSeconds(access.issuedAt),
  };
}
