// Where a published release is read from: the address of a site, or the folder that it was written to.

import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { UserError } from '../user-error.ts';
import { INDEX, type Fetch } from './published.ts';

export interface Source {
  readonly fetch: Fetch;
  /** The address of the list of the release's files. */
  readonly index: string;
}

/** Returns what reads a release; an address may name a list of files, else it is the newest one's. */
export function sourceOf(from: string): Source {
  if (!/^https?:\/\//.test(from)) return { fetch: (path) => fileAt(from, path), index: INDEX };
  const at = new URL(from);
  const index = at.pathname.endsWith('.json') ? at.pathname : INDEX;
  return { fetch: (path) => download(new URL(path, at)), index };
}

async function fileAt(folder: string, path: string): Promise<Uint8Array | undefined> {
  // What index.json names lies in the folder, whatever it says.
  return readFile(join(folder, normalize(join('/', path)))).catch(() => undefined);
}

async function download(url: URL): Promise<Uint8Array | undefined> {
  const response = await fetch(url).catch((cause: unknown) => {
    const hint = 'check the address, or download the site and name its folder';
    throw new UserError(`cannot reach ${url.origin}`, { hint, cause });
  });
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}
