// mubiao publish: commits what was taken in, and rolls the site forward to it.

import { pin } from '../pin.ts';
import { publish, type Published } from '../publish.ts';
import { drawWanted } from './draw-wanted.ts';
import { openPublish, present, type PublishPlaces } from './workplace.ts';
import { progress, say, tell } from './terminal.ts';

export interface PublishCommandOptions extends PublishPlaces {
  readonly json?: true;
  /** Draw the pictures too. */
  readonly pictures?: true;
  /** Go back to this release, and hold. */
  readonly snapshot?: string;
  /** End that. */
  readonly unpin?: true;
}

/** Publishes and says how much was rendered, kept and removed, and how long it took. */
export async function publishSite(options: PublishCommandOptions): Promise<number> {
  const started = performance.now();
  // A mistyped name would otherwise publish an empty store over a full site.
  await present('store', options.store, 'run mubiao ingest first, or name its folder: --store DIR');
  const { reference, options: opened } = await openPublish(options, tell);
  const { snapshot, unpin = false } = options;
  if (snapshot !== undefined) await pin(opened.store, { snapshot, writer: opened.writer });
  const bar = progress('render');
  const published = await publish(reference, { ...opened, unpin, onProgress: bar.step });
  bar.stop();
  const ms = Math.round(performance.now() - started);
  say(options.json ? JSON.stringify(asJson(published, ms)) : asLine(published, ms));
  const { pictures = false } = options;
  await drawWanted(reference, published, { site: opened.site, pictures });
  return 0;
}

function asJson({ release, held, rendered, kept, removed }: Published, ms: number): object {
  return { release, held, rendered, kept, removed, ms };
}

/** Returns a publish in one line. */
export function asLine({ release, held, rendered, kept, removed }: Published, ms: number): string {
  const seconds = (ms / 1000).toFixed(2);
  const counts = `${rendered} pages rendered, ${kept} kept, ${removed} removed, ${seconds} s`;
  const hold = '\n  held there: nothing newer is published until mubiao publish --unpin';
  return `release ${release}: ${counts}${held ? hold : ''}`;
}
