import { allNamesOf } from '../demo/registration.ts';
import type { Store } from './store.ts';

/**
 * What no other app at a service may pass for: any service, Latchkey, and the verified apps of this one. The same list until an app
 * comes, changes or goes, so that a page of many apps costs no look at all of them for each.
 * @param services the names of those that are spoken here
 */
export function createProtectedNames(store: Store, services: readonly string[]): (service: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  store.onAppChange(() => known.clear());
  return (service) => {
    const names = known.get(service) ?? collect(store, services, service);
    known.set(service, names);
    return names;
  };
}

function collect({ registrations }: Store, services: readonly string[], service: string): string[] {
  const isProtected = [...registrations.values()].filter((app) => app.firstParty || (app.service === service && app.verified));
  return [...services, ...isProtected.flatMap(allNamesOf)];
}
