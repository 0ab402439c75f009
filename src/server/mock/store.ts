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
}

const maxPending = 10_000;
const sweepEveryMilliseconds = 30_000;

/** The whole state of the mock server, in memory. */
export class Store {
  #swept = 0;
  readonly registrations = new Map<string, Registration>();
  readonly pending = new Map<string, PendingRequest>();
  readonly codes = new Map<string, Code>();
  readonly tokens = new Map<string, Token>();
  readonly #grants = new Map<string, Set<Grant>>();
  readonly #ownGrants = new Map<Registration, Grant>();
  readonly #credentials = new Map<Grant, Set<Code | Token>>();

  register(registration: Registration): void {
    this.registrations.set(registrationKey(registration.service, registration.id), registration);
  }

  registration(service: string, clientId: string): Registration | null {
    return this.registrations.get(registrationKey(service, clientId)) ?? null;
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

  addGrant(grant: Grant): void {
    const grants = this.#grants.get(grant.accountId) ?? new Set();
    this.#grants.set(grant.accountId, grants.add(grant));
  }

  /** The grants of an account, those that have ended included. */
  grantsOf(accountId: string): Grant[] {
    return [...(this.#grants.get(accountId) ?? [])];
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
    this.#ownGrants.set(registration, grant);
    return grant;
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

  /** Forgets what no answer can depend on any more. A spent code or token is kept for as long as its family can live. */
  sweep(now: Date): void {
    if (Math.abs(now.getTime() - this.#swept) < sweepEveryMilliseconds) return;
    this.#swept = now.getTime();
    for (const [key, { expiresAt }] of this.pending) if (expiresAt <= now) this.pending.delete(key);
    const families = new Set<Family>();
    for (const token of this.tokens.values()) if (token.expiresAt > now && !token.family.dead) families.add(token.family);
    for (const token of this.tokens.values()) {
      if (token.expiresAt <= now && (token.kind === 'access' || !families.has(token.family))) this.#forget(token, this.tokens);
    }
    for (const code of this.codes.values()) if (code.expiresAt <= now && !families.has(code.family)) this.#forget(code, this.codes);
    for (const grants of this.#grants.values()) {
      for (const grant of grants) if (hasEnded(grant, now) && !this.#credentials.has(grant)) grants.delete(grant);
    }
  }

  #index(credential: Code | Token): void {
    const { grant } = credential.family;
    const credentials = this.#credentials.get(grant) ?? new Set();
    this.#credentials.set(grant, credentials.add(credential));
  }

  #forget(credential: Code | Token, from: Map<string, unknown>): void {
    const { grant } = credential.family;
    const credentials = this.#credentials.get(grant);
    from.delete(credential.value);
    credentials?.delete(credential);
    if (credentials?.size === 0) this.#credentials.delete(grant);
  }
}

function hasEnded({ revokedAt, endsAt }: Grant, now: Date): boolean {
  return revokedAt !== null || (endsAt !== null && endsAt <= now);
}

function registrationKey(service: string, clientId: string): string {
  return `${service} ${clientId}`;
}
