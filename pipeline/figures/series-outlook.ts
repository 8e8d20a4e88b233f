// How a series is judged now: the steps of its targets, the pace towards the next one, where the
// line through start point and latest number leads, and what it would take. Nothing is judged here.

import type { AssessmentRow } from '../assess.ts';
import {
  exact,
  fixed,
  grouped,
  plain,
  satisfies,
  type Comparator,
  type Exact,
} from '../decimal.ts';
import type { Context } from '../pages/context.ts';
import { targetHref } from '../pages/link.ts';
import { addDays, daysBetween, periodEnd } from '../period.ts';
import type { Bilingual, Indicator } from '../reference/reference.ts';
import type { Dated, Outlook, TargetSteps } from '../slice/figure.ts';
import type { TargetStep } from '../view.ts';
import { withUnit } from '../word.ts';
import { written } from './series-number.ts';

/** Returns the next target that has a due date to come: of the first due, one with a pace. */
export function nextAssessment(
  current: readonly AssessmentRow[],
  asOf: string,
): AssessmentRow | undefined {
  const open = current
    .filter((row) => row.current === 'yes' && row.due > asOf)
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  const first = open.filter((row) => row.due === open[0]?.due);
  return first.find((row) => row.expected_value !== '') ?? first[0];
}

/** Returns the steps that the judged targets make, by date; what two documents ask alike is one. */
export function targetSteps(
  context: Context,
  indicator: Indicator,
  current: readonly AssessmentRow[],
): readonly TargetStep[] {
  if (indicator.kind === 'milestone') return [];
  const steps = current.map(({ target, due, goal, comparator }): TargetStep => {
    const precise = exact(goal);
    return {
      target,
      value: Number(goal),
      display: `${SIGNS[comparator] ?? ''} ${written(precise, { ...indicator, decimals: '0' }, precise)}`,
      due,
      href: targetHref(context.target(target)),
    };
  });
  const seen = new Map(steps.toReversed().map((one) => [`${one.due} ${one.display}`, one]));
  return steps
    .filter((one) => seen.get(`${one.due} ${one.display}`) === one)
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

const SIGNS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '=': '=' };

/** Returns the pace towards a target from its start point: the plan's schedule, else straight. */
export function paceLine(
  { snapshot: { reference } }: Context,
  row: AssessmentRow | undefined,
): Pick<TargetSteps, 'pace' | 'scheduled'> {
  if (!row || row.expected_value === '') return { pace: [], scheduled: false };
  // A part that is allocated to one place has no schedule of its own.
  const isPart = reference.allocations.some(
    ({ target, place }) => target === row.target && place === row.place,
  );
  const planned = reference.schedules
    .filter(({ target, date }) => target === row.target && !isPart && date > row.start_date)
    .filter(({ date }) => date < row.due)
    .map(({ date, value }) => ({ date, value: Number(value) }))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return {
    pace: [
      { date: row.start_date, value: Number(row.start_value) },
      ...planned,
      { date: row.due, value: Number(row.goal) },
    ],
    scheduled: planned.length > 0,
  };
}

/** Returns where it leads, or null where no pace is spoken of; `share` never passes 100 %. */
export function outlookOf(
  row: AssessmentRow | undefined,
  indicator: Indicator,
  { share }: { readonly share: boolean },
): Outlook | null {
  if (!row || row.expected_value === '') return null;
  const now = { date: periodEnd(row.latest_period), value: exact(row.latest_value) };
  const start = { date: row.start_date, value: exact(row.start_value) };
  const passed = daysBetween(start.date, now.date);
  if (passed <= 0) return null;
  const perDay = now.value.sub(start.value).div(passed);
  const left = daysBetween(now.date, row.due);
  const straight = now.value.add(perDay.mul(left));
  const bound = straight.lt(0) ? exact('0') : share && straight.gt(100) ? exact('100') : undefined;
  const end = bound ?? straight;
  const shown = fixed(end, Number(indicator.decimals));
  const meeting = bound && !perDay.equals(0) ? bound.sub(now.value).div(perDay).ceil(0) : undefined;
  const isEnough = satisfies(exact(shown), row.comparator as Comparator, exact(row.goal));
  const needed = row.required_per_month !== '' && !isEnough;
  return {
    projection: [
      dated(now),
      ...(meeting && meeting.gt(0) && meeting.lt(left)
        ? [{ date: addDays(now.date, Number(meeting)), value: Number(end) }]
        : []),
      { date: row.due, value: Number(end) },
    ],
    projected: withUnit(grouped(shown), indicator),
    required: needed ? [dated(now), goalOf(row)] : [],
    perMonth: needed ? perMonthWord(row.required_per_month, indicator) : null,
  };
}

/** What it takes each month, one decimal more than the indicator has. */
function perMonthWord(change: string, indicator: Indicator): Bilingual {
  const amount = plain(exact(change).abs(), Number(indicator.decimals) + 1);
  return indicator.unit === '%'
    ? { zh: `${amount}个百分点`, en: `${amount} percentage points` }
    : withUnit(grouped(amount), indicator);
}

function dated({ date, value }: { readonly date: string; readonly value: Exact }): Dated {
  return { date, value: Number(value) };
}

function goalOf({ due, goal }: AssessmentRow): Dated {
  return { date: due, value: Number(goal) };
}
