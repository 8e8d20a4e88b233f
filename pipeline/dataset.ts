// A snapshot in, the published tables out: codes with both labels, the data status in every row, in
// the columns that dataset-columns.ts declares.

import type { AssessmentRow } from './assess.ts';
import { datasetColumns, type DatasetColumnName, type DatasetName } from './dataset-columns.ts';
import type { Reference } from './reference.ts';
import type { CityTables, Snapshot } from './snapshot.ts';
import { rows, table, type Columns } from './table.ts';

type Row<Name extends DatasetName> = Readonly<Record<DatasetColumnName<Name>, string>>;
type Labels = Readonly<Record<string, string | undefined>>;

/** The names and units that a code is published with, looked up once per snapshot. */
interface Lookup {
  readonly status: string;
  place(code: string): Labels;
  measure(id: string): Labels;
  indicator(id: string): Labels;
  reporter(id: string): Labels;
}

/** Returns a published table of a snapshot; `only` narrows tables that have a city to one of them. */
export function dataset(name: DatasetName, snapshot: Snapshot, only?: string): Columns {
  const look = lookup(snapshot.reference);
  const cities = [...snapshot.cities].filter(([city]) => only === undefined || city === only);
  const perCity = (make: (city: string, tables: CityTables) => readonly Labels[]): Columns =>
    fill(
      name,
      look.status,
      cities.flatMap(([city, tables]) => make(city, tables)),
    );
  const { reference } = snapshot;
  switch (name) {
    case 'observations':
      return perCity((city, tables) =>
        rows(tables.observations).map((row) => ({
          ...row,
          city,
          ...look.place(row.place),
          ...look.measure(row.measure),
        })),
      );
    case 'values':
      return perCity((city, tables) =>
        rows(tables.values).map((row) => ({
          ...row,
          city,
          ...look.place(row.place),
          ...look.indicator(row.indicator),
        })),
      );
    case 'assessments':
      return fill(
        name,
        look.status,
        rows(snapshot.assessments).map((row: AssessmentRow) => ({
          ...row,
          ...look.place(row.place),
          ...look.indicator(row.indicator),
        })),
      );
    case 'targets':
      return fill(name, look.status, targetRows(reference, look));
    case 'measures':
      return fill(
        name,
        look.status,
        reference.measures.map((row) => ({ ...row, ...look.measure(row.measure), ...row })),
      );
    case 'indicators':
      return fill(
        name,
        look.status,
        reference.indicators.map((row) => ({ ...row, ...look.indicator(row.indicator) })),
      );
    case 'places':
      return fill(
        name,
        look.status,
        reference.places.map((row) => ({ ...row, ...look.place(row.place) })),
      );
    case 'reporters':
      return fill(
        name,
        look.status,
        reference.reporters.map((row) => ({ ...row, ...look.reporter(row.reporter) })),
      );
    case 'uploads':
      return perCity((city, tables) =>
        rows(tables.uploads).map((row) => ({ ...row, city, ...look.reporter(row.reporter) })),
      );
    case 'findings':
      return perCity((city, tables) => rows(tables.findings).map((row) => ({ ...row, city })));
  }
}

function targetRows(reference: Reference, look: Lookup): readonly Labels[] {
  const numbers = new Map(reference.policies.map((one) => [one.policy, one.number]));
  return reference.targets.map((row) => ({
    ...row,
    ...look.indicator(row.indicator),
    policy_number: numbers.get(row.policy) ?? '',
  }));
}

function fill<Name extends DatasetName>(
  name: Name,
  status: string,
  from: readonly Labels[],
): Columns {
  const columns = datasetColumns(name);
  const complete = from.map(
    (row) =>
      Object.fromEntries(
        columns.map((column) => [column, column === 'data_status' ? status : (row[column] ?? '')]),
      ) as Row<Name>,
  );
  return table(columns, complete);
}

function lookup(reference: Reference): Lookup {
  const labels = (
    prefix: string,
    all: readonly (Labels & { readonly name_zh: string; readonly name_en: string })[],
    key: string,
  ): ((id: string) => Labels) => {
    const byId = new Map(
      all.map((row) => [
        row[key] ?? '',
        {
          [`${prefix}_zh`]: row.name_zh,
          [`${prefix}_en`]: row.name_en,
          ...(row.unit === undefined ? {} : { unit: row.unit, unit_en: row.unit_en ?? '' }),
        },
      ]),
    );
    return (id) => byId.get(id) ?? {};
  };
  return {
    status: reference.site.sample ? '示例' : '初报',
    place: labels('place', reference.places, 'place'),
    measure: labels('measure', reference.measures, 'measure'),
    indicator: labels('indicator', reference.indicators, 'indicator'),
    reporter: labels('reporter', reference.reporters, 'reporter'),
  };
}
