// For Astro's dev server: the pages of the sample snapshot, looked up by their address.

import { folderStore } from './store/folder-store.ts';
import { newestEntry, readRelease } from './store/log.ts';
import type { Page, RenderInput } from './page.ts';
import { plan } from './plan.ts';
import { DEFAULTS } from './command/workplace.ts';

let pages: Promise<ReadonlyMap<string, Page>> | undefined;

/** Returns what the renderer would be handed for an address, undefined where there is no page. */
export async function findDevPage(path: string): Promise<RenderInput | undefined> {
  pages ??= readPages();
  const lang = path.startsWith('/en/') ? 'en' : 'zh';
  const page = (await pages).get(lang === 'en' ? path.slice(3) : path);
  return page && { page, lang };
}

async function readPages(): Promise<ReadonlyMap<string, Page>> {
  const store = folderStore(DEFAULTS.store);
  const newest = await newestEntry(store);
  if (!newest) throw new Error('no sample snapshot yet: run npm start -- --once first');
  const { pages: all } = plan(await readRelease(store, newest), 'dev');
  return new Map(all.map((page) => [page.path, page]));
}
