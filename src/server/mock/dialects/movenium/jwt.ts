import type { JWTPayload } from 'jose';
import type { Account } from '../../../../contract/client.ts';
import { epochSeconds } from '../../../clock.ts';
import type { MockContext } from '../../context.ts';
import type { Family, Token } from '../../store.ts';
import { keepToken } from '../../tokens.ts';
import { partnerId, userIdOf } from './subject.ts';

/**
 * Makes the two tokens of one answer, signed and kept. What is kept decides about refreshes; at the resource API an access token
 * needs its signature and its end only.
 */
export async function issueJwts(context: MockContext, family: Family, account: Account): Promise<{ access: Token; refresh: Token }> {
  const access = await issue(context, 'access', family, account);
  const refresh = await issue(context, 'refresh', family, account);
  access.twin = refresh;
  refresh.twin = access;
  return { access, refresh };
}

async function issue(context: MockContext, kind: Token['kind'], family: Family, account: Account): Promise<Token> {
  const { store, keys, dialect } = context;
  const lifetime = kind === 'access' ? dialect.lifetimes.accessToken : dialect.lifetimes.refreshToken;
  for (;;) {
    const iat = firstFreeSecond(context, kind, family);
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
    const value = await keys.sign(claims, { typ: 'JWT' });
    // Another sign-in may have taken the same second in the meantime.
    if (store.tokens.has(value)) continue;
    return keepToken(store, {
      value,
      kind,
      family,
      scopes: family.scopes,
      issuedAt: new Date(iat * 1000),
      expiresAt: new Date(claims.exp * 1000),
    });
  }
}

/** Without `jti`, two tokens of one second would be one and the same: the later one is dated a second ahead [A]. */
function firstFreeSecond({ store, clock }: MockContext, kind: Token['kind'], { grant }: Family): number {
  const taken = new Set(
    store
      .grantsOf(grant.accountId)
      .filter(({ registration }) => registration === grant.registration)
      .flatMap((own) => store.tokensOf(own))
      .filter((token) => token.kind === kind)
      .map(({ issuedAt }) => epochSeconds(issuedAt)),
  );
  let second = epochSeconds(clock.now());
  while (taken.has(second)) second += 1;
  return second;
}

/** How long ago a JWT ended, in milliseconds; null while it lasts. */
export function endedFor({ exp = 0 }: JWTPayload, now: Date): number | null {
  const ago = now.getTime() - exp * 1000;
  return ago < 0 ? null : ago;
}
