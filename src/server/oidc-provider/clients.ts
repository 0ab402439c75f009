import type { ClientMetadata } from 'oidc-provider';
import type { Clock } from '../clock.ts';
import { allNamesOf, createClientDescriber, type DescribeClient, type Registration } from '../demo/registration.ts';
import { identityScopeNames } from './scopes.ts';
import { service } from './service.ts';

interface Parts {
  publicUrl: URL;
  clock: Clock;
  /** What the operator calls itself, so that no app passes for it. */
  operatorName: string | null;
  registrations: readonly Registration[];
}

/** The apps of this issuer: the registrations of the standard service, which may also ask who the person is. */
export class Clients {
  readonly #byId: Map<string, Registration>;
  readonly #publicUrl: URL;
  readonly describe: DescribeClient;

  constructor({ publicUrl, clock, operatorName, registrations: all }: Parts) {
    this.#publicUrl = publicUrl;
    const registrations = all.filter(({ service, scopes }) => service === 'standard' && scopes.length > 0);
    this.#byId = new Map(registrations.map((registration) => [registration.id, withIdentityScopes(registration)]));
    const protectedNames = [
      service.name,
      ...(operatorName === null ? [] : [operatorName]),
      ...registrations.filter(({ verified }) => verified).flatMap(allNamesOf),
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

  /** The one API that a client's tokens are for: Latchkey's own, or the notes. @see RFC 8707 section 2 */
  audienceOf({ firstParty }: Registration): string {
    return firstParty ? `${this.#publicUrl.origin}/api` : `${this.#publicUrl.origin}/oidc/api`;
  }

  /** Web origins that may read answers (CORS), of all clients. */
  origins(): Set<string> {
    return new Set([...this.#byId.values()].flatMap(({ origins }) => origins));
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
      // "native" is what lets the port of a loopback address vary (RFC 8252 §7.3); Latchkey's own pages match exactly.
      application_type: registration.firstParty || isHttpsLoopback(this.#publicUrl) ? 'web' : 'native',
      redirect_uris: registration.redirectUris,
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

function isHttpsLoopback({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
