// Draws the pictures of the newest release, those that changed: a function of its own, since what
// draws them and the font are many times as large as everything else.

import type { Context } from 'aws-lambda';
import { pictures } from '../../site/pictures/pictures.ts';
import { drawPictures } from '../draw-pictures.ts';
import { plan } from '../plan.ts';
import { openPngDrawer } from '../png-drawer.ts';
import { newestEntry, readRelease } from '../store/log.ts';
import { openSite, openStore } from './cloud.ts';
import { logger } from './telemetry.ts';

const store = openStore();
const site = openSite();
const drawer = openPngDrawer();

/** Draws what changed since the last time, whatever release that was. */
export async function handler(_event: unknown, context: Context): Promise<void> {
  logger.addContext(context);
  const newest = await newestEntry(store);
  if (!newest) return;
  const release = await readRelease(store, newest);
  if (!release.snapshot.reference.site.pictures) return;
  const { pages } = plan(release, '');
  const drawn = await drawPictures(pictures(pages), { site, drawer: await drawer });
  logger.info('drawn', { release: newest.snapshot, ...drawn });
}
