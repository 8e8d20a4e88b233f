// The published tables as a stranger finds them: complete, described, harmless and recomputable.

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { DATA_PACKAGE } from './data-package.ts';
import { statusOf, type Row } from './recompute.ts';
import { sampleSite, type SampleSite } from './sample-site.ts';

interface Listed {
  readonly table: string;
  readonly format: 'csv' | 'json' | 'parquet';
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly rows: number;
  readonly sha256: string;
}

interface Field {
  readonly name: string;
  readonly type: string;
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: { readonly fields: readonly Field[]; readonly primaryKey?: readonly string[] };
}

// No document of the samples splits a target over places, or plans it by date.
const MAY_BE_EMPTY = new Set(['allocations', 'schedules']);

let site: SampleSite;
let index: { readonly release: string; readonly as_of: string; readonly files: readonly Listed[] };
let dataPackage: { readonly resources: readonly Resource[] };
const tables = new Map<string, readonly Row[]>();

const bytesOf = (path: string): Promise<Buffer> => readFile(join(site.out, path));
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const json = async (path: string): Promise<unknown> =>
  JSON.parse((await bytesOf(path)).toString('utf8'));
const tableOf = (name: string): readonly Row[] => tables.get(name) ?? [];

beforeAll(async () => {
  site = await sampleSite();
  index = (await json('data/latest/index.json')) as typeof index;
  dataPackage = (await json('data/latest/datapackage.json')) as typeof dataPackage;
  for (const { table, path, format } of index.files)
    if (format === 'csv')
      tables.set(table, parse(await bytesOf(path), { bom: true, columns: true }));
});

const FORMATS = ['csv', 'json', 'parquet'];

test('index.json names one release and every table once as CSV, as JSON and as Parquet', () => {
  expect(index.release).toBe(site.release);
  const names = ['observations', 'values', 'assessments', 'targets', 'measures', 'indicators'];
  names.push('places', 'agencies', 'reporters', 'form-measures', 'uploads', 'findings');
  names.push('policies', 'lists', 'allocations', 'schedules');
  const found = index.files.map(({ table, format }) => `${table}.${format}`);
  expect(found.sort()).toEqual(
    names.flatMap((name) => FORMATS.map((format) => `${name}.${format}`)).sort(),
  );
});

test('every table stands unchanged at its immutable address and under its lasting one', async () => {
  for (const { table, format, path, name, bytes, sha256 } of index.files) {
    const content = await bytesOf(path);
    expect([content.length, hashOf(content)]).toEqual([bytes, sha256]);
    // Where a Parquet file stands follows from the rows in it.
    if (format === 'parquet') expect(path).toMatch(/^\/data\/f\/[0-9a-f]{16}\/SAMPLE-/);
    else expect(path).toBe(`/data/f/${sha256.slice(0, 16)}/${name}`);
    expect(name).toBe(`SAMPLE-${table}.${format}`);
    expect(hashOf(await bytesOf(`data/latest/${table}.${format}`))).toBe(sha256);
  }
});

test('SHA256SUMS verifies the files beside it', async () => {
  const lines = (await bytesOf('data/latest/SHA256SUMS')).toString('utf8').trimEnd().split('\n');
  // Each CSV without its mark, too.
  expect(lines).toHaveLength((index.files.length / FORMATS.length) * (FORMATS.length + 1));
  for (const line of lines) {
    const [hash = '', name = ''] = line.split('  ');
    expect([name, hashOf(await bytesOf(`data/latest/${name}`))]).toEqual([name, hash]);
  }
});

test('datapackage.json is a Data Package v2 and describes the very files', async () => {
  const ajv = new Ajv({ allErrors: true, formats: { uri: /^https:\/\/\S+$/ } });
  const isValid = ajv.validate(DATA_PACKAGE, dataPackage);
  expect(ajv.errors ?? [], JSON.stringify(ajv.errors)).toEqual([]);
  expect(isValid).toBe(true);
  const names = dataPackage.resources.map(({ name }) => name);
  expect(names).toEqual([...tables.keys()]);
  for (const { path, bytes, hash } of dataPackage.resources) {
    const content = await bytesOf(new URL(path).pathname);
    expect([content.length, `sha256:${hashOf(content)}`]).toEqual([bytes, hash]);
  }
});

test('every CSV stands without its byte order mark at a second address', async () => {
  for (const { table } of index.files.filter(({ format }) => format === 'csv')) {
    const [marked, bare] = [
      await bytesOf(`data/latest/${table}.csv`),
      `data/latest/${table}.nobom.csv`,
    ];
    expect([...marked.subarray(0, 3)], table).toEqual([0xef, 0xbb, 0xbf]);
    expect((await bytesOf(bare)).equals(marked.subarray(3)), table).toBe(true);
  }
});

test('every table has the declared columns, rows that say 示例, and one row per key', () => {
  for (const { name, schema } of dataPackage.resources) {
    const rows = tableOf(name);
    if (MAY_BE_EMPTY.has(name) && rows.length === 0) continue;
    expect(rows.length, name).toBeGreaterThan(0);
    expect(rows, name).toHaveLength(index.files.find(({ table }) => table === name)?.rows ?? -1);
    expect(Object.keys(rows[0] ?? {}), name).toEqual(schema.fields.map((field) => field.name));
    expect(rows.filter((row) => row['data_status'] !== '示例')).toEqual([]);
    const key = schema.primaryKey;
    if (key)
      expect(new Set(rows.map((row) => key.map((one) => row[one]).join('|'))).size).toBe(
        rows.length,
      );
  }
});

const FORMS: Readonly<Record<string, RegExp>> = {
  string: /^/,
  number: /^-?\d+(\.\d+)?$/,
  integer: /^-?\d+$/,
  date: /^\d{4}-\d\d-\d\d$/,
  datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/,
  boolean: /^(yes|no)$/,
};

test('every cell is of its declared type, and none would be run by a spreadsheet', () => {
  const wrong: string[] = [];
  for (const { name, schema } of dataPackage.resources)
    for (const { name: column, type } of schema.fields)
      for (const row of tableOf(name)) {
        const cell = row[column] ?? '';
        const isNumber = type === 'number' || type === 'integer';
        if (cell !== '' && !FORMS[type]?.test(cell)) wrong.push(`${name}.${column}: ${cell}`);
        if (!isNumber && /^[=+\-@\t\r]/.test(cell)) wrong.push(`${name}.${column}: ${cell}`);
      }
  expect(wrong).toEqual([]);
});

test('the JSON of a table says what its CSV says', async () => {
  for (const { table, path } of index.files.filter(({ format }) => format === 'json')) {
    const [header, ...rows] = (await json(path)) as readonly (readonly string[])[];
    const csv = tableOf(table);
    if (MAY_BE_EMPTY.has(table) && csv.length === 0) continue;
    expect(header).toEqual(Object.keys(csv[0] ?? {}));
    expect(rows).toHaveLength(csv.length);
    // A cell that a spreadsheet would run has an apostrophe before it in the CSV alone.
    const differing = rows.flatMap((row, i) =>
      Object.values(csv[i] ?? {}).filter(
        (cell, at) => cell !== row[at] && cell !== `'${row[at] ?? ''}`,
      ),
    );
    expect(differing, table).toEqual([]);
  }
});

test('every code in a table is explained in the table that it belongs to', () => {
  const codes = (table: string, column: string): Set<string | undefined> =>
    new Set(tableOf(table).map((row) => row[column]));
  const homes = {
    ...{ place: 'places', measure: 'measures', indicator: 'indicators', target: 'targets' },
    ...{ upload: 'uploads', reporter: 'reporters', agency: 'agencies', form: 'form-measures' },
  };
  for (const [column, home] of Object.entries(homes)) {
    const known = codes(home, column);
    for (const name of tables.keys()) {
      const unknown = codes(name, column).difference(known);
      unknown.delete(undefined);
      expect([...unknown], `${name}.${column}`).toEqual([]);
    }
  }
});

test('every agency that a target names and every form that is owed is in a table of its own', () => {
  const ids = (table: string, column: string): Set<string> =>
    new Set(tableOf(table).flatMap((row) => (row[column] ?? '').split(';').filter(Boolean)));
  const named = ids('targets', 'lead').union(ids('targets', 'responsible'));
  expect(named.size).toBeGreaterThan(10);
  expect([...named.difference(ids('agencies', 'agency'))]).toEqual([]);
  expect([...ids('reporters', 'forms').difference(ids('form-measures', 'form'))]).toEqual([]);
  const owed = ids('reporters', 'measures');
  expect([...owed.difference(ids('form-measures', 'measure'))]).toEqual([]);
});

test('the status of every ratio target follows from values.csv alone', () => {
  const indicators = new Map(tableOf('indicators').map((row) => [row['indicator'], row]));
  const measures = new Map(tableOf('measures').map((row) => [row['measure'], row]));
  const targets = new Map(tableOf('targets').map((row) => [row['target'], row]));
  const series = Map.groupBy(
    tableOf('values'),
    (row) => `${row['place'] ?? ''} ${row['indicator'] ?? ''}`,
  );
  const statuses = new Set<string | undefined>();
  for (const row of tableOf('assessments')) {
    const indicator = indicators.get(row['indicator']) ?? {};
    if (indicator['kind'] !== 'ratio') continue;
    const found = statusOf(row, {
      indicator,
      target: targets.get(row['target']) ?? {},
      temporality: measures.get(indicator['numerator'])?.['temporality'] ?? '',
      series: series.get(`${row['place'] ?? ''} ${row['indicator'] ?? ''}`) ?? [],
    });
    if (found === undefined) continue;
    expect([row['target'], row['place'], found]).toEqual([
      row['target'],
      row['place'],
      row['status'],
    ]);
    statuses.add(found);
  }
  expect(statuses.size).toBeGreaterThan(7);
});

test('no public file holds a name that a sender gave, nor anything of a returned upload', async () => {
  const receipts = await readdir(join(site.store, 'receipts'));
  const stored = await Promise.all(
    receipts.map(async (id) => {
      const text = await readFile(join(site.store, 'receipts', id), 'utf8');
      return JSON.parse(text) as { token: string; receipt: { upload: string; decision: string } };
    }),
  );
  const returned = stored.filter(({ receipt }) => receipt.decision === 'rejected');
  expect(returned.length).toBeGreaterThan(5);
  const secret = new Set(returned.flatMap(({ token, receipt }) => [token, receipt.upload]));
  const entries = await readdir(site.out, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.slice(site.out.length).includes('/receipts/'));
  for (const path of paths) {
    const text = await readFile(path, 'utf8');
    // All samples have this in their names.
    if (text.includes('_示例_')) expect.fail(`${path} gives a sender's file name away`);
    for (const [word] of text.matchAll(/\b(?:[0-9a-f]{32}|[0-9a-f]{24})\b/g))
      if (secret.has(word)) expect.fail(`${path} gives ${word} away`);
  }
});

test('no declared column is blank in every row, but for what the samples do not have', () => {
  const blank = [...tables].flatMap(([name, rows]) =>
    Object.keys(rows[0] ?? {})
      .filter((column) => rows.every((row) => row[column] === ''))
      .map((column) => `${name}.${column}`),
  );
  expect(blank).toEqual([
    'targets.baseline_value',
    'targets.baseline_date',
    'places.valid_from',
    'places.valid_to',
    'places.successor',
    'uploads.withdrawn',
    'uploads.withdrawn_reason',
  ]);
});
