// Where a series may be joined by a line and where not: a missing period and a change of definition
// are gaps, and so is the turn of the year of a count that starts anew.

import { frequencyOf, nextPeriod } from '../../pipeline/period.ts';
import type { SparkPoint } from '../../pipeline/slice/figure.ts';

/** Returns the series as unbroken runs, in order. */
export function runs<Point extends SparkPoint>(
  series: readonly Point[],
  { yearly }: { readonly yearly: boolean },
): readonly (readonly Point[])[] {
  const found: Point[][] = [];
  for (const point of series) {
    const run = found.at(-1);
    const before = run?.at(-1);
    if (run && before && isNext(before, point, yearly)) run.push(point);
    else found.push([point]);
  }
  return found;
}

function isNext(before: SparkPoint, { period, version }: SparkPoint, yearly: boolean): boolean {
  if (before.version !== version || nextPeriod(before.period) !== period) return false;
  const anew = yearly && frequencyOf(period) !== 'year';
  return !(anew && before.period.slice(0, 4) !== period.slice(0, 4));
}
