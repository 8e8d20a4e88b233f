// The values of single places in; the same, plus each city's own value rolled up from them, out.
// A zone counted in its mother district is not added again. A stock that was not reported is carried
// over for as long as its measure allows and its definition holds, and counted as carried.

import { exact, quotient, total } from './decimal.ts';
import { indicatorVersion, items, partsOf } from './measure.ts';
import { addMonths, periodEnd } from './period.ts';
import type { Indicator, Place, Reference } from './reference/reference.ts';
import { indicatorValue, RATIO_DECIMALS, type ValueRow } from './indicator-value.ts';
import { shownTotal, shownValue, type Suppressed } from './suppressing/suppressed.ts';

export interface RollUpOptions {
  readonly reference: Reference;
  readonly suppressed: Suppressed;
}

/**
 * Returns the values of all places of a city, the city's own last where they are computed, as they
 * may be shown. A value that is withheld is counted in the city's for its own period alone.
 */
export function rollUp(
  direct: readonly ValueRow[],
  city: string,
  { reference, suppressed }: RollUpOptions,
): readonly ValueRow[] {
  const byIndicator = Map.groupBy(direct, (row) => row.indicator);
  return reference.indicators.flatMap((indicator) => {
    const found = byIndicator.get(indicator.indicator) ?? [];
    const shown = found.map((row) => shownValue(row, indicator, suppressed));
    const members = membersOf(reference, indicator, city);
    if (members.length === 0) return shown;
    const own = found.filter((row) => row.place !== city);
    const rolled = rollUpPeriods(own, { indicator, members, reference, suppressed });
    return [
      ...shown.filter((row) => row.place !== city),
      ...rolled.map((row) => shownTotal({ ...row, place: city }, indicator, suppressed)),
    ];
  });
}

/**
 * Returns the places whose numbers make up the city's: its districts, zones that are counted in no
 * district, and 市本级, as far as the measure is reported at that level. None: the city reports it.
 */
export function membersOf(
  reference: Reference,
  indicator: Indicator,
  city: string,
): readonly Place[] {
  if (indicator.rollup === 'none' || indicator.rollup === 'own') return [];
  const levels = items(partsOf(reference, indicator)[0]?.levels ?? '');
  return reference.places.filter(
    (place) => place.parent === city && place.counted_in === '' && levels.includes(place.level),
  );
}

/**
 * Returns the place whose number a government is judged by: of an indicator that is never summed, a
 * city's is that of 市本级; else the place itself.
 */
export function judgedPlace(reference: Reference, indicator: Indicator, place: Place): Place {
  if (indicator.rollup !== 'own' || place.level !== 'city') return place;
  const own = reference.places.find((one) => one.parent === place.place && one.level === 'own');
  return own ?? place;
}

export interface Scope extends RollUpOptions {
  readonly indicator: Indicator;
  readonly members: readonly Place[];
}

function rollUpPeriods(own: readonly ValueRow[], scope: Scope): readonly ValueRow[] {
  const memberIds = new Set(scope.members.map((place) => place.place));
  const counted = own.filter((row) => memberIds.has(row.place));
  const series = Map.groupBy(counted, (row) => row.place);
  for (const rows of series.values()) rows.sort((a, b) => (a.period < b.period ? -1 : 1));
  const periods = [...new Set(counted.map((row) => row.period))].sort();
  return periods.flatMap((period) => rollUpPeriod(period, series, scope));
}

/** What one place counts in the value of its city. */
export interface Share {
  /** The row that counts for the place; undefined where there is none to count. */
  readonly row: ValueRow | undefined;
  readonly reported: boolean;
  /**
   * The last known denominator, or numerator where there is none: the weight in the coverage. '' for
   * one that is withheld.
   */
  readonly weight: string | undefined;
}

function rollUpPeriod(
  period: string,
  series: ReadonlyMap<string, readonly ValueRow[]>,
  scope: Scope,
): readonly ValueRow[] {
  const { indicator, reference } = scope;
  const version = indicatorVersion(reference, indicator, period);
  const shares = sharesAt(period, series, scope);
  return shares.some((share) => share.row) ? [summed(period, shares, { indicator, version })] : [];
}

/**
 * Returns what each place that makes up the city's value counts in it: of the city's places that there
 * are at the period's end. `series` holds the values of each, the oldest first.
 */
export function sharesAt(
  period: string,
  series: ReadonlyMap<string, readonly ValueRow[]>,
  { indicator, members, reference, suppressed }: Scope,
): readonly Share[] {
  const end = periodEnd(period);
  const expected = members.filter((place) => isValid(place, end));
  const parts = partsOf(reference, indicator);
  const mayCarry = parts.every((part) => part.temporality === 'stock');
  const oldest = addMonths(end, -Math.min(...parts.map((part) => Number(part.stale_after))));
  const version = indicatorVersion(reference, indicator, period);
  return expected.map((place): Share => {
    const last = series.get(place.place)?.findLast((row) => row.period <= period);
    const reported = last?.period === period;
    const fresh = last && periodEnd(last.period) >= oldest && last.definition_version === version;
    const shown = last && shownValue(last, indicator, suppressed);
    const usable = reported || (mayCarry && fresh && shown?.suppressed === 'no');
    return {
      row: usable ? last : undefined,
      reported,
      weight: shown && (shown.suppressed === 'yes' ? '' : shown.denominator || shown.numerator),
    };
  });
}

function summed(
  period: string,
  shares: readonly Share[],
  { indicator, version }: { readonly indicator: Indicator; readonly version: string },
): ValueRow {
  const used = shares.flatMap((share) => share.row ?? []);
  const reported = shares.filter((share) => share.reported);
  const { numerator, denominator } = parts(used, indicator);
  const value =
    indicator.kind === 'share-of-places'
      ? quotient([numerator, denominator, indicator.factor], RATIO_DECIMALS)
      : indicatorValue(indicator, numerator, denominator);
  return {
    place: '',
    indicator: indicator.indicator,
    period,
    value,
    numerator,
    denominator,
    done_on: '',
    evidence: '',
    definition_version: version,
    places_reported: String(reported.length),
    places_carried: String(used.length - reported.length),
    places_expected: String(shares.length),
    coverage: coverage(shares),
    revision: String(Math.max(0, ...used.map((row) => Number(row.revision)))),
    suppressed: 'no',
    numerator_upload: '',
    denominator_upload: '',
  };
}

/** Returns the city's parts: sums, or for a share of places how many comply out of how many. */
function parts(
  used: readonly ValueRow[],
  indicator: Indicator,
): { readonly numerator: string; readonly denominator: string } {
  if (indicator.kind === 'share-of-places') {
    const comply = used.filter((row) => exact(row.numerator).gt(0));
    return { numerator: String(comply.length), denominator: String(used.length) };
  }
  return {
    numerator: total(used.map((row) => row.numerator)),
    denominator: indicator.denominator === '' ? '' : total(used.map((row) => row.denominator)),
  };
}

/**
 * Returns the share of the last known denominator that reported in the period, percent; '' where a
 * place that has never reported, or whose last number is withheld, makes it unknown. Made of numbers
 * that are shown alone, so that it gives none away.
 */
function coverage(shares: readonly Share[]): string {
  const silent = shares.filter((share) => !share.reported);
  if (silent.length === 0) return '100';
  if (silent.some((share) => !share.weight)) return '';
  const all = total(shares.flatMap((share) => share.weight || []));
  if (all === '0') return '';
  const known = total(shares.flatMap((share) => (share.reported && share.weight) || []));
  return quotient([known, all, '100'], RATIO_DECIMALS);
}

/** Returns whether a place exists at a date. */
export function isValid(place: Place, date: string): boolean {
  return place.valid_from <= date && (place.valid_to === '' || date <= place.valid_to);
}
