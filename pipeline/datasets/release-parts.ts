// A release as the parts that it is kept in: per table, and where a table is made of cities per city,
// a CSV and a Parquet file at immutable addresses. What did not change has the address it had.

import type { Snapshot } from '../snapshot.ts';
import type { MadeFile } from '../made-file.ts';
import { sha256 } from '../store/store-key.ts';
import { bytesOf } from '../store/store.ts';
import { datasetColumns, DATASET_NAMES, isPerCity, type DatasetName } from './dataset-columns.ts';
import { parquetFile } from './parquet-file.ts';
import { tablePart } from './table-bytes.ts';
import { csvFrame } from './write-csv.ts';

export interface ReleasePart extends MadeFile {
  readonly table: DatasetName;
  /** The city whose rows these are; undefined for a table that is one part. */
  readonly city: string | undefined;
  readonly format: 'csv' | 'parquet';
  readonly rows: number;
  sha256(): string;
}

/** Returns the parts of a release in the order of its tables and cities. */
export function releaseParts(snapshot: Snapshot): readonly ReleasePart[] {
  return DATASET_NAMES.flatMap((table) => {
    const cities = isPerCity(table) ? [...snapshot.cities.keys()] : [undefined];
    return cities.flatMap((city) => partFiles(table, snapshot, city));
  });
}

function partFiles(
  table: DatasetName,
  snapshot: Snapshot,
  city: string | undefined,
): readonly ReleasePart[] {
  const mark = snapshot.reference.site.sample ? 'SAMPLE-' : '';
  const { csv: body, json, rows } = tablePart(table, snapshot, city);
  const csv = (): Uint8Array => Buffer.concat([bytesOf(csvFrame(datasetColumns(table))[0]), body]);
  const hash = sha256(csv());
  const name = `${mark}${table}${city === undefined ? '' : `-${city}`}.csv`;
  const content = sha256(json);
  const parquet = parquetFile(table, {
    ...{ snapshot, content, rows },
    ...(city === undefined ? {} : { city }),
  });
  return [
    {
      ...{ table, city, format: 'csv', rows, key: hash },
      path: `data/f/${hash.slice(0, 16)}/${name}`,
      make: csv,
      sha256: () => hash,
    },
    { ...parquet, table, city, format: 'parquet' },
  ];
}
