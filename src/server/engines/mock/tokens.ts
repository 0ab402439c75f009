import { addSeconds } from '../../ports/clock.ts';
import { randomToken } from '../../ports/random.ts';
import type { MockContext } from './context.ts';
import type { Code, Family, Grant, PendingRequest, Token } from './state/records.ts';
import type { Store } from './state/store.ts';

interface Answer {
  signIn: NonNullable<PendingRequest['signIn']>;
  grant: Grant;
  scopes: string[];
}

/** Makes the code that answers a request; the tokens bought with it will be one family. */
export function issueCode({ store, clock, dialect }: MockContext, request: PendingRequest, { signIn, grant, scopes }: Answer): Code {
  const code: Code = {
    value: randomToken(dialect.tokenBytes),
    family: {
      grant,
      scopes,
      audience: request.audience,
      signIn,
      ...(request.idTokenClaims && { idTokenClaims: request.idTokenClaims }),
      dead: false,
    },
    redirectUri: request.redirectUri,
    redirectUriSent: request.redirectUriSent,
    codeChallenge: request.codeChallenge,
    ...(request.nonce !== undefined && { nonce: request.nonce }),
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
    context.store.changeGrant(grant, { endsAt: access.expiresAt });
    return { access, refresh: null };
  }
  const mayRefresh = grant.registration.grantTypes.includes('refresh_token');
  // A narrower request narrows the access token, not what later refreshes may ask for (RFC 6749 §6).
  if (!mayRefresh) return { access, refresh: null };
  const refresh = issue(context, 'refresh', family, family.scopes);
  access.twin = refresh;
  refresh.twin = access;
  return { access, refresh };
}

/** Makes an access token and nothing else, for an app that acts for itself. */
export function issueAccessToken(context: MockContext, family: Family, scopes: string[]): Token {
  return issue(context, 'access', family, scopes);
}

function issue({ store, clock, dialect }: MockContext, kind: Token['kind'], family: Family, scopes: string[]): Token {
  const now = clock.now();
  const ownEnd = addSeconds(now, kind === 'access' ? dialect.lifetimes.accessToken : dialect.lifetimes.refreshToken);
  const { endsAt } = family.grant;
  return keepToken(store, {
    value: randomToken(dialect.tokenBytes),
    kind,
    family,
    scopes,
    issuedAt: now,
    expiresAt: endsAt && endsAt < ownEnd ? endsAt : ownEnd,
  });
}

/** Keeps a token whose value and times are known; from now on it works. */
export function keepToken(store: Store, made: Omit<Token, 'dead' | 'twin' | 'supersedes'>): Token {
  // What is spread comes last: V8 takes ten times as long to add to a copy of an object than to copy into one that it has begun.
  const token: Token = { dead: false, twin: null, supersedes: null, ...made };
  store.addToken(token);
  return token;
}

export function isGrantLive(grant: Grant, now: Date): boolean {
  return grant.revokedAt === null && (grant.endsAt === null || grant.endsAt > now);
}

export function isTokenLive(token: Token, now: Date): boolean {
  return !token.dead && token.expiresAt > now && isFamilyLive(token.family, now);
}

export function isCodeLive(code: Code, now: Date): boolean {
  return !code.burned && code.expiresAt > now && isFamilyLive(code.family, now);
}

function isFamilyLive({ grant, dead }: Family, now: Date): boolean {
  return !dead && !grant.locked && isGrantLive(grant, now);
}

/** Why a code no longer works by itself, for the event log; null when it does. */
export function whyCodeIsDead(code: Code, now: Date): string | null {
  if (code.burned) return 'The code was used before.';
  if (code.expiresAt <= now) return `The code expired ${secondsBetween(code.expiresAt, now)} s ago.`;
  return whyFamilyIsDead(code.family, now);
}

/** Why a token no longer works, for the event log; null when it does. */
export function whyTokenIsDead(token: Token, now: Date): string | null {
  const what = token.kind === 'access' ? 'access' : 'refresh';
  if (token.dead) return `The ${what} token was spent or revoked before.`;
  if (token.expiresAt <= now) return `The ${what} token expired ${secondsBetween(token.expiresAt, now)} s ago.`;
  return whyFamilyIsDead(token.family, now);
}

function whyFamilyIsDead({ grant, dead }: Family, now: Date): string | null {
  if (grant.revokedAt) return `The person took the access back ${secondsBetween(grant.revokedAt, now)} s ago.`;
  if (grant.endsAt && grant.endsAt <= now) return `The access was given until ${grant.endsAt.toISOString()}.`;
  if (grant.locked) return 'The account is locked.';
  return dead ? 'All that came of the same code was revoked, because something of it was used twice or its sign-in ended.' : null;
}

function secondsBetween(past: Date, now: Date): number {
  return Math.round((now.getTime() - past.getTime()) / 1000);
}

/** Looks a live access token up. @returns null for anything else */
export function findLiveAccessToken({ store, clock }: Pick<MockContext, 'store' | 'clock'>, value: string): Token | null {
  const token = store.tokens.get(value);
  return token?.kind === 'access' && isTokenLive(token, clock.now()) ? token : null;
}
