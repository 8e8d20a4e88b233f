// mubiao pictures: draws the pictures of the published site. Loaded only where pictures are wanted: the
// library and the font are many times as large as everything else.

import { pictures } from '../../site/pictures/pictures.ts';
import { drawPictures, type Drawn } from '../draw-pictures.ts';
import type { Page } from '../page.ts';
import { plan } from '../plan.ts';
import { openPngDrawer } from '../png-drawer.ts';
import { openSite, openStore } from '../store/open-store.ts';
import { newestEntry, readRelease } from '../store/log.ts';
import type { Store } from '../store/store.ts';
import { UserError } from '../user-error.ts';
import { progress, say } from './terminal.ts';
import { present } from './workplace.ts';

export interface PicturesCommandOptions {
  readonly store: string;
  readonly out: string;
  readonly json?: true;
}

/** Draws what changed in the pictures of the newest release, and says how much that was. */
export async function drawSite({ store, out, json }: PicturesCommandOptions): Promise<number> {
  await present('store', store, 'run mubiao publish first, or name its folder: --store DIR');
  await present('site', out, 'run mubiao publish first, or name its folder: --out DIR');
  const from = await openStore(store);
  const newest = await newestEntry(from);
  if (!newest) {
    throw new UserError(`nothing was published from this store: ${store}`, {
      hint: 'run mubiao publish first',
    });
  }
  const { pages } = plan(await readRelease(from, newest), '');
  const drawn = await drawPages(pages, await openSite(out));
  say(json ? JSON.stringify(drawn) : asLine(drawn));
  return 0;
}

/** Draws the pictures of pages into a site. */
export async function drawPages(pages: readonly Page[], site: Store): Promise<Drawn> {
  const bar = progress('draw');
  const drawer = await openPngDrawer();
  const drawn = await drawPictures(pictures(pages), { site, drawer, onProgress: bar.step });
  bar.stop();
  return drawn;
}

/** Returns what was drawn in one line. */
export function asLine({ drawn, kept, removed }: Drawn): string {
  return `pictures: ${drawn} drawn, ${kept} kept, ${removed} removed`;
}
