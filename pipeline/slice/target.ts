// What the pages of a target and of a clause show: the promise, where it stands, and how that is known.

import type { Bilingual } from '../reference/reference.ts';
import type { FormView, HistorySpell, Link, TargetLine, TargetView } from '../view.ts';
import type { Figure } from './figure.ts';

export interface TargetSlice {
  readonly view: TargetView;
  readonly document: Link;
  readonly clauses: readonly Link[];
  /** What is said of the one place that must reach it, null where several must. */
  readonly sentence: Bilingual | null;
  /** The number that decided as things out of a hundred, with its period. */
  readonly hundred: Bilingual | null;
  /** How the status was worked out, one sentence a step. */
  readonly steps: readonly Bilingual[];
  /** The numbers that it is judged by; null without a number. */
  readonly figure: Figure | null;
  /** Its status month by month; null where several must reach it, and without a number. */
  readonly strip: Figure | null;
  /** The newest first; empty where nothing was ever reported. */
  readonly history: readonly HistorySpell[];
  /** Parts of it that a document allocates to places. */
  readonly allocations: readonly Allocation[];
  /** Values planned by date, in place of a straight line. */
  readonly schedule: readonly {
    readonly date: string;
    readonly value: Bilingual;
    readonly document: string;
  }[];
  /** Completed milestones, with what proves them. */
  readonly done: readonly Completion[];
}

export interface Allocation {
  readonly place: Link;
  readonly goal: Bilingual;
  readonly document: string;
}

export interface Completion {
  readonly place: Bilingual;
  /** YYYY-MM-DD. */
  readonly on: string;
  /** In Chinese; '' where none was given. */
  readonly evidence: string;
}

export interface ClauseSlice {
  readonly document: Link;
  /** Where it stands in the page of its document. */
  readonly here: Link;
  /** The top section that it stands in, and its clauses. */
  readonly part: {
    readonly word: Bilingual;
    readonly clauses: readonly { readonly clause: Link; readonly word: Bilingual }[];
  };
  readonly summary: Bilingual;
  readonly targets: readonly TargetLine[];
  readonly forms: readonly FormView[];
  readonly previous: Link | null;
  readonly next: Link | null;
}
