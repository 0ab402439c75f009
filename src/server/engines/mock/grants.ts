import type { HistoryEntry, LastUse } from '../../../contract/connection.ts';
import type { RequestedScope } from '../../../contract/interaction.ts';
import { openidScope } from '../../apps/identity-scopes.ts';
import type { Registration } from '../../apps/registration.ts';
import { additionsFirst, scopeText } from '../../apps/scope-texts.ts';
import { agreeTo, mustAsk, shownApp } from '../../connections/consent-policy.ts';
import { addEntry, endsLater } from '../../connections/history.ts';
import { addSeconds } from '../../ports/clock.ts';
import type { AcceptedConsent } from '../../ports/engine.ts';
import { randomToken } from '../../ports/random.ts';
import type { MockContext } from './context.ts';
import type { Dialect } from './dialects/dialect.ts';
import type { Grant, PendingRequest } from './state/records.ts';
import type { Store } from './state/store.ts';
import { isGrantLive } from './tokens.ts';

const thirtyDaysInSeconds = 30 * 24 * 60 * 60;

/** The live grant of an app to an account, if there is one. */
export function findGrant(
  { store, clock }: MockContext,
  { registration }: Pick<PendingRequest, 'registration'>,
  accountId: string,
): Grant | null {
  return store.grantsBetween(accountId, registration).find((grant) => isGrantLive(grant, clock.now())) ?? null;
}

/**
 * Makes the grant that a consent asks for, or changes the one that exists. What was not shown stays as it was,
 * unless the access now lasts longer: that was agreed to for what was shown only, and the rest is asked for anew.
 */
export function grantAccess(
  context: MockContext,
  request: Pick<PendingRequest, 'registration' | 'redirectUri' | 'scopes'>,
  accountId: string,
  consent: AcceptedConsent,
): Grant {
  const { store, clock, dialect } = context;
  const now = clock.now();
  const { scopes, duration } = consent;
  const declined = request.scopes.filter((scope) => !scopes.includes(scope));
  const endsAt =
    duration === 'thirty-days'
      ? addSeconds(now, thirtyDaysInSeconds)
      : duration === 'once'
        ? addSeconds(now, dialect.lifetimes.code + dialect.lifetimes.accessToken)
        : null;
  const existing = findGrant(context, request, accountId);
  const agreed = agreeTo(existing?.agreed ?? null, shownApp(request.registration, request.redirectUri));
  if (existing) {
    const before = existing.scopes;
    const isKept = (scope: string) => !request.scopes.includes(scope) && !endsLater(endsAt, existing.endsAt);
    store.changeGrant(existing, {
      scopes: [...before.filter(isKept), ...scopes],
      declined: [...existing.declined.filter((scope) => !request.scopes.includes(scope)), ...declined],
      duration,
      endsAt,
      redirectUri: request.redirectUri,
      agreed,
    });
    const added = scopes.filter((scope) => !before.includes(scope));
    const removed = before.filter((scope) => !existing.scopes.includes(scope));
    if (added.length > 0) recordEvent(existing, 'widened', added, now);
    if (removed.length > 0) {
      recordEvent(existing, 'narrowed', removed, now);
      store.keepScopes(existing, existing.scopes);
    }
    return existing;
  }
  const grant: Grant = {
    id: randomToken(16),
    registration: request.registration,
    accountId,
    redirectUri: request.redirectUri,
    agreed,
    scopes,
    declined,
    duration,
    grantedAt: now,
    endsAt,
    lastUse: { state: 'never' },
    history: [],
    revokedAt: null,
  };
  recordEvent(grant, 'granted', scopes, now);
  store.addGrant(grant);
  return grant;
}

/** The requested scopes with their texts and this person's earlier answers; additions first. */
export function describeScopes({ dialect }: MockContext, request: PendingRequest, grant: Grant | null): RequestedScope[] {
  const described = request.scopes.map((name): RequestedScope => {
    const state = grant?.scopes.includes(name) ? 'granted' : grant?.declined.includes(name) ? 'declined' : 'new';
    return { optional: isOptional(dialect, request.registration, name), state, ...scopeText(dialect.scopes, name) };
  });
  return additionsFirst(described);
}

/** Whether a person may leave a scope out, or take it back, while the app keeps the rest; `openid` carries all that it is asked with. */
export function isOptional(dialect: Dialect, registration: Registration, scope: string): boolean {
  return dialect.scopeChoice && scope !== openidScope && registration.optionalScopes.includes(scope);
}

/** Takes back what is not kept; the app is not asked for it again by itself. @returns what was taken back */
export function narrowGrant(store: Store, grant: Grant, kept: readonly string[], now: Date): string[] {
  const removed = grant.scopes.filter((scope) => !kept.includes(scope));
  if (removed.length === 0) return [];
  store.changeGrant(grant, {
    scopes: grant.scopes.filter((scope) => kept.includes(scope)),
    declined: [...grant.declined, ...removed],
  });
  store.keepScopes(grant, grant.scopes);
  recordEvent(grant, 'narrowed', removed, now);
  return removed;
}

/** Whether the person must be asked, by the policy that all engines share. */
export function needsConsent(request: PendingRequest, grant: Grant | null): boolean {
  const { hints } = request;
  const isAskedFor = hints.prompt.includes('consent') && !request.registration.firstParty;
  return isAskedFor || mustAsk(request, grant && { ...grant, granted: grant.scopes });
}

/** Ends a grant: its codes and tokens die with it. */
export function endGrant(store: Store, grant: Grant, now: Date): void {
  store.changeGrant(grant, { revokedAt: now });
  recordEvent(grant, 'revoked', grant.scopes, now);
}

export function recordEvent(grant: Grant, event: HistoryEntry['event'], scopes: string[], now: Date): void {
  addEntry(grant.history, { at: now.toISOString(), event, scopes });
}

export function recordUse(store: Store, grant: Grant, use: Pick<Extract<LastUse, { state: 'used' }>, 'kind' | 'what'>, now: Date): void {
  store.changeGrant(grant, { lastUse: { state: 'used', at: now.toISOString(), ...use } });
  recordEvent(grant, 'used', [], now);
}
