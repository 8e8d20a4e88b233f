// Whole numbers in, in which order they were put out: open addressing in typed arrays, since a
// JavaScript Map of a million numbers takes five times the room.

export interface KeyIndex {
  /** Puts a key and returns -1, or the number that it has already; keys are integers from 0 to 2^53. */
  readonly add: (key: number) => number;
  /** Returns the how manieth key it is that was put, counted from 0, -1 where it was not. */
  readonly find: (key: number) => number;
  readonly at: (index: number) => number;
  readonly count: () => number;
}

const FREE = -1;

/** Returns an empty index. */
export function keyIndex(): KeyIndex {
  let keys = new Float64Array(512);
  let slots = new Int32Array(1024).fill(FREE);
  let count = 0;

  // The slot of a key, or the free one where it belongs.
  const slotOf = (key: number): number => {
    const mask = slots.length - 1;
    const mixed = Math.imul(key >>> 0, 0x9e37_79b1) ^ Math.imul(key / 2 ** 32, 0x85eb_ca6b);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    for (let at = slots[slot] ?? FREE; at !== FREE && keys[at] !== key; at = slots[slot] ?? FREE)
      slot = (slot + 1) & mask;
    return slot;
  };
  const grow = (): void => {
    const before = keys;
    keys = new Float64Array(2 * before.length);
    keys.set(before);
    slots = new Int32Array(2 * slots.length).fill(FREE);
    for (let at = 0; at < count; at++) slots[slotOf(before[at] ?? 0)] = at;
  };

  return {
    add(key) {
      if (count === keys.length) grow();
      const slot = slotOf(key);
      const before = slots[slot] ?? FREE;
      if (before !== FREE) return before;
      keys[count] = key;
      slots[slot] = count;
      count++;
      return FREE;
    },
    find: (key) => slots[slotOf(key)] ?? FREE,
    at: (index) => keys[index] ?? 0,
    count: () => count,
  };
}
