// A folder as a store. A put writes a temporary file, syncs it, and links or renames it into place,
// so that a crash leaves either the old content or the new, never a part of one.

import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { link, mkdir, open, readdir, readFile, rename, rm, unlink } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Store } from './store.ts';

const TEMPORARY = '.tmp-';

/**
 * Returns a store over a folder, made on the first put. `durable: false` leaves syncing to the
 * operating system: for a site that can be rolled forward again, not for what was received.
 */
export function folderStore(dir: string, { durable = true } = {}): Store {
  async function write(path: string, bytes: Uint8Array): Promise<string> {
    const folder = dirname(path);
    const temporary = join(folder, TEMPORARY + randomBytes(8).toString('hex'));
    if (!durable) {
      writeNow(temporary, bytes);
      return temporary;
    }
    let file = await open(temporary, 'wx').catch(absent);
    if (!file) {
      await mkdir(folder, { recursive: true });
      file = await open(temporary, 'wx');
    }
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    return temporary;
  }

  return {
    get: (key) => readFile(pathOf(dir, key)).catch(absent),

    async put(key, bytes, condition) {
      const path = pathOf(dir, key);
      const temporary = await write(path, bytes);
      if (condition?.ifAbsent) {
        const linked = await link(temporary, path).then(() => true, taken);
        await unlink(temporary);
        if (!linked) return false;
      } else {
        await rename(temporary, path);
      }
      if (durable) await syncFolder(dirname(path));
      return true;
    },

    async list(prefix) {
      const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
      const entries = await readdir(pathOf(dir, folder), {
        recursive: true,
        withFileTypes: true,
      }).catch(absent);
      return (entries ?? [])
        .filter((entry) => entry.isFile() && !entry.name.startsWith(TEMPORARY))
        .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .filter((key) => key.startsWith(prefix))
        .sort();
    },

    async remove(key) {
      await rm(pathOf(dir, key), { force: true });
    },
  };
}

/** Without a sync there is nothing to wait for, and thousands of small pages go faster so. */
function writeNow(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes, { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes, { flag: 'wx' });
  }
}

function pathOf(dir: string, key: string): string {
  if (key.split('/').includes('..')) throw new Error(`invalid key: ${key}`);
  return join(dir, key);
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw error;
}

function taken(error: NodeJS.ErrnoException): false {
  if (error.code === 'EEXIST') return false;
  throw error;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
