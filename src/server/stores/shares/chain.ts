/** A place in a {@link Chain}. */
export interface Link<T> {
  readonly value: T;
  before: Link<T> | null;
  after: Link<T> | null;
}

/** Values in the order in which they came. Each can be taken out, and both ends are known, in constant time. */
export class Chain<T> {
  first: Link<T> | null = null;
  last: Link<T> | null = null;

  push(value: T): Link<T> {
    const link: Link<T> = { value, before: this.last, after: null };
    if (this.last) this.last.after = link;
    else this.first = link;
    this.last = link;
    return link;
  }

  /** @param link one of this chain, and not taken out before */
  remove({ before, after }: Link<T>): void {
    if (before) before.after = after;
    else this.first = after;
    if (after) after.before = before;
    else this.last = before;
  }
}
