// Where a page stands in plain words and large type, and from there where it stands in full.

import type { Page } from '../pipeline/page.ts';

const PLAIN: readonly Page['kind'][] = ['home', 'place', 'policy'];

/** Whether a page is in large type by itself, without any script. */
export function isElder({ kind }: Pick<Page, 'kind'>): boolean {
  return kind === 'elder-home' || kind === 'elder-targets';
}

/** Returns the plain elder page of a page, null where it has none. */
export function elderPathOf({ kind, path }: Pick<Page, 'kind' | 'path'>): string | null {
  return PLAIN.includes(kind) ? `/elder${path}` : null;
}

/** Returns the standard page of an elder page. */
export function standardPathOf({ path }: Pick<Page, 'path'>): string {
  return path.replace(/^\/elder/, '');
}
