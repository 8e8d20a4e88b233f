// What can be searched: everything that has a page, by its names; as a file for the script, and as a
// list for those without.

import type { Bilingual } from '../reference/reference.ts';
import type { Lang } from '../page.ts';
import type { Link } from '../view.ts';

/** Where the file of names stands, in each language. */
export type SearchIndex = Readonly<Record<Lang, string>>;

export const SEARCHED = ['place', 'policy', 'indicator', 'target', 'agency'] as const;
export type Searched = (typeof SEARCHED)[number];

export interface SearchSlice {
  readonly index: SearchIndex;
  readonly parts: readonly {
    readonly kind: Searched;
    /** Under the name of their city or policy, where they have one. */
    readonly groups: readonly { readonly name: Bilingual; readonly links: readonly Link[] }[];
  }[];
}
