import type { Client, RedirectKind } from '../../contract/client.ts';

export type GrantType = 'authorization_code' | 'refresh_token';

/** An app as it is registered at one service of the mock server. */
export interface Registration {
  service: string;
  id: string;
  /** Absent for public clients. */
  secret?: string;
  name: string;
  publisher: string | null;
  verified: boolean;
  homepage: string | null;
  registeredAt: Date;
  redirectUris: string[];
  /** What it may ask for. */
  scopes: string[];
  /** Those that a person may leave out, where the dialect has a choice. */
  optionalScopes: string[];
  grantTypes: GrantType[];
  /** Web origins that may read the token endpoint's answers (CORS). */
  origins: string[];
  /** Latchkey's own pages: no consent, not listed, exact redirect URI. */
  firstParty: boolean;
}

/** What a person sees of the app when its answer goes to `redirectUri`. */
export function describeClient(registration: Registration, redirectUri: string): Client {
  const { host, kind } = describeRedirect(redirectUri);
  return {
    id: registration.id,
    name: registration.name,
    publisher: registration.publisher,
    logo: null,
    verified: registration.verified,
    firstParty: registration.firstParty,
    homepage: registration.homepage,
    registeredAt: registration.registeredAt.toISOString(),
    redirectHost: host,
    redirectKind: kind,
  };
}

function describeRedirect(redirectUri: string): { host: string; kind: RedirectKind } {
  const url = new URL(redirectUri);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { host: url.protocol.slice(0, -1), kind: 'custom-scheme' };
  const loopback = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  return { host: url.host, kind: loopback ? 'loopback' : 'web' };
}
