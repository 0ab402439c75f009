import { addSeconds } from '../clock.ts';
import { randomToken } from '../random.ts';
import type { MockContext } from './context.ts';
import type { Code, Family, Grant, PendingRequest, Token } from './store.ts';

type SignedInRequest = PendingRequest & { signIn: NonNullable<PendingRequest['signIn']> };

/** Makes the code that answers a request; the tokens bought with it will be one family. */
export function issueCode({ store, clock, dialect }: MockContext, request: SignedInRequest, grant: Grant, scopes: string[]): Code {
  const code: Code = {
    value: randomToken(),
    family: { grant, scopes, audience: request.audience, signIn: request.signIn, dead: false },
    redirectUri: request.redirectUri,
    redirectUriSent: request.redirectUriSent,
    codeChallenge: request.codeChallenge,
    expiresAt: addSeconds(clock.now(), dialect.lifetimes.code),
    burned: false,
  };
  store.addCode(code);
  return code;
}

/** Makes an access token, and a refresh token unless the access was given once only. None outlives the grant. */
export function issueTokens(context: MockContext, family: Family, scopes: string[]): { access: Token; refresh: Token | null } {
  const { grant } = family;
  const access = issue(context, 'access', family, scopes);
  if (grant.duration === 'once') {
    grant.endsAt = access.expiresAt;
    return { access, refresh: null };
  }
  const mayRefresh = grant.registration.grantTypes.includes('refresh_token');
  // A narrower request narrows the access token, not what later refreshes may ask for (RFC 6749 §6).
  return { access, refresh: mayRefresh ? issue(context, 'refresh', family, family.scopes) : null };
}

/** Makes an access token and nothing else, for an app that acts for itself. */
export function issueAccessToken(context: MockContext, family: Family, scopes: string[]): Token {
  return issue(context, 'access', family, scopes);
}

function issue({ store, clock, dialect }: MockContext, kind: Token['kind'], family: Family, scopes: string[]): Token {
  const now = clock.now();
  const ownEnd = addSeconds(now, kind === 'access' ? dialect.lifetimes.accessToken : dialect.lifetimes.refreshToken);
  const { endsAt } = family.grant;
  const token: Token = {
    value: randomToken(),
    kind,
    family,
    scopes,
    issuedAt: now,
    expiresAt: endsAt && endsAt < ownEnd ? endsAt : ownEnd,
    dead: false,
  };
  store.addToken(token);
  return token;
}

export function isGrantLive(grant: Grant, now: Date): boolean {
  return grant.revokedAt === null && (grant.endsAt === null || grant.endsAt > now);
}

export function isTokenLive(token: Token, now: Date): boolean {
  return !token.dead && token.expiresAt > now && !token.family.dead && isGrantLive(token.family.grant, now);
}

export function isCodeLive(code: Code, now: Date): boolean {
  return !code.burned && code.expiresAt > now && !code.family.dead && isGrantLive(code.family.grant, now);
}

/** Looks a live access token up. @returns null for anything else */
export function findLiveAccessToken({ store, clock }: Pick<MockContext, 'store' | 'clock'>, value: string): Token | null {
  const token = store.tokens.get(value);
  return token?.kind === 'access' && isTokenLive(token, clock.now()) ? token : null;
}
