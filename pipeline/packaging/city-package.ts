// What belongs to one city in one file: the parts that it has of its own, how targets are judged at its
// places, and the reference data that explain both. It changes when something of the city does.

import {
  DATASETS,
  datasetColumns,
  isPerCity,
  numericColumns,
} from '../datasets/dataset-columns.ts';
import { parquetFile } from '../datasets/parquet-file.ts';
import { tablePart } from '../datasets/table-bytes.ts';
import type { TableFile } from '../datasets/table-files.ts';
import { csvFrame, writeCsv } from '../datasets/write-csv.ts';
import { writeParquet } from '../datasets/write-parquet.ts';
import type { MadeFile } from '../made-file.ts';
import type { Place } from '../reference/reference.ts';
import type { Snapshot } from '../snapshot.ts';
import { sha256 } from '../store/store-key.ts';
import { bytesOf } from '../store/store.ts';
import type { Columns } from '../table.ts';
import { packagePath } from './package-path.ts';
import { packageTexts } from './package-texts.ts';
import { packageKey, zip, type Entry } from './zip.ts';

export interface CityContent {
  readonly snapshot: Snapshot;
  readonly files: readonly TableFile[];
  /** How targets are judged at its places. */
  readonly assessments: Columns;
}

/** Returns the package of a city. */
export function cityPackage({ place, ...city }: Place, content: CityContent): MadeFile {
  const { snapshot, files } = content;
  const mark = snapshot.reference.site.sample ? 'SAMPLE-' : '';
  const tables = files.flatMap((file): readonly Entry[] => {
    if (isPerCity(file.name)) return partEntries(file.name, snapshot, place);
    if (file.name === 'assessments') return assessmentEntries(content.assessments);
    const { csv, parquet, name } = file;
    return [
      { name: `csv/${name}.csv`, key: csv.file.sha256, make: () => csv.file.bytes },
      { name: `parquet/${name}.parquet`, key: parquet.key, make: () => parquet.make() },
    ];
  });
  const named = tables.map((entry) => ({ ...entry, name: entry.name.replace('/', `/${mark}`) }));
  const title = { zh: `${city.name_zh}的数据`, en: `Data of ${city.name_en}` };
  const texts = packageTexts({ id: place, title, content: packageKey(named) }, snapshot);
  const entries = [...texts, ...named];
  return {
    path: packagePath(snapshot.reference.site, place, 'zip'),
    key: packageKey(entries),
    make: () => zip(entries),
  };
}

function partEntries(
  table: Parameters<typeof tablePart>[0],
  snapshot: Snapshot,
  city: string,
): readonly Entry[] {
  const { csv, json, rows } = tablePart(table, snapshot, city);
  const content = sha256(json);
  const head = bytesOf(csvFrame(datasetColumns(table))[0]);
  const parquet = parquetFile(table, { snapshot, city, content, rows });
  return [
    { name: `csv/${table}.csv`, key: content, make: () => Buffer.concat([head, csv]) },
    { name: `parquet/${table}.parquet`, key: parquet.key, make: () => parquet.make() },
  ];
}

function assessmentEntries(rows: Columns): readonly Entry[] {
  const csv = writeCsv(rows, numericColumns('assessments'));
  const key = sha256(csv);
  const parquet = (): Uint8Array => writeParquet(rows, DATASETS.assessments.columns);
  return [
    { name: 'csv/assessments.csv', key, make: () => bytesOf(csv) },
    { name: 'parquet/assessments.parquet', key, make: parquet },
  ];
}
