import type { AccountIssuer, ServiceCapabilities } from '../contract/capabilities.ts';
import type { Client, Duration, Service } from '../contract/client.ts';
import type { Connection, ConnectionSort, Evidence, HistoryEntry } from '../contract/connection.ts';
import type { RequestedScope } from '../contract/interaction.ts';
import type { Registration, RegistrationDraft, RegistrationRules } from '../contract/registration.ts';
import type { Image } from './images/image.ts';
import type { Lab } from './lab.ts';
import type { AppNames, LocalNames } from './local-names.ts';
import type { Wording } from './wording.ts';

/** An authorization error that the gateway may answer in the person's name (RFC 6749 §4.1.2.1, OIDC Core §3.1.2.6). */
export type Rejection = 'access_denied' | 'login_required' | 'account_selection_required' | 'interaction_required';

/** What the engine wants next: a person's answer to another request, or the browser at another address. */
export type Step = { page: EngineRequest } | { redirect: URL };

/** An app as the engine knows it, whatever the language of who asks. */
export interface EngineClient extends Client {
  localNames?: LocalNames;
}

export interface EngineConnection extends Connection {
  client: EngineClient;
}

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

/** Who a bearer token of Latchkey's own pages speaks for. */
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
}

export interface AcceptedConsent {
  scopes: string[];
  audience: string[];
  duration: Duration;
}

/** A page of connections by key: what follows `cursor`, which an earlier page of the same order gave. */
export interface ConnectionQuery {
  sort: ConnectionSort;
  limit: number;
  cursor?: string | undefined;
  /** Words that names of app, publisher and service, the redirect host or the titles of scopes must hold; all of them. */
  text?: string | undefined;
  /** In whose titles of scopes they are looked for as well; the English ones always count. */
  wording?: Wording | undefined;
  /** Ids of a service, and of a client there. */
  service?: string | undefined;
  clientId?: string | undefined;
  /** Only apps that can change data. */
  canChange?: boolean | undefined;
  /** Only apps that are known not to have used their access since. */
  unusedSince?: Date | undefined;
}

/** `total`: how many match the query; `all`: how many there are. */
export interface ConnectionList {
  connections: EngineConnection[];
  nextCursor: string | null;
  total: number;
  all: number;
}

/** What was taken back of a connection, and until when a token handed out before may still carry it; null: lost at once. */
export interface Narrowing {
  removed: string[];
  oldTokensUntil: Date | null;
}

/**
 * The connections of one account. Every call names the account; what belongs to another is not found.
 * Latchkey's own pages are never listed.
 */
export interface Connections {
  /** @throws CursorError */
  list(accountId: string, query: ConnectionQuery): Promise<ConnectionList>;
  /** @returns null when there is no such live connection of this account */
  get(accountId: string, id: string): Promise<EngineConnection | null>;
  /** Newest first. Absent where the engine keeps none. */
  history?(accountId: string, id: string): Promise<HistoryEntry[] | null>;
  /**
   * Takes a part of the access back: what is not among `kept` counts as declined from now on. Refreshes carry what is
   * left, and so do opaque tokens from this moment. Absent where no service of the engine can.
   * @returns null when there is no such live connection of this account
   */
  narrow?(accountId: string, id: string, kept: readonly string[]): Promise<Narrowing | null>;
  /**
   * Ends the connection: its outstanding codes and every token. Returns what died, each line with its evidence.
   * @returns null when there is no such live connection of this account
   */
  revoke(accountId: string, id: string): Promise<Evidence[] | null>;
}

/** The cursor of a list is not one that a page of the same order gave. */
export class CursorError extends Error {
  override name = 'CursorError';
}

/** An app as its owner sees it, with its names in other languages. */
export interface OwnApp extends Registration {
  localNames: LocalNames;
}

/** The same, as it is to be; left out, it has no names in other languages. */
export interface AppDraft extends RegistrationDraft {
  localNames?: LocalNames;
}

/**
 * Apps that accounts register themselves. Every call names the account; what belongs to another is not found, and what
 * the operator registered belongs to nobody. Drafts come with their service's rules kept.
 */
export interface Registrations {
  /** What each service asks of an app, those included where nobody registers apps himself. */
  rules(): RegistrationRules[];
  /** Newest first. */
  list(accountId: string): Promise<OwnApp[]>;
  /** @returns null when this account has no such app */
  get(accountId: string, id: string): Promise<OwnApp | null>;
  /**
   * Registers an app that nobody vouches for. Its secret is told this once, and null for an app that keeps none.
   * @throws RegistrationLimitError
   */
  create(accountId: string, draft: AppDraft): Promise<{ registration: OwnApp; clientSecret: string | null }>;
  /**
   * Changes what an app says of itself, where its answers go and what it may ask for. Its service, its id and whether it
   * keeps a secret stay. Connections keep what people gave, a scope that the app may no longer ask for included; a request
   * that waits for a person ends where it no longer fits, and every later one is held against what is registered now.
   * @returns null when this account has no such app
   */
  change(accountId: string, id: string, draft: AppDraft): Promise<OwnApp | null>;
  /**
   * Gives an app another secret; from this moment the old one fails. Tokens that it bought stay.
   * @returns null when this account has no such app, or one that keeps no secret
   */
  resetSecret(accountId: string, id: string): Promise<string | null>;
  /**
   * Gives an app a logo, or with null takes it away. Pages show it from now on.
   * @returns null when this account has no such app
   * @throws LogoLimitError
   */
  setLogo(accountId: string, id: string, logo: Image | null): Promise<OwnApp | null>;
  /** The logo of any app that pages find at a path. */
  findLogo(path: string): Image | null;
  /**
   * Removes an app with every connection that anyone has to it: its tokens and codes die, and requests that wait for a
   * person are gone.
   * @returns how many connections ended; null when this account has no such app
   */
  remove(accountId: string, id: string): Promise<number | null>;
}

/** The account has registered as many apps as it may. */
export class RegistrationLimitError extends Error {
  override name = 'RegistrationLimitError';
  readonly limit: number;

  constructor(limit: number) {
    super(`an account may register ${limit} apps`);
    this.limit = limit;
  }
}

/** There is no room for a logo beside all others. */
export class LogoLimitError extends Error {
  override name = 'LogoLimitError';
  /** Bytes. */
  readonly limit: number;

  constructor(limit: number) {
    super(`logos may have ${limit} bytes together`);
    this.limit = limit;
  }
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
 * Sign-outs that apps ask for. The engine sends the browser to `<public-url>/sign-out?ref=…`, and Latchkey signs out at once or
 * asks first.
 */
export interface SignOutRequests {
  /** @returns null for one that is unknown, too old, or over */
  find(ref: string): SignOutRequest | null;
  /** Forgets it: it was answered. */
  finish(ref: string): void;
}

/** Where a request comes from, as the server sees it: its network address. */
export interface RequestOrigin {
  address: string;
}

/**
 * What every authorization server behind Latchkey must offer. Passing `engine.contract.ts` is what makes an engine.
 * Methods that take a `ref` throw {@link RequestGoneError} when the engine no longer knows the request.
 */
export interface Engine {
  readonly name: string;
  /**
   * Serves the engine's protocol endpoints. A redirect to `<public-url>/interaction?…` asks the gateway to take over.
   * Absent where the engine has an origin of its own.
   * @returns null for a path that is not the engine's
   */
  handle?(request: Request, from: RequestOrigin): Promise<Response | null>;
  /** Reads the request that an arrival address (`<public-url>/interaction?…`) names. */
  arrive(url: URL): Promise<EngineRequest>;
  acceptSignIn(ref: string, signIn: AcceptedSignIn): Promise<Step>;
  /** `scopes` is a subset of what the request shows; what is left out of it counts as declined. */
  acceptConsent(ref: string, consent: AcceptedConsent): Promise<Step>;
  /** Answers the client with an error, its `state` and, where the service sends one, `iss`. */
  reject(ref: string, error: Rejection): Promise<Step>;
  /** Takes the request back to its sign-in, so that another account can decide. */
  restart(ref: string): Promise<Step>;
  /**
   * Checks a token for Latchkey's own API: live, audience `<public-url>/api`, issued to Latchkey's own client.
   * @returns null for any other token
   */
  authenticate(bearer: string): Promise<Viewer | null>;
  /** How Latchkey's own pages sign in. */
  readonly account: AccountIssuer;
  readonly connections: Connections;
  /** Absent where apps are registered elsewhere. */
  readonly registrations?: Registrations;
  /**
   * Forgets a sign-in: the engine's own session and the tokens of Latchkey's own pages that came from it.
   * With `session`, only what that browser session did; without, everything of the account.
   */
  endSessions(ended: { accountId: string; session?: string }): Promise<void>;
  /** Absent where apps cannot ask for a sign-out, or where the engine asks the person itself. */
  readonly signOutRequests?: SignOutRequests;
  capabilities(): ServiceCapabilities[];
  /** What tests may do to it; only the mock server has one. */
  readonly lab?: Lab;
}
