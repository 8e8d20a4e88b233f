// The value of an indicator at a place in a period: its columns, and the formula.

import { exact, plain, quotient, ratio, type Exact } from './decimal.ts';
import type { Indicator } from './reference/reference.ts';

export const VALUE_COLUMNS = [
  'place',
  'indicator',
  'period',
  'value',
  'numerator',
  'denominator',
  'done_on',
  'evidence',
  'definition_version',
  'places_reported',
  'places_carried',
  'places_expected',
  'coverage',
  'revision',
  'suppressed',
  'numerator_upload',
  'denominator_upload',
] as const;
export type ValueColumn = (typeof VALUE_COLUMNS)[number];
export type ValueRow = Readonly<Record<ValueColumn, string>>;

/** Decimals to which a ratio is published; comparisons use its exact parts. */
export const RATIO_DECIMALS = 6;

/**
 * Returns the indicator's value as a decimal string: numerator ÷ denominator × factor, numerator −
 * denominator, or the numerator alone; '' where the denominator is zero.
 */
export function indicatorValue(
  indicator: Indicator,
  numerator: string,
  denominator: string,
): string {
  switch (indicator.kind) {
    case 'ratio': {
      if (/^[0.]+$/.test(denominator)) return '';
      return quotient([numerator, denominator, indicator.factor], RATIO_DECIMALS);
    }
    case 'difference':
      return plain(exact(numerator).sub(exact(denominator)), RATIO_DECIMALS);
    case 'measure':
    case 'milestone':
    case 'share-of-places':
      return numerator;
  }
}

/**
 * Returns the exact value from the row's parts, not its rounded decimal; undefined for 0 below, and
 * where the value is not shown.
 */
export function exactValue(row: ValueRow, indicator: Indicator): Exact | undefined {
  if (row.value === '') return undefined;
  const isRatio = row.denominator !== '' && indicator.kind !== 'difference';
  return isRatio
    ? ratio(exact(row.numerator), exact(row.denominator), exact(indicator.factor))
    : exact(row.value);
}
