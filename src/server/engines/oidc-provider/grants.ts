import type Provider from 'oidc-provider';
import type { Duration } from '../../../contract/client.ts';
import { claimsOfScopes } from '../../accounts/claims.ts';
import type { Registration } from '../../apps/registration.ts';
import { agreeTo, shownApp } from '../../connections/consent-policy.ts';
import { endsLater } from '../../connections/history.ts';
import { addSeconds, type Clock, epochSeconds } from '../../ports/clock.ts';
import { type ConnectionRecord, newConnection, recordChange } from './connection-record.ts';
import type { MemoryStore } from './memory/memory-store.ts';
import { isIdentityScope, splitList } from './scopes.ts';

type Grant = InstanceType<Provider['Grant']>;

/** Seconds that each kind of credential lives at most. A refresh token's end is its family's: rotation never extends it. */
export const lifetimes = { code: 60, accessToken: 600, refreshToken: 90 * 24 * 60 * 60, idToken: 600 } as const;

const thirtyDaysInSeconds = 30 * 24 * 60 * 60;
/** "Until revoked", for a library whose grants must end: a hundred years. */
const endlessSeconds = 100 * 365 * 24 * 60 * 60;

/** What a person gave an app: accepted scopes, and those that were declined. */
interface GivenScopes {
  granted: string[];
  declined: string[];
}

interface Consent {
  accountId: string;
  registration: Registration;
  audience: string;
  redirectUri: string;
  granted: string[];
  declined: string[];
  duration: Duration;
}

/** One grant for each app and account: a new consent widens or narrows it instead of piling up. */
export class Grants {
  readonly #store: MemoryStore;
  readonly #clock: Clock;
  readonly #connections = new Map<string, ConnectionRecord>();

  constructor(store: MemoryStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** The live grant of an app to an account. */
  async find(provider: Provider, accountId: string, clientId: string): Promise<Grant | undefined> {
    const record = this.#store.grantsOf(accountId).find(({ payload }) => payload.clientId === clientId);
    return record && provider.Grant.find(record.id);
  }

  /** What a connection is beyond the library's grant; null for Latchstring's own. */
  connection(grantId: string | undefined): ConnectionRecord | null {
    return (grantId !== undefined && this.#connections.get(grantId)) || null;
  }

  /** @returns the grant's id */
  async accept(provider: Provider, consent: Consent): Promise<string> {
    const { accountId, registration, audience, granted, declined, duration } = consent;
    const now = this.#clock.now();
    const existing = await this.find(provider, accountId, registration.id);
    const before = existing ? scopesOf(existing, audience) : { granted: [], declined: [] };
    const endsAt = endOf(duration, now);
    const previous = existing && this.#connections.get(existing.jti ?? '');
    // A longer time was agreed to for what was shown; the rest is asked for anew.
    const kept = previous && endsLater(endsAt, previous.endsAt) ? [] : before.granted;
    const after = {
      granted: [...kept.filter((scope) => !declined.includes(scope) && !granted.includes(scope)), ...granted],
      declined: [...before.declined.filter((scope) => !declined.includes(scope) && !granted.includes(scope)), ...declined],
    };
    const grant = new provider.Grant({ accountId, clientId: registration.id });
    if (existing) grant.jti = existing.jti;
    write(grant, audience, after);
    // The library reads its own clock, so lifetimes are counted from that one.
    grant.exp = epochSeconds(new Date()) + (endsAt ? epochSeconds(endsAt) - epochSeconds(now) : endlessSeconds);
    const id = await grant.save();
    if (registration.firstParty) return id;
    const { redirectUri } = consent;
    const agreed = agreeTo(previous?.agreed ?? null, shownApp(registration, redirectUri));
    const given = { duration, endsAt, redirectUri, agreed };
    const connection = Object.assign(this.#connections.get(id) ?? newConnection(now, given), given);
    recordChange(connection, before.granted, after.granted, now);
    this.#store.keepScopes(id, after.granted);
    this.#forgetEnded();
    this.#connections.set(id, connection);
    return id;
  }

  /** Takes back what is not kept; the app is not asked for it again by itself. @returns what was taken back */
  async narrow(provider: Provider, grantId: string, audience: string, kept: readonly string[]): Promise<string[]> {
    const existing = await provider.Grant.find(grantId);
    const connection = this.connection(grantId);
    if (!existing || !connection) return [];
    const before = scopesOf(existing, audience);
    const removed = before.granted.filter((scope) => !kept.includes(scope));
    if (removed.length === 0) return [];
    const grant = new provider.Grant({ accountId: existing.accountId, clientId: existing.clientId });
    Object.assign(grant, { jti: existing.jti, exp: existing.exp });
    const granted = before.granted.filter((scope) => kept.includes(scope));
    write(grant, audience, { granted, declined: [...before.declined, ...removed] });
    await grant.save();
    this.#store.keepScopes(grantId, granted);
    recordChange(connection, before.granted, granted, this.#clock.now());
    return removed;
  }

  /** "Once": the connection ends with the access token that was just issued. */
  async endWith(provider: Provider, grantId: string, expiresAt: number): Promise<void> {
    const grant = await provider.Grant.find(grantId);
    const connection = this.connection(grantId);
    if (!grant || !connection) return;
    const end = Math.min(grant.exp ?? expiresAt, expiresAt);
    grant.exp = end;
    connection.endsAt = new Date(end * 1000);
    await grant.save();
  }

  /** Whole seconds until the grant ends; 0 when it is gone. */
  secondsLeft(grantId: string | undefined): number {
    const exp = grantId === undefined ? undefined : this.#store.get('Grant', grantId)?.payload.exp;
    return exp === undefined ? 0 : Math.max(0, exp - epochSeconds(new Date()));
  }

  /** Removes a grant with its codes and tokens. */
  remove(grantId: string): void {
    this.#store.removeCredentialsOf(grantId, null);
    this.#store.remove('Grant', grantId);
    this.#connections.delete(grantId);
  }

  #forgetEnded(): void {
    for (const id of this.#connections.keys()) if (!this.#store.get('Grant', id)) this.#connections.delete(id);
  }
}

/** What an app was given and refused, of one API and of the person's identity. */
export function scopesOf(grant: Grant, audience: string): GivenScopes {
  return {
    granted: [...splitList(grant.getOIDCScope()), ...splitList(grant.getResourceScope(audience))],
    declined: [...splitList(grant.getRejectedOIDCScope()), ...splitList(grant.getRejectedResourceScope(audience))],
  };
}

/** Accepted scopes are granted and the rest is rejected, so that the library does not ask for either again. */
function write(grant: Grant, audience: string, { granted, declined }: GivenScopes): void {
  const split = (scopes: string[]) => ({
    identity: scopes.filter(isIdentityScope).join(' '),
    resource: scopes.filter((scope) => !isIdentityScope(scope)).join(' '),
  });
  const [given, refused] = [split(granted), split(declined)];
  // What the claims parameter names is told as far as the scopes go that stand for it.
  grant.addOIDCClaims(claimsOfScopes(granted));
  grant.rejectOIDCClaims(claimsOfScopes(declined));
  if (given.identity) grant.addOIDCScope(given.identity);
  if (given.resource) grant.addResourceScope(audience, given.resource);
  if (refused.identity) grant.rejectOIDCScope(refused.identity);
  if (refused.resource) grant.rejectResourceScope(audience, refused.resource);
}

function endOf(duration: Duration, now: Date): Date | null {
  if (duration === 'until-revoked') return null;
  return addSeconds(now, duration === 'once' ? lifetimes.code + lifetimes.accessToken : thirtyDaysInSeconds);
}
