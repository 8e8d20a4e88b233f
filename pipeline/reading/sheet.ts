// What the rows of a file have brought so far: observations, and what can be decided only when the
// whole file is read (totals above their parts, marks that a legend below the table explains).

import type { Cell } from './key.ts';
import type { Months } from './month.ts';
import { observations, type Observations } from './observations.ts';
import type { Row } from './record.ts';
import type { RateCell } from './rate.ts';
import type { Measure, Place } from '../reference/reference.ts';
import type { Entry } from './value.ts';
import type { When } from './when.ts';

/** A cell of values with what it is for, and what stands beside it in its row. */
export interface Kept {
  readonly entry: Entry;
  readonly place: Place;
  readonly evidence: string;
  readonly remark: string;
  /** Which of the file's tables it stands in. */
  readonly table: number;
  readonly isUnitStated: boolean;
  /** The institution that its row names, in a table with a column of them. */
  readonly institution: string | undefined;
}

/** A cell of a row that adds others up. */
export interface TotalCell {
  readonly cell: Cell;
  /** The number in the measure's own unit, undefined where the cell holds none. */
  readonly amount: string | undefined;
  /** Undefined where the row names none that is known. */
  readonly measure: Measure | undefined;
  /** Undefined where the row names none. */
  readonly when: When | undefined;
}

/** A row that adds others up. */
export interface TotalRow {
  /** What it is called, in the column of what it adds up: places, periods, measures. */
  readonly label: Cell;
  readonly over: 'place' | 'period' | 'measure';
  /** The place that the periods are of, or the city whose districts it may add up. */
  readonly place?: Place | undefined;
  readonly cells: TotalCell[];
  /** How many observations stand above it. */
  readonly after: number;
}

/** A table of the file as far as it is read. */
export interface TablePart {
  /** Which of the file's tables it is, counted from 0. */
  readonly number: number;
  /** How many observations stand above each of the pages that its header is repeated on. */
  readonly pages: number[];
  readonly totals: TotalRow[];
  /** Whether the measure stands in its rows, and not in its header. */
  readonly isLong: boolean;
  /** Whether its rows give the codes of measures, as forms do: these say the unit as well. */
  readonly isByCode: boolean;
  /** The units that stand above it for all its numbers: 元、张. */
  readonly units: readonly string[];
  /** The lines above and below it that are no data. */
  readonly asides: Row[];
  /** The lines of titles between its rows whose unit holds for those below: 一、资金（元）. */
  readonly titles: Set<number>;
  /** Measure and period of numbers that could not be read, the measure alone, or '': any. */
  readonly unread: Set<string>;
  /** What its months side by side say of each measure that is counted from a start. */
  readonly months: Map<string, Months>;
  /** Whether any of its rows leaves a value blank beside others. */
  hasBlanks: boolean;
  /** Whether any of its rows names a place. */
  namesPlaces: boolean;
  /** Whether its rows are institutions, which was said. */
  listsInstitutions: boolean;
  /** The institution in the row of an observation, where a column names one. */
  readonly institutions: Map<number, string>;
}

export interface Sheet {
  readonly observations: Observations;
  /** Cells with a mark (—, 无) that only a legend explains, which may stand below the table. */
  readonly undecided: Kept[];
  /** Cells of rates, to be held against their parts. */
  readonly rates: RateCell[];
  readonly tables: TablePart[];
}

/** Returns an empty sheet. */
export function sheet(): Sheet {
  return { observations: observations(), undecided: [], rates: [], tables: [] };
}

/** Returns a new table of a sheet, below the given lines. */
export function newPart(
  { observations, tables }: Sheet,
  {
    above,
    units,
    isLong,
    isByCode,
  }: Pick<TablePart, 'units' | 'isLong' | 'isByCode'> & { readonly above: readonly Row[] },
): TablePart {
  const part: TablePart = {
    ...{
      isLong,
      isByCode,
      units,
      number: tables.length,
      pages: [observations.count()],
      totals: [],
    },
    ...{
      asides: [...above],
      unread: new Set(),
      months: new Map(),
      titles: new Set(),
      hasBlanks: false,
      namesPlaces: false,
    },
    ...{ listsInstitutions: false, institutions: new Map() },
  };
  tables.push(part);
  return part;
}

/** Returns which observations are a table’s: from one number up to another. */
export function rangeOf(
  { observations, tables }: Sheet,
  part: TablePart,
): readonly [number, number] {
  return [part.pages[0] ?? 0, tables[part.number + 1]?.pages[0] ?? observations.count()];
}
