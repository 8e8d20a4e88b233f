// The published tables and their columns, declared once: the CSV and JSON files, datapackage.json and
// the dictionary on the datasets page derive from here.

import { COMPUTED_DATASETS } from './computed-datasets.ts';
import type { DatasetColumn } from './dataset-column.ts';
import { REFERENCE_DATASETS } from './reference-datasets.ts';
import { UPLOAD_DATASETS } from './upload-datasets.ts';

export const DATASETS = {
  ...COMPUTED_DATASETS,
  ...REFERENCE_DATASETS,
  ...UPLOAD_DATASETS,
} as const;

export type DatasetName = keyof typeof DATASETS;
export type DatasetColumnName<Name extends DatasetName> = keyof (typeof DATASETS)[Name]['columns'] &
  string;

/** The tables that are made of a part per city. */
export const PER_CITY = ['observations', 'values', 'uploads', 'findings'] as const;
export type PerCityName = (typeof PER_CITY)[number];

/** Returns whether a table is made of a part per city. */
export function isPerCity(name: DatasetName): name is PerCityName {
  return (PER_CITY as readonly string[]).includes(name);
}

export const DATASET_NAMES = Object.keys(DATASETS) as readonly DatasetName[];

/** Returns the names of a published table's columns that hold numbers. */
export function numericColumns(name: DatasetName): ReadonlySet<string> {
  const columns = Object.entries<DatasetColumn>(DATASETS[name].columns);
  return new Set(
    columns.flatMap(([column, { type }]) =>
      type === 'number' || type === 'integer' ? [column] : [],
    ),
  );
}

/** Returns the declared column names of a published table, in order. */
export function datasetColumns<Name extends DatasetName>(
  name: Name,
): readonly DatasetColumnName<Name>[] {
  return Object.keys(DATASETS[name].columns) as DatasetColumnName<Name>[];
}
