// Where the pace of a target starts: (t0, y0), in the order of sources that the method page gives.

import Fraction from 'fraction.js';
import { exact, type Exact } from '../decimal.ts';
import type { Observed } from './observed.ts';
import { monthsBetween, periodOf, type Frequency } from '../period.ts';
import type { Target } from '../reference/reference.ts';

export type StartBasis =
  | 'year-start'
  | 'counted-from'
  | 'document'
  | 'previous-target'
  | 'policy-date'
  | 'first-observation';

export interface StartPoint {
  readonly date: string;
  readonly value: Exact;
  readonly basis: StartBasis;
}

/** How a value behaves over time, which decides how it can be judged. */
export type Nature = 'level' | 'cumulative' | 'annual' | 'annual-rate' | 'flow' | 'milestone';

export interface StartInput {
  readonly nature: Nature;
  readonly series: readonly Observed[];
  readonly target: Target;
  /** The due date that is judged, YYYY-MM-DD. */
  readonly due: string;
  /** Due date of the previous target of the series, '' where there is none. */
  readonly previousDue: string;
  readonly policyDate: string;
  readonly countedFrom: string;
  readonly frequency: Frequency;
  readonly staleAfter: number;
}

/** Returns the start point, or undefined where no pace can be spoken of or nothing was observed. */
export function startPoint(input: StartInput): StartPoint | undefined {
  const { nature, target } = input;
  if (nature === 'flow' || nature === 'milestone' || nature === 'annual-rate') return undefined;
  if (nature === 'annual') {
    if (input.due === '') return undefined;
    return { date: `${input.due.slice(0, 4)}-01-01`, value: new Fraction(0), basis: 'year-start' };
  }
  if (nature === 'cumulative') {
    return { date: input.countedFrom, value: new Fraction(0), basis: 'counted-from' };
  }
  if (target.baseline_value !== '' && target.baseline_date !== '') {
    const value = exact(target.baseline_value);
    return { date: target.baseline_date, value, basis: 'document' };
  }
  return previousTarget(input) ?? atPolicyDate(input) ?? firstAfter(input);
}

function previousTarget({ series, previousDue, frequency }: StartInput): StartPoint | undefined {
  if (previousDue === '') return undefined;
  const period = periodOf(previousDue, frequency);
  const found = series.find((one) => one.period === period && one.complete);
  return found && at(found, 'previous-target');
}

function atPolicyDate(input: StartInput): StartPoint | undefined {
  const date = anchor(input);
  const found = input.series.findLast((one) => one.end <= date && one.enough);
  const fresh = found && monthsBetween(found.end, date) <= input.staleAfter;
  return fresh ? at(found, 'policy-date') : undefined;
}

function firstAfter(input: StartInput): StartPoint | undefined {
  const date = anchor(input);
  const found = input.series.find((one) => one.end > date && one.enough && one.value);
  return found && at(found, 'first-observation');
}

function at(observed: Observed, basis: StartBasis): StartPoint | undefined {
  return observed.value && { date: observed.end, value: observed.value, basis };
}

function anchor({ target, policyDate }: StartInput): string {
  return target.starts || policyDate;
}
