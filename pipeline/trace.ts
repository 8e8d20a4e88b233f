// A snapshot and a number in it in, out comes where the number is from: the formula, the observations
// that went into it with upload and line, and the targets that are judged by it, with their clauses.

import { partsOf } from './measure.ts';
import type { CurrentColumn } from './normalize.ts';
import { formula } from './pages/formula.ts';
import type { Bilingual, Indicator, Place, Reference } from './reference/reference.ts';
import { membersOf, sharesAt } from './roll-up.ts';
import type { CityTables, Snapshot } from './snapshot.ts';
import { indexRows, rows, type RowIndex } from './table.ts';
import type { ValueColumn, ValueRow } from './indicator-value.ts';

/** An observation that went into a number; the value is '' where it is withheld. */
export interface TracedObservation {
  readonly measure: string;
  readonly name: Bilingual;
  readonly value: string;
  readonly unit: Bilingual;
  readonly suppressed: boolean;
  readonly upload: string;
  readonly reporter: string;
  readonly received: string;
  /** Of the file's bytes; '' where the file holds a number that is withheld. */
  readonly sha256: string;
  readonly line: string;
}

export interface TracedPlace {
  readonly place: string;
  readonly name: Bilingual;
  /** An earlier one than was asked for where the number was carried over. */
  readonly period: string;
  readonly observations: readonly TracedObservation[];
}

export interface TracedTarget {
  readonly target: string;
  readonly statement: Bilingual;
  readonly number: string;
  readonly clause: string;
  readonly due: string;
  readonly status: Bilingual;
}

export interface Trace {
  readonly release: string;
  readonly place: Bilingual;
  readonly indicator: Bilingual;
  readonly period: string;
  /** '' where it is withheld, or its denominator is zero. */
  readonly value: string;
  readonly unit: Bilingual;
  readonly numerator: string;
  readonly denominator: string;
  /** Between the two: ÷, or − of a difference; '' where there is but one. */
  readonly sign: string;
  readonly suppressed: boolean;
  readonly formula: Bilingual;
  /** The place itself, or the places that make up the city's number, in the order of their codes. */
  readonly places: readonly TracedPlace[];
  readonly targets: readonly TracedTarget[];
}

export interface Traced {
  readonly place: Place;
  readonly indicator: Indicator;
  readonly period: string;
}

/** Returns what tells where a published number comes from; undefined where there is no such number. */
export function tracer(snapshot: Snapshot): (asked: Traced) => Trace | undefined {
  const cities = [...snapshot.cities].map(([city, tables]) => {
    const values = indexRows(tables.values, ['indicator', 'place']);
    return { city, values, find: observationsIn(tables, snapshot.reference) };
  });
  const targetsOf = targetsIn(snapshot);
  return ({ place, indicator, period }) => {
    for (const { city, values, find } of cities) {
      const own = values.get(`${indicator.indicator} ${place.place}`);
      const row = own.find((one) => one.period === period);
      if (!row) continue;
      const parts = partsOfValue(row, { city, indicator, values, reference: snapshot.reference });
      return {
        ...numberIn(row, indicator),
        ...{ release: snapshot.id, place: nameOf(place), indicator: nameOf(indicator) },
        formula: formula({ snapshot }, indicator),
        places: parts.map((one) => find(one, indicator)),
        targets: targetsOf(`${place.place} ${indicator.indicator}`),
      };
    }
    return undefined;
  };
}

function numberIn(
  { period, value, numerator, denominator, suppressed }: ValueRow,
  { unit, unit_en, kind }: Indicator,
): Pick<Trace, 'period' | 'value' | 'unit' | 'numerator' | 'denominator' | 'sign' | 'suppressed'> {
  const sign = denominator === '' && suppressed === 'no' ? '' : kind === 'difference' ? '−' : '÷';
  return {
    ...{ period, value, numerator, denominator, sign },
    ...{ unit: { zh: unit, en: unit_en }, suppressed: suppressed === 'yes' },
  };
}

interface Within {
  readonly city: string;
  readonly indicator: Indicator;
  readonly values: RowIndex<ValueColumn>;
  readonly reference: Reference;
}

function partsOfValue(
  row: ValueRow,
  { city, indicator, values, reference }: Within,
): readonly ValueRow[] {
  const members = membersOf(reference, indicator, city);
  if (row.place !== city || members.length === 0) return [row];
  const series = new Map(
    members.map(({ place }) => [place, values.get(`${indicator.indicator} ${place}`)]),
  );
  const shares = sharesAt(row.period, series, { indicator, members, reference, suppressed: NONE });
  return shares.flatMap((share) => share.row ?? []);
}

/** The tables are those that may be shown: what is withheld is marked in them already. */
const NONE = {
  ...{ cells: new Set<string>(), totals: new Set<string>() },
  ...{ sensitive: new Set<string>(), limit: 0 },
};

function observationsIn(
  { observations, uploads }: CityTables,
  reference: Reference,
): (row: ValueRow, indicator: Indicator) => TracedPlace {
  const byKey = indexRows(observations, ['place', 'measure', 'period']);
  const byUpload = new Map(rows(uploads).map((one) => [one.upload, one]));
  return ({ place, period }, indicator) => ({
    ...{ place, period },
    name: nameOf(reference.places.find((one) => one.place === place)),
    observations: partsOf(reference, indicator).flatMap((measure) =>
      byKey.get(`${place} ${measure.measure} ${period}`).map((row) => ({
        ...numberOf(row),
        ...{ measure: measure.measure, name: nameOf(measure) },
        unit: { zh: measure.unit, en: measure.unit_en },
        reporter: byUpload.get(row.upload)?.reporter ?? '',
        sha256: byUpload.get(row.upload)?.sha256 ?? '',
      })),
    ),
  });
}

function numberOf({
  value,
  done_on,
  suppressed,
  upload,
  received,
  line,
}: Readonly<Record<CurrentColumn, string>>): Pick<
  TracedObservation,
  'value' | 'suppressed' | 'upload' | 'received' | 'line'
> {
  const said = done_on === '' ? value : done_on;
  return { value: said, suppressed: suppressed === 'yes', upload, received, line };
}

/** Returns what finds the targets that are judged by an indicator at a place. */
function targetsIn({
  reference,
  assessments,
}: Snapshot): (placeAndIndicator: string) => readonly TracedTarget[] {
  const judged = indexRows(assessments, ['place', 'indicator']);
  return (key) =>
    judged.get(key).flatMap((one) => {
      const target = reference.targets.find(({ target: id }) => id === one.target);
      const policy = reference.policies.find(({ policy: id }) => id === one.policy);
      if (!target || !policy) return [];
      return {
        ...{ target: one.target, due: one.due, clause: target.clause, number: policy.number },
        statement: { zh: target.statement_zh, en: target.statement_en },
        status: { zh: one.status_zh, en: one.status_en },
      };
    });
}

function nameOf(named?: { readonly name_zh: string; readonly name_en: string }): Bilingual {
  return { zh: named?.name_zh ?? '', en: named?.name_en ?? '' };
}
