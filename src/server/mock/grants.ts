import type { HistoryEntry, LastUse } from '../../contract/connection.ts';
import type { RequestedScope } from '../../contract/interaction.ts';
import { addSeconds } from '../clock.ts';
import { addEntry, endsLater } from '../connection-history.ts';
import type { AcceptedConsent } from '../engine.ts';
import { randomToken } from '../random.ts';
import type { MockContext } from './context.ts';
import type { Grant, PendingRequest } from './store.ts';
import { isGrantLive } from './tokens.ts';

const thirtyDaysInSeconds = 30 * 24 * 60 * 60;

/** The live grant of an app to an account, if there is one. */
export function findGrant({ store, clock }: MockContext, { registration }: PendingRequest, accountId: string): Grant | null {
  for (const grant of store.grants.values()) {
    if (grant.registration === registration && grant.accountId === accountId && isGrantLive(grant, clock.now())) return grant;
  }
  return null;
}

/**
 * Makes the grant that a consent asks for, or changes the one that exists. What was not shown stays as it was,
 * unless the access now lasts longer: that was agreed to for what was shown only, and the rest is asked for anew.
 */
export function grantAccess(context: MockContext, request: PendingRequest, accountId: string, consent: AcceptedConsent): Grant {
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
  if (existing) {
    const before = existing.scopes;
    const isKept = (scope: string) => !request.scopes.includes(scope) && !endsLater(endsAt, existing.endsAt);
    existing.scopes = [...before.filter(isKept), ...scopes];
    existing.declined = [...existing.declined.filter((scope) => !request.scopes.includes(scope)), ...declined];
    Object.assign(existing, { duration, endsAt, redirectUri: request.redirectUri });
    const added = scopes.filter((scope) => !before.includes(scope));
    const removed = before.filter((scope) => !existing.scopes.includes(scope));
    if (added.length > 0) recordEvent(existing, 'widened', added, now);
    if (removed.length > 0) recordEvent(existing, 'narrowed', removed, now);
    return existing;
  }
  const grant: Grant = {
    id: randomToken(16),
    registration: request.registration,
    accountId,
    redirectUri: request.redirectUri,
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
  store.grants.set(grant.id, grant);
  return grant;
}

/** The requested scopes with their texts and this person's earlier answers; additions first. */
export function describeScopes({ dialect }: MockContext, request: PendingRequest, grant: Grant | null): RequestedScope[] {
  const described = request.scopes.flatMap((name) => {
    const text = dialect.scopes.find((scope) => scope.name === name);
    if (!text) return [];
    const state = grant?.scopes.includes(name) ? 'granted' : grant?.declined.includes(name) ? 'declined' : 'new';
    const optional = dialect.scopeChoice && request.registration.optionalScopes.includes(name);
    return [{ ...text, optional, state } satisfies RequestedScope];
  });
  const order = { new: 0, declined: 1, granted: 2 };
  return described.sort((a, b) => order[a.state] - order[b.state]);
}

/**
 * Whether the person must be asked. Apps that anyone on the machine could pose as (public, with a loopback or
 * custom-scheme redirect) always confirm; others only when something new is asked,
 * or only what was declined before.
 * @see RFC 8252 section 8.6
 */
export function needsConsent(request: PendingRequest, grant: Grant | null): boolean {
  const { registration, redirectUri, hints } = request;
  if (registration.firstParty) return false;
  if (hints.prompt.includes('consent')) return true;
  if (registration.secret === undefined && new URL(redirectUri).protocol !== 'https:') return true;
  const isNew = (scope: string) => !grant?.scopes.includes(scope) && !grant?.declined.includes(scope);
  return !request.scopes.some((scope) => grant?.scopes.includes(scope)) || request.scopes.some(isNew);
}

export function recordEvent(grant: Grant, event: HistoryEntry['event'], scopes: string[], now: Date): void {
  addEntry(grant.history, { at: now.toISOString(), event, scopes });
}

export function recordUse(grant: Grant, use: Pick<Extract<LastUse, { state: 'used' }>, 'kind' | 'what'>, now: Date): void {
  grant.lastUse = { state: 'used', at: now.toISOString(), ...use };
  recordEvent(grant, 'used', [], now);
}
