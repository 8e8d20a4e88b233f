// How new the numbers of a page are: their newest month, and the last upload that contributed to them.

import { partsOf } from '../measure.ts';
import { periodEnd } from '../period.ts';
import type { Freshness } from '../page.ts';
import type { Indicator, Place } from '../reference/reference.ts';
import type { Context } from './context.ts';
import { placesAbove } from './shown.ts';

export interface NumbersOf {
  /** The codes of the places whose numbers a page shows. */
  readonly places: readonly string[];
  /** Absent: all of them. */
  readonly indicators?: readonly Indicator[];
}

/** Returns how new some places' numbers are, or null where there are none. */
export function freshness(
  { dataMonths, lastUploads, values, snapshot: { asOf, reference } }: Context,
  { places, indicators }: NumbersOf,
): Freshness | null {
  const months = indicators
    ? places.flatMap((place) =>
        indicators.flatMap(({ indicator }) =>
          values
            .get(`${indicator} ${place}`)
            .map(({ period }) => period)
            .filter((period) => periodEnd(period) <= asOf),
        ),
      )
    : places.flatMap((place) => dataMonths.get(place) ?? []);
  const month = newest(months, periodEnd);
  if (month === undefined) return null;
  const measures = indicators?.flatMap((one) => partsOf(reference, one)).map((one) => one.measure);
  const keys = places.flatMap((place) => measures?.map((one) => `${one} ${place}`) ?? [place]);
  const uploads = keys.flatMap((key) => lastUploads.get(key) ?? []);
  return { month, upload: newest(uploads, ({ label, href }) => label.zh + href) ?? null };
}

/** Returns the code of a city or province, and those of all places in it. */
export function placesOfCity({ snapshot }: Context, city: string): readonly string[] {
  const { places } = snapshot.reference;
  const isIn = (place: Place): boolean =>
    place.place === city || placesAbove(places, place).some((above) => above.place === city);
  return places.filter(isIn).map(codeOf);
}

const codeOf = ({ place }: Place): string => place;

function newest<One>(all: readonly One[], when: (one: One) => string): One | undefined {
  return all.reduce<One | undefined>(
    (last, one) => (last === undefined || when(one) > when(last) ? one : last),
    undefined,
  );
}
