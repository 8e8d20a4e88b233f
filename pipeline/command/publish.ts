// mubiao publish: commits what was taken in, and rolls the site forward to it.

import { publish, type Published } from '../publish.ts';
import { drawWanted } from './draw-wanted.ts';
import { openPublish, present, type PublishPlaces } from './workplace.ts';
import { progress, say, tell } from './terminal.ts';

export interface PublishCommandOptions extends PublishPlaces {
  readonly json?: true;
  /** Draw the pictures too. */
  readonly pictures?: true;
}

/** Publishes and says how much was rendered, kept and removed, and how long it took. */
export async function publishSite(options: PublishCommandOptions): Promise<number> {
  const started = performance.now();
  // A mistyped name would otherwise publish an empty store over a full site.
  await present('store', options.store, 'run mubiao ingest first, or name its folder: --store DIR');
  const { reference, options: opened } = await openPublish(options, tell);
  const bar = progress('render');
  const published = await publish(reference, { ...opened, onProgress: bar.step });
  bar.stop();
  const ms = Math.round(performance.now() - started);
  say(options.json ? JSON.stringify(asJson(published, ms)) : asLine(published, ms));
  const { pictures = false } = options;
  await drawWanted(reference, published, { site: opened.site, pictures });
  return 0;
}

function asJson({ release, rendered, kept, removed }: Published, ms: number): object {
  return { release, rendered, kept, removed, ms };
}

/** Returns a publish in one line. */
export function asLine({ release, rendered, kept, removed }: Published, ms: number): string {
  const seconds = (ms / 1000).toFixed(2);
  return `release ${release}: ${rendered} pages rendered, ${kept} kept, ${removed} removed, ${seconds} s`;
}
