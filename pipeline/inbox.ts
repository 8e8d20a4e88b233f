// A folder of uploads, one sub-folder per reporter, as a list of what lies in it. A file's time of
// reception is its name's prefix `20230703T091500_` (Beijing time), else its modification time.

import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
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
  const found = await filesIn(Buffer.from(dir), []).catch((cause: unknown) => {
    const hint = 'make the folder, with one sub-folder per reporter, or name another: --inbox DIR';
    throw new UserError(`missing inbox: ${dir}`, { hint, cause });
  });
  const chosen = found.filter(({ path }) => only === undefined || only.has(join(path.toString())));
  const now = beijingTime(Date.now());
  return Promise.all(chosen.sort(byNames).map((one) => incoming(one, now)));
}

/** A file of the inbox: the bytes of its path, as names may be in any encoding, and its names. */
interface Found {
  readonly path: Buffer;
  /** The folders from the inbox down, and the file. */
  readonly names: readonly string[];
}

async function filesIn(folder: Buffer, above: readonly string[]): Promise<Found[]> {
  const entries = await readdir(folder, { withFileTypes: true, encoding: 'buffer' });
  const found = entries.map(async (entry): Promise<Found[]> => {
    const name = nameOf(entry.name);
    if (name.startsWith('.')) return [];
    const path = Buffer.concat([folder, Buffer.from('/'), entry.name]);
    const here = { path, names: [...above, name] };
    // A folder that cannot be listed is listed itself: reading it fails, and says why.
    if (entry.isDirectory()) return filesIn(here.path, here.names).catch(() => [here]);
    return entry.isFile() ? [here] : [];
  });
  return (await Promise.all(found)).flat();
}

/** Returns a file's name as text: UTF-8, or what computers in China wrote before. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function byNames(a: Found, b: Found): number {
  return a.names.join('/') < b.names.join('/') ? -1 : 1;
}

async function incoming({ path, names }: Found, now: string): Promise<Incoming> {
  const [reporter = '', ...rest] = names.length === 1 ? ['', ...names] : names;
  const name = rest.join('/');
  const found = await stat(path).catch((cause: unknown) => ({ size: 0, mtimeMs: 0, cause }));
  const modified = beijingTime(found.mtimeMs);
  return {
    reporter,
    name,
    size: found.size,
    received: receivedAt(names.at(-1) ?? '', now) ?? modified,
    modified,
    async read() {
      if ('cause' in found) throw new Error(`unreadable file: ${name}`, { cause: found.cause });
      return readUpTo(path, found.size);
    },
  };
}

/** Reads no more than the size that was listed: a file that still grows is not read for ever. */
async function readUpTo(path: Buffer, size: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** A time still to come is a slip: it would outlive every correction. */
function receivedAt(name: string, now: string): string | undefined {
  const [, year, month, day, hour, minute, second] = PREFIX.exec(name) ?? [];
  if (year === undefined) return undefined;
  const text = `${year}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}+08:00`;
  const moment = Date.parse(text);
  const isTime = !Number.isNaN(moment) && beijingTime(moment) === text;
  return isTime && text <= now ? text : undefined;
}
