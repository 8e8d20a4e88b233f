// Makes, from the reference data and the values, the cases that `judge` decides: one per target and
// place, and of a yearly target one per year.

import { appliesTo } from './applies-to.ts';
import { exact } from '../decimal.ts';
import type { Case } from './judge.ts';
import { indicatorVersion, measureOf, partsOf } from '../measure.ts';
import { observe, type Observed } from './observed.ts';
import { isOwed } from './owed.ts';
import { addDays, periodEnd, periodOf, type Frequency } from '../period.ts';
import type { Indicator, Place, Reference, Target } from '../reference/reference.ts';
import { judgedPlace } from '../roll-up.ts';
import { startPoint, type Nature } from './start-point.ts';
import type { ValueRow } from '../indicator-value.ts';

export interface PlaceCase extends Case {
  readonly target: Target;
  readonly place: Place;
  /** False for a past year of a yearly target. */
  readonly current: boolean;
}

export interface Question {
  readonly target: Target;
  readonly place: Place;
  /** The value to be reached: the target's own, or the place's allocation of it. */
  readonly goal: string;
  /** The document's baseline and schedule are of the target as a whole, not of a part of it. */
  readonly allocated: boolean;
}

/**
 * Returns who is judged by a target: each place it applies to, and each place that a document
 * allocates a part of it to, by that part alone. Undefined where the list of places is not given.
 */
export function questions(target: Target, reference: Reference): readonly Question[] | undefined {
  const indicator = indicatorOf(reference, target.indicator);
  const places = appliesTo(target, reference)?.map((place) =>
    judgedPlace(reference, indicator, place),
  );
  const allocated = reference.allocations
    .filter((row) => row.target === target.target)
    .flatMap((row) => {
      const place = reference.places.find((one) => one.place === row.place);
      return place ? [{ target, place, goal: row.value, allocated: true }] : [];
    });
  return (
    places && [
      ...places
        .filter((place) => !allocated.some((one) => one.place === place))
        .map((place) => ({ target, place, goal: target.value, allocated: false })),
      ...allocated,
    ]
  );
}

export interface Evidence {
  readonly reference: Reference;
  readonly asOf: string;
  /** The values of the question's indicator at its place. */
  readonly values: readonly ValueRow[];
}

/** Returns the cases of one question: one, or one per year for a yearly target. */
export function cases(question: Question, evidence: Evidence): readonly PlaceCase[] {
  const { asOf } = evidence;
  const at = casesAt(question, evidence);
  const dues = duesOf(question, evidence);
  return dues.map((due, i) => at({ asOf, due, current: i === dues.length - 1 }));
}

/** Returns the due dates of a question up to a date: one, or one per year for a yearly target. */
export function duesOf({ target }: Question, evidence: Evidence): readonly string[] {
  return target.when === 'each-year' ? yearEnds(target, evidence) : [target.due];
}

/** Returns 31 December of each year from the target's start up to as-of, or its own due date. */
function yearEnds(target: Target, { reference, asOf }: Evidence): readonly string[] {
  const first = Number((target.starts || policyDate(target, reference)).slice(0, 4));
  const last = Number((target.due !== '' && target.due < asOf ? target.due : asOf).slice(0, 4));
  const years = Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => first + i);
  return years.map((year) => `${year}-12-31`);
}

export interface Moment {
  readonly asOf: string;
  readonly due: string;
  readonly current: boolean;
}

/** Returns how a question's case at a moment is made; what no date changes is looked up once. */
export function casesAt(
  { target, place, goal, allocated }: Question,
  { reference, values }: Pick<Evidence, 'reference' | 'values'>,
): (moment: Moment) => PlaceCase {
  const indicator = indicatorOf(reference, target.indicator);
  const measure = measureOf(reference, indicator.numerator);
  const { frequency } = measure;
  const nature = natureOf(target, indicator, reference);
  const ever = observe(values, indicator);
  const issued = policyDate(target, reference);
  const from = target.starts || issued;
  const deadlineOf = (period: string): string =>
    addDays(periodEnd(period), Number(measure.report_by));
  const staleAfter = Number(measure.stale_after);
  const comparableVersion = indicatorVersion(reference, indicator, periodOf(from, frequency));
  const schedule = reference.schedules
    .filter((row) => row.target === target.target && !allocated)
    .map((row) => ({ date: row.date, value: exact(row.value) }));
  const baseline = allocated ? { ...target, baseline_value: '', baseline_date: '' } : target;
  const previous = previousDue(target, reference);
  const owed = isOwed(reference, indicator, place);
  // Later years say nothing of a year that is over: its count starts again in January.
  const yearly = nature === 'annual' || nature === 'annual-rate';
  return ({ asOf, due, current }) => {
    const all = ever.filter((one) => one.end <= asOf);
    const isOver = due !== '' && due <= asOf;
    const series = yearly && (target.when === 'each-year' || isOver) ? ofYear(all, due) : all;
    const duePeriod = due === '' ? '' : periodOf(due, frequency);
    const start = startPoint({
      nature,
      series: series.filter((one) => one.version === comparableVersion && !one.suppressed),
      target: baseline,
      due,
      previousDue: previous,
      policyDate: issued,
      countedFrom: measure.counted_from,
      frequency,
      staleAfter,
    });
    return {
      ...{ target, place, current, indicator, nature, asOf, due, duePeriod, series, start },
      ...{ schedule, comparableVersion, staleAfter, owed },
      standing: target.when === 'standing',
      comparator: target.comparator,
      goal: exact(goal),
      deadline: duePeriod === '' ? '' : deadlineOf(duePeriod),
      comparableFrom: from,
      firstDeadline: deadlineOf(firstPeriod(from, due, { target, frequency })),
    };
  };
}

function firstPeriod(
  from: string,
  due: string,
  { target, frequency }: { readonly target: Target; readonly frequency: Frequency },
): string {
  const yearStart = target.when === 'each-year' ? `${due.slice(0, 4)}-01-01` : from;
  return periodOf(yearStart > from ? yearStart : from, frequency);
}

function natureOf(target: Target, indicator: Indicator, reference: Reference): Nature {
  const [numerator, denominator] = partsOf(reference, indicator);
  if (indicator.kind === 'milestone') return 'milestone';
  if (target.when === 'each-year') {
    const isRate = indicator.kind === 'ratio' || numerator?.temporality === 'flow';
    return isRate ? 'annual-rate' : 'annual';
  }
  switch (numerator?.temporality) {
    case 'ytd':
      return denominator?.temporality === 'ytd' && indicator.kind === 'ratio'
        ? 'annual-rate'
        : 'annual';
    case 'since':
      return 'cumulative';
    case 'flow':
      return 'flow';
    default:
      return 'level';
  }
}

function ofYear(series: readonly Observed[], due: string): readonly Observed[] {
  return series.filter((one) => one.end.slice(0, 4) === due.slice(0, 4));
}

/** Returns the due date of the target before this one in its series, '' for the first. */
export function previousDue(target: Target, reference: Reference): string {
  const earlier = reference.targets
    .filter((one) => one.series !== '' && one.series === target.series)
    .filter((one) => one.policy === target.policy && one.applies_to === target.applies_to)
    .map((one) => one.due)
    .filter((due) => due !== '' && due < target.due);
  return earlier.sort().at(-1) ?? '';
}

/** Returns an indicator by its id. */
function indicatorOf(reference: Reference, id: string): Indicator {
  const found = reference.indicators.find((one) => one.indicator === id);
  if (!found) throw new Error(`unknown indicator: ${id}`);
  return found;
}

function policyDate(target: Target, reference: Reference): string {
  const policy = reference.policies.find((one) => one.policy === target.policy);
  if (!policy) throw new Error(`unknown policy: ${target.policy}`);
  return policy.date;
}
