// An indicator at a place in, the chart of its series against its target steps out.

import type { AssessmentRow } from '../assess.ts';
import type { Context } from '../pages/context.ts';
import { nameOf, unitOf } from '../pages/link.ts';
import { partsOf } from '../measure.ts';
import type { Indicator, Place } from '../reference/reference.ts';
import type { Figure, FigureCell, FigureTable } from '../slice/figure.ts';
import type { Point } from '../view.ts';
import { periodWord } from '../word.ts';
import { cityLine } from './city-line.ts';
import { figure, plainCell, withoutEmpty, wordCell } from './figure.ts';
import { seriesNumbers, type SeriesNumber } from './series-number.ts';
import { nextAssessment, outlookOf, paceLine, targetSteps } from './series-outlook.ts';
import { seriesSentence } from './series-sentence.ts';

export interface Series {
  /** The city, province or district whose page it is. */
  readonly city: Place;
  /** Whose numbers they are: its own, or those of 市本级. */
  readonly judged: Place;
  /** How the targets that these numbers are held against are judged. */
  readonly current: readonly AssessmentRow[];
  /** The page it stands on; absent: the indicator's in the city. */
  readonly page?: string;
}

/** Returns the chart of an indicator's series, or null without a number. */
export function seriesFigure(
  context: Context,
  indicator: Indicator,
  { city, judged, current, page }: Series,
): Figure | null {
  const { asOf, reference } = context.snapshot;
  const numbers = seriesNumbers(context, indicator, { place: judged.place, goals: current });
  const series = numbers.map(({ point }) => point);
  const last = series.at(-1);
  if (!last) return null;
  const name = nameOf(indicator);
  const subject = nameOf(judged);
  const next = nextAssessment(current, asOf);
  const steps = targetSteps(context, indicator, current);
  const percent = indicator.unit === '%';
  const share = percent && [...series, ...steps].every(({ value }) => value <= 100);
  const outlook = outlookOf(next, indicator, { share });
  const isJudged = steps.length > 0;
  const beside = cityLine(context, indicator, judged, { period: last.period, isJudged });
  return figure(context, {
    id: `${indicator.indicator}-${city.place}-series`,
    title:
      steps.length > 0
        ? {
            zh: `${name.zh}：${subject.zh}与目标`,
            en: `${name.en}: ${subject.en} against its targets`,
          }
        : { zh: `${name.zh}：${subject.zh}`, en: `${name.en}: ${subject.en}` },
    sentence: seriesSentence(indicator, {
      ...{ series, place: judged, outlook },
      aim: next ?? lastAssessment(current),
      reference: beside,
    }),
    unit: unitOf(indicator),
    dataMonth: last.period,
    page: page ?? `/indicator/${indicator.indicator}/${city.place}/`,
    drawing: {
      kind: 'target-steps',
      ...{ percent, series, steps, outlook, reference: beside },
      yearly: isYearly(reference, indicator),
      ...paceLine(context, next),
    },
    table: seriesTable(numbers),
  });
}

/** Whether a count starts anew each January. */
export function isYearly(reference: Context['snapshot']['reference'], indicator: Indicator) {
  const [numerator, denominator] = partsOf(reference, indicator);
  return numerator?.temporality === 'ytd' && !denominator;
}

function lastAssessment(current: readonly AssessmentRow[]): AssessmentRow | undefined {
  return current
    .filter((row) => row.current === 'yes')
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
    .at(-1);
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
      .map(({ point, row }, i) => [
        wordCell(periodWord(point.period), point.period),
        { ...plainCell(point.display), csv: row.value },
        { ...plainCell(point.numerator), csv: row.numerator },
        { ...plainCell(point.denominator), csv: row.denominator },
        remarks(point, numbers[i - 1]?.point),
      ])
      .toReversed(),
  });
}

function remarks({ provisional, revised, version }: Point, before: Point | undefined): FigureCell {
  const isNew = before !== undefined && before.version !== version;
  const all = [
    provisional && { zh: '初步', en: 'provisional' },
    revised > 0 && { zh: `更正 ${revised} 次`, en: `corrected ${revised}×` },
    isNew && { zh: '口径从此变化', en: 'definition changed from here' },
  ].filter((one) => one !== false);
  if (all.length === 0) return { text: { zh: '正常', en: 'complete' }, csv: '正常' };
  return wordCell({
    zh: all.map(({ zh }) => zh).join(' '),
    en: all.map(({ en }) => en).join(', '),
  });
}
