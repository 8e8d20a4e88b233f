// Series in; out come the totals that a city reported and that its places do not add up to.

import { exact, plain, total } from '../decimal.ts';
import { RATIO_DECIMALS } from '../indicator-value.ts';
import { items } from '../measure.ts';
import { periodEnd } from '../period.ts';
import { finding } from '../reading/finding.ts';
import type { Place, Reference } from '../reference/reference.ts';
import { isValid } from '../roll-up.ts';
import { periodWord } from '../word.ts';
import { nameOf, type Raised } from './raised.ts';
import type { Point, Series } from './series.ts';

/** Returns the findings about the city's own totals. */
export function cityTotals(
  all: readonly Series[],
  city: string,
  { places }: Reference,
): readonly Raised[] {
  const members = places.filter((one) => one.parent === city && one.counted_in === '');
  const byMeasure = Map.groupBy(all, ({ measure }) => measure.measure);
  return all
    .filter(({ place }) => place.place === city)
    .flatMap((series) => {
      const levels = items(series.measure.levels);
      const parts = members.filter((one) => levels.includes(one.level));
      const beside = byMeasure.get(series.measure.measure) ?? [];
      const reported = beside.filter(({ place }) => parts.includes(place));
      return series.points.flatMap((point) => compared(point, series, { parts, reported }));
    });
}

interface Parts {
  readonly parts: readonly Place[];
  readonly reported: readonly Series[];
}

function compared(point: Point, series: Series, { parts, reported }: Parts): readonly Raised[] {
  const { period, text } = point;
  const expected = parts.filter((one) => isValid(one, periodEnd(period))).length;
  const found = reported.flatMap(
    (one) => one.points.find((other) => other.period === period) ?? [],
  );
  const sum = total(found.map((one) => one.text));
  const difference = exact(text).sub(exact(sum));
  // As long as places are missing the total may be more than what is there, never less.
  const differs = found.length === expected ? !difference.equals(0) : difference.lt(0);
  if (!differs || found.length === 0) return [];
  return [
    {
      upload: point.upload,
      finding: finding('city-total-differs', {
        ...{ line: point.line, column: series.measure.name_zh, value: text, sum },
        ...{ place: nameOf(series.place), measure: nameOf(series.measure) },
        ...{ period: periodWord(period), difference: plain(difference.abs(), RATIO_DECIMALS) },
      }),
    },
  ];
}
