// Which measures are due when: a month asks for the month's, the last of a quarter for the quarter's
// too, December for the year's; and until which day they are to be reported.

import { items } from '../measure.ts';
import { addDays, frequencyOf, periodEnd, periodOf, type Frequency } from '../period.ts';
import type { Measure, Place } from '../reference/reference.ts';

const MONTHS = { month: 1, quarter: 3, year: 12 } as const satisfies Record<Frequency, number>;

/**
 * Returns the period of a measure's own frequency that ends with the period asked for; a shorter one
 * only for a form that is filled in `whole`.
 */
export function duePeriod(
  { frequency }: Measure,
  asked: string,
  whole = false,
): string | undefined {
  const end = periodEnd(asked);
  const own = periodOf(end, frequency);
  const isLonger = MONTHS[frequency] >= MONTHS[frequencyOf(asked)];
  return (whole || isLonger) && periodEnd(own) === end ? own : undefined;
}

/** Returns whether a measure is one that a place reports, and the place one that there was then. */
export function isAsked({ levels }: Measure, place: Place, period: string): boolean {
  const end = periodEnd(period);
  const { valid_from, valid_to, level } = place;
  const isThere = valid_from <= end && (valid_to === '' || valid_to >= end);
  return isThere && items(levels).includes(level);
}

/** So many rows of one frequency are to be reported by that day. */
export interface Deadline {
  readonly frequency: Frequency;
  readonly count: number;
  /** The last day, YYYY-MM-DD. */
  readonly date: string;
}

/** Returns until when rows are to be reported, the first date first. */
export function deadlines(
  rows: readonly { readonly measure: Measure; readonly period: string }[],
): readonly Deadline[] {
  const found = new Map<string, Deadline>();
  for (const { measure, period } of rows) {
    if (period === '') continue;
    const date = addDays(periodEnd(period), Number(measure.report_by));
    const key = `${date} ${MONTHS[measure.frequency]}`;
    const count = (found.get(key)?.count ?? 0) + 1;
    found.set(key, { frequency: measure.frequency, count, date });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, deadline]) => deadline);
}
