import { isOneEditApart } from './one-edit.ts';

/** A letter more or less makes another word of a shorter name; longer ones than this are no names. */
const shortest = 6;
const longest = 64;

/**
 * Names to be found by what is one edit apart from them. What is, becomes the same as the name when at most one letter is left out of each:
 * however many names there are, only those are compared.
 */
export class NearNames {
  readonly #byRest = new Map<string, { skeleton: string; name: string }[]>();
  readonly #lengths = new Set<number>();

  /** @param skeleton the letters of the name; none are kept of a name that is too short or too long */
  add(skeleton: string, name: string): void {
    const { length } = skeleton;
    if (length < shortest || length > longest) return;
    for (const near of [length - 1, length, length + 1]) this.#lengths.add(near);
    for (const rest of restsOf(skeleton)) {
      const sharing = this.#byRest.get(rest);
      if (sharing) sharing.push({ skeleton, name });
      else this.#byRest.set(rest, [{ skeleton, name }]);
    }
  }

  /** @returns the name that these letters are at most one edit apart from */
  find(letters: string): string | undefined {
    if (!this.#lengths.has(letters.length)) return undefined;
    for (const rest of restsOf(letters)) {
      const found = this.#byRest.get(rest)?.find(({ skeleton }) => isOneEditApart(skeleton, letters));
      if (found) return found.name;
    }
    return undefined;
  }
}

/** Letters as they are, and with each of them left out. */
function restsOf(letters: string): Set<string> {
  return new Set([letters, ...Array.from({ length: letters.length }, (_, at) => letters.slice(0, at) + letters.slice(at + 1))]);
}
