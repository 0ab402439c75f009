import type { AccountIssuer, ServiceCapabilities } from '../../contract/capabilities.ts';
import type { AppChange, Duration, Service } from '../../contract/client.ts';
import type { RequestedScope } from '../../contract/interaction.ts';
import type { AuthenticationMethod } from '../accounts/authentication.ts';
import type { AppNames, EngineClient } from '../apps/local-names.ts';
import type { Connections } from './connections.ts';
import type { Lab } from './lab.ts';
import type { Registrations } from './registrations.ts';

/** An authorization error that the gateway may answer in the person's name (RFC 6749 §4.1.2.1, OIDC Core §3.1.2.6). */
export type Rejection = 'access_denied' | 'login_required' | 'account_selection_required' | 'interaction_required';

/**
 * What the engine wants next: a person's answer to another request, or the browser at another address.
 * `unvouched`: it is the address of an app that nobody vouches for and that this person has not agreed to, with an error that they did
 * not cause. The browser goes there by the person's own press only.
 * @see RFC 9700 section 4.11.2
 */
export type Step = { page: EngineRequest } | { redirect: URL; unvouched?: boolean };

/** One authorization request that waits for a person, as the engine knows it. */
export interface EngineRequest {
  /** The engine's own name of the request. It never leaves the server. */
  ref: string;
  /** The request that this one carries on, where the engine makes a new one for every page. */
  continues?: string;
  kind: 'sign-in' | 'consent';
  service: Service;
  client: EngineClient;
  /** What is asked for, with texts and this person's earlier answers; additions first. */
  scopes: RequestedScope[];
  scopeChoice: boolean;
  durations: Duration[];
  audience: string[];
  /** For how long this person gave the app access the last time, where that still lasts. */
  earlierDuration?: Duration;
  /** How the app has changed since this person gave it the access that it has. */
  appChange?: AppChange;
  /** The account that the engine will decide for; absent before sign-in. */
  accountId?: string;
  /** The one account that the request is for, where the app named one that it knows (`id_token_hint`). It proves nothing of the browser. */
  hintedAccountId?: string;
  hints: {
    prompt: string[];
    loginHint?: string;
    /** Seconds that a sign-in may be old. */
    maxAge?: number;
    uiLocales: string[];
  };
  /** When the engine gives up waiting; an hour at least, since the gateway asks for an answer sooner and may extend that. */
  expiresAt: Date;
}

/** Who a bearer token of Latchstring's own pages speaks for. */
export interface Viewer {
  accountId: string;
  authTime: Date;
  scopes: string[];
}

/** A person's sign-in, as the gateway vouches for it. `session` names the browser session it happened in. */
export interface AcceptedSignIn {
  accountId: string;
  authTime: Date;
  session: string;
  /** By what the person showed who they are; nothing where a test answered in their place. */
  methods: AuthenticationMethod[];
}

export interface AcceptedConsent {
  scopes: string[];
  audience: string[];
  duration: Duration;
}

/** The request is unknown to the engine, has expired there, or was answered already. */
export class RequestGoneError extends Error {
  override name = 'RequestGoneError';
}

/** An app's wish that the person be signed out in this browser. @see OpenID Connect RP-Initiated Logout 1.0 section 2 */
export interface SignOutRequest {
  /** What the app is called; null where it did not say which one it is. */
  client: AppNames | null;
  /** Whom it means, where it proved that it knows the person; null: whoever is signed in. */
  accountId: string | null;
  /** Where the browser goes on to; null where it stays. */
  redirectTo: URL | null;
}

/**
 * Sign-outs that apps ask for. The engine sends the browser to `<public-url>/sign-out?ref=…`, and Latchstring signs out at once or
 * asks first.
 */
export interface SignOutRequests {
  /** @returns null for one that is unknown, too old, or over */
  find(ref: string): SignOutRequest | null;
  /** Forgets it: it was answered. */
  finish(ref: string): void;
}

/** Where a request comes from, as the server sees it. */
export interface RequestOrigin {
  /** Its network address. */
  address: string;
  /** The name of the browser session that its cookies stand for, as in {@link AcceptedSignIn}; null where nobody is signed in. */
  session(): string | null;
}

/**
 * What every authorization server behind Latchstring must offer. Passing `engine.contract.ts` is what makes an engine.
 * Methods that take a `ref` throw {@link RequestGoneError} when the engine no longer knows the request.
 */
export interface Engine {
  readonly name: string;
  /**
   * Serves the engine's protocol endpoints. A redirect to `<public-url>/interaction?…` asks the gateway to take over.
   * An address at which a person's answer waits to be taken up is for the browser session that gave it, and for no other.
   * Absent where the engine has an origin of its own.
   * @returns null for a path that is not the engine's
   */
  handle?(request: Request, from: RequestOrigin): Promise<Response | null>;
  /** Reads the request that an arrival address (`<public-url>/interaction?…`) names. */
  arrive(url: URL): Promise<EngineRequest>;
  /**
   * A person has the page of the request in front of them, until then at most: it is not to be forgotten for the sake of requests that
   * nobody looks at. Nothing happens where the request is not known.
   */
  attend(ref: string, until: Date): void;
  acceptSignIn(ref: string, signIn: AcceptedSignIn): Promise<Step>;
  /** `scopes` is a subset of what the request shows; what is left out of it counts as declined. */
  acceptConsent(ref: string, consent: AcceptedConsent): Promise<Step>;
  /** Answers the client with an error, its `state` and, where the service sends one, `iss`. */
  reject(ref: string, error: Rejection): Promise<Step>;
  /** Takes the request back to its sign-in, so that another account can decide. */
  restart(ref: string): Promise<Step>;
  /**
   * Checks a token for Latchstring's own API: live, audience `<public-url>/api`, issued to Latchstring's own client.
   * @returns null for any other token
   */
  authenticate(bearer: string): Promise<Viewer | null>;
  /** How Latchstring's own pages sign in. */
  readonly account: AccountIssuer;
  readonly connections: Connections;
  /** Absent where apps are registered elsewhere. */
  readonly registrations?: Registrations;
  /**
   * Forgets a sign-in: the engine's own session and the tokens of Latchstring's own pages that came from it.
   * With `session`, only what that browser session did; without, everything of the account.
   */
  endSessions(ended: { accountId: string; session?: string }): Promise<void>;
  /**
   * Tells of each sign-in that ended because a person followed an app's wish for a sign-out on a page of the engine's own: the gateway
   * ends it too. Absent where the engine has no such page.
   */
  onSignedOut?(tell: (ended: { accountId: string; session: string }) => void): void;
  /** Absent where apps cannot ask for a sign-out, or where the engine asks the person itself. */
  readonly signOutRequests?: SignOutRequests;
  capabilities(): ServiceCapabilities[];
  /** What tests may do to it; only the mock server has one. */
  readonly lab?: Lab;
}
