import type { LookAlike } from '../../../contract/client.ts';
import { KnownNames } from './known-names.ts';
import { mixesScripts } from './mixed-scripts.ts';
import { once } from './once.ts';
import { longestLookedAt, readingsOf, type Skeleton, skeletonOf } from './skeleton.ts';
import { everydayWords, wellKnownNames } from './well-known-names.ts';

/** An impostor is new; a name that nobody objected to for longer is the app's own. */
const freshDays = 90;
/** How many signs of neighbouring words are put together at most, however long the names to protect are. */
const longestRun = 64;
/** And how many words of them are compared with names that are not quite the same: no name to protect has many. */
const mostWordsNear = 5;

/**
 * Tells whether the name of an app that nobody vouches for may be meant to be taken for another's.
 * @param options.protectedNames the names of Latchstring, of the services, and of the verified apps of the one that is asked
 * @returns null where there is nothing to say; time and memory are bounded, whatever the names are
 * @see https://www.unicode.org/reports/tr39/ sections 4 (skeletons) and 5.2 (restriction levels)
 */
export function findLookAlike(
  name: string,
  options: { verified: boolean; registeredAt: Date; now: Date; protectedNames: readonly string[] },
): Omit<LookAlike, 'of'> | null {
  if (options.verified) return null;
  const shown = name.slice(0, 20_000).replace(invisible, '').slice(0, longestLookedAt);
  const mixedScripts = mixesScripts(shown);
  const resembles = isFreshName(options.registeredAt, options.now)
    ? findResembled(shown, [knownNamesOf(options.protectedNames), wellKnown()])
    : null;
  return mixedScripts || resembles !== null ? { mixedScripts, resembles } : null;
}

/** Whether a name is so new that it may be an impostor's; one whose date cannot be read is. */
export function isFreshName(namedAt: Date, now: Date): boolean {
  return !(now.getTime() - namedAt.getTime() >= freshDays * 86_400_000);
}

/** What takes no room or turns the reading direction, and lone surrogates: a page does not show them either. */
const invisible = /\p{Default_Ignorable_Code_Point}|\p{Cs}|(?!\s)\p{Cc}/gu;

const wellKnown = once(() => new KnownNames(wellKnownNames, everydayWords));

/** By the very list, as there are as many names as verified apps, and a page asks about fifty. */
const known = new WeakMap<readonly string[], KnownNames>();

function knownNamesOf(names: readonly string[]): KnownNames {
  const made = known.get(names) ?? new KnownNames(names);
  known.set(names, made);
  return made;
}

/** The name that all or some neighbouring words of this one read like, however they are spaced; sooner the same than one near it. */
function findResembled(name: string, known: readonly KnownNames[]): string | null {
  // A run of words only grows: once it is longer than all that is known, it reads like nothing more.
  const longest = Math.min(longestRun, Math.max(...known.map((names) => names.longest)));
  const starts = readingsOf(name).flatMap((words) => startsOf(words, longest));
  return first(starts, (start) => findSame(start, known)) ?? first(starts, (start) => findNear(start, known)) ?? null;
}

/** A word of a name, and what comes of it with the words after it, one after the other. */
interface Start {
  word: string;
  runs: Skeleton[];
}

function startsOf(words: readonly string[], longest: number): Start[] {
  return words.map((word, start) => {
    const runs: Skeleton[] = [];
    for (let end = start; end < words.length && (runs.at(-1)?.joined.length ?? 0) <= longest; end += 1) {
      runs.push(skeletonOf(`${runs.at(-1)?.letters ?? ''}${words[end]}`));
    }
    return { word, runs };
  });
}

function findSame({ word, runs }: Start, known: readonly KnownNames[]): string | undefined {
  const same = first(runs, (run) => first(known, (names) => names.same(run)));
  if (same !== undefined) return same;
  const longest = runs.at(-1)?.joined ?? '';
  return first(known, (names) => (names.isEveryday(word) ? undefined : (names.begins(longest) ?? names.affixed(runs[0]?.joined ?? ''))));
}

function findNear({ runs }: Start, known: readonly KnownNames[]): string | undefined {
  return first(runs.slice(0, mostWordsNear), ({ letters }) => first(known, (names) => names.near(letters)));
}

/** The first answer that is found for one of the items. */
function first<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
