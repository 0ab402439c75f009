import { namesAndPublisherOf } from '../../apps/registration.ts';
import { sameItems } from '../../apps/same-items.ts';
import type { Store } from './state/store.ts';

/**
 * What no other app at a service may pass for: any service, Latchstring, and the verified apps of this one with who made them.
 * The very same list until one of these names comes, changes or goes: what was found out by it holds as long, whatever else happens to apps.
 * @param services the names of those that are spoken here
 */
export function createProtectedNames(store: Store, services: readonly string[]): (service: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  const current = new Set<string>();
  store.onAppChange(() => current.clear());
  return (service) => {
    const before = known.get(service);
    if (before && current.has(service)) return before;
    const collected = collect(store, services, service);
    const names = before && sameItems(before, collected) ? before : collected;
    known.set(service, names);
    current.add(service);
    return names;
  };
}

function collect({ registrations }: Store, services: readonly string[], service: string): string[] {
  const isProtected = [...registrations.values()].filter((app) => app.firstParty || (app.service === service && app.verified));
  return [...services, ...isProtected.flatMap(namesAndPublisherOf)];
}
