// A chart as data: what it draws, the sentence that says its finding, and its numbers as a table. A
// page, an embed, a picture and a CSV of one chart are all made from the one figure.

import type { Bilingual } from '../reference/reference.ts';
import type { Status, StatusGroup } from '../status.ts';
import type { Download, Point, TargetStep } from '../view.ts';

export interface Figure {
  /** Lasting: its address below /embed/ and its anchor, e.g. `nursing-bed-share-210100-series`. */
  readonly id: string;
  /** What it shows. */
  readonly title: Bilingual;
  /** What it says: its finding in one sentence, made from the same numbers. */
  readonly sentence: Bilingual;
  /** Of its numbers; '' where they are of several. */
  readonly unit: Bilingual;
  /** The newest period that it shows, '' without a number. */
  readonly dataMonth: string;
  /** The page it stands on. */
  readonly page: string;
  readonly drawing: Drawing;
  readonly table: FigureTable;
  /** The table as a file: exactly the numbers that it shows. */
  readonly csv: Download;
}

/** The numbers of a chart. The first cell of a row says whose or when they are. */
export interface FigureTable {
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly (readonly FigureCell[])[];
}

export interface FigureColumn {
  /** As the CSV has it. */
  readonly name: string;
  readonly label: Bilingual;
  readonly numeric: boolean;
}

export interface FigureCell {
  /** As it is read: never '' and never a dash alone. */
  readonly text: Bilingual;
  /** As the CSV has it: a decimal string, a code, a date; '' for none. */
  readonly csv: string;
  readonly href?: string;
  readonly status?: Status;
}

/** What is drawn; numbers in the indicator's unit, dates YYYY-MM-DD. */
export type Drawing = TargetSteps | DistrictDots;

/** Observed numbers as a line, targets as steps that end at their due dates, the pace line. */
export interface TargetSteps {
  readonly kind: 'target-steps';
  readonly percent: boolean;
  readonly series: readonly Point[];
  readonly steps: readonly TargetStep[];
  /** From the start point to the next due target. */
  readonly pace: readonly { readonly date: string; readonly value: number }[];
}

/** The latest number of each place as a dot, in the order given, against one goal. */
export interface DistrictDots {
  readonly kind: 'district-dots';
  readonly rows: readonly {
    readonly name: Bilingual;
    readonly value: number | null;
    readonly display: Bilingual;
    readonly group: StatusGroup | null;
  }[];
  readonly goal: { readonly value: number; readonly label: Bilingual } | null;
}
