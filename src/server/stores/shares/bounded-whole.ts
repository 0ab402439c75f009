import { Chain, type Link } from './chain.ts';

/** Whose share an entry takes: of a network or an account, and of one browser where that is known. */
export interface Owner {
  /** Who is greedy or not, when the whole is full. */
  by: string;
  browser?: string | undefined;
}

export interface Bounds {
  /** Entries in all. */
  whole: number;
  /** Of these, those of one owner. */
  share: number;
  /** And those of one browser; left out, browsers have no share of their own. */
  browserShare?: number;
  /**
   * Which of an owner's entries makes way for a new one: the newest, so that nobody loses what they had before a flood, or the oldest. An
   * oldest one that is over goes before the newest.
   */
  goes: 'newest' | 'oldest';
}

interface Holding<T> {
  readonly entries: Chain<T>;
  size: number;
  /** Its place among owners that hold as many. */
  place: Link<Holding<T>> | null;
}

interface Held<T> {
  holding: Holding<T>;
  link: Link<T>;
  browser: { name: string; holding: Holding<T>; link: Link<T> } | null;
  by: string;
}

/**
 * A bounded whole of entries, of which every owner and every browser has a share. Whoever fills their own share pushes out their own
 * entries only; when the whole is full, an entry of the greediest owner makes way. Every step takes constant time.
 */
export class BoundedWhole<T> {
  readonly #bounds: Bounds;
  readonly #isOver: (entry: T) => boolean;
  readonly #held = new Map<T, Held<T>>();
  readonly #owners = new Map<string, Holding<T>>();
  readonly #browsers = new Map<string, Holding<T>>();
  /** Owners by how many entries they hold. */
  readonly #bySize: (Chain<Holding<T>> | undefined)[] = [];
  #most = 0;

  /** @param isOver whether nobody needs an entry any more; left out, all are needed */
  constructor(bounds: Bounds, isOver: (entry: T) => boolean = () => false) {
    this.#bounds = bounds;
    this.#isOver = isOver;
  }

  get size(): number {
    return this.#held.size;
  }

  has(entry: T): boolean {
    return this.#held.has(entry);
  }

  /** Whether an entry more of an owner could only take the place of one of their own, or of somebody's who holds no more than they do. */
  isCrowdedFor(by: string): boolean {
    const size = this.#owners.get(by)?.size ?? 0;
    return size >= this.#bounds.share || (this.size >= this.#bounds.whole && this.#most <= size + 1);
  }

  /** Adds an entry that is not there yet. @returns the entries that made way for it */
  add(entry: T, { by, browser }: Owner): T[] {
    const gone: T[] = [];
    const makeRoom = (holding: Holding<T> | undefined, most: number) => {
      if (!holding || holding.size < most) return;
      const { first, last } = holding.entries;
      const link = this.#bounds.goes === 'oldest' || (first && this.#isOver(first.value)) ? first : last;
      if (link && this.delete(link.value)) gone.push(link.value);
    };
    const { whole, share, browserShare } = this.#bounds;
    const own = browserShare === undefined ? undefined : browser;
    if (own !== undefined) makeRoom(this.#browsers.get(own), browserShare ?? 0);
    makeRoom(this.#owners.get(by), share);
    if (this.#held.size >= whole) makeRoom(this.#greediest(), 1);
    const holding = this.#owners.get(by) ?? { entries: new Chain(), size: 0, place: null };
    this.#owners.set(by, holding);
    this.#held.set(entry, { by, holding, link: holding.entries.push(entry), browser: own === undefined ? null : this.#note(entry, own) });
    this.#resize(holding, 1);
    return gone;
  }

  /** @returns whether it was there */
  delete(entry: T): boolean {
    const held = this.#held.get(entry);
    if (!held) return false;
    const { by, holding, link, browser } = held;
    this.#held.delete(entry);
    holding.entries.remove(link);
    this.#resize(holding, -1);
    if (holding.size === 0) this.#owners.delete(by);
    if (browser) {
      browser.holding.entries.remove(browser.link);
      browser.holding.size -= 1;
      if (browser.holding.size === 0) this.#browsers.delete(browser.name);
    }
    return true;
  }

  clear(): void {
    for (const map of [this.#held, this.#owners, this.#browsers]) map.clear();
    this.#bySize.length = 0;
    this.#most = 0;
  }

  #note(entry: T, name: string): NonNullable<Held<T>['browser']> {
    const holding = this.#browsers.get(name) ?? { entries: new Chain<T>(), size: 0, place: null };
    this.#browsers.set(name, holding);
    holding.size += 1;
    return { name, holding, link: holding.entries.push(entry) };
  }

  /** Of several that hold as many, the one that came to it last. */
  #greediest(): Holding<T> | undefined {
    return this.#bySize[this.#most]?.last?.value;
  }

  #resize(holding: Holding<T>, change: 1 | -1): void {
    if (holding.place) this.#bySize[holding.size]?.remove(holding.place);
    holding.size += change;
    if (holding.size > 0) {
      const chain = this.#bySize[holding.size] ?? new Chain<Holding<T>>();
      this.#bySize[holding.size] = chain;
      holding.place = chain.push(holding);
    }
    this.#most = Math.max(this.#most, holding.size);
    while (this.#most > 0 && !this.#bySize[this.#most]?.last) this.#most -= 1;
  }
}
