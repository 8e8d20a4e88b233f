// Brings the pictures of a site to what they should be: draws those whose drawing changed, removes
// those that are gone. A list beside them remembers what each was drawn from.

import type { PngDrawer } from './png-drawer.ts';
import { sha256 } from './store/store-key.ts';
import { bytesOf, textOf, type Store } from './store/store.ts';

export interface Drawn {
  readonly drawn: number;
  readonly kept: number;
  readonly removed: number;
}

interface DrawOptions {
  readonly site: Store;
  readonly drawer: PngDrawer;
  readonly onProgress?: (done: number, all: number) => void;
}

type Keys = Readonly<Record<string, string>>;

const LIST = '.pictures.json';

/** Draws pictures into a site, each by its path. */
export async function drawPictures(
  pictures: readonly { readonly path: string; readonly svg: string }[],
  { site, drawer, onProgress }: DrawOptions,
): Promise<Drawn> {
  const before = await readList(site);
  const after: Keys = Object.fromEntries(
    pictures.map(({ path, svg }) => [path, sha256(`${drawer.hash}\n${svg}`)]),
  );
  const changed = pictures.filter(({ path }) => before[path] !== after[path]);
  const gone = Object.keys(before).filter((path) => !(path in after));
  const kept = pictures.length - changed.length;
  if (changed.length + gone.length === 0) return { drawn: 0, kept, removed: 0 };
  // What is about to be written is forgotten first: an interrupted run is finished by the next.
  const unchanged = Object.entries(after).filter(([path, key]) => before[path] === key);
  const forgotten = gone.map((path): [string, string] => [path, '']);
  await writeList(site, Object.fromEntries([...unchanged, ...forgotten]));
  for (const [i, { path, svg }] of changed.entries()) {
    await site.put(path, drawer.draw(svg));
    onProgress?.(i + 1, changed.length);
  }
  for (const path of gone) await site.remove(path);
  await writeList(site, after);
  return { drawn: changed.length, kept, removed: gone.length };
}

async function readList(site: Store): Promise<Keys> {
  const bytes = await site.get(LIST);
  return bytes ? (JSON.parse(textOf(bytes)) as Keys) : {};
}

async function writeList(site: Store, keys: Keys): Promise<void> {
  await site.put(LIST, bytesOf(JSON.stringify(keys)));
}
