// Series in, taken together by the upload and period they were reported in; out come the files whose
// numbers are all those of the period before, or all zero.

import { finding } from '../reading/finding.ts';
import { nextPeriod } from '../period.ts';
import { periodWord } from '../word.ts';
import type { Raised, RaisedTogether } from './raised.ts';
import type { Point, Series } from './series.ts';

/** Fewer numbers than this may well be equal by chance. */
const FEWEST_EQUAL = 5;
const FEWEST_ZERO = 3;
/** Over so many periods it is counted how often a number changes. */
const REMEMBERED = 12;
/** The chance that all stay the same, each changing as often as before. */
const LEAST_CHANCE = 0.001;

interface Reported {
  readonly point: Point;
  readonly series: Series;
  /** The number before it, whenever that was. */
  readonly before: Point | undefined;
  /** The number of the very period before. */
  readonly last: Point | undefined;
  /** In which share of the last periods the number was another one than in the period before. */
  readonly changing: number;
}

/** Returns the findings about all numbers of a period that an upload reports. */
export function wholeFiles(all: readonly Series[]): readonly RaisedTogether[] {
  const periods = new Set(all.flatMap(({ points }) => points.map((one) => one.period)));
  const following = new Map([...periods].map((one) => [one, nextPeriod(one)]));
  const byFile = Map.groupBy(
    all.flatMap((series) => reportedOf(series, following)),
    ({ point }) => `${point.upload} ${point.period}`,
  );
  return [...byFile.values()].flatMap(
    (reported) => allZero(reported) ?? sameAsBefore(reported) ?? [],
  );
}

function reportedOf(series: Series, following: ReadonlyMap<string, string>): readonly Reported[] {
  const { points } = series;
  const changes: boolean[] = [];
  return points.map((point, i) => {
    const before = points[i - 1];
    const isNext = before !== undefined && following.get(before.period) === point.period;
    const recent = changes.slice(-REMEMBERED);
    const changing = recent.filter(Boolean).length / (recent.length + 1);
    if (isNext) changes.push(point.value !== before.value);
    return { point, series, before, last: isNext ? before : undefined, changing };
  });
}

function allZero(reported: readonly Reported[]): readonly RaisedTogether[] | undefined {
  const wereSome = reported.filter(
    ({ point, before, series }) =>
      before !== undefined && before.value > 0 && !startsAnew(series, before, point),
  );
  const isZero = reported.every(({ point }) => point.value === 0);
  if (!isZero || wereSome.length < FEWEST_ZERO) return undefined;
  return raised(reported, ({ period }) =>
    finding('all-zero', { count: reported.length, period: periodWord(period) }),
  );
}

/** What counts from January is zero in January. */
function startsAnew({ measure }: Series, before: Point, point: Point): boolean {
  return measure.temporality === 'ytd' && before.period.slice(0, 4) !== point.period.slice(0, 4);
}

/** Some numbers seldom change: it must be all but impossible that none of these did. */
function sameAsBefore(reported: readonly Reported[]): readonly RaisedTogether[] | undefined {
  const comparable = reported.filter(({ last }) => last !== undefined);
  const isSame = comparable.every(({ point, last }) => point.value === last?.value);
  const chance = comparable.reduce((all, { changing }) => all * (1 - changing), 1);
  if (comparable.length < FEWEST_EQUAL || !isSame || chance > LEAST_CHANCE) return undefined;
  const before = comparable[0]?.last?.period ?? '';
  return raised(comparable, ({ period }) =>
    finding('same-as-before', {
      ...{ count: comparable.length, period: periodWord(period), before: periodWord(before) },
    }),
  );
}

function raised(
  reported: readonly Reported[],
  worded: (point: Point) => Raised['finding'],
): readonly RaisedTogether[] {
  const points = reported.map(({ point }) => point);
  const [point] = points;
  return point ? [{ points, upload: point.upload, finding: worded(point) }] : [];
}
