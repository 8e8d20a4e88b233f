// A question in, its status at the end of each month out: as today's rules give it with the numbers
// known today, whenever these were reported.

import { casesAt, duesOf, type Evidence, type PlaceCase, type Question } from './case.ts';
import { judge } from './judge.ts';
import { addDays, addMonths, nextPeriod, periodEnd } from '../period.ts';
import type { Cause, Status } from '../status.ts';

export interface MonthStatus {
  /** YYYY-MM. */
  readonly period: string;
  readonly status: Status;
  readonly cause: Cause | '';
}

/**
 * Returns the status of a question at the end of each month, from the month in which its target
 * begins up to as-of; of a yearly target, that of the year. Judged only where something can have
 * changed: a period ended, a date passed, a number grew too old.
 */
export function statusHistory(question: Question, evidence: Evidence): readonly MonthStatus[] {
  const { asOf } = evidence;
  const at = casesAt(question, evidence);
  const [first = '', ...later] = duesOf(question, evidence);
  const cases = [first, ...later].map((due) => at({ asOf, due, current: true }));
  const turns = turningMonths(cases);
  const begin = cases[0]?.comparableFrom.slice(0, 7) ?? '';
  const history: MonthStatus[] = [];
  for (const period of monthsUntil(asOf, begin)) {
    const before = history.at(-1);
    if (before && !turns.has(period)) history.push({ ...before, period });
    else {
      const date = period === asOf.slice(0, 7) ? asOf : periodEnd(period);
      const due = duesOf(question, { ...evidence, asOf: date }).at(-1) ?? '';
      const { status, cause } = judge(at({ asOf: date, due, current: true }));
      history.push({ period, status, cause });
    }
  }
  return history;
}

function monthsUntil(asOf: string, first: string): readonly string[] {
  const months: string[] = [];
  for (let month = first; month <= asOf.slice(0, 7); month = nextPeriod(month)) months.push(month);
  return months;
}

/** The months in which a verdict may change, given the cases of every due date. */
function turningMonths(cases: readonly PlaceCase[]): ReadonlySet<string> {
  const dates = cases.flatMap((c) => [
    c.asOf,
    c.firstDeadline,
    ...(c.due === '' ? [] : [c.due, `${c.due.slice(0, 4)}-01-01`, addDays(c.deadline, 1)]),
    ...c.series.flatMap(({ end, doneOn }) => [end, doneOn, addMonths(end, c.staleAfter + 1)]),
  ]);
  return new Set(dates.map((date) => date.slice(0, 7)));
}
