// Series in; out come the numbers that fall though they only ever add up: counted since a start, or
// within a year.

import { exact } from '../decimal.ts';
import { finding } from '../reading/finding.ts';
import { dateWord, periodWord } from '../word.ts';
import { nameOf, type Raised } from './raised.ts';
import type { Point, Series } from './series.ts';

/** Returns the falls of a series; numbers that depart from it in another way do not count. */
export function falls(series: Series, departed: ReadonlySet<Point>): readonly Raised[] {
  const { temporality } = series.measure;
  if (temporality !== 'since' && temporality !== 'ytd') return [];
  const points = series.points.filter((one) => !departed.has(one));
  return points.flatMap((point, i) => {
    const before = points[i - 1];
    if (!before || exact(point.text).gte(exact(before.text))) return [];
    const isOtherYear = before.period.slice(0, 4) !== point.period.slice(0, 4);
    if (temporality === 'ytd' && isOtherYear) return [];
    return [{ upload: point.upload, finding: worded(point, before, series) }];
  });
}

function worded(point: Point, before: Point, { place, measure }: Series): Raised['finding'] {
  const at = {
    ...{ line: point.line, column: measure.name_zh, value: point.text, earlier: before.text },
    ...{ period: periodWord(point.period), before: periodWord(before.period) },
    ...{ place: nameOf(place), measure: nameOf(measure) },
  };
  return measure.temporality === 'ytd'
    ? finding('year-to-date-fell', at)
    : finding('cumulative-fell', { ...at, start: dateWord(measure.counted_from) });
}
