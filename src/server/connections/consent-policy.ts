import type { AppChange } from '../../contract/client.ts';
import { allNamesOf, describeRedirect, type Registration } from '../apps/registration.ts';

/** What a page showed of an app when a person gave it access. The access is bound to this: another app may hide behind a change. */
export interface AgreedApp {
  /** Where the app was answered, the latest first: host and port, or the scheme of its own. */
  hosts: string[];
  /** What it was called, its default name first. */
  names: string[];
  publisher: string | null;
}

/** Hosts that one grant remembers; an app that wanders further is asked about again. */
const mostHosts = 10;

/** What a page shows of an app that is answered at `redirectUri`. */
export function shownApp(registration: Registration, redirectUri: string): AgreedApp {
  return { hosts: [hostOf(registration, redirectUri)], names: allNamesOf(registration), publisher: registration.publisher };
}

/** What a person has agreed to in all, after having agreed once more. */
export function agreeTo(before: AgreedApp | null, shown: AgreedApp): AgreedApp {
  return { ...shown, hosts: [...new Set([...shown.hosts, ...(before?.hosts ?? [])])].slice(0, mostHosts) };
}

/**
 * What of an app is no longer as the person saw it: the host of its answers, and the names and publisher of an app that nobody
 * vouches for.
 * @returns null where everything is
 */
export function changeOf(agreed: AgreedApp, registration: Registration, redirectUri: string): AppChange | null {
  const shown = shownApp(registration, redirectUri);
  // The operator vouches for what it checked; an owner may have changed that since.
  const isVouchedFor = registration.verified && !isUnvouched(registration);
  const host = shown.hosts.some((now) => agreed.hosts.includes(now)) ? null : (agreed.hosts[0] ?? null);
  const name = isVouchedFor || JSON.stringify(shown.names) === JSON.stringify(agreed.names) ? null : (agreed.names[0] ?? null);
  const isPublisherNew = !isVouchedFor && shown.publisher !== agreed.publisher;
  return host === null && name === null && !isPublisherNew
    ? null
    : { host, name, publisher: isPublisherNew ? (agreed.publisher ?? '') : null };
}

/**
 * Whether nobody but the account that registered an app stands behind the addresses where it is answered. An error goes there only
 * by the person's own press, unless they have agreed to it before: anybody could make an open redirector of this server otherwise.
 * @see RFC 9700 section 4.11.2
 */
export function isUnvouched({ owner }: Registration): boolean {
  return owner !== null;
}

/** What a person answered to an app before, and what of the app they saw then. */
export interface EarlierAnswer {
  granted: readonly string[];
  declined: readonly string[];
  agreed: AgreedApp;
}

/**
 * Whether a person must be asked. Latchstring's own pages never ask. Apps that anyone on the machine could pose as always confirm. Others
 * ask where something new is asked for, where all of it was declined before, and where the app is no longer the one that was shown.
 * @param earlier null where the app has no access
 */
export function mustAsk(
  { registration, redirectUri, scopes }: { registration: Registration; redirectUri: string; scopes: readonly string[] },
  earlier: EarlierAnswer | null,
): boolean {
  if (registration.firstParty) return false;
  if (canBeImpersonated(registration, redirectUri) || !earlier) return true;
  if (changeOf(earlier.agreed, registration, redirectUri)) return true;
  const isNew = (scope: string) => !earlier.granted.includes(scope) && !earlier.declined.includes(scope);
  return scopes.some(isNew) || !scopes.some((scope) => earlier.granted.includes(scope));
}

/**
 * An app that anyone on the person's machine could pose as: no secret, and an answer address that is not https.
 * @see RFC 8252 section 8.6
 */
function canBeImpersonated({ secret }: Registration, redirectUri: string): boolean {
  return secret === undefined && new URL(redirectUri).protocol !== 'https:';
}

/** Without the port where it is another one at every start: that of an app without a secret, on loopback (RFC 8252 section 7.3). */
function hostOf({ secret }: Registration, redirectUri: string): string {
  const { host, kind } = describeRedirect(redirectUri);
  return kind === 'loopback' && secret === undefined ? new URL(redirectUri).hostname : host;
}
