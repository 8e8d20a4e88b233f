// What the checking code calls and Chrome 86 does not have yet, the last one that many offices with
// Windows 7 run. Each is put in place only where it is missing, and does just what is used here.

type Group<Key, Item> = Map<Key, Item[]>;

function missing(where: object, methods: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(methods)) {
    if (name in where) continue;
    Object.defineProperty(where, name, { value, writable: true, configurable: true });
  }
}

function at(this: ArrayLike<unknown>, index: number): unknown {
  return this[index < 0 ? this.length + Math.trunc(index) : Math.trunc(index)];
}

type Test = (item: unknown, index: number) => unknown;

function findLastIndex(this: readonly unknown[], test: Test): number {
  for (let i = this.length - 1; i >= 0; i -= 1) if (test(this[i], i)) return i;
  return -1;
}

function findLast(this: readonly unknown[], test: Test): unknown {
  return this[findLastIndex.call(this, test)];
}

const ARRAY = {
  at,
  findLast,
  findLastIndex,
  toSorted(this: readonly unknown[], compare?: (a: unknown, b: unknown) => number) {
    return [...this].sort(compare);
  },
  toReversed(this: readonly unknown[]) {
    return [...this].reverse();
  },
  toSpliced(this: readonly unknown[], start: number, count: number, ...items: unknown[]) {
    const copy = [...this];
    copy.splice(start, count, ...items);
    return copy;
  },
  with(this: readonly unknown[], index: number, value: unknown) {
    const copy = [...this];
    copy[index < 0 ? copy.length + index : index] = value;
    return copy;
  },
};

function groups<Key, Item>(
  items: Iterable<Item>,
  keyOf: (item: Item, index: number) => Key,
): Group<Key, Item> {
  const found: Group<Key, Item> = new Map();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index);
    const group = found.get(key);
    if (group) group.push(item);
    else found.set(key, [item]);
    index += 1;
  }
  return found;
}

missing(Array.prototype, ARRAY);
missing(Object.getPrototypeOf(Uint8Array.prototype) as object, { at, findLast, findLastIndex });
missing(String.prototype, { at });
missing(Map, { groupBy: groups });
missing(Object, {
  groupBy: <Item>(items: Iterable<Item>, keyOf: (item: Item, index: number) => string) =>
    Object.fromEntries(groups(items, keyOf)),
  hasOwn: (where: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(where, key),
});
