/** Items kept in order: one is found, put in or taken out without looking at all of them. */
export class SortedList<T extends Place, Place = T> {
  readonly #items: T[];
  readonly #compare: (a: Place, b: Place) => number;

  /** @param compare negative when the first comes first; 0 for the same item only */
  constructor(items: Iterable<T>, compare: (a: Place, b: Place) => number) {
    this.#compare = compare;
    this.#items = [...items].sort(compare);
  }

  get items(): readonly T[] {
    return this.#items;
  }

  add(item: T): void {
    this.#items.splice(this.countUpTo(item), 0, item);
  }

  /** Takes out what is the same by the order. */
  remove(item: T): void {
    const place = this.countUpTo(item) - 1;
    const found = this.#items[place];
    if (found !== undefined && this.#compare(found, item) === 0) this.#items.splice(place, 1);
  }

  /** How many do not come after a place, whether or not an item has it. */
  countUpTo(place: Place): number {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(this.#items[middle] as T, place) > 0) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
