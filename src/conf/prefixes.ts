/** Finds what begins with a prefix without looking at everything: for those who ask for many prefixes of many keys. */
export class PrefixIndex<T> {
  private readonly sorted: readonly { readonly key: string; readonly place: number; readonly value: T }[];

  /** @param entries in the order in which they are found */
  constructor(entries: Iterable<readonly [key: string, value: T]>) {
    this.sorted = [...entries]
      .map(([key, value], place) => ({ key, place, value }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.place - b.place));
  }

  /** The values of all keys that begin with a prefix. */
  below(prefix: string): T[] {
    const found = [];
    for (let at = this.firstFrom(prefix); at < this.sorted.length && this.sorted[at].key.startsWith(prefix); at++) {
      found.push(this.sorted[at]);
    }
    return found.sort((a, b) => a.place - b.place).map(({ value }) => value);
  }

  private firstFrom(key: string): number {
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.sorted[middle].key < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
