import type { Duration } from '../../contract/client.ts';
import type { LastUse } from '../../contract/connection.ts';
import type { KeptEntry } from '../connection-history.ts';
import type { Registration } from '../demo/registration.ts';
import type { EngineRequest } from '../engine.ts';
import type { OAuthError } from '../oauth-error.ts';

/** An authorization request that waits for a person. */
export interface PendingRequest {
  ref: string;
  registration: Registration;
  redirectUri: string;
  /** Whether the client sent `redirect_uri`, and so must send it again with the code (RFC 6749 §4.1.3). */
  redirectUriSent: boolean;
  state: string | null;
  scopes: string[];
  audience: string[];
  codeChallenge: string | null;
  hints: EngineRequest['hints'];
  expiresAt: Date;
  /** An error that may be told to the client only once the person is known. */
  deferredError: OAuthError | null;
  /** What the ID token has to repeat, so that the app knows it for the answer to this request. */
  nonce?: string;
  /** The one account that the request is for, where the app named one that it knows. */
  hintedAccountId?: string;
  signIn: { accountId: string; authTime: Date; session: string } | null;
}

/** One app's access to one account at one service: the connection that people see. */
export interface Grant {
  id: string;
  registration: Registration;
  /** Whose data it is about; nobody's (`client:…`) where an app acts for itself. */
  accountId: string;
  redirectUri: string;
  scopes: string[];
  declined: string[];
  duration: Duration;
  grantedAt: Date;
  endsAt: Date | null;
  lastUse: LastUse;
  history: KeptEntry[];
  revokedAt: Date | null;
  /** Its account is locked: until it is let in again, nothing of it works. */
  locked?: boolean;
}

/** All tokens that descend from one authorization code. They die together. */
export interface Family {
  grant: Grant;
  scopes: string[];
  audience: string[];
  /** The sign-in that it came from; null where an app acts for itself. */
  signIn: { authTime: Date; session: string } | null;
  dead: boolean;
}

export interface Code {
  value: string;
  family: Family;
  redirectUri: string;
  redirectUriSent: boolean;
  codeChallenge: string | null;
  nonce?: string;
  expiresAt: Date;
  burned: boolean;
}

export interface Token {
  value: string;
  kind: 'access' | 'refresh';
  family: Family;
  scopes: string[];
  issuedAt: Date;
  expiresAt: Date;
  /** Spent (a refresh token that was rotated) or revoked by itself. */
  dead: boolean;
  /** The token that came in the same answer. */
  twin: Token | null;
  /** The refresh token that it replaces, in a dialect where that one and its twin live until this token is used. */
  supersedes: Token | null;
}

/** An app's wish that the person be signed out, which waits for the browser. */
export interface PendingSignOut {
  ref: string;
  /** Null where no app gave itself a name. */
  registration: Registration | null;
  /** Whom it means, where it showed an ID token of that person. */
  accountId: string | null;
  /** Where the browser goes on to; null where it stays. */
  redirectTo: URL | null;
  expiresAt: Date;
}

const maxPending = 10_000;
const sweepEveryMilliseconds = 30_000;

/** Of a family's tokens that are spent, so many are known: the latest, of which one may still come again by theft or by mistake. */
const maxSpent = 100;

/** The whole state of the mock server, in memory. */
export class Store {
  readonly #remembered: number;
  readonly #clearListeners: (() => void)[] = [];
  #swept = 0;
  readonly registrations = new Map<string, Registration>();
  readonly pending = new Map<string, PendingRequest>();
  readonly signOuts = new Map<string, PendingSignOut>();
  readonly codes = new Map<string, Code>();
  readonly tokens = new Map<string, Token>();
  readonly #grants = new Map<string, Set<Grant>>();
  readonly #ownGrants = new Map<Registration, Grant>();
  readonly #credentials = new Map<Grant, Set<Code | Token>>();

  /** @param remembered how many codes, and tokens, that are over are kept all the same, for who asks why they do not work */
  constructor(remembered = 1000) {
    this.#remembered = remembered;
  }

  register(registration: Registration): void {
    this.registrations.set(registrationKey(registration.service, registration.id), registration);
  }

  registration(service: string, clientId: string): Registration | null {
    return this.registrations.get(registrationKey(service, clientId)) ?? null;
  }

  /** Forgets an app, and what it is to itself. What people gave it has to end first. */
  unregister(registration: Registration): void {
    this.registrations.delete(registrationKey(registration.service, registration.id));
    const itself = this.#ownGrants.get(registration);
    for (const token of itself ? this.tokensOf(itself) : []) token.dead = true;
    this.#ownGrants.delete(registration);
  }

  /** Whether pages of a web origin may read what the service answers to an app. */
  isRegisteredOrigin(service: string, origin: string): boolean {
    for (const registration of this.registrations.values()) {
      if (registration.service === service && registration.origins.includes(origin)) return true;
    }
    return false;
  }

  /** Keeps a request until it is answered. When there are too many, the oldest that nobody has signed in to makes way. */
  await(request: PendingRequest): void {
    this.pending.set(request.ref, request);
    if (this.pending.size <= maxPending) return;
    for (const { ref, signIn } of this.pending.values()) {
      if (signIn) continue;
      this.pending.delete(ref);
      return;
    }
  }

  /** Keeps a wish for a sign-out until it is answered. When there are too many, the oldest makes way. */
  awaitSignOut(signOut: PendingSignOut): void {
    this.signOuts.set(signOut.ref, signOut);
    const [oldest] = this.signOuts.keys();
    if (this.signOuts.size > maxPending && oldest !== undefined) this.signOuts.delete(oldest);
  }

  /** Forgets requests that can no longer be answered. */
  dropPending(isOver: (request: PendingRequest) => boolean): void {
    for (const request of this.pending.values()) if (isOver(request)) this.pending.delete(request.ref);
  }

  addGrant(grant: Grant): void {
    const grants = this.#grants.get(grant.accountId) ?? new Set();
    this.#grants.set(grant.accountId, grants.add(grant));
  }

  /** The grants of an account, those that have ended included. */
  grantsOf(accountId: string): Grant[] {
    return [...(this.#grants.get(accountId) ?? [])];
  }

  /** What anyone gave an app, that which has ended included. */
  grantsTo(registration: Registration): Grant[] {
    return [...this.#grants.values()].flatMap((grants) => [...grants].filter((grant) => grant.registration === registration));
  }

  /** What an app is to itself: no connection of anyone, and without an end. */
  ownGrant(registration: Registration, now: Date): Grant {
    const known = this.#ownGrants.get(registration);
    if (known) return known;
    const grant: Grant = {
      id: registration.id,
      registration,
      accountId: `client:${registration.id}`,
      redirectUri: '',
      scopes: registration.ownScopes,
      declined: [],
      duration: 'until-revoked',
      grantedAt: now,
      endsAt: null,
      lastUse: { state: 'never' },
      history: [],
      revokedAt: null,
    };
    this.addOwnGrant(grant);
    return grant;
  }

  /** Every grant of every account, those that have ended included. */
  grants(): Grant[] {
    return [...this.#grants.values()].flatMap((grants) => [...grants]);
  }

  /** What each app is to itself. */
  ownGrants(): Grant[] {
    return [...this.#ownGrants.values()];
  }

  addOwnGrant(grant: Grant): void {
    this.#ownGrants.set(grant.registration, grant);
  }

  /** Forgets everything. */
  clear(): void {
    for (const map of [this.registrations, this.pending, this.signOuts, this.codes, this.tokens]) map.clear();
    for (const map of [this.#grants, this.#ownGrants, this.#credentials]) map.clear();
    this.#swept = 0;
    for (const listener of this.#clearListeners) listener();
  }

  /** Lets what is counted elsewhere by what the store holds begin anew together with it. */
  onClear(listener: () => void): void {
    this.#clearListeners.push(listener);
  }

  addCode(code: Code): void {
    this.codes.set(code.value, code);
    this.#index(code);
  }

  addToken(token: Token): void {
    this.tokens.set(token.value, token);
    this.#index(token);
  }

  tokensOf(grant: Grant): Token[] {
    return [...(this.#credentials.get(grant) ?? [])].filter((credential): credential is Token => 'kind' in credential);
  }

  codesOf(grant: Grant): Code[] {
    return [...(this.#credentials.get(grant) ?? [])].filter((credential): credential is Code => !('kind' in credential));
  }

  /**
   * Takes out of a grant's codes and tokens what the person took back, for good: allowed again, it is in new tokens only.
   * What has nothing left ends.
   */
  keepScopes(grant: Grant, kept: readonly string[]): void {
    for (const credential of this.#credentials.get(grant) ?? []) {
      for (const narrowed of 'kind' in credential ? [credential, credential.family] : [credential.family]) {
        if (narrowed.scopes.every((scope) => kept.includes(scope))) continue;
        narrowed.scopes = narrowed.scopes.filter((scope) => kept.includes(scope));
        if (narrowed.scopes.length === 0) narrowed.dead = true;
      }
    }
  }

  /**
   * Forgets what no answer can depend on any more: nothing that lives. A spent code is kept for as long as its family can live, and
   * so are the latest hundred of its spent tokens: one of them that comes again ends the family, an earlier one is only refused. An
   * expired access token is kept while its app can refresh, so that it can be told why it is refused. Of what nothing depends on,
   * because it has expired or its access has ended, the latest are remembered for the event log.
   */
  sweep(now: Date): void {
    if (Math.abs(now.getTime() - this.#swept) < sweepEveryMilliseconds) return;
    this.#swept = now.getTime();
    for (const waiting of [this.pending, this.signOuts]) {
      for (const [key, { expiresAt }] of waiting) if (expiresAt <= now) waiting.delete(key);
    }
    const families = new Set<Family>();
    for (const token of this.tokens.values()) if (token.expiresAt > now && !isEnded(token.family, now)) families.add(token.family);
    const isOver = (token: Token) => {
      if (isEnded(token.family, now)) return true;
      return token.expiresAt <= now && (token.kind === 'access' ? !isUsable(token.twin, now) : !families.has(token.family));
    };
    this.#forgetOldest([...this.tokens.values()].filter(isOver), this.tokens);
    this.#forgetLongSpent();
    this.#forgetOldest(
      [...this.codes.values()].filter((code) => code.expiresAt <= now && !families.has(code.family)),
      this.codes,
    );
    for (const grants of this.#grants.values()) {
      for (const grant of grants) if (hasEnded(grant, now) && !this.#credentials.has(grant)) grants.delete(grant);
    }
  }

  #forgetLongSpent(): void {
    const spent = new Map<Family, Token[]>();
    for (const token of this.tokens.values()) {
      if (!token.dead) continue;
      const own = spent.get(token.family) ?? [];
      own.push(token);
      spent.set(token.family, own);
    }
    for (const own of spent.values()) for (const token of own.slice(0, -maxSpent)) this.#forget(token, this.tokens);
  }

  #index(credential: Code | Token): void {
    const { grant } = credential.family;
    const credentials = this.#credentials.get(grant) ?? new Set();
    this.#credentials.set(grant, credentials.add(credential));
  }

  #forgetOldest(over: readonly (Code | Token)[], from: Map<string, unknown>): void {
    for (const credential of over.slice(0, Math.max(0, over.length - this.#remembered))) this.#forget(credential, from);
  }

  #forget(credential: Code | Token, from: Map<string, unknown>): void {
    const { grant } = credential.family;
    const credentials = this.#credentials.get(grant);
    from.delete(credential.value);
    credentials?.delete(credential);
    if (credentials?.size === 0) this.#credentials.delete(grant);
  }
}

function isUsable(token: Token | null, now: Date): boolean {
  return token ? !token.dead && token.expiresAt > now : false;
}

/** Whether nothing of a family will ever work again. */
function isEnded({ grant, dead }: Family, now: Date): boolean {
  return dead || hasEnded(grant, now);
}

function hasEnded({ revokedAt, endsAt }: Grant, now: Date): boolean {
  return revokedAt !== null || (endsAt !== null && endsAt <= now);
}

function registrationKey(service: string, clientId: string): string {
  return `${service} ${clientId}`;
}
