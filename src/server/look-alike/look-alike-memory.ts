import type { LookAlike } from '../../contract/client.ts';
import { sameItems } from '../same-items.ts';
import { findLookAlike, isFreshName } from './look-alike.ts';

type Options = Parameters<typeof findLookAlike>[1];

/**
 * Looks at every name of an app: each is what somebody reads, so a deceptive one is enough, whatever the language of who asks. Anybody may
 * ask about an app as often as they like, so its names are looked at again only when there is a reason.
 * @returns asks by the app's own record, whose answer goes with it; `protectedNames` has to be the very same list to count as the same
 */
export function rememberLookAlikes(): (app: object, names: readonly string[], options: Options) => LookAlike | null {
  const known = new WeakMap<object, { grounds: readonly unknown[]; lookAlike: LookAlike | null }>();
  return (app, names, options) => {
    const { verified, registeredAt, now, protectedNames } = options;
    const grounds = [verified, isFreshName(registeredAt, now), protectedNames, ...names];
    const kept = known.get(app);
    if (kept && sameItems(kept.grounds, grounds)) return kept.lookAlike;
    const lookAlike = unite(names.map((name) => findLookAlike(name, options)));
    known.set(app, { grounds, lookAlike });
    return lookAlike;
  };
}

function unite(answers: readonly (LookAlike | null)[]): LookAlike | null {
  const found = answers.filter((lookAlike) => lookAlike !== null);
  if (found.length === 0) return null;
  return {
    mixedScripts: found.some(({ mixedScripts }) => mixedScripts),
    resembles: found.find(({ resembles }) => resembles !== null)?.resembles ?? null,
  };
}
