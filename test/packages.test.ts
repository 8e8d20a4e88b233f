// The packages of a release as an outsider unpacks, verifies and loads them.

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DATASET_NAMES } from '../pipeline/datasets/dataset-columns.ts';
import { plan } from '../pipeline/plan.ts';
import { folderStore } from '../pipeline/store/folder-store.ts';
import { newestEntry, readRelease, type Release } from '../pipeline/store/log.ts';
import { sha256 } from '../pipeline/store/store-key.ts';
import { sampleSite, type SampleSite } from './sample-site.ts';

const run = promisify(execFile);

let site: SampleSite;
let folder: string;
let release: Release;

const unpacked = async (name: string): Promise<string> => {
  const files = unzipSync(await readFile(join(site.out, 'data/latest', name)));
  const into = join(folder, name);
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(into, path)), { recursive: true });
    await writeFile(join(into, path), bytes);
  }
  return into;
};
const query = async (sql: string): Promise<Record<string, unknown>[]> => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  return (await connection.runAndReadAll(sql)).getRowObjectsJson();
};

beforeAll(async () => {
  site = await sampleSite();
  folder = await mkdtemp(join(tmpdir(), 'mubiao-packages-'));
  const store = folderStore(site.store);
  const entry = await newestEntry(store);
  if (!entry) throw new Error('no entry');
  release = await readRelease(store, entry);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const PACKAGES = ['SAMPLE-mubiao-all.zip', 'SAMPLE-mubiao-210100.zip'];

test.each(PACKAGES)(
  '%s holds every table twice, what explains them, and verifies',
  async (name) => {
    const into = await unpacked(name);
    const { stdout } = await run('sha256sum', ['--check', 'SHA256SUMS'], { cwd: into });
    const names = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(/: OK$/, ''));
    const tables = DATASET_NAMES.flatMap((one) => [
      `csv/SAMPLE-${one}.csv`,
      `parquet/SAMPLE-${one}.parquet`,
    ]);
    const texts = ['CITATION.txt', 'LICENCE.txt', 'README.txt', 'citation.bib', 'dictionary.csv'];
    expect(names.toSorted()).toEqual([...tables, ...texts, 'provenance.json'].toSorted());
    for (const text of ['README.txt', 'CITATION.txt'])
      expect(await readFile(join(into, text), 'utf8')).toContain('示例数据');
    for (const one of DATASET_NAMES) {
      const csv = `read_csv('${into}/csv/SAMPLE-${one}.csv', all_varchar = true, header = true)`;
      const [row] = await query(
        `SELECT (SELECT count(*) FROM ${csv}) AS csv,
        (SELECT count(*) FROM '${into}/parquet/SAMPLE-${one}.parquet') AS parquet`,
      );
      expect(row?.['csv'], one).toBe(row?.['parquet']);
    }
  },
);

test('the package of a city holds its numbers and verdicts, and no others', async () => {
  const into = await unpacked('SAMPLE-mubiao-210100.zip');
  const at = (table: string): string => `'${into}/parquet/SAMPLE-${table}.parquet'`;
  const whole = (table: string): string => `'${join(site.out, 'data/latest', table)}.parquet'`;
  for (const table of ['observations', 'values', 'uploads', 'findings']) {
    const [row] = await query(
      `SELECT (SELECT count(*) FROM ${at(table)}) AS own, (SELECT count(*) FROM ${at(table)} WHERE city <> '210100') AS others,
        (SELECT count(*) FROM ${whole(table)} WHERE city = '210100') AS published`,
    );
    expect(row, table).toEqual({
      own: row?.['published'],
      others: '0',
      published: row?.['published'],
    });
  }
  const [judged] = await query(
    `SELECT count(*) AS n, count(*) FILTER (place NOT LIKE '2101%') AS others,
      (SELECT count(*) FROM ${whole('assessments')} WHERE place LIKE '2101%') AS published
      FROM ${at('assessments')}`,
  );
  expect(judged).toEqual({
    n: judged?.['published'],
    others: '0',
    published: judged?.['published'],
  });
  expect(Number(judged?.['n'])).toBeGreaterThan(50);
});

test('the workbook of a city keeps codes as text and numbers as numbers, and says that it is a sample', async () => {
  const file = unzipSync(await readFile(join(site.out, 'data/latest/SAMPLE-mubiao-210100.xlsx')));
  const text = (path: string): string => new TextDecoder().decode(file[path]);
  const names = [...text('xl/workbook.xml').matchAll(/<sheet name="([^"]+)"/g)];
  expect(names.map(([, name]) => name)).toEqual(['说明', '进度评价', '监测指标数值', '字段说明']);
  const strings = [...text('xl/sharedStrings.xml').matchAll(/<t [^>]*>([^<]*)<\/t>/g)].map(
    ([, one = '']) => one,
  );
  const rows = [...text('xl/worksheets/sheet3.xml').matchAll(/<row>(.*?)<\/row>/g)].map(
    ([, row = '']) =>
      [...row.matchAll(/<c(?: t="(s)")?(?: s="\d+")?(?:\/>|><v>([^<]*)<\/v><\/c>)/g)].map(
        ([, isText, value = '']) =>
          isText ? (strings[Number(value)] ?? '') : value && Number(value),
      ),
  );
  const [header = [], ...body] = rows;
  const csv = await query(
    `SELECT place, "period", "value" FROM '${join(site.out, 'data/latest/values.parquet')}' WHERE city = '210100'`,
  );
  const cell = (row: readonly (string | number)[], name: string): string | number | undefined =>
    row[header.indexOf(name)];
  expect(body).toHaveLength(csv.length);
  for (const [i, row] of csv.entries()) {
    const found = body[i] ?? [];
    const value = cell(found, 'value');
    expect([cell(found, 'place'), cell(found, 'period'), value === '' ? null : value]).toEqual([
      row['place'],
      row['period'],
      row['value'],
    ]);
  }
  expect(strings.join()).toContain('示例数据，非真实统计');
});

test('the packages of a release are the same when they are made again', () => {
  const made = (): readonly Uint8Array[] =>
    plan(release, 'renderer')
      .aliases.filter(({ path }) => path.includes('mubiao-'))
      .map((file) => file.make());
  const [once, again] = [made(), made()];
  expect(once).toHaveLength(2 * release.snapshot.cities.size + 1);
  expect(once.map((bytes) => sha256(bytes))).toEqual(again.map((bytes) => sha256(bytes)));
});
