import type { Duration } from '../../contract/client.ts';
import type { HistoryEntry, LastUse } from '../../contract/connection.ts';
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
  accountId: string;
  redirectUri: string;
  scopes: string[];
  declined: string[];
  duration: Duration;
  grantedAt: Date;
  endsAt: Date | null;
  lastUse: LastUse;
  history: HistoryEntry[];
  revokedAt: Date | null;
}

/** All tokens that descend from one authorization code. They die together. */
export interface Family {
  id: string;
  grant: Grant;
  scopes: string[];
  audience: string[];
  authTime: Date;
  session: string;
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
  readonly grants = new Map<string, Grant>();
  readonly codes = new Map<string, Code>();
  readonly tokens = new Map<string, Token>();

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

  tokensOf(grant: Grant): Token[] {
    return [...this.tokens.values()].filter(({ family }) => family.grant === grant);
  }

  codesOf(grant: Grant): Code[] {
    return [...this.codes.values()].filter(({ family }) => family.grant === grant);
  }

  /** Forgets what no answer can depend on any more. A spent code or token is kept for as long as its family can live. */
  sweep(now: Date): void {
    if (Math.abs(now.getTime() - this.#swept) < sweepEveryMilliseconds) return;
    this.#swept = now.getTime();
    for (const [key, { expiresAt }] of this.pending) if (expiresAt <= now) this.pending.delete(key);
    const families = new Set<Family>();
    for (const token of this.tokens.values()) if (token.expiresAt > now && !token.family.dead) families.add(token.family);
    for (const [key, { kind, family, expiresAt }] of this.tokens) {
      if (expiresAt <= now && (kind === 'access' || !families.has(family))) this.tokens.delete(key);
    }
    for (const [key, { family, expiresAt }] of this.codes) if (expiresAt <= now && !families.has(family)) this.codes.delete(key);
  }
}

function registrationKey(service: string, clientId: string): string {
  return `${service} ${clientId}`;
}
