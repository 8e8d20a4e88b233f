// The files of a release described for machines: index.json names its immutable files,
// datapackage.json is a Data Package v2, SHA256SUMS their checksums; and each table under a lasting
// address.

import { once, type MadeFile } from '../made-file.ts';
import type { Context, Offered } from '../pages/context.ts';
import { bytesOf } from '../store/store.ts';
import { sha256 } from '../store/store-key.ts';
import { dataPackage } from './data-package.ts';
import { LATEST } from './latest.ts';
import type { TableFile } from './table-files.ts';

/** Returns the aliases of a release's tables and the files that describe them. */
export function describeFiles(context: Context, files: readonly TableFile[]): readonly MadeFile[] {
  const tables = files.flatMap(aliases);
  const key = sha256(JSON.stringify(tables.map(({ path, key: content }) => [path, content])));
  const sums = (): string =>
    tables.map((file) => `${file.sha256()}  ${file.path.slice(LATEST.length)}\n`).join('');
  return [
    ...tables,
    described('datapackage.json', asJson(dataPackage(context, files))),
    { path: `${LATEST}SHA256SUMS`, key, make: () => bytesOf(sums()) },
    indexFile(context, files),
  ];
}

type Alias = MadeFile & { sha256(): string };

function aliases({ name, csv, json, parquet }: TableFile): readonly Alias[] {
  const whole = ({ file }: Offered, format: string): Alias => ({
    path: `${LATEST}${name}.${format}`,
    key: file.sha256,
    make: () => file.bytes,
    sha256: () => file.sha256,
  });
  const bare = once(() => csv.file.bytes.subarray(BOM_BYTES));
  return [
    whole(csv, 'csv'),
    {
      path: `${LATEST}${name}.nobom.csv`,
      key: `${csv.file.sha256} nobom`,
      make: bare,
      sha256: () => sha256(bare()),
    },
    whole(json, 'json'),
    { ...parquet, path: `${LATEST}${name}.parquet` },
  ];
}

/** Excel in China needs the mark, most programs do without. */
const BOM_BYTES = 3;

function described(name: string, text: string): MadeFile {
  const bytes = bytesOf(text);
  return { path: LATEST + name, key: sha256(bytes), make: () => bytes };
}

function indexFile(context: Context, files: readonly TableFile[]): MadeFile {
  const about = indexHead(context);
  const key = sha256(
    JSON.stringify([about, files.map(({ json, parquet }) => [json.file.sha256, parquet.key])]),
  );
  return {
    path: `${LATEST}index.json`,
    key,
    make: () => bytesOf(asJson({ ...about, files: files.flatMap(listedFiles) })),
  };
}

function listedFiles({ name, csv, json, parquet }: TableFile): readonly object[] {
  return [
    { table: name, format: 'csv', ...listed(csv) },
    { table: name, format: 'json', ...listed(json) },
    {
      ...{ table: name, format: 'parquet', path: `/${parquet.path}`, name: parquet.name },
      ...{ bytes: parquet.make().length, rows: parquet.rows, sha256: parquet.sha256() },
    },
  ];
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function indexHead({ snapshot }: Context): object {
  const { site } = snapshot.reference;
  return {
    release: snapshot.id,
    as_of: snapshot.asOf,
    data_status: site.sample ? '示例' : '初报',
    licence: site.licence,
    suppressed: suppressedRows(snapshot),
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
