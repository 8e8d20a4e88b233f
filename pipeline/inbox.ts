// A folder of uploads, one sub-folder per reporter, as a list of what lies in it. A file's time of
// reception is its name's prefix `20230703T091500_` (Beijing time), else its modification time.

import { open, readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { beijingTime } from './clock.ts';
import type { Incoming } from './receive.ts';
import { UserError } from './user-error.ts';

const PREFIX = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})_/;

/**
 * Returns the files of an inbox in the order of their paths, or those of the given paths only. Dot
 * files are left alone.
 */
export async function readInbox(
  dir: string,
  only?: ReadonlySet<string>,
): Promise<readonly Incoming[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(
    (cause: unknown) => {
      const hint =
        'make the folder, with one sub-folder per reporter, or name another: --inbox DIR';
      throw new UserError(`missing inbox: ${dir}`, { hint, cause });
    },
  );
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => only === undefined || only.has(path))
    .sort();
  return Promise.all(paths.map((path) => incoming(dir, path)));
}

async function incoming(dir: string, path: string): Promise<Incoming> {
  const [first = '', ...rest] = relative(dir, path).split(sep);
  const [reporter, name] = rest.length === 0 ? ['', first] : [first, rest.join('/')];
  const { size, mtimeMs } = await stat(path);
  return {
    reporter,
    name,
    size,
    received: receivedAt(rest.at(-1) ?? first) ?? beijingTime(mtimeMs),
    read: () => readUpTo(path, size),
  };
}

/** Reads no more than the size that was listed: a file that still grows is not read for ever. */
async function readUpTo(path: string, size: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function receivedAt(name: string): string | undefined {
  const [, year, month, day, hour, minute, second] = PREFIX.exec(name) ?? [];
  if (year === undefined) return undefined;
  const text = `${year}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}+08:00`;
  return Number.isNaN(Date.parse(text)) ? undefined : text;
}
