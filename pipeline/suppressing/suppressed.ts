// What of a city's numbers may not be shown, and how that is asked.

import type { Indicator } from '../reference/reference.ts';

export interface Suppressed {
  /** Of observations: keys made by `cellKey`. */
  readonly cells: ReadonlySet<string>;
  /** Of the city's own values: keys made by `totalKey`. */
  readonly totals: ReadonlySet<string>;
  /** The measures that count persons whom a small number could point to. */
  readonly sensitive: ReadonlySet<string>;
  /** Which of their counts are small: those from 1 up to below this. */
  readonly limit: number;
}

/** Returns the key of an observation. */
export function cellKey(place: string, measure: string, period: string): string {
  return `${place} ${measure} ${period}`;
}

/** Returns the key of a part of the city's own value. */
export function totalKey(indicator: string, measure: string, period: string): string {
  return `${indicator} ${measure} ${period}`;
}

interface Valued {
  readonly place: string;
  readonly period: string;
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly suppressed: string;
}

/** Returns the value of a single place as it may be shown. */
export function shownValue<Row extends Valued>(
  row: Row,
  indicator: Indicator,
  { cells }: Suppressed,
): Row {
  return withoutParts(row, indicator, (measure) =>
    cells.has(cellKey(row.place, measure, row.period)),
  );
}

/** Returns the value of the city, rolled up from its places, as it may be shown. */
export function shownTotal<Row extends Valued>(
  row: Row,
  indicator: Indicator,
  { totals }: Suppressed,
): Row {
  return withoutParts(row, indicator, (measure) =>
    totals.has(totalKey(indicator.indicator, measure, row.period)),
  );
}

function withoutParts<Row extends Valued>(
  row: Row,
  { numerator, denominator }: Indicator,
  isHidden: (measure: string) => boolean,
): Row {
  const above = isHidden(numerator);
  const below = denominator !== '' && isHidden(denominator);
  if (!above && !below) return row;
  return {
    ...row,
    value: '',
    numerator: above ? '' : row.numerator,
    denominator: below ? '' : row.denominator,
    suppressed: 'yes',
  };
}
