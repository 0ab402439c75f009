import { authenticationClaims } from '../../../../accounts/authentication.ts';
import { claimsAbout, claimsOfScopes, pick } from '../../../../accounts/claims.ts';
import { openidScope } from '../../../../apps/identity-scopes.ts';
import { epochSeconds } from '../../../../ports/clock.ts';
import { sha256 } from '../../../../ports/random.ts';
import { OAuthError } from '../../../shared/oauth-error.ts';
import type { MockContext } from '../../context.ts';
import type { Token } from '../../state/records.ts';
import type { Parameters } from '../parameters.ts';

/** For how long an app may take an ID token for news, in seconds. */
const lifetime = 10 * 60;

/**
 * Makes the ID token that goes with an access token.
 * @param nonce the one of the authorization request; a refresh has none (OpenID Connect Core 1.0 §12.2)
 * @returns null where the app may not know who the person is, or acts for itself
 * @see OpenID Connect Core 1.0 sections 2 and 3.1.3.6
 */
export async function makeIdToken({ base, clock, keys, accounts }: MockContext, access: Token, nonce?: string): Promise<string | null> {
  const { grant, signIn, idTokenClaims } = access.family;
  if (!signIn || !access.scopes.includes(openidScope)) return null;
  const profile = idTokenClaims && (await accounts.profile(grant.accountId));
  const issuedAt = epochSeconds(clock.now());
  const claims = {
    iss: base,
    sub: grant.accountId,
    aud: grant.registration.id,
    exp: issuedAt + lifetime,
    iat: issuedAt,
    auth_time: epochSeconds(signIn.authTime),
    ...authenticationClaims(signIn.methods),
    ...(profile &&
      pick(
        claimsAbout(profile),
        claimsOfScopes(access.scopes).filter((name) => idTokenClaims.includes(name)),
      )),
    ...(nonce !== undefined && { nonce }),
    // The left half of the hash that belongs to both ES256 and RS256.
    at_hash: sha256(access.value).subarray(0, 16).toString('base64url'),
  };
  return keys.sign(claims, { kid: await keys.currentKid() });
}

/** Whom and which app an ID token is about. */
export interface IdTokenHint {
  accountId: string;
  clientId: string;
}

/**
 * Reads the ID token that an app shows to say whom it means. One that has expired says it as well.
 * @returns null where none was sent
 * @throws OAuthError invalid_request for anything that was not signed here
 * @see OpenID Connect Core 1.0 section 3.1.2.1, RP-Initiated Logout 1.0 section 2
 */
export async function readIdTokenHint(
  parameters: Parameters,
  { base, keys }: Pick<MockContext, 'base' | 'keys'>,
): Promise<IdTokenHint | null> {
  const hint = parameters.get('id_token_hint');
  if (hint === null) return null;
  const { iss, sub, aud } = (await keys.verify(hint)) ?? {};
  if (iss !== base || sub === undefined || typeof aud !== 'string') {
    throw new OAuthError('invalid_request', 'id_token_hint is not an ID token that was signed here with a key that is still known.');
  }
  return { accountId: sub, clientId: aud };
}
