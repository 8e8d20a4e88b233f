// A figure in, the pictures of it out: one for each language, at an address that contains the hash
// of all that they are drawn from.

import type { DrawInput, Lang } from '../page.ts';
import { sha256 } from '../store/store-key.ts';

/** A picture that is drawn where the site does not have it yet, and then stays as it is. */
export interface FrozenChart {
  /** Key in the site, without a leading slash. */
  readonly path: string;
  readonly input: DrawInput;
}

const LANGS: readonly Lang[] = ['zh', 'en'];

/** Returns the pictures of a figure as the renderer with that hash draws them. */
export function frozen(about: Omit<DrawInput, 'lang'>, renderer: string): readonly FrozenChart[] {
  return LANGS.map((lang) => {
    const input = { ...about, lang };
    const hash = sha256(`${renderer}\n${JSON.stringify(input)}`).slice(0, 16);
    const name = `${about.sample ? 'SAMPLE-' : ''}${about.figure.id}-${lang}.svg`;
    return { path: `chart/${hash}/${name}`, input };
  });
}
