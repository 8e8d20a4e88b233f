// The files of a release described for machines: index.json names its immutable files,
// datapackage.json is a Data Package v2, SHA256SUMS their checksums; and each table under a lasting
// address.

import { DATASETS, type DatasetName } from './dataset-columns.ts';
import type { Context, Offered, SiteFile } from '../pages/context.ts';
import { REFERENCE_KEYS } from '../reference/reference-columns.ts';
import { bytesOf } from '../store/store.ts';
import { sha256 } from '../store/store-key.ts';

export interface TableFile {
  readonly name: DatasetName;
  readonly csv: Offered;
  readonly json: Offered;
}

/** Returns the aliases of a release's tables and the files that describe them. */
export function describeFiles(context: Context, files: readonly TableFile[]): readonly SiteFile[] {
  const tables = files.flatMap(({ name, csv, json }) => [
    { ...csv.file, path: `${LATEST}${name}.csv` },
    { ...json.file, path: `${LATEST}${name}.json` },
  ]);
  const sums = tables.map((file) => `${file.sha256}  ${file.path.slice(LATEST.length)}\n`);
  return [
    ...tables,
    described('datapackage.json', asJson(dataPackage(context, files))),
    described('SHA256SUMS', sums.join('')),
    described('index.json', asJson(index(context, files))),
  ];
}

const LATEST = 'data/latest/';

function described(name: string, text: string): SiteFile {
  const bytes = bytesOf(text);
  return { path: LATEST + name, bytes, sha256: sha256(bytes) };
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function index({ snapshot }: Context, files: readonly TableFile[]): unknown {
  const { site } = snapshot.reference;
  return {
    release: snapshot.id,
    as_of: snapshot.asOf,
    data_status: site.sample ? '示例' : '初报',
    licence: site.licence,
    suppressed: suppressedRows(snapshot),
    files: files.flatMap(({ name, csv, json }) => [
      { table: name, format: 'csv', ...listed(csv) },
      { table: name, format: 'json', ...listed(json) },
    ]),
  };
}

/** Returns how many rows of each table lack a number because it is withheld. */
function suppressedRows({ cities, assessments }: Context['snapshot']): Record<string, number> {
  const count = (column: readonly string[], word: string): number =>
    column.filter((cell) => cell === word).length;
  const sum = (name: 'observations' | 'values'): number =>
    [...cities.values()].reduce((all, city) => all + count(city[name].suppressed, 'yes'), 0);
  return {
    observations: sum('observations'),
    values: sum('values'),
    assessments: count(assessments.cause, 'suppressed'),
  };
}

function listed({ download, file }: Offered): Record<string, string | number> {
  const { href, name, bytes, rows } = download;
  return { path: href, name, bytes, rows, sha256: file.sha256 };
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
    resources: files.map(({ name, csv }) => ({
      name,
      title: `${mark}${DATASETS[name].title.zh} / ${DATASETS[name].title.en}`,
      description: `${DATASETS[name].description.zh} ${DATASETS[name].description.en}`,
      path: site.base + csv.download.href,
      type: 'table',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: csv.download.bytes,
      hash: `sha256:${csv.file.sha256}`,
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
  agencies: REFERENCE_KEYS.agencies,
  reporters: REFERENCE_KEYS.reporters,
  'form-measures': REFERENCE_KEYS['form-measures'],
  policies: ['policy'],
  lists: REFERENCE_KEYS.lists,
  allocations: REFERENCE_KEYS.allocations,
  schedules: REFERENCE_KEYS.schedules,
};
