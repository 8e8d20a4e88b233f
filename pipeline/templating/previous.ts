// Observations in force in, a finder out that says which number was in force before a period: what a
// form shows beside the empty cell.

import { periodEnd } from '../period.ts';
import type { Measure, Place } from '../reference/reference.ts';
import { isDecimal } from '../reference/reference-table.ts';
import type { Snapshot } from '../snapshot.ts';
import { indexRows, stack, type Columns } from '../table.ts';

export interface Previous {
  /** As it is written: a decimal, 是（2021-05-03）, 否. */
  readonly text: string;
  readonly period: string;
  /** Whether it says that a milestone is done: that is not asked for again. */
  readonly isDone: boolean;
}

export type PreviousFinder = (
  place: Place,
  measure: Measure,
  period: string,
) => Previous | undefined;

const OBSERVED = ['place', 'measure', 'period', 'value', 'done_on', 'upload'] as const;
export type Observed = Columns<(typeof OBSERVED)[number]>;

/** Returns the observations of all cities, one below the other. */
export function observationsIn({ cities }: Pick<Snapshot, 'cities'>): Observed {
  return stack(
    OBSERVED,
    [...cities.values()].map(({ observations }) => observations),
  );
}

/** Returns the finder of what is in force; the rows of a place and measure are oldest first. */
export function previousIn(observations: Observed): PreviousFinder {
  const index = indexRows(observations, ['place', 'measure']);
  return (place, measure, period) => {
    const end = periodEnd(period);
    const last = index
      .get(`${place.place} ${measure.measure}`)
      .findLast((row) => periodEnd(row.period) < end);
    // A number too small to be shown leaves the cell blank; an older one would look like it.
    if (!last || !isDecimal(last.value)) return undefined;
    if (measure.temporality !== 'milestone')
      return { text: last.value, period: last.period, isDone: false };
    const isDone = last.value === '1';
    const text = isDone ? `是（${last.done_on}）` : '否';
    return { text, period: last.period, isDone };
  };
}
