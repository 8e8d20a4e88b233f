// A folder as a store. A put writes a temporary file, syncs it, and links or renames it into place,
// so that a crash leaves either the old content or the new, never a part of one.

import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { link, mkdir, open, readdir, readFile, rename, rm, unlink } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Store } from './store.ts';

const TEMPORARY = '.tmp-';

/**
 * Returns a store over a folder, made on the first put. `durable: false` leaves syncing to the
 * operating system: for a site that can be rolled forward again, not for what was received.
 */
export function folderStore(dir: string, { durable = true } = {}): Store {
  async function write(temporary: string, bytes: Uint8Array): Promise<void> {
    const folder = dirname(temporary);
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
  }

  return {
    get: (key) => readFile(pathOf(dir, key)).catch(absent),

    async put(key, bytes, condition) {
      const path = pathOf(dir, key);
      const temporary = join(dirname(path), TEMPORARY + randomBytes(8).toString('hex'));
      const ifAbsent = condition?.ifAbsent ?? false;
      if (!durable) return putNow(path, bytes, { temporary, ifAbsent });
      await write(temporary, bytes);
      if (ifAbsent) {
        const linked = await link(temporary, path).then(() => true, taken);
        await unlink(temporary);
        if (!linked) return false;
      } else {
        await rename(temporary, path);
      }
      await syncFolder(dirname(path));
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

interface Now {
  readonly temporary: string;
  readonly ifAbsent: boolean;
}

/** Without a sync there is nothing to wait for, and thousands of small pages go faster so. */
function putNow(path: string, bytes: Uint8Array, { temporary, ifAbsent }: Now): boolean {
  writeNow(temporary, bytes);
  if (!ifAbsent) {
    renameSync(temporary, path);
    return true;
  }
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    return taken(asErrno(error));
  } finally {
    unlinkSync(temporary);
  }
}

function writeNow(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes, { flag: 'wx' });
  } catch (error) {
    absent(asErrno(error));
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

function asErrno(error: unknown): NodeJS.ErrnoException {
  if (!(error instanceof Error)) throw error;
  return error;
}
