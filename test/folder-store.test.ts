// folderStore(dir) and the store in memory that other tests use: one contract, and what a folder
// promises beyond it.

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderStore } from '../pipeline/store/folder-store.ts';
import { bytesOf, textOf } from '../pipeline/store/store.ts';
import { memoryStore, yielding } from './memory-store.ts';
import { storeContract } from './store-contract.ts';

let root = '';
let folders = 0;
const nextFolder = (): string => join(root, `${(folders += 1)}`);

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'mubiao-store-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const nothing = (): Promise<void> => Promise.resolve();

storeContract('folderStore(dir)', () =>
  Promise.resolve({ store: folderStore(nextFolder()), close: nothing }),
);
storeContract('folderStore(dir, not durable)', () =>
  Promise.resolve({ store: folderStore(nextFolder(), { durable: false }), close: nothing }),
);
storeContract('memoryStore()', () => Promise.resolve({ store: memoryStore(), close: nothing }));
storeContract('yielding(memoryStore())', () =>
  Promise.resolve({ store: yielding(memoryStore(), [0, 2, 1]), close: nothing }),
);

test('folderStore(dir) makes no folder before the first put', async () => {
  const dir = nextFolder();
  const store = folderStore(dir);
  await store.list('');
  await store.get('a');
  await store.remove('a');
  expect(await readdir(root)).not.toContain(String(folders));
});

test('folderStore(dir) keeps keys as paths, for the next process to read', async () => {
  const dir = nextFolder();
  await folderStore(dir).put('raw/ab', bytesOf('x'));
  expect(await readFile(join(dir, 'raw', 'ab'), 'utf8')).toBe('x');
  expect(textOf((await folderStore(dir).get('raw/ab')) ?? new Uint8Array())).toBe('x');
});

test('folderStore(dir) leaves no temporary files behind, won or lost', async () => {
  const dir = nextFolder();
  const store = folderStore(dir);
  await Promise.all(
    Array.from({ length: 12 }, (_, i) =>
      store.put(`a/${i % 3}`, bytesOf(String(i)), ...(i % 2 ? [{ ifAbsent: true } as const] : [])),
    ),
  );
  expect((await readdir(join(dir, 'a'))).sort()).toEqual(['0', '1', '2']);
});

test('list(prefix) leaves out what a killed put left behind', async () => {
  const dir = nextFolder();
  const store = folderStore(dir);
  await store.put('a/b', bytesOf('x'));
  await writeFile(join(dir, 'a', '.tmp-0123456789abcdef'), 'half a fi');
  expect(await store.list('')).toEqual(['a/b']);
  expect(await store.list('a/.')).toEqual([]);
});

test('put(key) makes its folder again after somebody removed it', async () => {
  const dir = nextFolder();
  const store = folderStore(dir);
  await store.put('a/b', bytesOf('x'));
  await rm(dir, { recursive: true });
  expect(await store.put('a/b', bytesOf('y'), { ifAbsent: true })).toBe(true);
  expect(textOf((await store.get('a/b')) ?? new Uint8Array())).toBe('y');
});

test('a key that climbs out of the folder is refused', async () => {
  const store = folderStore(nextFolder());
  const climbing = ['../x', 'a/../../x', '..'];
  for (const key of climbing) {
    await expect(async () => store.get(key)).rejects.toThrow('invalid key');
    await expect(async () => store.put(key, bytesOf('x'))).rejects.toThrow('invalid key');
    await expect(async () => store.remove(key)).rejects.toThrow('invalid key');
    await expect(async () => store.list(`${key}/`)).rejects.toThrow('invalid key');
  }
  expect(await readdir(root)).not.toContain('x');
});
