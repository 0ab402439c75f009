import { BoundedWhole, type Bounds, type Owner } from './bounded-whole.ts';

/**
 * Entries that rise from level to level, each level a {@link BoundedWhole} of its own: what strangers fill one with is never weighed
 * against what has risen above it.
 */
export class FairShares<T, Level extends string> {
  readonly #levels: ReadonlyMap<Level, BoundedWhole<T>>;
  readonly #places = new Map<T, { level: Level; owner: Owner }>();

  /** @param isOver whether nobody needs an entry any more, so that it makes way before others of its owner */
  constructor(levels: Record<Level, Bounds>, isOver: (entry: T) => boolean) {
    this.#levels = new Map(Object.entries<Bounds>(levels).map(([level, bounds]) => [level as Level, new BoundedWhole(bounds, isOver)]));
  }

  /** Puts an entry into a level. @returns the entries that made way for it, which are no longer held */
  add(entry: T, level: Level, owner: Owner): T[] {
    this.delete(entry);
    const gone = this.#at(level).add(entry, owner);
    for (const other of gone) this.#places.delete(other);
    this.#places.set(entry, { level, owner });
    return gone;
  }

  /** Lets an entry change its level, as its owner's; nothing happens to one that is not held. @returns as {@link add} */
  move(entry: T, level: Level): T[] {
    const place = this.#places.get(entry);
    return place && place.level !== level ? this.add(entry, level, place.owner) : [];
  }

  /** The level that an entry is in; undefined for one that is not held. */
  levelOf(entry: T): Level | undefined {
    return this.#places.get(entry)?.level;
  }

  delete(entry: T): void {
    const place = this.#places.get(entry);
    if (place) this.#at(place.level).delete(entry);
    this.#places.delete(entry);
  }

  clear(): void {
    for (const level of this.#levels.values()) level.clear();
    this.#places.clear();
  }

  #at(level: Level): BoundedWhole<T> {
    const whole = this.#levels.get(level);
    if (!whole) throw new Error(`there is no level ${level}`);
    return whole;
  }
}
