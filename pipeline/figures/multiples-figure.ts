// The series of each place side by side on one scale. The page's table says where each began and
// where it stands; the file has every number of every line.

import { satisfies, exact } from '../decimal.ts';
import type { Context } from '../pages/context.ts';
import { nameOf, unitOf } from '../pages/link.ts';
import type { Bilingual, Indicator } from '../reference/reference.ts';
import type { Figure, FigureCell, FigureTable } from '../slice/figure.ts';
import { periodWord, withUnit } from '../word.ts';
import { goalLine, numberWord, placeNow, type Beside } from './beside.ts';
import { placeCell, withNote, type Places } from './districts-figure.ts';
import { figure, plainCell, wordCell } from './figure.ts';
import { isYearly } from './series-figure.ts';
import { seriesNumbers, type SeriesNumber } from './series-number.ts';

interface Line {
  readonly beside: Beside;
  readonly numbers: readonly SeriesNumber[];
}

/** Returns the series of all places, or null for a milestone and where no place has two numbers. */
export function multiplesFigure(
  context: Context,
  indicator: Indicator,
  { city, all }: Places,
): Figure | null {
  if (indicator.kind === 'milestone') return null;
  const lines = all.places.map((beside): Line => {
    const line = beside.target ?? all.goal;
    const goals = line ? [{ due: line.due, goal: line.value }] : [];
    const { place } = beside.judged;
    return { beside, numbers: seriesNumbers(context, indicator, { place, goals }) };
  });
  if (lines.every(({ numbers }) => numbers.length < 2)) return null;
  const name = nameOf(indicator);
  const about = {
    id: `${indicator.indicator}-${city.place}-multiples`,
    title: { zh: `${name.zh}：各地走势`, en: `${name.en}: how each place has moved` },
    sentence: withNote(sentence(lines), all.places),
    unit: unitOf(indicator),
    dataMonth: all.newest,
    page: `/indicator/${indicator.indicator}/${city.place}/`,
    drawing: {
      kind: 'small-multiples',
      yearly: isYearly(context.snapshot.reference, indicator),
      panels: lines.map(({ beside, numbers }) => ({
        ...placeNow(context, indicator, { beside, all }),
        series: numbers.map(({ point: { period, end, value, version } }) => ({
          ...{ period, end, value, version },
        })),
      })),
      goal: goalLine(indicator, all),
    },
    table: {
      columns: COLUMNS,
      rows: lines.map((one) =>
        summary(indicator, one, numberWord(indicator, one.beside, all.goal)),
      ),
    },
  } as const;
  return figure(context, about, { columns: FILE_COLUMNS, rows: lines.flatMap(everyNumber) });
}

const COLUMNS: FigureTable['columns'] = [
  { name: 'place', label: { zh: '地区', en: 'Place' }, numeric: false },
  { name: 'first', label: { zh: '最早', en: 'First' }, numeric: true },
  { name: 'first_period', label: { zh: '时期', en: 'Period' }, numeric: false },
  { name: 'value', label: { zh: '最新', en: 'Latest' }, numeric: true },
  { name: 'period', label: { zh: '时期', en: 'Period' }, numeric: false },
];

const FILE_COLUMNS: FigureTable['columns'] = [
  { name: 'place', label: { zh: '地区', en: 'Place' }, numeric: false },
  { name: 'period', label: { zh: '时期', en: 'Period' }, numeric: false },
  { name: 'value', label: { zh: '数值', en: 'Value' }, numeric: true },
];

const NO_NUMBER: Bilingual = { zh: '没有数字', en: 'no number' };

/** From the first number of today's definition to the latest. */
function summary(
  indicator: Indicator,
  { beside, numbers }: Line,
  latest: Bilingual,
): readonly FigureCell[] {
  const first = numbers.find(({ point }) => point.version === numbers.at(-1)?.point.version);
  const { row, value } = beside;
  return [
    placeCell(beside.place),
    first
      ? wordCell(withUnit(first.point.display.replace('%', ''), indicator), first.row.value)
      : wordCell(NO_NUMBER, ''),
    first ? wordCell(periodWord(first.point.period), first.point.period) : wordCell(NO_NUMBER, ''),
    wordCell(latest, value && row ? row.value : ''),
    row ? wordCell(periodWord(row.period), row.period) : wordCell(NO_NUMBER, ''),
  ];
}

function everyNumber({ beside, numbers }: Line): readonly (readonly FigureCell[])[] {
  return numbers.map(({ point, row }) => [
    placeCell(beside.place),
    wordCell(periodWord(point.period), point.period),
    { ...plainCell(point.display), csv: row.value },
  ]);
}

/** Counts whose number rose and whose fell since the first of today's definition. */
function sentence(lines: readonly Line[]): Bilingual {
  const moves = lines.flatMap(({ numbers }) => {
    const last = numbers.at(-1);
    const first = numbers.find(({ point }) => point.version === last?.point.version);
    if (!first || !last || first === last) return [];
    const [before, after] = [exact(first.row.value), exact(last.row.value)];
    if (satisfies(after, '=', before)) return ['same'];
    return [satisfies(after, '>=', before) ? 'up' : 'down'];
  });
  const count = (move: string): number => moves.filter((one) => one === move).length;
  const [up, down, same] = [count('up'), count('down'), count('same')];
  return {
    zh: `${moves.length} 个地区有前后两个以上的数字：和最早时相比，${up} 个上升，${down} 个下降，${same} 个没变。各图用同一刻度。`,
    en: `${moves.length} ${moves.length === 1 ? 'place has' : 'places have'} more than one number: against their first, ${up} rose, ${down} fell, ${same} stayed. All panels are on one scale.`,
  };
}
