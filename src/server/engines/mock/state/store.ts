import type { Registration } from '../../../apps/registration.ts';
import { shownApp } from '../../../connections/consent-policy.ts';
import type { Clock } from '../../../ports/clock.ts';
import { WaitingRequests } from '../../../stores/shares/waiting-requests.ts';
import { GrantBook, type GrantChange } from './grant-book.ts';
import type { Code, Grant, PendingRequest, PendingSignOut, Token } from './records.ts';
import { findForgettable, hasEnded } from './sweep.ts';

const sweepEveryMilliseconds = 30_000;

/** The whole state of the mock server, in memory. */
export class Store {
  readonly #remembered: number;
  readonly #clearListeners: (() => void)[] = [];
  readonly #appListeners: (() => void)[] = [];
  #swept = 0;
  readonly registrations = new Map<string, Registration>();
  readonly pending: WaitingRequests<PendingRequest>;
  readonly signOuts: WaitingRequests<PendingSignOut>;
  readonly codes = new Map<string, Code>();
  readonly tokens = new Map<string, Token>();
  readonly #grants = new GrantBook();
  readonly #ownGrants = new Map<Registration, Grant>();
  readonly #credentials = new Map<Grant, Set<Code | Token>>();

  /** @param remembered how many codes, and tokens, that are over are kept all the same, for who asks why they do not work */
  constructor(clock: Clock, remembered = 1000) {
    this.pending = new WaitingRequests(clock);
    this.signOuts = new WaitingRequests(clock);
    this.#remembered = remembered;
  }

  register(registration: Registration): void {
    this.registrations.set(registrationKey(registration.service, registration.id), registration);
    this.#tellOfApps();
  }

  /** Changes what is known of an app, and so what people see of what they gave it. */
  changeApp(registration: Registration, change: Partial<Registration>): void {
    Object.assign(registration, change);
    this.#tellOfApps();
    this.#grants.tellOf(registration);
  }

  /** Hears of it whenever an app has come, changed or gone. */
  onAppChange(listener: () => void): void {
    this.#appListeners.push(listener);
  }

  registration(service: string, clientId: string): Registration | null {
    return this.registrations.get(registrationKey(service, clientId)) ?? null;
  }

  /** Forgets an app, and what it is to itself. What people gave it has to end first. */
  unregister(registration: Registration): void {
    this.registrations.delete(registrationKey(registration.service, registration.id));
    const itself = this.#ownGrants.get(registration);
    for (const token of itself ? this.tokensOf(itself) : []) token.dead = true;
    this.#ownGrants.delete(registration);
    this.#tellOfApps();
  }

  /** The apps of a service. */
  *appsOf(service: string): Iterable<Registration> {
    for (const registration of this.registrations.values()) if (registration.service === service) yield registration;
  }

  addGrant(grant: Grant): void {
    this.#grants.add(grant);
  }

  changeGrant(grant: Grant, change: GrantChange): void {
    this.#grants.change(grant, change);
  }

  /** Hears of every grant that was added or changed in what people see of it; that time has ended one is for nobody to tell. */
  onGrantChange(listener: (grant: Grant) => void): void {
    this.#grants.onChange(listener);
  }

  /** The grants of an account, those that have ended included. */
  grantsOf(accountId: string): Grant[] {
    return this.#grants.of(accountId);
  }

  /** What anyone gave an app, that which has ended included. */
  grantsTo(registration: Registration): Grant[] {
    return this.#grants.to(registration);
  }

  /** What an account gave an app, that which has ended included. */
  grantsBetween(accountId: string, registration: Registration): Grant[] {
    return this.#grants.between(accountId, registration);
  }

  /** What an app is to itself: no connection of anyone, and without an end. */
  ownGrant(registration: Registration, now: Date): Grant {
    const known = this.#ownGrants.get(registration);
    if (known) return known;
    const grant: Grant = {
      id: registration.id,
      registration,
      accountId: `client:${registration.id}`,
      redirectUri: '',
      agreed: shownApp(registration, ''),
      scopes: registration.ownScopes,
      declined: [],
      duration: 'until-revoked',
      grantedAt: now,
      endsAt: null,
      lastUse: { state: 'never' },
      history: [],
      revokedAt: null,
    };
    this.addOwnGrant(grant);
    return grant;
  }

  /** Every grant of every account, those that have ended included. */
  grants(): Grant[] {
    return this.#grants.all();
  }

  /** What each app is to itself. */
  ownGrants(): Grant[] {
    return [...this.#ownGrants.values()];
  }

  addOwnGrant(grant: Grant): void {
    this.#ownGrants.set(grant.registration, grant);
  }

  /** Forgets everything. */
  clear(): void {
    for (const map of [this.registrations, this.pending, this.signOuts, this.codes, this.tokens]) map.clear();
    for (const map of [this.#grants, this.#ownGrants, this.#credentials]) map.clear();
    this.#tellOfApps();
    this.#swept = 0;
    for (const listener of this.#clearListeners) listener();
  }

  /** Lets what is counted elsewhere by what the store holds begin anew together with it. */
  onClear(listener: () => void): void {
    this.#clearListeners.push(listener);
  }

  addCode(code: Code): void {
    this.codes.set(code.value, code);
    this.#index(code);
  }

  addToken(token: Token): void {
    this.tokens.set(token.value, token);
    this.#index(token);
  }

  tokensOf(grant: Grant): Token[] {
    return [...(this.#credentials.get(grant) ?? [])].filter((credential): credential is Token => 'kind' in credential);
  }

  codesOf(grant: Grant): Code[] {
    return [...(this.#credentials.get(grant) ?? [])].filter((credential): credential is Code => !('kind' in credential));
  }

  /**
   * Takes out of a grant's codes and tokens what the person took back, for good: allowed again, it is in new tokens only.
   * What has nothing left ends.
   */
  keepScopes(grant: Grant, kept: readonly string[]): void {
    for (const credential of this.#credentials.get(grant) ?? []) {
      for (const narrowed of 'kind' in credential ? [credential, credential.family] : [credential.family]) {
        if (narrowed.scopes.every((scope) => kept.includes(scope))) continue;
        narrowed.scopes = narrowed.scopes.filter((scope) => kept.includes(scope));
        if (narrowed.scopes.length === 0) narrowed.dead = true;
      }
    }
  }

  /** Forgets requests that have expired, and what {@link findForgettable} finds. */
  sweep(now: Date): void {
    if (Math.abs(now.getTime() - this.#swept) < sweepEveryMilliseconds) return;
    this.#swept = now.getTime();
    for (const waiting of [this.pending, this.signOuts]) waiting.drop(({ expiresAt }) => expiresAt <= now);
    const { tokens, codes } = findForgettable(
      { tokens: [...this.tokens.values()], codes: [...this.codes.values()] },
      this.#remembered,
      now,
    );
    for (const token of tokens) this.#forget(token, this.tokens);
    for (const code of codes) this.#forget(code, this.codes);
    this.#grants.forget((grant) => hasEnded(grant, now) && !this.#credentials.has(grant));
  }

  #tellOfApps(): void {
    for (const listener of this.#appListeners) listener();
  }

  #index(credential: Code | Token): void {
    const { grant } = credential.family;
    const credentials = this.#credentials.get(grant) ?? new Set();
    this.#credentials.set(grant, credentials.add(credential));
  }

  #forget(credential: Code | Token, from: Map<string, unknown>): void {
    const { grant } = credential.family;
    const credentials = this.#credentials.get(grant);
    from.delete(credential.value);
    credentials?.delete(credential);
    if (credentials?.size === 0) this.#credentials.delete(grant);
  }
}

function registrationKey(service: string, clientId: string): string {
  return `${service} ${clientId}`;
}
