// A snapshot in, the published tables out: codes with both labels, the data status in every row, in
// the columns that dataset-columns.ts declares. Works on whole columns, never on a row at a time.

import { datasetColumns, type DatasetName } from './dataset-columns.ts';
import type { Reference } from '../reference/reference.ts';
import type { CityTables, Snapshot } from '../snapshot.ts';
import { height, type Columns } from '../table.ts';

/** Returns a published table of a snapshot; `only` narrows tables that have a city to one of them. */
export function dataset(name: DatasetName, snapshot: Snapshot, only?: string): Columns {
  const source = sourceOf(name, snapshot, only);
  const labels = labelsOf(name, snapshot.reference);
  const status = snapshot.reference.site.sample ? '示例' : '初报';
  const blank = Array.from({ length: height(source) }, () => '');
  const names: readonly string[] = datasetColumns(name);
  return Object.fromEntries(
    names.map((column): [string, readonly string[]] => {
      if (column === 'data_status') return [column, blank.map(() => status)];
      const label = labels[column];
      const codes = label && source[label.code];
      if (codes) return [column, codes.map((code) => label.of.get(code) ?? '')];
      const cells = source[column];
      if (!cells && blank.length > 0) throw new Error(`missing column: ${column} of ${name}`);
      return [column, cells ?? blank];
    }),
  );
}

function sourceOf(name: DatasetName, snapshot: Snapshot, only?: string): Columns {
  const { reference } = snapshot;
  switch (name) {
    case 'observations':
    case 'values':
    case 'uploads':
    case 'findings':
      return ofCities(snapshot, only, (tables) => tables[name]);
    case 'assessments':
      return snapshot.assessments;
    case 'targets':
    case 'measures':
    case 'indicators':
    case 'places':
    case 'agencies':
    case 'reporters':
    case 'policies':
    case 'lists':
    case 'allocations':
    case 'schedules':
      return cellsOf(reference[name]);
    case 'form-measures':
      return cellsOf(reference.formMeasures);
  }
}

function cellsOf(all: readonly object[]): Columns {
  const names = Object.keys(all[0] ?? {});
  const cells = all.map((row) => new Map(Object.entries(row)));
  return Object.fromEntries(
    names.map((name) => [name, cells.map((row) => String(row.get(name) ?? ''))]),
  );
}

function ofCities(
  { cities }: Snapshot,
  only: string | undefined,
  pick: (tables: CityTables) => Columns,
): Columns {
  const chosen = [...cities].filter(([city]) => only === undefined || city === only);
  const tables = chosen.map(([city, all]) => {
    const own = pick(all);
    return { ...own, city: Array.from({ length: height(own) }, () => city) };
  });
  const names = Object.keys(tables[0] ?? {});
  return Object.fromEntries(
    names.map((name) => [name, tables.flatMap((one: Columns) => one[name] ?? [])]),
  );
}

/** Where a label comes from: the column with the code, and the text of each code. */
interface Label {
  readonly code: string;
  readonly of: ReadonlyMap<string, string>;
}

function labelsOf(name: DatasetName, reference: Reference): Readonly<Record<string, Label>> {
  const units = name === 'observations' || name === 'measures' ? 'measure' : 'indicator';
  return {
    ...named('place', reference.places),
    ...named('measure', reference.measures),
    ...named('indicator', reference.indicators),
    ...named('reporter', reference.reporters),
    ...named('agency', reference.agencies),
    ...named('form', reference.forms),
    ...named('list', reference.listNames),
    unit: label(units, reference[`${units}s`], 'unit'),
    unit_en: label(units, reference[`${units}s`], 'unit_en'),
    policy_number: label('policy', reference.policies, 'number'),
  };
}

function named(code: string, all: readonly object[]): Record<string, Label> {
  return {
    [`${code}_zh`]: label(code, all, 'name_zh'),
    [`${code}_en`]: label(code, all, 'name_en'),
  };
}

function label(code: string, all: readonly object[], key: string): Label {
  const entries = all.map((row): [string, string] => {
    const cells = new Map(Object.entries(row));
    return [String(cells.get(code)), String(cells.get(key))];
  });
  return { code, of: new Map(entries) };
}
