// What the commands share: where things are on this machine, opened.

import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildRenderer } from '../build-renderer.ts';
import { asOfDate, beijingTime } from '../clock.ts';
import { isBucket, openSite, openStore } from '../store/open-store.ts';
import { isDate } from '../period.ts';
import type { PublishOptions } from '../publish.ts';
import { readData } from '../reference/read-data.ts';
import type { Reference } from '../reference/reference.ts';
import { openRenderer } from '../renderer.ts';
import { UserError } from '../user-error.ts';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const RENDERER = resolve(ROOT, 'var/renderer');

/** Where commands look when they are told nothing: the sample inbox of this folder. */
export const DEFAULTS = {
  data: 'data',
  inbox: 'data/samples/inbox',
  store: 'var/store',
  out: 'dist',
  port: 4321,
} as const;

export interface PublishPlaces {
  readonly data: string;
  readonly store: string;
  readonly out: string;
  readonly asOf?: string;
}

/** Returns the reference data and all that a publish needs, the renderer compiled and opened. */
export async function openPublish(
  places: PublishPlaces,
  log: (message: string) => void,
): Promise<{ readonly reference: Reference; readonly options: PublishOptions }> {
  const reference = await readData(places.data);
  await buildRenderer({ root: ROOT, outDir: RENDERER, log });
  const now = beijingTime(Date.now());
  const asOf = asOfDate(places.asOf, reference.site, now);
  if (!isDate(asOf)) {
    throw new UserError(`invalid date: ${asOf}`, { hint: 'write it as 2023-09-30' });
  }
  return {
    reference,
    options: {
      store: await openStore(places.store),
      site: await openSite(places.out),
      renderer: await openRenderer(RENDERER),
      asOf,
      writer: randomUUID(),
      now,
    },
  };
}

/** Throws a UserError where a folder that must be there is not; a bucket says so itself. */
export async function present(what: string, dir: string, hint: string): Promise<void> {
  if (isBucket(dir)) return;
  await stat(dir).catch((cause: unknown) => {
    throw new UserError(`missing ${what}: ${dir}`, { hint, cause });
  });
}
