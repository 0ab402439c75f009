import { NearNames } from './near-names.ts';
import { once } from './once.ts';
import { type Skeleton, skeletonOf, skeletonWords } from './skeleton.ts';

/** A shorter name begins too many words, and a shorter one still is too many words with a letter doubled. */
const shortestBeginning = 6;
const shortestDoubled = 4;

const skeletonsOf = (words: string) => words.split(/\s+/).map((word) => skeletonOf(skeletonWords(word).join('')).joined);
/** What is put before and after a name without a space, to make it seem a part of what the name stands for. */
const prefixes = once(() => skeletonsOf('my the get go try use join official real new secure safe login'));
const suffixes = once(() =>
  skeletonsOf(
    `s es app apps inc llc ltd corp co hq io ai id login signin auth sync cloud drive mail pay web online support official help team pro
    plus hub api bot chat desktop mobile security secure verify account accounts wallet bank store connect`,
  ),
);

/** Names to protect, by what is left of them for the eye. */
export class KnownNames {
  readonly #byJoined = new Map<string, string>();
  readonly #bySingle = new Map<string, { joined: string; name: string }>();
  readonly #near = new NearNames();
  readonly #everyday: ReadonlySet<string>;
  /** How long the longest of the skeletons is. */
  readonly longest: number;

  /** @param everyday words that are one edit apart from one of the names or begin with one, but mean something of their own */
  constructor(names: readonly string[], everyday: readonly string[] = []) {
    for (const name of names) {
      const { letters, joined, single } = skeletonOf(skeletonWords(name).join(''));
      if (joined === '') continue;
      this.#byJoined.set(joined, name);
      if (joined.length >= shortestDoubled) this.#bySingle.set(single, { joined, name });
      this.#near.add(letters, name);
    }
    this.longest = Math.max(0, ...[...this.#byJoined.keys()].map(({ length }) => length));
    this.#everyday = new Set(everyday.map((word) => skeletonWords(word).join('')));
  }

  /** The name that a skeleton is of, letters that are doubled in it aside. */
  same({ joined, single }: Skeleton): string | undefined {
    const same = this.#byJoined.get(joined);
    if (same !== undefined) return same;
    const doubled = this.#bySingle.get(single);
    return doubled && doubled.joined.length < joined.length ? doubled.name : undefined;
  }

  /** The name that goes on without a gap, as in `Googledrive`. */
  begins(joined: string): string | undefined {
    for (let length = Math.min(this.longest, joined.length - 1); length >= shortestBeginning; length -= 1) {
      const name = this.#byJoined.get(joined.slice(0, length));
      if (name !== undefined) return name;
    }
    return undefined;
  }

  /** The name that a word is made of, with something before or after it, as in `mygoogle` and `Slacks`. */
  affixed(joined: string): string | undefined {
    const stems = prefixes()
      .filter((prefix) => joined.startsWith(prefix))
      .map((prefix) => joined.slice(prefix.length));
    for (const stem of stems) {
      const name = this.#byJoined.get(stem) ?? this.begins(stem);
      if (name !== undefined) return name;
    }
    for (const stem of [joined, ...stems]) {
      for (const suffix of suffixes()) {
        const name = stem.endsWith(suffix) ? this.#byJoined.get(stem.slice(0, -suffix.length)) : undefined;
        if (name !== undefined) return name;
      }
    }
    return undefined;
  }

  /** The name that letters, their pairs not joined, are one edit apart from. */
  near(letters: string): string | undefined {
    return this.isEveryday(letters) ? undefined : this.#near.find(letters);
  }

  /** Whether the letters are those of a word that is like a name, but means something of its own. */
  isEveryday(letters: string): boolean {
    return this.#everyday.has(letters);
  }
}
