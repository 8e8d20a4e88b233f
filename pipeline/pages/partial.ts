// Who has not reported the newest month of a city yet: its numbers then are those of the others alone.

import { items } from '../measure.ts';
import { frequencyOf, periodEnd } from '../period.ts';
import type { PartialReport } from '../page.ts';
import type { Place, Reference } from '../reference/reference.ts';
import type { Snapshot } from '../snapshot.ts';
import { isAsked } from '../templating/due.ts';
import { placeLink } from './link.ts';

/** Returns, by the code of a city, what its newest month lacks; a city that lacks none is left out. */
export function partialReports(snapshot: Snapshot): ReadonlyMap<string, PartialReport> {
  const found = new Map<string, PartialReport>();
  for (const city of snapshot.cities.keys()) {
    const partial = partialReport(snapshot, city);
    if (partial) found.set(city, partial);
  }
  return found;
}

function partialReport(
  { cities, reference, asOf }: Snapshot,
  city: string,
): PartialReport | undefined {
  const { place, period } = cities.get(city)?.observations ?? { place: [], period: [] };
  const districts = reference.places.filter((one) => one.parent === city && isDistrict(one));
  const codes = new Set(districts.map((one) => one.place));
  const reported = new Map<string, Set<string>>();
  for (const [i, code] of place.entries()) {
    const month = period[i] ?? '';
    if (!codes.has(code) || frequencyOf(month) !== 'month' || periodEnd(month) > asOf) continue;
    reported.set(month, (reported.get(month) ?? new Set()).add(code));
  }
  const month = [...reported.keys()].sort().at(-1);
  if (month === undefined) return undefined;
  const expected = districts.filter((one) => owesMonth(reference, one, month));
  const missing = expected.filter((one) => !reported.get(month)?.has(one.place));
  if (missing.length === 0) return undefined;
  const zones = expected.some((one) => one.level === 'zone');
  return { month, expected: expected.length, zones, missing: missing.map(placeLink) };
}

const isDistrict = ({ level }: Place): boolean => level === 'district' || level === 'zone';

/** Whether somebody is asked for monthly numbers of a place in a month. */
function owesMonth({ reporters, measures }: Reference, place: Place, month: string): boolean {
  return reporters
    .filter((one) => items(one.may_report).includes(place.place))
    .some((reporter) => {
      const own = items(reporter.measures);
      return measures.some(
        (one) =>
          own.includes(one.measure) && one.frequency === 'month' && isAsked(one, place, month),
      );
    });
}
