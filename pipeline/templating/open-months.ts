// For which months templates wait for a reporter: those that ended since its last number, the newest
// few, or where none did, the next month in which it owes something.

import { addMonths, nextPeriod, periodEnd, periodOf } from '../period.ts';

const MOST = 3;
const WITHIN = 12;

export interface Since {
  /** The last day that the reporter has reported for, YYYY-MM-DD; undefined: nothing yet. */
  readonly last: string | undefined;
  readonly asOf: string;
  /** Whether the reporter owes something for a month. */
  readonly owes: (month: string) => boolean;
}

/** Returns the months, oldest first; none where nothing is owed within a year. */
export function openMonths({ last, asOf, owes }: Since): readonly string[] {
  const ended = monthsBefore(asOf);
  if (last === undefined) return some(ended.findLast(owes));
  const open = ended.filter((month) => periodEnd(month) > last && owes(month));
  if (open.length > 0) return open.slice(-MOST);
  const from = last > asOf ? last : asOf;
  return some(monthsFrom(nextPeriod(periodOf(from, 'month')), WITHIN).find(owes));
}

function some(month: string | undefined): readonly string[] {
  return month === undefined ? [] : [month];
}

function monthsBefore(day: string): readonly string[] {
  const first = periodOf(addMonths(`${day.slice(0, 7)}-01`, -WITHIN), 'month');
  return monthsFrom(first, WITHIN + 1).filter((month) => periodEnd(month) <= day);
}

function monthsFrom(first: string, count: number): readonly string[] {
  const months = [first];
  while (months.length < count) months.push(nextPeriod(months.at(-1) ?? ''));
  return months;
}
