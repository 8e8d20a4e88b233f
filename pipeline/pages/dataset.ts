// The page of a published table: what it holds in plain words, how to take it along, read and cite it.

import { citation } from '../datasets/citation.ts';
import { coreMetadata } from '../datasets/core-metadata.ts';
import { dataset } from '../datasets/dataset.ts';
import { datasetColumns, DATASETS, type DatasetName } from '../datasets/dataset-columns.ts';
import { datasetFacts } from '../datasets/dataset-facts.ts';
import { DATASET_KEYS } from '../datasets/dataset-keys.ts';
import { dictionary } from '../datasets/dictionary.ts';
import { LATEST } from '../datasets/latest.ts';
import { schemaOrg } from '../datasets/schema-org.ts';
import { snippets } from '../datasets/snippets.ts';
import type { TableFile } from '../datasets/table-files.ts';
import type { PageOf } from '../page.ts';
import type { DatasetFile } from '../slice/dataset.ts';
import type { Snapshot } from '../snapshot.ts';
import { height } from '../table.ts';
import { CATALOG } from './catalog.ts';
import { frame, type Context } from './context.ts';
import { HOME } from './link.ts';

const BOM_BYTES = 3;
const ROWS_SHOWN = 5;

/** Returns the page of a published table. */
export function datasetPage(context: Context, file: TableFile): PageOf<'dataset'> {
  const { snapshot } = context;
  const { site } = snapshot.reference;
  const { name, csv } = file;
  const { title, description } = DATASETS[name];
  const facts = datasetFacts(context, name);
  const url = site.base + csv.download.href;
  const version = csv.file.sha256.slice(0, 16);
  const cited = citation({ name, title, asOf: snapshot.asOf, version, url }, site);
  const { rows } = csv.download;
  return {
    kind: 'dataset',
    path: `/data/${name}/`,
    frame: frame(context, title, { description, trail: [HOME, CATALOG] }),
    slice: {
      ...{ name, description, rows, facts },
      files: filesOf(file),
      lasting: url,
      sha256: csv.file.sha256,
      columns: dictionary(name),
      key: DATASET_KEYS[name] ?? [],
      firstRows: firstRows(name, snapshot),
      citation: cited,
      snippets: snippets(name, `${site.base}/${LATEST}`),
      core: coreMetadata({ title, rows, facts }, site),
      structured: inScript(schemaOrg(context, file, { facts, citation: cited.en })),
    },
  };
}

function filesOf({ name, csv, json, parquet }: TableFile): readonly DatasetFile[] {
  const href = (format: string): string => `/${LATEST}${name}.${format}`;
  const bare = csv.download.name.replace(/csv$/, 'nobom.csv');
  return [
    { format: 'csv', href: href('csv'), name: csv.download.name, bytes: csv.download.bytes },
    { format: 'nobom', href: href('nobom.csv'), name: bare, bytes: csv.download.bytes - BOM_BYTES },
    { format: 'json', href: href('json'), name: json.download.name, bytes: json.download.bytes },
    { format: 'parquet', href: href('parquet'), name: parquet.name, bytes: null },
  ];
}

/** The first rows of the first city that has some. */
function firstRows(name: DatasetName, snapshot: Snapshot): readonly (readonly string[])[] {
  for (const city of snapshot.cities.keys()) {
    const table = dataset(name, snapshot, city);
    const count = Math.min(ROWS_SHOWN, height(table));
    if (count === 0) continue;
    return Array.from({ length: count }, (_, i) =>
      datasetColumns(name).map((column) => table[column]?.[i] ?? ''),
    );
  }
  return [];
}

/** JSON that nothing in it can close the script element around. */
function inScript(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
