// What the plain elder pages show: promises in plain words, and nothing that has to be explained.

import type { Bilingual } from '../reference/reference.ts';
import type { StatusGroup } from '../status.ts';
import type { GroupCount, Link } from '../view.ts';

/** One promise in plain words. */
export interface PlainTarget {
  readonly group: StatusGroup;
  /** 已做到, 到期没做到; of several places their group: 偏慢. */
  readonly word: Bilingual;
  readonly statement: Bilingual;
  /** Where it stands and what was to be reached; what is read aloud. */
  readonly sentence: Bilingual;
}

/** Promises that stand alike. */
export interface PlainList {
  readonly group: StatusGroup;
  readonly label: Bilingual;
  readonly targets: readonly PlainTarget[];
}

export interface ElderHomeSlice {
  readonly total: number;
  readonly groups: readonly GroupCount[];
  /** The provinces and cities, each with its own page first and then those of the places in it. */
  readonly cities: readonly { readonly name: Bilingual; readonly places: readonly Link[] }[];
  readonly policies: readonly Link[];
}

/** The promises of a place or of a policy. */
export interface ElderTargetsSlice {
  /** Of the place; '' for a policy. */
  readonly code: string;
  readonly sentence: Bilingual;
  readonly dataMonth: string;
  readonly groups: readonly GroupCount[];
  readonly lists: readonly PlainList[];
  /** Places in it, as elder pages. */
  readonly places: readonly Link[];
  /** The page with all numbers. */
  readonly whole: string;
  /** The page for the notice board. */
  readonly notice: string;
}
