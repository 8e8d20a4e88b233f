// A folder of reference data goes in, the loaded reference comes out: the only place that reads it
// from disk. What stands under samples/ is no reference data and is left alone.

import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { loadReference } from './load-reference.ts';
import type { Reference } from './reference.ts';
import { UserError } from '../user-error.ts';

/** Returns the reference data of a folder. Throws a UserError when it is missing or refused. */
export async function readData(dir: string): Promise<Reference> {
  const paths = (await listed(dir)).filter((path) => /\.(csv|json)$/.test(path)).sort();
  const texts = await Promise.all(paths.map((path) => utf8(dir, path)));
  return loadReference(new Map(paths.map((path, i) => [path, texts[i] ?? ''])));
}

async function listed(dir: string): Promise<string[]> {
  try {
    const entries = await readdir(dir, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((path) => !path.startsWith('samples/'));
  } catch (cause) {
    const hint = 'name the folder that holds places.csv, measures.csv and the other tables';
    throw new UserError(`missing folder of reference data: ${dir}`, { hint, cause });
  }
}

async function utf8(dir: string, path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(join(dir, path)));
  } catch (cause) {
    const hint = 'save it as UTF-8 (in Excel: "CSV UTF-8")';
    throw new UserError(`unreadable reference data: ${path}`, { hint, cause });
  }
}
