// One assessment, ready to be read: words for its codes, its working as labelled lines, its bar.

import type { AssessmentRow } from '../assess.ts';
import { exact, ratio } from '../decimal.ts';
import { items } from '../measure.ts';
import type { AssessmentView, Bar, DecidingNumber, Link } from '../view.ts';
import type { Bilingual, Indicator, Target } from '../reference/reference.ts';
import { CAUSES, describeStatus, type Cause, type Status, type StatusGroup } from '../status.ts';
import { completedWord, goalWord, quantityWord, reportedWord, withUnit } from '../word.ts';
import { indicatorAt, type Context } from './context.ts';
import {
  agencyLink,
  documentHref,
  fullAnchorOf,
  placeIndicatorHref,
  placeLink,
  policyLink,
  targetHref,
} from './link.ts';
import { isGovernment, isShared } from './shown.ts';

/** Returns the view of one row of the assessments. */
export function assessmentView(context: Context, row: AssessmentRow): AssessmentView {
  const target = context.target(row.target);
  const indicator = context.indicator(row.indicator);
  const place = context.place(row.place);
  const policy = context.policy(row.policy);
  const status = row.status as Status;
  const { plain_zh, plain_en } = describeStatus(status);
  const own = placeIndicatorHref(row.place, row.indicator);
  const isHere = context.shown.pairs.has(`${row.place} ${row.indicator}`);
  const hasOwn = isHere && (isShared(target) || !isGovernment(place));
  return {
    target: row.target,
    anchor: fullAnchorOf(row.target) + (row.current === 'yes' ? '' : `-${row.due}`),
    href: targetHref(target),
    working:
      hasOwn && row.current === 'yes' ? `${own}#${fullAnchorOf(row.target)}` : targetHref(target),
    policy: { href: documentHref(target), label: policyLink(policy).label },
    statement: { zh: target.statement_zh, en: target.statement_en },
    caveat: caveatOf(target),
    strive: target.strength === 'strive',
    indicator: indicatorAt(context, indicator, { place, policy }),
    place: placeLink(place),
    goal: isCompleted(row, indicator) ? null : goalWord(target.comparator, row.goal, indicator),
    due: row.due,
    when: target.when,
    milestone: indicator.kind === 'milestone',
    status,
    word: statusWordOf(row),
    plain: { zh: plain_zh, en: plain_en },
    remarks: [...remarksOf(row), ...strove(describeStatus(status).group, target)],
    latest: decidingOf(context, row),
    sentence: { zh: row.sentence_zh, en: row.sentence_en },
    bar: barOf(row, indicator),
  };
}

/** Returns the agencies of a `;`-joined cell. */
export function agencies(context: Context, ids: string): readonly Link[] {
  return items(ids).map((id) => agencyLink(context.agency(id)));
}

/** Returns a target's caveat, or null. */
export function caveatOf(target: Target): Bilingual | null {
  return target.caveat_zh === '' ? null : { zh: target.caveat_zh, en: target.caveat_en };
}

export interface Number {
  readonly period: string;
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
}

/** Returns the word of a status: that nobody is asked says more than that nothing was reported. */
export function statusWordOf(row: AssessmentRow): Bilingual {
  return row.cause === 'nobody-asked'
    ? CAUSES['nobody-asked']
    : { zh: row.status_zh, en: row.status_en };
}

const PROVISIONAL: Bilingual = { zh: '初步', en: 'provisional' };

/** Returns what must be said beside a status: why there is none, what came later, what it lacks. */
export function remarksOf(row: AssessmentRow): readonly Bilingual[] {
  const word = statusWordOf(row);
  const remarks = [row.cause, row.note]
    .filter((code): code is Cause => code in CAUSES)
    .map((code): Bilingual => CAUSES[code])
    .filter(({ zh }) => zh !== word.zh);
  return row.provisional === 'yes' ? [...remarks, PROVISIONAL] : remarks;
}

/** Returns the remark that a document only strove for what was missed. */
export function strove(group: StatusGroup, { strength }: Target): readonly Bilingual[] {
  return group === 'missed' && strength === 'strive' ? [CAUSES['strove-only']] : [];
}

/** Returns the number that decided: that of the due period, else the latest; of a milestone this. */
export function deciding(row: AssessmentRow, { kind }: Indicator): Number {
  const later = kind === 'milestone' || row.status === 'met-late' || row.due_value === '';
  return later
    ? {
        period: row.latest_period,
        value: row.latest_value,
        numerator: row.latest_numerator,
        denominator: row.latest_denominator,
      }
    : {
        period: row.due_period,
        value: row.due_value,
        numerator: row.due_numerator,
        denominator: row.due_denominator,
      };
}

/** Returns the deciding number of an assessment with its unit, or null where there is none. */
export function decidingWord(
  context: Pick<Context, 'indicator'>,
  row: AssessmentRow,
): Bilingual | null {
  const indicator = context.indicator(row.indicator);
  const number = deciding(row, indicator);
  if (number.value === '') return null;
  return isCompleted(row, indicator)
    ? completedWord(row.done_on)
    : quantity(number, indicator, row);
}

/** A milestone is told by the day on which it was completed, not by the month of the report. */
function isCompleted(row: AssessmentRow, { kind }: Indicator): boolean {
  return (
    kind === 'milestone' &&
    row.latest_value === '1' &&
    row.done_on !== '' &&
    row.done_on <= row.as_of
  );
}

/** Returns a number of an assessment with its unit, so that the side of the goal is visible. */
export function quantity(
  { value, numerator, denominator }: Omit<Number, 'period'>,
  indicator: Indicator,
  row: AssessmentRow,
): Bilingual {
  const precise =
    denominator !== '' && indicator.kind !== 'difference'
      ? ratio(exact(numerator), exact(denominator), exact(indicator.factor))
      : exact(value);
  return quantityWord(precise, indicator, exact(row.goal));
}

/** Returns the deciding number with its period and its parts, or null where there is none. */
export function decidingOf(context: Context, row: AssessmentRow): DecidingNumber | null {
  const display = decidingWord(context, row);
  const indicator = context.indicator(row.indicator);
  const number = deciding(row, indicator);
  const period = isCompleted(row, indicator) ? '' : number.period;
  return display && { period, display, parts: partsWord(context, number, indicator) };
}

/** Returns what a ratio was divided from, or null where it is none. */
export function partsWord(
  context: Context,
  number: Pick<Number, 'numerator' | 'denominator'>,
  indicator: Indicator,
): Bilingual | null {
  if (number.denominator === '' || indicator.denominator === '') return null;
  const above = context.measure(indicator.numerator);
  const below = context.measure(indicator.denominator);
  const n = reportedWord(number.numerator, above);
  const d = reportedWord(number.denominator, below);
  return {
    zh: `${above.name_zh} ${n.zh} ÷ ${below.name_zh} ${d.zh}`,
    en: `${above.name_en}: ${n.en} ÷ ${below.name_en}: ${d.en}`,
  };
}

/** What a start point rests on, by its code. */
export const BASIS: Readonly<Record<string, Bilingual>> = {
  'year-start': { zh: '年初', en: 'start of the year' },
  'counted-from': { zh: '开始累计之日', en: 'start of counting' },
  document: { zh: '文件给出的基期', en: 'baseline of the document' },
  'previous-target': {
    zh: '上一期目标到期时的实际值',
    en: 'observed at the previous target’s date',
  },
  'policy-date': { zh: '文件发布时的实际值', en: 'observed when the document was issued' },
  'first-observation': {
    zh: '文件发布后首次报送的值',
    en: 'first observation after the document was issued',
  },
};

/** Returns a change per month: points of a percentage, else the indicator's unit. */
export function changeWord(value: string, indicator: Indicator): Bilingual {
  return indicator.unit === '%'
    ? { zh: `${value} 个百分点`, en: `${value} percentage points` }
    : withUnit(value, indicator);
}

function barOf(row: AssessmentRow, indicator: Indicator): Bar | null {
  const decided = deciding(row, indicator).value;
  if (indicator.kind === 'milestone' || decided === '') return null;
  const value = Number(decided);
  const goal = Number(row.goal);
  return {
    value,
    goal,
    ...(row.expected_value === '' ? {} : { expected: Number(row.expected_value) }),
    ...(row.start_value === '' ? {} : { start: Number(row.start_value) }),
    max: indicator.unit === '%' ? Math.max(100, value) : Math.max(value, goal),
    comparator: row.comparator as Bar['comparator'],
  };
}
