// The files of a release described for machines: index.json names its immutable files,
// datapackage.json is a Data Package v2, SHA256SUMS their checksums; and each table under a lasting
// address.

import { DATASETS, type DatasetName } from './dataset-columns.ts';
import type { Download } from './page.ts';
import type { Context, SiteFile } from './pages/context.ts';
import { REFERENCE_KEYS } from './reference-columns.ts';
import { bytesOf } from './store.ts';
import { sha256 } from './store-key.ts';

export interface TableFile {
  readonly name: DatasetName;
  readonly csv: Download;
  readonly json: Download;
  readonly bytes: { readonly csv: Uint8Array; readonly json: Uint8Array };
}

/** Returns the aliases of a release's tables and the files that describe them. */
export function describeFiles(context: Context, files: readonly TableFile[]): readonly SiteFile[] {
  const alias = (name: string, bytes: Uint8Array): SiteFile => ({
    path: `data/latest/${name}`,
    bytes,
  });
  const all = files.flatMap(({ csv, json, bytes }) => [
    { file: csv, bytes: bytes.csv },
    { file: json, bytes: bytes.json },
  ]);
  const sums = all.map(({ file, bytes }) => `${sha256(bytes)}  ${file.name}`);
  return [
    ...files.flatMap(({ name, bytes }) => [
      alias(`${name}.csv`, bytes.csv),
      alias(`${name}.json`, bytes.json),
    ]),
    alias('datapackage.json', json(dataPackage(context, files))),
    alias('SHA256SUMS', bytesOf(`${sums.join('\n')}\n`)),
    alias('index.json', json(index(context, files))),
  ];
}

function json(value: unknown): Uint8Array {
  return bytesOf(`${JSON.stringify(value, null, 2)}\n`);
}

function index({ snapshot }: Context, files: readonly TableFile[]): unknown {
  const { site } = snapshot.reference;
  return {
    release: snapshot.id,
    as_of: snapshot.asOf,
    data_status: site.sample ? '示例' : '初报',
    licence: site.licence,
    files: files.flatMap(({ name, csv, json: rows, bytes }) => [
      { table: name, format: 'csv', path: csv.href, ...measures(csv, bytes.csv) },
      { table: name, format: 'json', path: rows.href, ...measures(rows, bytes.json) },
    ]),
  };
}

function measures(file: Download, bytes: Uint8Array): Record<string, string | number> {
  return { name: file.name, bytes: file.bytes, rows: file.rows, sha256: sha256(bytes) };
}

function dataPackage({ snapshot }: Context, files: readonly TableFile[]): unknown {
  const { site } = snapshot.reference;
  const mark = site.sample ? '示例数据 SAMPLE DATA · ' : '';
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'mubiao',
    id: `${site.base}/data/latest/datapackage.json`,
    title: `${mark}${site.publisher_zh}：养老服务目标进展 / Progress on elderly-care targets`,
    version: snapshot.id,
    licenses: [{ name: site.licence.name, path: site.licence.url }],
    sources: snapshot.reference.policies.map((policy) => ({ title: policy.number })),
    resources: files.map(({ name, csv, bytes }) => ({
      name,
      title: `${mark}${DATASETS[name].title.zh} / ${DATASETS[name].title.en}`,
      description: `${DATASETS[name].description.zh} ${DATASETS[name].description.en}`,
      path: site.base + csv.href,
      type: 'table',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: csv.bytes,
      hash: `sha256:${sha256(bytes.csv)}`,
      dialect: { lineTerminator: '\r\n' },
      schema: schema(name),
    })),
  };
}

function schema(name: DatasetName): unknown {
  const fields = Object.entries(DATASETS[name].columns).map(([column, { type, zh, en }]) => ({
    name: column,
    type,
    title: zh,
    description: en,
    ...(type === 'boolean' ? { trueValues: ['yes'], falseValues: ['no'] } : {}),
  }));
  const primaryKey = PRIMARY_KEYS[name];
  return { fields, missingValues: [''], ...(primaryKey ? { primaryKey } : {}) };
}

const PRIMARY_KEYS: Partial<Record<DatasetName, readonly string[]>> = {
  observations: ['place', 'measure', 'period'],
  values: ['place', 'indicator', 'period'],
  uploads: ['upload'],
  targets: REFERENCE_KEYS.targets,
  measures: REFERENCE_KEYS.measures,
  indicators: REFERENCE_KEYS.indicators,
  places: REFERENCE_KEYS.places,
  reporters: REFERENCE_KEYS.reporters,
};
