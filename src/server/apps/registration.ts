import type { RedirectKind } from '../../contract/client.ts';
import type { Clock } from '../ports/clock.ts';
import { openidScope } from './identity-scopes.ts';
import type { Image } from './images/image.ts';
import type { AppNames, EngineClient, LocalNames } from './local-names.ts';
import { rememberLookAlikes } from './look-alike/look-alike-memory.ts';
import { loopbackHosts } from './redirect-uris/loopback.ts';

export type GrantType = 'authorization_code' | 'refresh_token' | 'client_credentials' | 'password';

/** An app as it is registered at one service of the mock server. */
export interface Registration {
  service: string;
  id: string;
  /** Absent for public clients. */
  secret?: string;
  name: string;
  /** What it is called in other languages. */
  localNames?: LocalNames;
  publisher: string | null;
  logo?: Image;
  verified: boolean;
  homepage: string | null;
  /** What ends for the person when its access is taken back, in its own words. */
  revocationNote: string | null;
  registeredAt: Date;
  /** When it took the names and the publisher that it has, where that is later. */
  namedAt?: Date;
  redirectUris: string[];
  /** Where it may have the browser sent once the person is signed out. */
  postLogoutRedirectUris: string[];
  /** Whether it may leave PKCE out of requests that a nonce protects; left out, it may not. For the operator's apps with a secret only. */
  pkce?: 'required' | 'optional';
  /** What it may ask for. */
  scopes: string[];
  /** Those that a person may leave out, where the dialect has a choice. */
  optionalScopes: string[];
  /** What it may ask for itself, without a person (client_credentials). */
  ownScopes: string[];
  grantTypes: GrantType[];
  /** Web origins whose pages may read what it is answered (CORS): for a public app, those of its redirect URIs. */
  origins: string[];
  /** Latchstring's own pages: no consent, not listed, exact redirect URI. */
  firstParty: boolean;
  /** The account that registered it; null where the operator did. */
  owner: string | null;
}

/**
 * What an app asks for that names no scope: all that it always needs. It may be nothing.
 * @see RFC 6749 section 3.3
 */
export function defaultScopes({ scopes, optionalScopes }: Registration): string[] {
  return scopes.filter((scope) => scope === openidScope || !optionalScopes.includes(scope));
}

/** What is wrong with a request without scope, where there is no default. */
export function whyNoScope({ scopes }: Registration): string {
  return `scope is missing, and there is none to take in its place; this app may ask for: ${scopes.join(' ')}.`;
}

/** What a person sees of the app when its answer goes to `redirectUri`. */
export type DescribeClient = (registration: Registration, redirectUri: string) => EngineClient;

/** @param protectedNames what no other app at a service may pass for: Latchstring, any service, and the verified apps and publishers of this one */
export function createClientDescriber(clock: Clock, protectedNames: (service: string) => readonly string[]): DescribeClient {
  const lookAlikeOf = rememberLookAlikes();
  return (registration, redirectUri) => {
    const { id, publisher, verified, firstParty, homepage, registeredAt, namedAt = registeredAt, service } = registration;
    const { host, kind } = describeRedirect(redirectUri);
    return {
      id,
      ...namesOf(registration),
      publisher,
      logo: registration.logo?.path ?? null,
      verified,
      firstParty,
      lookAlike: lookAlikeOf(
        registration,
        { names: allNamesOf(registration), publisher },
        {
          verified,
          registeredAt: namedAt,
          now: clock.now(),
          protectedNames: protectedNames(service),
        },
      ),
      // Nobody vouches for what an unverified app says would happen.
      revocationNote: verified ? registration.revocationNote : null,
      homepage,
      registeredAt: registeredAt.toISOString(),
      redirectHost: host,
      redirectKind: kind,
    };
  };
}

/** The names that people read. One that shows nothing could not be told from any other, so the app's id stands in for it. */
export function namesOf({ id, name, localNames = {} }: Registration): AppNames {
  const local = Object.entries(localNames).filter(([, localName]) => showsSomething(localName));
  return { name: showsSomething(name) ? name : id, ...(local.length > 0 && { localNames: Object.fromEntries(local) }) };
}

/** Every name that it is ever shown under. */
export function allNamesOf({ name, localNames = {} }: Registration): string[] {
  return [name, ...Object.values(localNames)];
}

/** Every name that it is known by: its own, and that of who made it. */
export function namesAndPublisherOf(registration: Registration): string[] {
  return [...allNamesOf(registration), ...(registration.publisher === null ? [] : [registration.publisher])];
}

function showsSomething(name: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(name.replace(/\p{Default_Ignorable_Code_Point}/gu, ''));
}

/** @param redirectUri empty for an app that is answered without one */
export function describeRedirect(redirectUri: string): { host: string; kind: RedirectKind } {
  if (redirectUri === '') return { host: '', kind: 'none' };
  const url = new URL(redirectUri);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { host: url.protocol.slice(0, -1), kind: 'custom-scheme' };
  const loopback = loopbackHosts.includes(url.hostname);
  return { host: url.host, kind: loopback ? 'loopback' : 'web' };
}
