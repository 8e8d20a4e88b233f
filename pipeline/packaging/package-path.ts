// Where the packages of a release stand: the mark of a sample is part of their names.

import { LATEST } from '../datasets/latest.ts';
import type { SiteSettings } from '../reference/reference.ts';

/** Returns the path of a package: of a city by its code, or `all`. */
export function packagePath(
  { sample }: SiteSettings,
  id: string,
  extension: 'zip' | 'xlsx',
): string {
  return `${LATEST}${sample ? 'SAMPLE-' : ''}mubiao-${id}.${extension}`;
}
