import type { Duration, ScopeText, Service } from '../../../../contract/client.ts';
import type { Deviation } from '../../../../contract/lab.ts';
import type { PortRule } from '../../../apps/redirect-uris/redirect-uris.ts';
import type { GrantType } from '../../../apps/registration.ts';
import type { OAuthError } from '../../shared/oauth-error.ts';
import type { MockContext } from '../context.ts';
import type { Endpoint } from '../endpoints.ts';
import type { Grant, PendingRequest } from '../state/records.ts';
import type { SigningAlgorithm } from '../state/signing-keys.ts';

/** The addresses that make a dialect an OpenID provider: it has them all and the scope `openid`, or none. */
export interface OpenIdPaths {
  userinfo?: string;
  jwks?: string;
  endSession?: string;
}

export type ClientAuthentication = 'client_secret_basic' | 'client_secret_post' | 'none';

/** One system's way of speaking OAuth, as data. Lifetimes are in seconds. */
export interface Dialect {
  service: Service;
  /** Below the dialect's mount point. An absent path does not exist in the system. */
  paths: { authorize?: string; token: string; revoke?: string; introspect?: string; tokenInfo?: string } & OpenIdPaths;
  /** Whether metadata is published (RFC 8414) and `iss` is sent (RFC 9207). */
  metadata: boolean;
  pkce: 'required' | 'verified-when-sent' | 'ignored';
  clientAuthentication: ClientAuthentication[];
  grantTypes: GrantType[];
  lifetimes: { code: number; accessToken: number; refreshToken: number };
  /** How many random bytes a code or token is made of: 32 give 43 characters, 48 give 64. */
  tokenBytes: 32 | 48;
  /** JWTs cannot be called back: where a resource looks at nothing else, they work until their end. */
  accessTokens: 'opaque' | 'jwt';
  /** How its JWTs are signed; the strongest of the common ones where the system leaves the choice. */
  signing: SigningAlgorithm;
  scopes: ScopeText[];
  /** What a request without `scope` asks for (RFC 6749 §3.3): what the app always needs, or nothing, which is an error. */
  scopeDefault: 'required-scopes' | 'none';
  /** Whether optional scopes can be left out of an Allow. */
  scopeChoice: boolean;
  durations: Duration[];
  registration: RegistrationPolicy;
  authorization: AuthorizationRules;
  /** Where it answers otherwise than the security checklist asks, on purpose; the source as tagged in the dialect's own file. */
  deviations: Deviation[];
  /** The system that it imitates, where that one can still be run, and where a client sees another answer than there. */
  original?: { name: string; differences: Difference[] };
}

/** One answer that is not the original's: by which source, and how. */
export interface Difference {
  number: string;
  source: string;
  how: string;
}

/** How apps come to be registered. */
export interface RegistrationPolicy {
  /** Whether people register apps themselves, or the team does. */
  selfService: boolean;
  maxRedirectUris?: number;
  /** Scopes that every app may ask for, so that none is registered for them. */
  commonScopes?: readonly string[];
  /** Who may be answered at any port of loopback; native apps only where it is left out. */
  loopbackPorts?: PortRule;
  /** Whether every app may act for itself, with the scopes that it is registered for. */
  actForThemselves?: boolean;
}

/** Whom a dialect asks, and where it sends the browser with the answer. */
export interface AuthorizationRules {
  /** Whether the person must be asked, or an earlier answer stands. */
  needsConsent(request: PendingRequest, grant: Grant | null, context: MockContext): boolean;
  /** The client's address with the code. */
  answer(context: MockContext, request: PendingRequest, code: string): URL;
  /** Where the browser goes with an error that is told once the person is known: the client, or a page of the service. */
  refusal(context: MockContext, request: PendingRequest, error: OAuthError): URL;
}

/** A dialect with its behaviour, ready to be mounted. */
export interface DialectModule {
  dialect: Dialect;
  /** Every address that the mounted dialect answers at. Called once per server. */
  createEndpoints(context: MockContext): Endpoint[];
  /** The path below the mount point of a resource that a token with one of these scopes opens by GET, if there is one. */
  samplePath(scopes: readonly string[]): string | null;
  /** What people can add to by its resource API, where there is such a thing. */
  data?: KeptData;
}

/** A dialect with what its endpoints work with. */
export interface MountedDialect {
  module: DialectModule;
  context: MockContext;
}

/** Data that outlives a restart in a snapshot, and ends with a reset. */
export interface KeptData {
  /** As JSON. */
  save(): unknown;
  /**
   * Checks what {@link save} gave.
   * @returns how to put it in the place of what there is
   * @throws Error that says what is wrong
   */
  load(data: unknown): () => void;
  clear(): void;
}
