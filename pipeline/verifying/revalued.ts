// The published observations and reference data in, the indicator values that follow from them out.

import { table as arquero } from 'arquero';
import { directValues } from '../direct-values.ts';
import { VALUE_COLUMNS, type ValueColumn } from '../indicator-value.ts';
import type { Indicator, Reference } from '../reference/reference.ts';
import { rollUp } from '../roll-up.ts';
import { cellKey, totalKey, type Suppressed } from '../suppressing/suppressed.ts';
import { partition, rows, stack, table, type Columns } from '../table.ts';

export interface Revalued {
  readonly values: Columns<ValueColumn>;
  /** For each row whether a number that is withheld went into it, so that it cannot be recomputed. */
  readonly isUnknown: readonly boolean[];
}

/** Returns the values of all places, and of the cities, that the published observations lead to. */
export function revalued(
  observations: Columns,
  published: Columns,
  reference: Reference,
): Revalued {
  const suppressed = suppressedIn(observations, published, reference);
  // Whatever differs between two guesses at what is withheld depends on it.
  const [one, other] = GUESSES.map((guess) =>
    valuesOf(guessed(observations, guess), { reference, suppressed }),
  );
  if (!one || !other) throw new Error('missing guess');
  const isUnknown = one.place.map((_, i) =>
    VALUE_COLUMNS.some((name) => one[name][i] !== other[name][i]),
  );
  return { values: one, isUnknown };
}

const GUESSES = ['0', '1'];

function guessed(observations: Columns, guess: string): Columns {
  const { value = [], suppressed = [] } = observations;
  return {
    ...observations,
    value: value.map((cell, i) => (suppressed[i] === 'yes' ? guess : cell)),
  };
}

function valuesOf(
  observations: Columns,
  options: { readonly reference: Reference; readonly suppressed: Suppressed },
): Columns<ValueColumn> {
  const cities = [...partition(observations, 'city')].map(([city, own]) => {
    const direct = directValues(arquero(own), options.reference);
    return table(VALUE_COLUMNS, rollUp(direct, city, options));
  });
  return stack(VALUE_COLUMNS, cities);
}

/** What is withheld, as far as the published tables say it. */
function suppressedIn(
  observations: Columns,
  published: Columns,
  { indicators }: Reference,
): Suppressed {
  const cells = rows(observations).flatMap((row) =>
    row.suppressed === 'yes' ? [cellKey(row.place ?? '', row.measure ?? '', row.period ?? '')] : [],
  );
  const byId = new Map(indicators.map((one) => [one.indicator, one]));
  const totals = rows(published).flatMap((row) => {
    const indicator = row.suppressed === 'yes' ? byId.get(row.indicator ?? '') : undefined;
    return indicator && row.place === row.city ? hiddenParts(row, indicator) : [];
  });
  const none = { sensitive: new Set<string>(), limit: 0 };
  return { cells: new Set(cells), totals: new Set(totals), ...none };
}

function hiddenParts(row: Readonly<Record<string, string>>, indicator: Indicator): string[] {
  const key = (measure: string): string => totalKey(indicator.indicator, measure, row.period ?? '');
  return [
    ...(row.numerator === '' ? [key(indicator.numerator)] : []),
    ...(row.denominator === '' && indicator.denominator !== '' ? [key(indicator.denominator)] : []),
  ];
}
