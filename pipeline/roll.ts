// Brings a site from wherever it is to a release: writes what changed, leaves before the pages that
// link them, then removes what is gone. A manifest beside the pages remembers each page's key; it is
// written before and after, so that an interrupted roll is finished by the next one.

import { isSuperseded, type LogEntry } from './store/log.ts';
import type { Lang, Page } from './page.ts';
import type { SiteFile } from './pages/context.ts';
import type { StoredFile } from './pages/receipt.ts';
import type { MadeFile } from './made-file.ts';
import type { Plan } from './plan.ts';
import type { Renderer } from './renderer.ts';
import { bytesOf, textOf, type Store } from './store/store.ts';
import { sha256 } from './store/store-key.ts';

export interface Rolled {
  /** Pages written, in both languages. */
  readonly rendered: number;
  readonly kept: number;
  readonly removed: number;
  /** A newer release was committed meanwhile: its publisher does the rest. */
  readonly superseded: boolean;
}

/**
 * What a site consists of: by the hash of a path, so that it gives no private address away; what stands
 * there by a hash of both, so that nobody can try out what a private file holds.
 */
interface Manifest {
  readonly n: number;
  readonly keys: Readonly<Record<string, string>>;
}

const MANIFEST = '.manifest.json';
const UNKNOWN = '';

export interface RollOptions {
  readonly store: Store;
  readonly site: Store;
  readonly renderer: Renderer;
  readonly entry: LogEntry;
  /**
   * Write everything, whatever the manifest says: what this run was writing when it was overtaken
   * may have come after the newer page that the manifest knows of.
   */
  readonly afresh?: boolean;
  readonly onProgress?: (done: number, all: number) => void;
}

interface Item {
  readonly path: string;
  readonly key: string;
  readonly isPage: boolean;
  make(): Promise<Uint8Array>;
}

/** Rolls the site forward to an entry of the log. */
export async function roll(plan: Plan, options: RollOptions): Promise<Rolled> {
  const { site, entry } = options;
  const items = itemsOf(plan, options);
  const found = (await readManifest(site)) ?? { n: 0, keys: {} };
  const before = options.afresh ? { n: found.n, keys: blank(Object.keys(found.keys)) } : found;
  const changed = items.filter((item) => before.keys[nameOf(item.path)] !== sealed(item));
  const after: Manifest = { n: entry.n, keys: keysOf(items) };
  const gone = Object.keys(before.keys).some((name) => !(name in after.keys));
  const pages = items.filter((item) => item.isPage).length;
  if (changed.length === 0 && !gone && before.n === entry.n) {
    return { rendered: 0, kept: pages, removed: 0, superseded: false };
  }
  if (await isSuperseded(options.store, entry)) return stopped(pages);
  await writeManifest(site, {
    n: before.n,
    keys: { ...before.keys, ...blank(changed.map((item) => nameOf(item.path))) },
  });
  await writeLasting(plan, options);
  if (!(await write(changed, options))) return stopped(pages);
  const removed = await removeGone(site, before, after);
  await writeManifest(site, after);
  if (await isSuperseded(options.store, entry)) return stopped(pages);
  const rendered = changed.filter((item) => item.isPage).length;
  return { rendered, kept: pages - rendered, removed, superseded: false };
}

/** Returns the entry a site stands at, 0 for an empty one; undefined for a folder of other things. */
export async function siteEntry(site: Store): Promise<number | undefined> {
  const manifest = await readManifest(site);
  if (manifest) return manifest.n;
  const others = (await site.list('')).filter((path) => !path.startsWith(ANSWERS));
  return others.length === 0 ? 0 : undefined;
}

/** Where those who take in uploads answer their senders, before anything is published too. */
const ANSWERS = 'receipts/';

/** Writes what is never changed, where it is absent: files by their content, assets, pictures. */
async function writeLasting(plan: Plan, { site, renderer }: RollOptions): Promise<void> {
  const present = new Set([...(await site.list('data/f/')), ...(await site.list('chart/'))]);
  for (const { path, bytes } of plan.immutable) {
    if (!present.has(path)) await site.put(path, bytes, { ifAbsent: true });
  }
  for (const part of plan.parts) {
    if (!present.has(part.path)) await site.put(part.path, part.make(), { ifAbsent: true });
  }
  for (const { path, bytes } of assetsOf(renderer)) {
    if (!present.has(path)) await site.put(path, bytes, { ifAbsent: true });
  }
  for (const { path, input } of plan.frozen) {
    if (!present.has(path)) await site.put(path, bytesOf(renderer.draw(input)), { ifAbsent: true });
  }
}

async function write(changed: readonly Item[], options: RollOptions): Promise<boolean> {
  for (const [i, item] of changed.entries()) {
    if (await isSuperseded(options.store, options.entry)) return false;
    await options.site.put(item.path, await item.make());
    options.onProgress?.(i + 1, changed.length);
  }
  return true;
}

function stopped(pages: number): Rolled {
  return { rendered: 0, kept: pages, removed: 0, superseded: true };
}

function itemsOf(plan: Plan, { renderer, store }: RollOptions): readonly Item[] {
  const pages = plan.pages.flatMap((page) => {
    const slice = sliceOf(page, renderer.hash);
    return (['zh', 'en'] as const).map((lang) => pageItem(page, { lang, slice, renderer }));
  });
  const beside = [
    ...plan.copies.map((file) => copyItem(file, store)),
    ...plan.beside.map(fileItem),
  ];
  return [...beside, ...pages.slice(0, -2), ...plan.aliases.map(madeItem), ...pages.slice(-2)];
}

function madeItem(file: MadeFile): Item {
  const { path, key } = file;
  return { path, key, isPage: false, make: () => Promise.resolve(file.make()) };
}

const slices = new WeakMap<Page, string>();

/** The hash of what a page shows: taken once of a plan that is rolled again. */
function sliceOf(page: Page, renderer: string): string {
  const slice = slices.get(page) ?? sha256(JSON.stringify(page));
  slices.set(page, slice);
  return sha256(`${renderer}\n${slice}`);
}

function fileItem({ path, bytes, sha256: key }: SiteFile): Item {
  return { path, key, isPage: false, make: () => Promise.resolve(bytes) };
}

/** One file after the other is read: they are as large as what was sent. */
function copyItem({ path, from, sha256: key }: StoredFile, store: Store): Item {
  return {
    ...{ path, key, isPage: false },
    async make() {
      const bytes = await store.get(from);
      if (!bytes) throw new Error(`missing file: ${from}`);
      return bytes;
    },
  };
}

function pageItem(
  page: Page,
  {
    lang,
    slice,
    renderer,
  }: { readonly lang: Lang; readonly slice: string; readonly renderer: Renderer },
): Item {
  return {
    path: fileOf(page.path, lang),
    key: slice,
    isPage: true,
    make: async () => bytesOf(await renderer.render({ page, lang })),
  };
}

/** Returns the file of a page's address: `/place/210102/` is `place/210102/index.html`. */
export function fileOf(path: string, lang: Lang): string {
  const full = (lang === 'en' ? '/en' : '') + path;
  return full.endsWith('/') ? `${full.slice(1)}index.html` : full.slice(1);
}

function assetsOf(renderer: Renderer): readonly { path: string; bytes: Uint8Array }[] {
  return renderer.assets.map(({ path, bytes }) => ({ path: path.replace(/^\//, ''), bytes }));
}

const nameOf = (path: string): string => sha256(path).slice(0, 16);
const sealed = ({ path, key }: Item): string => sha256(`${path}\n${key}`);

function keysOf(items: readonly Item[]): Record<string, string> {
  return Object.fromEntries(
    items.map((item): [string, string] => [nameOf(item.path), sealed(item)]).sort(byName),
  );
}

function blank(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, UNKNOWN]));
}

function byName([a]: [string, string], [b]: [string, string]): number {
  return a < b ? -1 : 1;
}

async function removeGone(site: Store, before: Manifest, after: Manifest): Promise<number> {
  const gone = new Set(Object.keys(before.keys).filter((name) => !(name in after.keys)));
  if (gone.size === 0) return 0;
  const paths = (await site.list('')).filter((path) => gone.has(nameOf(path)));
  for (const path of paths) await site.remove(path);
  return paths.filter((path) => path.endsWith('.html')).length;
}

async function readManifest(site: Store): Promise<Manifest | undefined> {
  const bytes = await site.get(MANIFEST);
  return bytes && (JSON.parse(textOf(bytes)) as Manifest);
}

async function writeManifest(site: Store, manifest: Manifest): Promise<void> {
  await site.put(MANIFEST, bytesOf(JSON.stringify(manifest)));
}
