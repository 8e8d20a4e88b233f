// The front page and the list of policies.

import type { Bilingual } from '../reference/reference.ts';
import type { GroupCount, Link, TargetLine } from '../view.ts';
import type { SearchIndex } from './search.ts';

/** A policy on a list. */
export interface PolicyCard {
  readonly policy: Link;
  readonly place: Link;
  readonly number: Bilingual;
  readonly date: string;
  readonly total: number;
  readonly groups: readonly GroupCount[];
  /** What of it was kept, in a few words. */
  readonly summary: Bilingual;
}

export interface PolicyListSlice {
  readonly policies: readonly PolicyCard[];
}

export interface HomeSlice {
  /** Every target once, all policies together. */
  readonly total: number;
  readonly groups: readonly GroupCount[];
  /** How many were kept, how many were not: the answer. */
  readonly sentence: Bilingual;
  readonly policies: readonly PolicyCard[];
  /** The provinces and cities that have a policy or numbers, each with the places in it. */
  readonly cities: readonly {
    readonly city: Link;
    readonly dataMonth: string;
    /** What was kept of the targets that its own policies set; null without a policy. */
    readonly summary: Bilingual | null;
    readonly districts: readonly Link[];
  }[];
  /** Not yet due, due within half a year, not reached: the next ones first. */
  readonly dueSoon: ShortList;
  /** The latest ones first. */
  readonly missed: ShortList;
  /** What was reported last, the newest first. */
  readonly changes: readonly NewestChange[];
  readonly search: SearchIndex;
}

/** The first few of a list that has a page of its own. */
export interface ShortList {
  readonly count: number;
  readonly targets: readonly TargetLine[];
}

/** An upload that changed a value, or brought one that targets are judged by. */
export interface NewestChange {
  /** Called by who sent it. */
  readonly upload: Link;
  /** YYYY-MM-DD */
  readonly received: string;
  /** Its first change. */
  readonly change: Bilingual;
  /** How many more of the kind it has. */
  readonly more: number;
}
