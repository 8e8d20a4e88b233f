// folderKeys(store): a store like any other, whose pages lie under the addresses of their folders.

import { expect, test } from 'vitest';
import { folderKeys } from '../pipeline/store/folder-keys.ts';
import { mediaTypeOf } from '../pipeline/store/object-headers.ts';
import { bytesOf } from '../pipeline/store/store.ts';
import { memoryStore } from './memory-store.ts';
import { storeContract } from './store-contract.ts';

storeContract('folderKeys(memoryStore())', () =>
  Promise.resolve({ store: folderKeys(memoryStore()), close: () => Promise.resolve() }),
);

test('the page of a folder is kept under its address, home and all else under their names', async () => {
  const kept = memoryStore();
  const store = folderKeys(kept);
  const keys = ['404.html', 'data/latest/values.csv', 'index.html', 'place/210102/index.html'];
  for (const key of keys) await store.put(key, bytesOf(key));
  expect([...kept.content.keys()].sort()).toEqual([
    ...['404.html', 'data/latest/values.csv', 'index.html', 'place/210102/'],
  ]);
  expect(await store.list('')).toEqual(keys);
  expect(mediaTypeOf('/place/210102/')).toBe('text/html; charset=utf-8');
});
