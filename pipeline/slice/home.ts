// The front page and the list of policies.

import type { Bilingual } from '../reference/reference.ts';
import type { GroupCount, Link, PolicyTargets } from '../view.ts';

/** A policy on a list. */
export interface PolicyCard {
  readonly policy: Link;
  readonly place: Link;
  readonly number: Bilingual;
  readonly date: string;
  readonly total: number;
  readonly groups: readonly GroupCount[];
}

export interface PolicyListSlice {
  readonly policies: readonly PolicyCard[];
}

export interface HomeSlice {
  /** Every target once, all policies together. */
  readonly total: number;
  readonly groups: readonly GroupCount[];
  readonly policies: readonly PolicyCard[];
  /** The provinces and cities that have a policy or numbers, each with the places in it. */
  readonly cities: readonly {
    readonly city: Link;
    readonly dataMonth: string;
    readonly groups: readonly GroupCount[];
    readonly districts: readonly Link[];
  }[];
  /** Not yet due, due within half a year, not reached. */
  readonly dueSoon: readonly PolicyTargets[];
  readonly missed: readonly PolicyTargets[];
}
