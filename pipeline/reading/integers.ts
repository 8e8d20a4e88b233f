// A growing list of integers below 2^31, at four bytes each.

export interface Integers {
  readonly push: (integer: number) => void;
  readonly at: (index: number) => number;
}

/** Returns an empty list. */
export function integers(): Integers {
  let list = new Int32Array(1024);
  let count = 0;
  return {
    push(integer) {
      if (count === list.length) {
        const before = list;
        list = new Int32Array(2 * count);
        list.set(before);
      }
      list[count++] = integer;
    },
    at: (index) => list[index] ?? 0,
  };
}
