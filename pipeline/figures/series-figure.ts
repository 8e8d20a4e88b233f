// An indicator in a city or province in, the chart of its series against its target steps out.

import type { AssessmentRow } from '../assess.ts';
import { exact, grouped, shown, type Exact } from '../decimal.ts';
import { exactValue, type ValueRow } from '../indicator-value.ts';
import type { Context } from '../pages/context.ts';
import { nameOf, targetHref, unitOf } from '../pages/link.ts';
import { periodEnd } from '../period.ts';
import type { Bilingual, Indicator, Place, Target } from '../reference/reference.ts';
import type { Figure, FigureCell, FigureTable, TargetSteps } from '../slice/figure.ts';
import type { Point, TargetStep } from '../view.ts';
import { periodWord, withUnit } from '../word.ts';
import { figure, plainCell, withoutEmpty, wordCell } from './figure.ts';

export interface Series {
  /** The city or province whose page it is. */
  readonly city: Place;
  /** Whose numbers they are: its own, or those of 市本级. */
  readonly judged: Place;
  /** The targets that they are held against. */
  readonly targets: readonly Target[];
  /** How those are judged now. */
  readonly current: readonly AssessmentRow[];
}

/** Returns the chart of an indicator's series, or null without a number. */
export function seriesFigure(
  context: Context,
  indicator: Indicator,
  { city, judged, targets, current }: Series,
): Figure | null {
  const numbers = numbersOf(context, indicator, { place: judged.place, steps: targets });
  const series = numbers.map(({ point }) => point);
  const last = series.at(-1);
  if (!last) return null;
  const name = nameOf(indicator);
  const subject = nameOf(judged);
  return figure(context, {
    id: `${indicator.indicator}-${city.place}-series`,
    title: {
      zh: `${name.zh}：${subject.zh}与目标`,
      en: `${name.en}: ${subject.en} against its targets`,
    },
    sentence: seriesSentence(indicator, series, judged),
    unit: unitOf(indicator),
    dataMonth: last.period,
    page: `/indicator/${indicator.indicator}/${city.place}/`,
    drawing: {
      kind: 'target-steps',
      percent: indicator.unit === '%',
      series,
      steps: distinct(targets.flatMap((target) => step(target, indicator))),
      pace: paceLine(current),
    },
    table: seriesTable(numbers),
  });
}

const COLUMNS = [
  { name: 'period', label: { zh: '时期', en: 'Period' }, numeric: false },
  { name: 'value', label: { zh: '数值', en: 'Value' }, numeric: true },
  { name: 'numerator', label: { zh: '分子', en: 'Numerator' }, numeric: true },
  { name: 'denominator', label: { zh: '分母', en: 'Denominator' }, numeric: true },
  { name: 'remark', label: { zh: '说明', en: 'Remarks' }, numeric: false },
] as const;

/** The newest first. */
function seriesTable(numbers: readonly SeriesNumber[]): FigureTable {
  return withoutEmpty({
    columns: COLUMNS,
    rows: numbers
      .toReversed()
      .map(({ point, row }) => [
        wordCell(periodWord(point.period), point.period),
        { ...plainCell(point.display), csv: row.value },
        { ...plainCell(point.numerator), csv: row.numerator },
        { ...plainCell(point.denominator), csv: row.denominator },
        remarks(point),
      ]),
  });
}

function remarks({ provisional, revised }: Point): FigureCell {
  const zh = [provisional && '初步', revised > 0 && `更正 ${revised} 次`].filter(Boolean);
  const en = [provisional && 'provisional', revised > 0 && `corrected ${revised}×`].filter(Boolean);
  return zh.length === 0
    ? { text: { zh: '正常', en: 'complete' }, csv: '正常' }
    : wordCell({ zh: zh.join(' '), en: en.join(' ') });
}

interface SeriesNumber {
  readonly point: Point;
  readonly row: ValueRow;
}

function numbersOf(
  context: Context,
  indicator: Indicator,
  { place, steps }: { readonly place: string; readonly steps: readonly Target[] },
): readonly SeriesNumber[] {
  const own = context.values.get(`${indicator.indicator} ${place}`);
  return own
    .filter((row) => periodEnd(row.period) <= context.snapshot.asOf)
    .toSorted((a, b) => (a.period < b.period ? -1 : 1))
    .flatMap((row): SeriesNumber[] => {
      const value = exactValue(row, indicator);
      if (!value) return [];
      const end = periodEnd(row.period);
      const next = steps.find((target) => target.due >= end) ?? steps.at(-1);
      const point: Point = {
        period: row.period,
        end,
        value: Number(value),
        display: written(value, indicator, next && exact(next.value)),
        numerator: grouped(row.numerator),
        denominator: grouped(row.denominator),
        provisional: row.places_reported !== row.places_expected,
        revised: Number(row.revision),
        version: row.definition_version,
      };
      return [{ point, row }];
    });
}

/** What two documents ask alike is one step of the line. */
function distinct(steps: readonly TargetStep[]): readonly TargetStep[] {
  const seen = new Map(steps.toReversed().map((one) => [`${one.due} ${one.value}`, one]));
  return steps.filter((one) => seen.get(`${one.due} ${one.value}`) === one);
}

function step(target: Target, indicator: Indicator): TargetStep[] {
  if (target.due === '' || indicator.kind === 'milestone') return [];
  return [
    {
      target: target.target,
      value: Number(target.value),
      display: `${SIGNS[target.comparator]} ${written(exact(target.value), { ...indicator, decimals: '0' }, exact(target.value))}`,
      due: target.due,
      href: targetHref(target),
    },
  ];
}

const SIGNS = { '>=': '≥', '<=': '≤', '=': '=' } as const;

/** The number without its unit, but with a % sign: the same in both languages. */
function written(value: Exact, { unit, decimals }: Indicator, goal?: Exact): string {
  return shown(value, Number(decimals), goal) + (unit === '%' ? '%' : '');
}

function paceLine(
  current: readonly {
    readonly start_date: string;
    readonly start_value: string;
    readonly due: string;
    readonly goal: string;
    readonly expected_value: string;
  }[],
): TargetSteps['pace'] {
  const row = current.find((one) => one.expected_value !== '');
  if (!row) return [];
  return [
    { date: row.start_date, value: Number(row.start_value) },
    { date: row.due, value: Number(row.goal) },
  ];
}

/**
 * Says where the series began and where it stands: from the first number of today's definition to
 * the newest that every place reported, and a newer one for which some are missing as provisional.
 */
function seriesSentence(indicator: Indicator, series: readonly Point[], place: Place): Bilingual {
  const name = nameOf(indicator);
  const whole = place.level === 'city' ? { zh: '全市', en: 'whole city' } : nameOf(place);
  const newest = series.at(-1);
  const last = series.findLast((point) => !point.provisional) ?? newest;
  if (!newest || !last) {
    return {
      zh: `${whole.zh}的${name.zh}没有数字。`,
      en: `There is no number for “${name.en}” (${whole.en}).`,
    };
  }
  const comparable = series.filter((point) => point.version === last.version);
  const begin = said(comparable[0] ?? last, indicator);
  const end = said(last, indicator);
  const changed = comparable.length < series.length;
  const zh = [`${whole.zh}${name.zh}：${begin.zh}，${end.zh}`];
  const en = [`${name.en}, ${whole.en}: ${begin.en}, ${end.en}`];
  if (changed) zh.push('统计口径有过变化，更早或更晚的数字不可比');
  if (changed) en.push('the definition has changed, other numbers do not compare');
  if (last.provisional) {
    zh.push('数字为初步，报送不全');
    en.push('the numbers are provisional, not all places have reported');
  } else if (newest.provisional) {
    const soFar = said(newest, indicator);
    zh.push(`${soFar.zh}（初步，报送不全）`);
    en.push(`${soFar.en} (provisional, not all places have reported)`);
  }
  return { zh: `${zh.join('；')}。`, en: `${en.join('; ')}.` };
}

function said({ period, display }: Point, indicator: Indicator): Bilingual {
  const when = periodWord(period);
  // The display of a share has its sign already.
  const amount = withUnit(display.replace('%', ''), indicator);
  return { zh: `${when.zh}为${amount.zh}`, en: `${amount.en} in ${when.en}` };
}
