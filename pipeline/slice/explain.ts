// The pages that explain words and put two places side by side.

import type { Bilingual } from '../reference/reference.ts';
import type { Link } from '../view.ts';

export interface GlossarySlice {
  readonly indicators: readonly GlossaryEntry[];
}

/** What an indicator says, and what its parts count. */
export interface GlossaryEntry {
  readonly anchor: string;
  readonly name: Bilingual;
  readonly plain: Bilingual;
  readonly formula: Bilingual;
  readonly measures: readonly {
    readonly name: Bilingual;
    readonly unit: Bilingual;
    /** What is counted, and what is not. */
    readonly counts: Bilingual;
    /** Other names of it, in Chinese; '' for none. */
    readonly aliases: string;
  }[];
  readonly pages: readonly Link[];
}

/** Which places can be compared: those of one city. */
export interface CompareListSlice {
  readonly cities: readonly {
    readonly city: Link;
    readonly places: readonly { readonly place: Link; readonly others: readonly Link[] }[];
  }[];
}

/** Two places of one city, indicator by indicator, in the order of the file. */
export interface CompareSlice {
  readonly places: readonly [Link, Link];
  readonly sentence: Bilingual;
  readonly rows: readonly CompareRow[];
}

export interface CompareRow {
  readonly indicator: Link;
  /** What the whole city must reach, for reference; null where their own targets judge them. */
  readonly reference: Bilingual | null;
  readonly sides: readonly [CompareSide, CompareSide];
  /** How far apart they are, or why that cannot be said. */
  readonly difference: Bilingual;
}

export interface CompareSide {
  readonly display: Bilingual;
  /** '' without a number. */
  readonly period: string;
  /** What it must reach itself. */
  readonly goal: Bilingual | null;
  /** 12 ÷ 34; null where the number is no ratio. */
  readonly parts: string | null;
}
