// The observed series of one indicator at one place, as exact numbers.

import { exact, type Exact } from '../decimal.ts';
import { periodEnd } from '../period.ts';
import type { Indicator } from '../reference/reference.ts';
import { exactValue, type ValueRow } from '../indicator-value.ts';

export interface Observed {
  readonly period: string;
  /** Last day of the period. */
  readonly end: string;
  /** Exact; undefined where the denominator is a reported zero, and where it is withheld. */
  readonly value: Exact | undefined;
  /** A number so small that it is not shown: nothing may be concluded from it. */
  readonly suppressed: boolean;
  readonly numerator: Exact | undefined;
  readonly denominator: Exact | undefined;
  readonly doneOn: string;
  readonly version: string;
  /** Every place in scope reported, none was carried over: fit for a final verdict. */
  readonly complete: boolean;
  /** At least 90 % of the last known denominator reported: fit for a pace. */
  readonly enough: boolean;
}

const ENOUGH_PERCENT = 90;

/** Returns the series of one indicator at one place, oldest first. */
export function observe(rows: readonly ValueRow[], indicator: Indicator): readonly Observed[] {
  return rows.map((row) => observed(row, indicator)).sort((a, b) => (a.end < b.end ? -1 : 1));
}

function observed(row: ValueRow, indicator: Indicator): Observed {
  const complete = row.places_reported === row.places_expected;
  return {
    period: row.period,
    end: periodEnd(row.period),
    value: exactValue(row, indicator),
    suppressed: row.suppressed === 'yes',
    numerator: row.numerator === '' ? undefined : exact(row.numerator),
    denominator: row.denominator === '' ? undefined : exact(row.denominator),
    doneOn: row.done_on,
    version: row.definition_version,
    complete,
    enough: complete || (row.coverage !== '' && exact(row.coverage).gte(ENOUGH_PERCENT)),
  };
}
