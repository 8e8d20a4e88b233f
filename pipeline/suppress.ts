// A city's counts in; out comes which of them may not be shown: numbers of persons so small that they
// could point to somebody, and whatever else would give such a number away.

import type { ValueRow } from './indicator-value.ts';
import { periodEnd } from './period.ts';
import type { Indicator, Reference, SiteSettings } from './reference/reference.ts';
import { isValid, membersOf } from './roll-up.ts';
import { isSmall, type Total } from './suppressing/group.ts';
import { hide } from './suppressing/hide.ts';
import { families } from './suppressing/sensitive.ts';
import { cellKey, totalKey, type Suppressed } from './suppressing/suppressed.ts';
import type { Columns } from './table.ts';

const USUAL_LIMIT = 5;

/** Returns below which count of persons a number is not shown; 0 where all are. */
export function suppressBelow(site: SiteSettings): number {
  return site.suppress_below ?? USUAL_LIMIT;
}

export interface Counted {
  /** The observations in force. */
  readonly current: Columns<'place' | 'measure' | 'period' | 'value'>;
  /** The values of single places. */
  readonly direct: readonly ValueRow[];
  readonly city: string;
  readonly reference: Reference;
}

/** Returns what may not be shown of a city's numbers. */
export function suppress(counted: Counted): Suppressed {
  const { reference, direct } = counted;
  const limit = suppressBelow(reference.site);
  const cells = new Set<string>();
  const totals = new Set<string>();
  const all = limit === 0 ? [] : families(reference);
  const valued = placesWithValue(direct);
  for (const family of all) {
    for (const key of hiddenOf(family, { ...counted, valued, limit }))
      if (key.kind === 'cell') cells.add(key.id);
      else totals.add(key.id);
  }
  return { cells, totals, limit, sensitive: new Set(all.flat()) };
}

interface Limited extends Counted {
  readonly limit: number;
  /** By `<indicator> <period>`: the places that have a value of it. */
  readonly valued: ReadonlyMap<string, ReadonlySet<string>>;
}

interface Key {
  readonly kind: 'cell' | 'total';
  readonly id: string;
}

/** Period by period: a partner is sought first where fewest were counted when last shown. */
function hiddenOf(family: readonly string[], limited: Limited): readonly Key[] {
  const { city, limit } = limited;
  const lastShown = new Map<string, number>();
  return countsByPeriod(limited, family).flatMap(([period, counts]) => {
    const places = new Map([...counts].map(([measure, own]) => [measure, without(city, own)]));
    const sums = [
      ...rolledTotals(limited, period, counts),
      ...reportedTotals(limited, period, counts),
    ];
    const partners = partnersOf(places, lastShown, limited.reference);
    const hidden = hide({
      limit,
      counts: places,
      totals: sums.map(({ total }) => total),
      partners,
    });
    for (const [place, count] of sizes(places))
      if (!hidden.places.has(place)) lastShown.set(place, count);
    return [
      ...cellsOf(places, period, (place) => hidden.places.has(place)),
      ...cellsOf(counts, period, (place, count) => place === city && isSmall(count, limit)),
      ...sums.filter(({ total }) => hidden.totals.has(total.id)).map(({ key }) => key),
    ];
  });
}

/** Measure to place to count. */
type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Returns the counts of each period, the earliest first. */
function countsByPeriod(
  { current }: Counted,
  family: readonly string[],
): readonly (readonly [string, Counts])[] {
  const found = new Map<string, Map<string, Map<string, number>>>();
  for (const [i, measure] of current.measure.entries()) {
    if (!family.includes(measure)) continue;
    const period = current.period[i] ?? '';
    const counts =
      found.get(period) ?? new Map(family.map((one) => [one, new Map<string, number>()]));
    found.set(period, counts);
    counts.get(measure)?.set(current.place[i] ?? '', Number(current.value[i]));
  }
  return [...found].sort(([a], [b]) => (periodEnd(a) < periodEnd(b) ? -1 : 1));
}

function without(place: string, counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...counts].filter(([one]) => one !== place));
}

function sizes(counts: Counts): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const own of counts.values())
    for (const [place, count] of own) found.set(place, (found.get(place) ?? 0) + count);
  return found;
}

function cellsOf(
  counts: Counts,
  period: string,
  isHidden: (place: string, count: number) => boolean,
): readonly Key[] {
  return [...counts].flatMap(([measure, own]) =>
    [...own]
      .filter(([place, count]) => isHidden(place, count))
      .map(([place]): Key => ({ kind: 'cell', id: cellKey(place, measure, period) })),
  );
}

/** A place with zones that are counted in it is no partner: they say how small it cannot be. */
function partnersOf(
  counts: Counts,
  lastShown: ReadonlyMap<string, number>,
  { places }: Reference,
): readonly string[] {
  const reporting = sizes(counts);
  const bounded = new Set(places.map((one) => (reporting.has(one.place) ? one.counted_in : '')));
  const size = (place: string): number => lastShown.get(place) ?? Infinity;
  return [...reporting.keys()]
    .filter((place) => !bounded.has(place))
    .sort((a, b) => (size(a) === size(b) ? (a < b ? -1 : 1) : size(a) - size(b)));
}

/** By `<indicator> <period>`: the places that have a value of it. */
function placesWithValue(direct: readonly ValueRow[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byValue = Map.groupBy(direct, (row) => `${row.indicator} ${row.period}`);
  return new Map([...byValue].map(([key, own]) => [key, new Set(own.map((row) => row.place))]));
}

/** A published sum, and what is hidden when it is. */
interface Sum {
  readonly total: Total;
  readonly key: Key;
}

/** Returns the city's values rolled up from counts of the period. */
function rolledTotals(
  { city, reference, valued }: Limited,
  period: string,
  counts: Counts,
): readonly Sum[] {
  return reference.indicators.filter(isSum).flatMap((indicator) => {
    const having = valued.get(`${indicator.indicator} ${period}`);
    const parts = [indicator.numerator, indicator.denominator].filter((one) => counts.has(one));
    if (!having || parts.length === 0) return [];
    const places = membersOf(reference, indicator, city)
      .filter((one) => isValid(one, periodEnd(period)) && having.has(one.place))
      .map((one) => one.place);
    return parts.map((measure): Sum => {
      const id = totalKey(indicator.indicator, measure, period);
      return { total: { id, measure, places: new Set(places) }, key: { kind: 'total', id } };
    });
  });
}

/** A share of places tells of each place only whether it has any. */
function isSum({ kind }: Indicator): boolean {
  return kind !== 'share-of-places';
}

/** Returns the totals that the city itself has reported beside the counts of its places. */
function reportedTotals(
  { city, reference }: Limited,
  period: string,
  counts: Counts,
): readonly Sum[] {
  const members = reference.places
    .filter((one) => one.parent === city && one.counted_in === '')
    .map((one) => one.place);
  return [...counts]
    .filter(([, own]) => own.has(city))
    .map(([measure, own]): Sum => {
      const id = cellKey(city, measure, period);
      const places = new Set(members.filter((place) => own.has(place)));
      return { total: { id: `reported ${id}`, measure, places }, key: { kind: 'cell', id } };
    });
}
