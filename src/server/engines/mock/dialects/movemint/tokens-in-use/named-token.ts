import type { MockContext } from '../../../context.ts';
import type { Parameters } from '../../../protocol/parameters.ts';
import type { Token } from '../../../state/records.ts';

/**
 * The token that a revocation or an introspection is about. A hint of `refresh_token` hides access tokens; any other says nothing [DK].
 * @returns null for none, and for a token of another service
 * @see RFC 7009 section 2.1
 */
export function findNamed(parameters: Parameters, { store, dialect }: MockContext): Token | null {
  const token = store.tokens.get(parameters.get('token') ?? '');
  if (token?.family.grant.registration.service !== dialect.service.id) return null;
  return token.kind === 'access' && parameters.get('token_type_hint') === 'refresh_token' ? null : token;
}
