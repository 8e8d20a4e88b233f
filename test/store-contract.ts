// What every store promises; folder, memory and bucket run this one suite.

import { afterEach, describe, expect, test } from 'vitest';
import { bytesOf, textOf, type Store } from '../pipeline/store/store.ts';

export interface OpenStore {
  readonly store: Store;
  close(): Promise<void>;
}

/** Runs the suite on fresh stores of one kind. */
export function storeContract(name: string, open: () => Promise<OpenStore>): void {
  describe(`${name}: the contract of a store`, () => {
    const opened: OpenStore[] = [];
    async function fresh(): Promise<Store> {
      const one = await open();
      opened.push(one);
      return one.store;
    }
    afterEach(async () => {
      for (const one of opened.splice(0)) await one.close();
    });

    test('get(absent key) returns undefined, in a store of nothing and of other keys', async () => {
      const store = await fresh();
      expect(await store.get('a/b')).toBeUndefined();
      await store.put('a/c', bytesOf('x'));
      expect(await store.get('a/b')).toBeUndefined();
      expect(await store.get('a/c/d')).toBeUndefined();
    });

    test('get(key) returns the bytes that were put, whatever they are', async () => {
      const store = await fresh();
      const all = Uint8Array.from({ length: 256 }, (_, i) => i);
      expect(await store.put('raw/all', all)).toBe(true);
      await store.put('empty', new Uint8Array());
      expect(new Uint8Array((await store.get('raw/all')) ?? [])).toEqual(all);
      expect((await store.get('empty'))?.length).toBe(0);
    });

    test('put(key) replaces what was there', async () => {
      const store = await fresh();
      await store.put('a', bytesOf('the long first text'));
      expect(await store.put('a', bytesOf('short'))).toBe(true);
      expect(await textAt(store, 'a')).toBe('short');
    });

    test('put(bytes) keeps them as they were, whatever the caller does with them later', async () => {
      const store = await fresh();
      const bytes = bytesOf('abc');
      await store.put('a', bytes);
      bytes.fill(0);
      (await store.get('a'))?.fill(0);
      expect(await textAt(store, 'a')).toBe('abc');
    });

    test('put(key, if absent) puts once, then returns false and changes nothing', async () => {
      const store = await fresh();
      expect(await store.put('a/b', bytesOf('first'), { ifAbsent: true })).toBe(true);
      expect(await store.put('a/b', bytesOf('second'), { ifAbsent: true })).toBe(false);
      expect(await textAt(store, 'a/b')).toBe('first');
      expect(await store.list('')).toEqual(['a/b']);
    });

    test('put(key, if absent) by many at once: one wins, and all read what it put', async () => {
      const store = await fresh();
      const writers = Array.from({ length: 24 }, (_, i) => `writer ${i}`);
      const won = await Promise.all(
        writers.map((one) => store.put('log/1', bytesOf(one), { ifAbsent: true })),
      );
      expect(won.filter(Boolean)).toHaveLength(1);
      expect(await textAt(store, 'log/1')).toBe(writers[won.indexOf(true)]);
    });

    test('put(key) by many at once leaves one of them whole, and readers see whole ones', async () => {
      const store = await fresh();
      const size = 300_000;
      await store.put('page', new Uint8Array(size));
      const puts = Array.from({ length: 8 }, (_, i) =>
        store.put('page', new Uint8Array(size).fill(i + 1)),
      );
      const seen = await Promise.all(Array.from({ length: 16 }, () => store.get('page')));
      await Promise.all(puts);
      for (const bytes of [...seen, await store.get('page')]) {
        expect([bytes?.length, new Set(bytes).size]).toEqual([size, 1]);
      }
    });

    test('list(prefix) returns the keys that start with it, sorted by code unit', async () => {
      const store = await fresh();
      const keys = ['log/00000010', 'log/00000009', 'login', 'lo', 'a-b', 'a/b', 'B', 'é', 'a/一'];
      for (const key of keys) await store.put(key, bytesOf(key));
      expect(await store.list('')).toEqual([...keys].sort());
      expect(await store.list('log/')).toEqual(['log/00000009', 'log/00000010']);
      expect(await store.list('log')).toEqual(['log/00000009', 'log/00000010', 'login']);
      expect(await store.list('log/0000001')).toEqual(['log/00000010']);
      expect(await store.list('login')).toEqual(['login']);
      expect(await store.list('a/')).toEqual(['a/b', 'a/一']);
    });

    test('list(prefix) returns nothing where there is nothing', async () => {
      const store = await fresh();
      expect(await store.list('')).toEqual([]);
      expect(await store.list('log/')).toEqual([]);
      await store.put('log', bytesOf(''));
      expect(await store.list('log/')).toEqual([]);
      expect(await store.list('x/y/z')).toEqual([]);
    });

    test('list(prefix) goes down as deep as keys do', async () => {
      const store = await fresh();
      await store.put('data/f/0123/a.csv', bytesOf('a'));
      await store.put('data/latest/index.json', bytesOf('b'));
      expect(await store.list('data/')).toEqual(['data/f/0123/a.csv', 'data/latest/index.json']);
    });

    test('remove(key) removes it alone, and is content with an absent one', async () => {
      const store = await fresh();
      for (const key of ['a/1', 'a/2', 'a/10']) await store.put(key, bytesOf(key));
      await store.remove('a/1');
      await store.remove('a/1');
      await store.remove('never/there');
      expect(await store.list('')).toEqual(['a/10', 'a/2']);
      expect(await store.get('a/1')).toBeUndefined();
    });

    test('put(removed key, if absent) puts it again', async () => {
      const store = await fresh();
      await store.put('a', bytesOf('1'), { ifAbsent: true });
      await store.remove('a');
      expect(await store.put('a', bytesOf('2'), { ifAbsent: true })).toBe(true);
      expect(await textAt(store, 'a')).toBe('2');
    });
  });
}

async function textAt(store: Store, key: string): Promise<string | undefined> {
  const bytes = await store.get(key);
  return bytes && textOf(bytes);
}
