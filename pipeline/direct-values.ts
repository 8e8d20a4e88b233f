// Observations in force in; out come the indicator values of single places. Numerator and denominator
// always belong to the same place and period.

import { table as arquero, type ColumnTable } from 'arquero';
import { indicatorValue, type ValueRow } from './indicator-value.ts';
import { indicatorVersion } from './measure.ts';
import type { Indicator, Reference } from './reference/reference.ts';
import { table } from './table.ts';

/**
 * Returns the value of each indicator, place and period that has its parts. `current` has the columns
 * place, measure, period, value, done_on, evidence, upload and revision, a row per observation.
 */
export function directValues(current: ColumnTable, reference: Reference): readonly ValueRow[] {
  return compute(join(current, reference.indicators), reference);
}

type JoinedColumn =
  | 'place'
  | 'measure'
  | 'period'
  | 'value'
  | 'done_on'
  | 'evidence'
  | 'upload'
  | 'revision'
  | 'indicator'
  | 'below'
  | 'below_upload'
  | 'below_revision';
type JoinedRow = Readonly<Record<JoinedColumn, string | undefined>>;

/** Returns, for each indicator, its numerators with the denominator of the same place and period. */
function join(current: ColumnTable, indicators: readonly Indicator[]): readonly JoinedRow[] {
  const denominators = current
    .select('place', 'measure', 'period', 'value', 'upload', 'revision')
    .rename({ place: 'below_place', measure: 'below_measure', period: 'below_period' })
    .rename({ value: 'below', upload: 'below_upload', revision: 'below_revision' });
  return arquero(table(['indicator', 'numerator', 'denominator'], indicators))
    .join(current, ['numerator', 'measure'])
    .join_left(denominators, [
      ['denominator', 'place', 'period'],
      ['below_measure', 'below_place', 'below_period'],
    ])
    .filter('d => d.denominator === "" || d.below !== undefined')
    .objects({ limit: Infinity }) as unknown as readonly JoinedRow[];
}

function compute(joined: readonly JoinedRow[], reference: Reference): readonly ValueRow[] {
  return reference.indicators.flatMap((indicator) => {
    const own = joined.filter((row) => row.indicator === indicator.indicator);
    const periods = new Set(own.map((row) => row.period ?? ''));
    const versions = new Map(
      [...periods].map((one) => [one, indicatorVersion(reference, indicator, one)]),
    );
    return own.map((row) => computeRow(row, indicator, versions.get(row.period ?? '') ?? ''));
  });
}

function computeRow(row: JoinedRow, indicator: Indicator, version: string): ValueRow {
  const numerator = row.value ?? '';
  const denominator = row.below ?? '';
  return {
    place: row.place ?? '',
    indicator: indicator.indicator,
    period: row.period ?? '',
    value: indicatorValue(indicator, numerator, denominator),
    numerator,
    denominator,
    done_on: row.done_on ?? '',
    evidence: row.evidence ?? '',
    definition_version: version,
    places_reported: '1',
    places_carried: '0',
    places_expected: '1',
    coverage: '100',
    revision: String(Math.max(Number(row.revision), Number(row.below_revision ?? 0))),
    suppressed: 'no',
    numerator_upload: row.upload ?? '',
    denominator_upload: row.below_upload ?? '',
  };
}
