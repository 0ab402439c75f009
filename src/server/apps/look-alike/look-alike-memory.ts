import type { LookAlike } from '../../../contract/client.ts';
import { sameItems } from '../same-items.ts';
import { findLookAlike, isFreshName } from './look-alike.ts';

type Options = Parameters<typeof findLookAlike>[1];

/** What an app says of itself that people read: its name, in every language, and who made it. */
interface Words {
  names: readonly string[];
  publisher: string | null;
}

/**
 * Looks at every name of an app: each is what somebody reads, so a deceptive one is enough, whatever the language of who asks. Anybody may
 * ask about an app as often as they like, so its names are looked at again only when there is a reason.
 * @returns asks by the app's own record, whose answer goes with it; `protectedNames` has to be the very same list to count as the same
 */
export function rememberLookAlikes(): (app: object, words: Words, options: Options) => LookAlike | null {
  const known = new WeakMap<object, { grounds: readonly unknown[]; lookAlike: LookAlike | null }>();
  return (app, { names, publisher }, options) => {
    const { verified, registeredAt, now, protectedNames } = options;
    const grounds = [verified, isFreshName(registeredAt, now), protectedNames, publisher, ...names];
    const kept = known.get(app);
    if (kept && sameItems(kept.grounds, grounds)) return kept.lookAlike;
    const find = (name: string) => findLookAlike(name, options);
    const lookAlike = unite('name', names.map(find)) ?? unite('publisher', publisher === null ? [] : [find(publisher)]);
    known.set(app, { grounds, lookAlike });
    return lookAlike;
  };
}

function unite(of: LookAlike['of'], answers: readonly ReturnType<typeof findLookAlike>[]): LookAlike | null {
  const found = answers.filter((lookAlike) => lookAlike !== null);
  if (found.length === 0) return null;
  return {
    of,
    mixedScripts: found.some(({ mixedScripts }) => mixedScripts),
    resembles: found.find(({ resembles }) => resembles !== null)?.resembles ?? null,
  };
}
