// After a publish: the pictures that its pages link, drawn in the same run or left to a run of their
// own.

import type { Published } from '../publish.ts';
import type { Reference } from '../reference/reference.ts';
import type { Store } from '../store/store.ts';
import { tell } from './terminal.ts';

interface Wanted {
  readonly site: Store;
  /** Whether they are to be drawn in this run: --pictures. */
  readonly pictures: boolean;
}

/** Draws what changed, where the site has pictures; only then is what draws them loaded. */
export async function drawWanted(
  { site: settings }: Reference,
  { pages }: Published,
  { site, pictures }: Wanted,
): Promise<void> {
  if (!settings.pictures) {
    if (pictures) tell('no pictures drawn: data/site.json does not say "pictures": true');
  } else if (pictures) {
    const { asLine, drawPages } = await import('./pictures.ts');
    tell(asLine(await drawPages(pages, site)));
  } else {
    tell('pictures are left as they are: mubiao pictures draws what changed');
  }
}
