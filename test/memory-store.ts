// A store in memory, and stores that fail on purpose: killed at a write, losing an answer, or giving
// way to others at every step.

import type { Store } from '../pipeline/store/store.ts';

export interface MemoryStore extends Store {
  /** What it holds, to be looked at and to be copied; its bytes are never changed in place. */
  readonly content: Map<string, Uint8Array>;
}

/** Returns a store in memory that holds a copy of the given content. */
export function memoryStore(content: ReadonlyMap<string, Uint8Array> = new Map()): MemoryStore {
  const kept = new Map(content);
  return {
    content: kept,
    get: (key) => Promise.resolve(kept.get(key)?.slice()),
    put(key, bytes, condition) {
      if (condition?.ifAbsent && kept.has(key)) return Promise.resolve(false);
      kept.set(key, bytes.slice());
      return Promise.resolve(true);
    },
    list: (prefix) =>
      Promise.resolve([...kept.keys()].filter((key) => key.startsWith(prefix)).sort()),
    remove(key) {
      kept.delete(key);
      return Promise.resolve();
    },
  };
}

/** Returns the keys under which two stores do not hold the same bytes, in order. */
export function differences(one: MemoryStore, other: MemoryStore): readonly string[] {
  return [...new Set([...one.content.keys(), ...other.content.keys()])]
    .filter((key) => !isSame(one.content.get(key), other.content.get(key)))
    .sort();
}

function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && Buffer.compare(a, b) === 0);
}

/** A way to die: at which write, counted over all stores that share it, and whether it took effect. */
export interface Death {
  readonly atWrite: number;
  /** The write takes effect, only its answer never arrives. */
  readonly answerLost: boolean;
  writes: number;
  /** What was written, in order. */
  readonly keys: string[];
  isDead: boolean;
}

/** Returns a death at a write, 1 the first; Infinity only counts. */
export function death(atWrite: number, { answerLost = false } = {}): Death {
  return { atWrite, answerLost, writes: 0, keys: [], isDead: false };
}

export class Killed extends Error {}

/** Returns a store whose process dies at a write: from there on nothing is read or written. */
export function mortal(store: Store, end: Death): Store {
  const alive = (): void => {
    if (end.isDead) throw new Killed('killed');
  };
  async function write<T>(key: string, act: () => Promise<T>): Promise<T> {
    alive();
    end.writes += 1;
    end.keys.push(key);
    if (end.writes < end.atWrite) return act();
    end.isDead = true;
    if (end.answerLost) await act();
    throw new Killed('killed');
  }
  return {
    async get(key) {
      alive();
      return store.get(key);
    },
    async list(prefix) {
      alive();
      return store.list(prefix);
    },
    put: (key, bytes, condition) => write(key, () => store.put(key, bytes, condition)),
    remove: (key) => write(key, () => store.remove(key)),
  };
}

/** Returns a store that does something else before each put, such as failing or letting others go. */
export function beforePut(store: Store, act: (key: string) => Promise<void> | void): Store {
  return {
    ...store,
    async put(key, bytes, condition) {
      await act(key);
      return store.put(key, bytes, condition);
    },
  };
}

/** Returns a store that lets others go first, for as many turns as the numbers say, over and over. */
export function yielding(store: Store, turns: readonly number[]): Store {
  let calls = 0;
  async function later(): Promise<void> {
    const count = turns[calls % turns.length] ?? 0;
    calls += 1;
    for (let turn = 0; turn < count; turn += 1) await new Promise(setImmediate);
  }
  return {
    get: (key) => later().then(() => store.get(key)),
    put: (key, bytes, condition) => later().then(() => store.put(key, bytes, condition)),
    list: (prefix) => later().then(() => store.list(prefix)),
    remove: (key) => later().then(() => store.remove(key)),
  };
}
