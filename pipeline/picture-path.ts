// Where the pictures of a page stand: for those who share its address, and in large type for those
// who pass the picture itself on.

import type { Lang, Page, PageKind } from './page.ts';

const PICTURED: readonly PageKind[] = ['place', 'policy', 'indicator'];

/** Returns the address of a page's picture, null for a page without; `pictures` must be switched on. */
export function picturePath(
  { kind, path }: Pick<Page, 'kind' | 'path'>,
  lang: Lang,
): string | null {
  if (!PICTURED.includes(kind)) return null;
  // /indicator/nursing-bed-share/210100/ is one of indicator, by its name and its city.
  const [, id = ''] = /^\/[^/]+\/(.+)\/$/.exec(path) ?? [];
  return `/picture/${kind}/${id.replaceAll('/', '-')}-${lang}.png`;
}

/** Returns the address of the large-type picture of a place, by its code. */
export function largePicturePath(code: string, lang: Lang): string {
  return `/picture/large/${code}-${lang}.png`;
}
