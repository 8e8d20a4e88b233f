// Files in, one .zip out that holds them with their checksums: same files, same bytes.

import { zipSync, type Zippable } from 'fflate';
import { sha256 } from '../store/store-key.ts';
import { bytesOf } from '../store/store.ts';

export interface Entry {
  readonly name: string;
  /** The same key, the same bytes. */
  readonly key: string;
  make(): Uint8Array;
}

/** Returns a file of text for a package. */
export function textEntry(name: string, text: string): Entry {
  return { name, key: sha256(text), make: () => bytesOf(text) };
}

/** Returns the key of a package: what its bytes follow from. */
export function packageKey(entries: readonly Entry[]): string {
  return sha256(JSON.stringify(entries.map(({ name, key }) => [name, key])));
}

/** Returns a zip of the entries and of SHA256SUMS, which `sha256sum -c` verifies them with. */
export function zip(entries: readonly Entry[]): Uint8Array {
  const files: Zippable = {};
  let sums = '';
  for (const entry of entries) {
    const bytes = entry.make();
    // Parquet is compressed already.
    files[entry.name] = [bytes, { level: entry.name.endsWith('.parquet') ? 0 : 1 }];
    sums += `${sha256(bytes)}  ${entry.name}\n`;
  }
  files['SHA256SUMS'] = bytesOf(sums);
  // The first moment that a zip can hold, in whatever zone the machine lives.
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}
