// The pages of a site in, its pictures out: where each stands, and its drawing.

import type { Lang, Page } from '../../pipeline/page.ts';
import { largePicturePath, picturePath } from '../../pipeline/picture-path.ts';
import { largePicture } from './large-picture.ts';
import { isPictured, sharePicture } from './share-picture.ts';

export interface Picture {
  /** Key in the site, without a leading slash. */
  readonly path: string;
  readonly svg: string;
}

const LANGS: readonly Lang[] = ['zh', 'en'];

/** Returns the pictures of a site: one to share of each place, policy and indicator, one large of each place. */
export function pictures(pages: readonly Page[]): readonly Picture[] {
  return pages
    .filter(isPictured)
    .flatMap((page) =>
      LANGS.flatMap((lang) => {
        const shared = { path: picturePath(page, lang) ?? '', svg: sharePicture(page, lang) };
        if (page.kind !== 'place') return [shared];
        const path = largePicturePath(page.slice.code, lang);
        return [shared, { path, svg: largePicture(page, lang) }];
      }),
    )
    .map(({ path, svg }) => ({ path: path.slice(1), svg }));
}
