import type { JWTPayload } from 'jose';
import type { Account } from '../../../../../contract/client.ts';
import type { MockContext } from '../../context.ts';
import type { Family, Token } from '../../state/records.ts';
import { keepToken } from '../../tokens.ts';
import { partnerId, userIdOf } from './subject.ts';

/**
 * Makes the two tokens of one answer, signed and kept. What is kept decides about refreshes; at the resource API an access token
 * needs its signature and its end only.
 * @param iat a second that was taken for them
 */
export async function issueJwts(
  context: MockContext,
  family: Family,
  account: Account,
  iat: number,
): Promise<{ access: Token; refresh: Token }> {
  const access = await issue(context, 'access', family, account, iat);
  const refresh = await issue(context, 'refresh', family, account, iat);
  access.twin = refresh;
  refresh.twin = access;
  return { access, refresh };
}

async function issue(context: MockContext, kind: Token['kind'], family: Family, account: Account, iat: number): Promise<Token> {
  const { store, keys, dialect } = context;
  const lifetime = kind === 'access' ? dialect.lifetimes.accessToken : dialect.lifetimes.refreshToken;
  // Names and their order [S]; `aud` is the issuer, user level and country are those of the published example [NL].
  const claims = {
    iss: context.base,
    aud: context.base,
    exp: iat + lifetime,
    iat,
    username: account.identifier,
    userid: String(userIdOf(account.id)),
    partnerid: partnerId,
    client_id: family.grant.registration.id,
    ...(kind === 'access' && { userlevel: '5', country: 'fi' }),
  };
  return keepToken(store, {
    value: await keys.sign(claims, { typ: 'JWT' }),
    kind,
    family,
    scopes: family.scopes,
    issuedAt: new Date(iat * 1000),
    expiresAt: new Date(claims.exp * 1000),
  });
}

/** How long ago a JWT ended, in milliseconds; null while it lasts. */
export function endedFor({ exp = 0 }: JWTPayload, now: Date): number | null {
  const ago = now.getTime() - exp * 1000;
  return ago < 0 ? null : ago;
}
