import { OAuthError } from '../../../../shared/oauth-error.ts';
import type { Call } from '../../../call.ts';
import type { MockContext } from '../../../context.ts';
import type { Parameters } from '../../../protocol/parameters.ts';
import type { Token } from '../../../state/records.ts';
import { isTokenLive, whyTokenIsDead } from '../../../tokens.ts';
import { isRevoked, retirePredecessor } from '../token/pairs.ts';

/** The token that a call carries: as a bearer behind exactly one space, or as the parameter `access_token` or `bearer_token` [DK]. */
function readBearerValue({ request }: Call, parameters: Pick<URLSearchParams | Parameters, 'get'>): string | null {
  const header = /^bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  return header || parameters.get('access_token') || parameters.get('bearer_token');
}

/**
 * Finds the access token that a call carries, live or not, which counts as its first use.
 * @param parameters of the body too, where it has one
 * @returns null for none and for what is none
 */
export function findPresented(
  call: Call,
  { store, dialect }: MockContext,
  parameters: Pick<URLSearchParams | Parameters, 'get'> = new URL(call.request.url).searchParams,
): Token | null {
  const token = store.tokens.get(readBearerValue(call, parameters) ?? '');
  if (token?.kind !== 'access') return null;
  const { registration, accountId } = token.family.grant;
  if (registration.service !== dialect.service.id) return null;
  call.trail.clientId = registration.id;
  call.trail.accountId = accountId;
  retirePredecessor(token);
  return token;
}

/** @throws OAuthError invalid_token, which tells a revoked token from an expired one, and both from what is no token [DK] */
export function requireLive(token: Token | null, now: Date): Token {
  if (!token) throw new OAuthError('invalid_token', 'The access token is invalid', 'The call carries no access token of this service.');
  if (isTokenLive(token, now)) return token;
  const isExpired = !isRevoked(token) && token.expiresAt <= now;
  const description = isExpired ? 'The access token expired' : 'The access token was revoked';
  throw new OAuthError('invalid_token', description, whyTokenIsDead(token, now) ?? description);
}
