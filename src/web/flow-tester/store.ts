/** A value that components can watch; it is replaced, never changed. */
export class Store<T> {
  #value: T;
  readonly #watchers = new Set<() => void>();

  constructor(value: T) {
    this.#value = value;
  }

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  readonly state = (): T => this.#value;

  set(value: T): void {
    this.#value = value;
    for (const watcher of this.#watchers) watcher();
  }
}
