// What the pages of an indicator at a place show: its number there, the targets that judge it, and
// every report behind it.

import type { Bilingual } from '../reference/reference.ts';
import type { DecidingNumber, HistorySpell, Link, Standing, Term } from '../view.ts';
import type { Figure } from './figure.ts';

export interface PlaceIndicatorSlice {
  readonly place: Link;
  /** The indicator in the city that the place lies in. */
  readonly indicator: Link;
  readonly plain: Bilingual;
  readonly formula: Bilingual;
  /** The latest number; null where none is reported, or none may be shown. */
  readonly latest: DecidingNumber | null;
  /** Why there is none, '' where there is. */
  readonly silent: '' | 'withheld' | 'not-reported' | 'zero';
  readonly hundred: Bilingual | null;
  /** Null without a number, and of a government: its chart stands on the page of the indicator. */
  readonly figure: Figure | null;
  /** The targets that judge this place, by date. */
  readonly judged: readonly JudgedHere[];
  /** Those of its city, where none judges it: for reference only. */
  readonly reference: readonly (Term & {
    readonly target: Link;
    readonly policy: Link;
    readonly goal: Bilingual;
  })[];
  /** The newest reports. */
  readonly reports: readonly ReportedNumber[];
  readonly total: number;
  /** The list of all reports; null where all stand here. */
  readonly all: Link | null;
}

/** A target that judges a place. */
export interface JudgedHere extends Term, Standing {
  readonly target: Link;
  readonly anchor: string;
  readonly policy: Link;
  /** Null for a milestone. */
  readonly goal: Bilingual | null;
  readonly sentence: Bilingual;
  /** How the status was worked out, one sentence a step. */
  readonly steps: readonly Bilingual[];
  readonly history: readonly HistorySpell[];
}

export interface PlaceReportsSlice {
  readonly here: Link;
  readonly reports: readonly ReportedNumber[];
}

/** A number in force, and where it came from. */
export interface ReportedNumber {
  readonly period: string;
  readonly measure: Bilingual;
  readonly display: Bilingual;
  /** YYYY-MM-DD. */
  readonly received: string;
  /** The page of the upload. */
  readonly upload: string;
  /** The line of the file. */
  readonly line: string;
  /** How often it was corrected. */
  readonly revised: number;
}
