// One target, one place, one date: which status. The rules stand in the order of status.ts and the
// first that matches wins; each is a small function that answers or passes on.

import { satisfies, type Comparator, type Exact } from '../decimal.ts';
import type { Observed } from './observed.ts';
import {
  expectedAt,
  FEWEST_UNITS,
  isTooEarly,
  paceRatio,
  paceStatus,
  type ScheduledValue,
} from './pace.ts';
import { monthsBetween } from '../period.ts';
import type { Indicator } from '../reference/reference.ts';
import type { Nature, StartPoint } from './start-point.ts';
import type { Cause, Status } from '../status.ts';

export interface Case {
  readonly indicator: Indicator;
  readonly nature: Nature;
  readonly standing: boolean;
  readonly comparator: Comparator;
  readonly goal: Exact;
  /** YYYY-MM-DD, '' where the document gives none. */
  readonly due: string;
  /** The period whose number decides at the due date, '' without one. */
  readonly duePeriod: string;
  /** Last day on which the due period's report is in time. */
  readonly deadline: string;
  readonly asOf: string;
  /** Observations up to as-of, oldest first; of a yearly target, those of its year. */
  readonly series: readonly Observed[];
  readonly start: StartPoint | undefined;
  readonly schedule: readonly ScheduledValue[];
  /** From when on the definition of the deciding number must have held. */
  readonly comparableFrom: string;
  /** The definition's version at that date. */
  readonly comparableVersion: string;
  readonly staleAfter: number;
  /** Somebody is asked to report it. */
  readonly owed: boolean;
  /** When a first report falls due. */
  readonly firstDeadline: string;
}

export interface Verdict {
  readonly status: Status;
  readonly cause: Cause | '';
  readonly note: Cause | '';
  readonly provisional: boolean;
  readonly latest: Observed | undefined;
  readonly atDue: Observed | undefined;
  readonly expected: Exact | undefined;
  readonly pace: Exact | undefined;
}

type Ruling = Partial<Verdict> & { readonly status: Status };
interface Known extends Case {
  readonly duePassed: boolean;
  readonly latest: Observed;
  readonly atDue: Observed | undefined;
}

/** Returns the verdict on one target at one place. */
export function judge(c: Case): Verdict {
  const duePassed = c.due !== '' && c.due <= c.asOf && !c.standing;
  const latest = c.series.findLast((one) => one.enough);
  const atDue = duePassed ? c.series.find((one) => one.period === c.duePeriod) : undefined;
  const known = latest && { ...c, duePassed, latest, atDue };
  const ruling = known ? rule(known) : withoutNumber(c, duePassed);
  return {
    cause: '',
    note: '',
    provisional: !duePassed && !c.standing && latest?.complete === false,
    latest,
    atDue,
    expected: undefined,
    pace: undefined,
    ...ruling,
  };
}

function withoutNumber(c: Case, duePassed: boolean): Ruling {
  if (c.series.length > 0) return partial(c, duePassed);
  if (!c.owed) return { status: 'no-data', cause: 'nobody-asked' };
  if (c.firstDeadline > c.asOf) return { status: 'not-assessable', cause: 'too-early' };
  return { status: 'no-data', cause: 'nothing-reported' };
}

/** Not all places have reported: at a due date the others may, until the reporting deadline. */
function partial(c: Case, duePassed: boolean): Ruling {
  return duePassed && c.asOf <= c.deadline
    ? { status: 'awaiting' }
    : { status: 'not-assessable', cause: 'partial' };
}

function rule(c: Known): Ruling {
  return (
    suppressed(c) ??
    notApplicable(c) ??
    definitionChanged(c) ??
    (c.standing ? standing(c) : c.duePassed ? due(c) : open(c))
  );
}

function suppressed(c: Known): Ruling | undefined {
  return (c.atDue ?? c.latest).suppressed
    ? { status: 'not-assessable', cause: 'suppressed' }
    : undefined;
}

function notApplicable(c: Known): Ruling | undefined {
  const deciding = c.atDue ?? c.latest;
  if (deciding.value !== undefined || c.indicator.zero_denominator === 'met') return undefined;
  if (!deciding.complete) return { status: 'not-assessable', cause: 'partial' };
  return c.indicator.zero_denominator === 'not-applicable'
    ? { status: 'not-applicable' }
    : { status: 'not-assessable', cause: 'zero-denominator' };
}

function definitionChanged(c: Known): Ruling | undefined {
  if (c.nature === 'milestone') return undefined;
  const deciding = c.atDue ?? c.latest;
  return deciding.end >= c.comparableFrom && deciding.version !== c.comparableVersion
    ? { status: 'not-assessable', cause: 'definition-changed' }
    : undefined;
}

function standing(c: Known): Ruling {
  if (isStale(c)) return outdated(c);
  if (!c.latest.complete) return { status: 'not-assessable', cause: 'partial' };
  return { status: meets(c, c.latest) ? 'holding' : 'not-holding' };
}

function due(c: Known): Ruling {
  if (c.nature === 'milestone') return milestoneDue(c);
  if (reached(c)) return { status: 'met' };
  if (c.atDue && !c.atDue.complete) return partial(c, c.duePassed);
  const later = c.series.findLast(
    (one) => one.end > c.due && one.complete && one.version === c.comparableVersion,
  );
  const metLater = later !== undefined && meets(c, later);
  if (c.atDue && meets(c, c.atDue)) {
    const fell = later !== undefined && !later.suppressed && !meets(c, later);
    return { status: 'met', note: fell ? 'fell-later' : '' };
  }
  if (c.atDue && later?.suppressed) return { status: 'not-assessable', cause: 'suppressed' };
  if (c.atDue) return { status: metLater ? 'met-late' : 'missed' };
  if (c.asOf <= c.deadline) return { status: 'awaiting' };
  return metLater ? { status: 'met', note: 'reported-late' } : { status: 'unreported-at-due' };
}

function milestoneDue(c: Known): Ruling {
  if (isDone(c)) return { status: c.latest.doneOn <= c.due ? 'met' : 'met-late' };
  const deniedSince = c.latest.end >= c.due;
  if (deniedSince) return { status: 'missed' };
  return { status: c.asOf <= c.deadline ? 'awaiting' : 'unreported-at-due' };
}

function open(c: Known): Ruling {
  const done = c.nature === 'milestone' && isDone(c);
  const lasting = c.nature === 'level' || c.nature === 'flow' || c.nature === 'cumulative';
  const now = lasting && !isStale(c) && c.latest.complete && meets(c, c.latest);
  if (done || reached(c) || now) return { status: 'met', note: early(c) };
  if (c.due === '') return undated(c, lasting);
  if (isStale(c)) return outdated(c);
  const before = c.series.some(
    (one) => one.end < c.latest.end && one.end >= c.comparableFrom && one.complete && meets(c, one),
  );
  // A sum that lacks a place falls short for that reason alone.
  const whole = c.latest.complete || c.indicator.rollup !== 'sum';
  if (before && lasting && whole && !meets(c, c.latest)) return { status: 'slipped' };
  return paced(c);
}

/** Without a date only what falls short waits for one; what would do lacks a fresh, whole number. */
function undated(c: Known, lasting: boolean): Ruling {
  if (lasting && meets(c, c.latest)) return outdated(c);
  return { status: 'not-assessable', cause: 'undated' };
}

/** The latest report says whether a milestone is done; a date still to come does not count. */
function isDone(c: Known): boolean {
  return meets(c, c.latest) && c.latest.doneOn !== '' && c.latest.doneOn <= c.asOf;
}

function early(c: Known): Cause | '' {
  return c.due === '' || c.nature === 'milestone' ? '' : 'early';
}

function paced(c: Known): Ruling {
  const { start, latest, goal, due: dueDate, schedule } = c;
  const inProgress: Ruling = { status: 'in-progress' };
  if (!start || !latest.value || c.comparator === '=') return inProgress;
  if (latest.end < start.date || start.date >= dueDate) return inProgress;
  const line = { start, goal, due: dueDate, schedule };
  if (isTooEarly(latest.end, line)) return { status: 'not-assessable', cause: 'too-early' };
  const observed = c.series.filter((one) => one.enough).length;
  const few = c.indicator.kind === 'measure' && goal.sub(start.value).abs().lt(FEWEST_UNITS);
  if (observed < 2 || few || satisfies(start.value, c.comparator, goal)) return inProgress;
  const expected = expectedAt(latest.end, line);
  const pace = paceRatio(latest.value, expected, start);
  if (!pace) return inProgress;
  return { status: paceStatus(pace, latest, { indicator: c.indicator, start }), expected, pace };
}

function meets(c: Case, observed: Observed): boolean {
  if (observed.suppressed) return false;
  if (!observed.value) return c.indicator.zero_denominator === 'met';
  return satisfies(observed.value, c.comparator, c.goal);
}

/**
 * A count since a start that has once reached its goal cannot lose it again. A count that starts anew
 * each year has reached it when the latest number says so; once due, the year's last one decides.
 */
function reached(c: Known): boolean {
  if (c.indicator.kind !== 'measure' || c.comparator !== '>=') return false;
  const counted = c.series
    .filter((one) => one.complete && one.end >= (c.start?.date ?? ''))
    .filter((one) => !c.duePassed || one.end <= c.due);
  if (c.nature === 'cumulative') return counted.some((one) => meets(c, one));
  return c.nature === 'annual' && !c.duePassed && counted.slice(-1).some((one) => meets(c, one));
}

function isStale(c: Known, { end } = c.latest): boolean {
  return monthsBetween(end, c.asOf) > c.staleAfter;
}

/** The latest number that enough places reported is too old; fewer may have reported since. */
function outdated(c: Known): Ruling {
  return isStale(c, c.series.at(-1))
    ? { status: 'no-data', cause: 'stale' }
    : { status: 'not-assessable', cause: 'partial' };
}
