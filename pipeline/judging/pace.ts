// 序时进度: how far a value has come, against the line from the start point to the due date.
// Cut-offs 0.95 / 0.60 / 0 are those of Eurostat's SDG monitoring, Statistics Canada and Open SDG.

import Fraction from 'fraction.js';
import { exact, type Exact } from '../decimal.ts';
import type { Observed } from './observed.ts';
import { addDays, addMonths, daysBetween, monthsBetween } from '../period.ts';
import type { Indicator } from '../reference/reference.ts';
import type { StartPoint } from './start-point.ts';
import type { Status } from '../status.ts';

const ON_PACE = '0.95';
const SLIGHTLY_BEHIND = '0.60';
const EARLIEST_MONTHS = 3;
const EARLIEST_TENTH = 10;
/** Counts with fewer units than this to go are not paced. */
export const FEWEST_UNITS = 5;

export interface ScheduledValue {
  readonly date: string;
  readonly value: Exact;
}

export interface PaceInput {
  readonly start: StartPoint;
  readonly goal: Exact;
  readonly due: string;
  /** Planned values by date, which replace the straight line; may be empty. */
  readonly schedule: readonly ScheduledValue[];
}

/** Returns the value expected at a date: on the line, or between the two scheduled values. */
export function expectedAt(date: string, { start, goal, due, schedule }: PaceInput): Exact {
  const points = [
    { date: start.date, value: start.value },
    ...schedule.filter((one) => one.date > start.date && one.date < due),
    { date: due, value: goal },
  ];
  const next = points.findIndex((one, i) => i > 0 && one.date >= date);
  const after = points[next];
  const before = points[next - 1];
  if (!after || !before) throw new Error(`invalid date: ${date} lies after ${due}`);
  const span = daysBetween(before.date, after.date);
  if (span === 0) return after.value;
  const share = new Fraction(daysBetween(before.date, date), span);
  return before.value.add(after.value.sub(before.value).mul(share));
}

/**
 * Returns P = (y − y0) / (expected(t) − y0), t the end of the latest observation's period;
 * undefined where nothing is expected yet.
 */
export function paceRatio(value: Exact, expected: Exact, start: StartPoint): Exact | undefined {
  const needed = expected.sub(start.value);
  return needed.equals(0) ? undefined : value.sub(start.value).div(needed);
}

/** Returns whether it is too early at a date to judge: under 3 months, or under 10 % of the span. */
export function isTooEarly(date: string, { start, due }: PaceInput): boolean {
  const passed = daysBetween(start.date, date);
  // A count begins in the morning of its first day: from 1 January to 31 March are three months.
  const counts = start.basis === 'year-start' || start.basis === 'counted-from';
  return (
    (counts ? addDays(date, 1) : date) < addMonths(start.date, EARLIEST_MONTHS) ||
    passed * EARLIEST_TENTH < daysBetween(start.date, due)
  );
}

/** Returns the status that a pace ratio stands for. */
export function paceStatus(
  pace: Exact,
  latest: Observed,
  { indicator, start }: { readonly indicator: Indicator; readonly start: StartPoint },
): Status {
  if (pace.gte(ON_PACE)) return 'on-pace';
  if (pace.gte(SLIGHTLY_BEHIND)) return 'slightly-behind';
  return pace.lt(0) && isRealFall(latest, indicator, start) ? 'below-start' : 'behind';
}

/** A fall counts when it is larger than 1 percentage point and than 1 unit of the numerator. */
function isRealFall(latest: Observed, indicator: Indicator, start: StartPoint): boolean {
  if (!latest.value) return false;
  const fall = latest.value.sub(start.value).abs();
  if (!latest.denominator || indicator.kind !== 'ratio') return fall.gt(1);
  const units = fall.mul(latest.denominator).div(exact(indicator.factor));
  return fall.gt(1) && units.gt(1);
}

/** Returns the change per month needed from a date on; undefined where no whole month is left. */
export function requiredPerMonth(
  value: Exact,
  { goal, due, from }: { readonly goal: Exact; readonly due: string; readonly from: string },
): Exact | undefined {
  const months = monthsBetween(from, due);
  return months > 0 ? goal.sub(value).div(months) : undefined;
}

/**
 * Returns the best change per month towards the goal, between two neighbouring observations of one
 * definition.
 */
export function bestPerMonth(series: readonly Observed[], up: boolean): Exact | undefined {
  let best: Exact | undefined;
  for (const [i, one] of series.entries()) {
    const before = series[i - 1];
    if (!before?.value || !one.value || before.version !== one.version) continue;
    // A place that is missing in one of the two would make the change.
    if (!before.complete || !one.complete) continue;
    const months = monthsBetween(before.end, one.end);
    if (months < 1) continue;
    const change = one.value.sub(before.value).div(months);
    if (!best || (up ? change.gt(best) : change.lt(best))) best = change;
  }
  return best;
}

/**
 * Returns actual ÷ required compound annual growth (Eurostat's CAGR ratio), three decimals, '' where
 * growth is undefined. For comparison only: no status depends on it.
 */
export function cagrRatio(latest: Observed, { start, goal, due }: PaceInput): string {
  const [from, to, target] = [start.value, latest.value ?? start.value, goal].map(Number);
  const years = daysBetween(start.date, latest.end) / 365.25;
  const span = daysBetween(start.date, due) / 365.25;
  if (!from || !to || !target || from < 0 || to < 0 || target < 0 || years <= 0) return '';
  const required = (target / from) ** (1 / span) - 1;
  const ratio = ((to / from) ** (1 / years) - 1) / required;
  return Number.isFinite(ratio) ? ratio.toFixed(3) : '';
}
