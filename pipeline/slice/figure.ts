// A chart as data: what it draws, the sentence that says its finding, and its numbers as a table. A
// page, an embed, a picture and a CSV of one chart are all made from the one figure.

import type { Bilingual } from '../reference/reference.ts';
import type { Status, StatusGroup } from '../status.ts';
import type { Download, GroupCount, Point, TargetStep } from '../view.ts';

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
  /** The address of the chart as a picture, frozen: what it is drawn from is in its address. */
  readonly svg: Bilingual;
}

/** A page of one chart, to stand in a frame on other sites. */
export interface EmbedSlice {
  readonly figure: Figure;
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
export type Drawing =
  TargetSteps | DistrictDots | SmallMultiples | TileGrid | StatusStrip | DueTimeline;

/** A value at a date, on its way to a line. */
export interface Dated {
  readonly date: string;
  readonly value: number;
}

/** Observed numbers as a line, targets as steps that end at their due dates, pace and outlook. */
export interface TargetSteps {
  readonly kind: 'target-steps';
  readonly percent: boolean;
  /** A count that starts anew each January. */
  readonly yearly: boolean;
  readonly series: readonly Point[];
  /** Those without a date have due ''. */
  readonly steps: readonly TargetStep[];
  /** From the start point to the next due target: straight, or by the plan's schedule. */
  readonly pace: readonly Dated[];
  readonly scheduled: boolean;
  readonly outlook: Outlook | null;
  /** What a district is read beside: its city's target or number. */
  readonly reference: GoalLine | null;
}

/** Where the line through start point and latest number leads, and what it would take. */
export interface Outlook {
  /** From the latest number to the due date, bent where it meets a bound. */
  readonly projection: readonly Dated[];
  readonly projected: Bilingual;
  /** From the latest number to the goal; empty where nothing more is required. */
  readonly required: readonly Dated[];
  /** The change per month that it takes; null where nothing more is required. */
  readonly perMonth: Bilingual | null;
}

/** What places are held against. */
export interface GoalLine {
  readonly value: number;
  readonly label: Bilingual;
}

/** The latest number of each place as a dot, in the order given, against one goal. */
export interface DistrictDots {
  readonly kind: 'district-dots';
  readonly rows: readonly PlaceNow[];
  readonly goal: GoalLine | null;
}

/** A place's latest number; null where it has none, `display` says why. */
export interface PlaceNow {
  /** Short, and in full where there is room. */
  readonly name: Bilingual;
  readonly full: Bilingual;
  readonly value: number | null;
  readonly display: Bilingual;
  readonly group: StatusGroup | null;
}

/** The series of each place, all on one scale, in the order given. */
export interface SmallMultiples {
  readonly kind: 'small-multiples';
  readonly yearly: boolean;
  readonly panels: readonly (PlaceNow & { readonly series: readonly SparkPoint[] })[];
  readonly goal: GoalLine | null;
}

export type SparkPoint = Pick<Point, 'period' | 'end' | 'value' | 'version'>;

/** Places as tiles, roughly where they lie; the grid is no map. */
export interface TileGrid {
  readonly kind: 'tile-grid';
  readonly tiles: readonly (PlaceNow & { readonly column: number; readonly row: number })[];
  readonly goal: GoalLine | null;
}

/** A status through time: spells of periods with the same one, the oldest first. */
export interface StatusStrip {
  readonly kind: 'status-strip';
  readonly spells: readonly StatusSpell[];
}

export interface StatusSpell {
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  readonly status: Status;
  readonly word: Bilingual;
}

/** The due dates of a policy's targets, ascending, and how many stand how at each. */
export interface DueTimeline {
  readonly kind: 'due-timeline';
  readonly asOf: string;
  readonly dues: readonly { readonly due: string; readonly groups: readonly GroupCount[] }[];
}
