import type { ClientMetadata } from 'oidc-provider';
import { isOriginOf } from '../../apps/redirect-uris/origins.ts';
import { leadsToUs, type OwnAddress } from '../../apps/redirect-uris/own-address.ts';
import { isRegistered } from '../../apps/redirect-uris/redirect-uris.ts';
import { createClientDescriber, type DescribeClient, namesAndPublisherOf, type Registration } from '../../apps/registration.ts';
import type { Clock } from '../../ports/clock.ts';
import { identityScopeNames } from './scopes.ts';
import { service } from './service.ts';

interface Parts {
  /** This server's own address, where no other app can be answered. */
  own: OwnAddress;
  clock: Clock;
  /** What the operator calls itself, so that no app passes for it. */
  operatorName: string | null;
  registrations: readonly Registration[];
}

/** The apps of this issuer: the registrations of the standard service, which may also ask who the person is. */
export class Clients {
  readonly #byId: Map<string, Registration>;
  readonly #own: OwnAddress;
  readonly describe: DescribeClient;

  constructor({ own, clock, operatorName, registrations: all }: Parts) {
    this.#own = own;
    const registrations = all.filter(({ service, scopes }) => service === 'standard' && scopes.length > 0);
    this.#byId = new Map(registrations.map((registration) => [registration.id, withIdentityScopes(registration)]));
    const protectedNames = [
      service.name,
      ...(operatorName === null ? [] : [operatorName]),
      ...registrations.filter(({ verified }) => verified).flatMap(namesAndPublisherOf),
    ];
    this.describe = createClientDescriber(clock, () => protectedNames);
  }

  find(clientId: string | null): Registration | null {
    return (clientId !== null && this.#byId.get(clientId)) || null;
  }

  /** @throws Error for a client that is not registered; the library has turned those away before */
  get(clientId: unknown): Registration {
    const registration = typeof clientId === 'string' ? this.find(clientId) : null;
    if (!registration) throw new Error('the client is not registered');
    return registration;
  }

  /** The one API that a client's tokens are for: Latchstring's own, or the notes. @see RFC 8707 section 2 */
  audienceOf({ firstParty }: Registration): string {
    const { origin } = this.#own.publicUrl;
    return firstParty ? `${origin}/api` : `${origin}/oidc/api`;
  }

  /** Whether a client may be answered at an address. The library's own rule knows one kind of app less than ours do. */
  isAnsweredAt(clientId: string, redirectUri: string): boolean {
    const registration = this.get(clientId);
    return isRegistered(redirectUri, registration) && !leadsToUs(redirectUri, registration, this.#own);
  }

  /** Whether pages of a web origin may read answers (CORS): those to one client, or to any. */
  isOrigin(origin: string, clientId?: string): boolean {
    if (origin === this.#own.publicUrl.origin) return true;
    return isOriginOf(origin, clientId === undefined ? this.#byId.values() : [this.get(clientId)]);
  }

  ids(): string[] {
    return [...this.#byId.keys()];
  }

  /** The registrations in the library's terms. @see RFC 7591 section 2 */
  metadata(): ClientMetadata[] {
    return [...this.#byId.values()].map((registration) => ({
      client_id: registration.id,
      client_name: registration.name,
      ...(registration.secret === undefined
        ? { token_endpoint_auth_method: 'none' as const }
        : { client_secret: registration.secret, token_endpoint_auth_method: 'client_secret_basic' as const }),
      ...describeRedirects(registration),
      response_types: ['code'],
      grant_types: registration.grantTypes,
    }));
  }
}

/** Which of the requested scopes the client may have: its own, each with its text by {@link scopeTexts}. */
export function allowedScopes(requested: readonly string[], { scopes }: Registration): string[] {
  return requested.filter((scope) => scopes.includes(scope));
}

function withIdentityScopes(registration: Registration): Registration {
  if (registration.firstParty) return registration;
  return {
    ...registration,
    scopes: [...new Set([...identityScopeNames, ...registration.scopes])],
    optionalScopes: [...new Set(['profile', 'email', ...registration.optionalScopes])],
  };
}

/**
 * Where the app is answered, in the library's terms. It takes a scheme of the app's own from native apps only, and from those neither https
 * on loopback nor http beyond; {@link Clients.isAnsweredAt} decides by all that is registered, so these may be left out.
 */
function describeRedirects({ redirectUris }: Registration): Pick<ClientMetadata, 'application_type' | 'redirect_uris'> {
  const isWeb = (uri: string) => /^https?:/.test(uri);
  if (redirectUris.every(isWeb)) return { application_type: 'web', redirect_uris: redirectUris };
  return { application_type: 'native', redirect_uris: redirectUris.filter((uri) => !isWeb(uri)) };
}
