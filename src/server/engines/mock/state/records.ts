import type { Duration } from '../../../../contract/client.ts';
import type { LastUse } from '../../../../contract/connection.ts';
import type { Registration } from '../../../apps/registration.ts';
import type { AgreedApp } from '../../../connections/consent-policy.ts';
import type { KeptEntry } from '../../../connections/history.ts';
import type { AcceptedSignIn, EngineRequest } from '../../../ports/engine.ts';
import type { OAuthError } from '../../shared/oauth-error.ts';

/** An authorization request that waits for a person. */
export interface PendingRequest {
  ref: string;
  registration: Registration;
  redirectUri: string;
  /** Whether the client sent `redirect_uri`, and so must send it again with the code (RFC 6749 §4.1.3). */
  redirectUriSent: boolean;
  /** Absent where it is told in the query of the redirect URI. */
  answersIn?: 'fragment';
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
  /** How the person must have signed in, where the app finds that essential; see {@link meetsAcr}. */
  essentialAcr?: string[];
  /** Claims about the person that the ID token is to have. */
  idTokenClaims?: string[];
  signIn: AcceptedSignIn | null;
}

/** One app's access to one account at one service: the connection that people see. It changes by {@link Store.changeGrant} only. */
export interface Grant {
  id: string;
  registration: Registration;
  /** Whose data it is about; nobody's (`client:…`) where an app acts for itself. */
  accountId: string;
  readonly redirectUri: string;
  /** What the person saw of the app; the access is good for no other. */
  readonly agreed: AgreedApp;
  readonly scopes: string[];
  readonly declined: string[];
  readonly duration: Duration;
  grantedAt: Date;
  readonly endsAt: Date | null;
  readonly lastUse: LastUse;
  history: KeptEntry[];
  readonly revokedAt: Date | null;
  /** Its account is locked: until it is let in again, nothing of it works. */
  readonly locked?: boolean;
}

/** All tokens that descend from one authorization code. They die together. */
export interface Family {
  grant: Grant;
  scopes: string[];
  audience: string[];
  /** The sign-in that it came from; null where an app acts for itself. */
  signIn: { authTime: Date; session: string; methods?: string[] } | null;
  /** Claims about the person that its ID tokens are to have, as far as the scopes go. */
  idTokenClaims?: string[];
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
  /** Null where no app gave itself a name. */
  registration: Registration | null;
  /** Whom it means, where it showed an ID token of that person. */
  accountId: string | null;
  /** Where the browser goes on to; null where it stays. */
  redirectTo: URL | null;
  expiresAt: Date;
}
