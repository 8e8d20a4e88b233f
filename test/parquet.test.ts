// Tables as Parquet, read back by an independent reader.

import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { column } from '../pipeline/datasets/dataset-column.ts';
import { writeParquet } from '../pipeline/datasets/write-parquet.ts';
import { sampleSite, type SampleSite } from './sample-site.ts';

const COLUMNS = {
  code: column('string', '代码', 'Code'),
  value: column('number', '数值', 'Value'),
  line: column('integer', '行', 'Line'),
  on: column('date', '日期', 'Date'),
  at: column('datetime', '时间', 'Time'),
  is: column('boolean', '是否', 'Whether'),
};
const TABLE = {
  code: ['001', '=1+1', '浑南区', ''],
  value: ['54.960000', '0.1', '-12345678901.25', ''],
  line: ['7', '0', '2147483647', ''],
  on: ['2023-09-30', '1969-12-31', '2024-02-29', ''],
  at: ['2023-07-03T09:15:00+08:00', '2023-01-01T00:00:00+08:00', '2023-12-31T23:59:59+08:00', ''],
  is: ['yes', 'no', 'yes', ''],
};

let folder: string;
let site: SampleSite;
const query = async (sql: string): Promise<Record<string, unknown>[]> => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`SET TimeZone = 'Asia/Shanghai'`);
  return (await connection.runAndReadAll(sql)).getRowObjectsJson();
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mubiao-parquet-'));
  site = await sampleSite();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('writeParquet(table) keeps codes as text, dates as dates, blanks as nulls, in typed columns', async () => {
  const file = join(folder, 'one.parquet');
  await writeFile(file, writeParquet(TABLE, COLUMNS));
  const types = await query(`DESCRIBE SELECT * FROM '${file}'`);
  expect(types.map((row) => row['column_type'])).toEqual([
    'VARCHAR',
    'DOUBLE',
    'INTEGER',
    'DATE',
    'TIMESTAMP WITH TIME ZONE',
    'BOOLEAN',
  ]);
  const rows = await query(`SELECT * REPLACE (CAST("at" AS VARCHAR) AS "at") FROM '${file}'`);
  expect(rows).toEqual([
    {
      code: '001',
      value: 54.96,
      line: 7,
      on: '2023-09-30',
      at: '2023-07-03 09:15:00+08',
      is: true,
    },
    {
      code: '=1+1',
      value: 0.1,
      line: 0,
      on: '1969-12-31',
      at: '2023-01-01 00:00:00+08',
      is: false,
    },
    {
      ...{ code: '浑南区', value: -12345678901.25, line: 2147483647, on: '2024-02-29' },
      ...{ at: '2023-12-31 23:59:59+08', is: true },
    },
    { code: null, value: null, line: null, on: null, at: null, is: null },
  ]);
});

test('writeParquet(table) is deterministic, reads as empty without rows, refuses what is no integer', async () => {
  expect(writeParquet(TABLE, COLUMNS)).toEqual(writeParquet(TABLE, COLUMNS));
  const file = join(folder, 'none.parquet');
  await writeFile(file, writeParquet({}, COLUMNS));
  expect(await query(`SELECT count(*) AS n FROM '${file}'`)).toEqual([{ n: '0' }]);
  const over = { line: ['2147483648'] };
  expect(() => writeParquet(over, { line: COLUMNS.line })).toThrow('not a 32-bit integer');
});

test('the bytes of a table are those of PARQUET_RULES 1: other bytes need another number', () => {
  const hash = createHash('sha256').update(writeParquet(TABLE, COLUMNS)).digest('hex');
  expect(hash.slice(0, 16)).toBe('b120477e54e66f76');
});

const NAMES = ['observations', 'values', 'assessments', 'targets', 'uploads', 'schedules'];

test.each(NAMES)('%s.parquet holds in DuckDB what the CSV holds, cell by cell', async (name) => {
  const at = (format: string): string => join(site.out, `data/latest/${name}.${format}`);
  const csv = `read_csv('${at('csv')}', all_varchar = true, header = true, nullstr = '')`;
  const columns = await query(`DESCRIBE SELECT * FROM '${at('parquet')}'`);
  const asText = columns.map((column) => {
    const cell = `"${String(column['column_name'])}"`;
    switch (column['column_type']) {
      case 'BOOLEAN':
        return `if(${cell} IS NULL, NULL, if(${cell}, 'yes', 'no')) AS ${cell}`;
      case 'DOUBLE':
        return cell;
      case 'TIMESTAMP WITH TIME ZONE':
        return `strftime(${cell}, '%Y-%m-%dT%H:%M:%S+08:00') AS ${cell}`;
      default:
        return `CAST(${cell} AS VARCHAR) AS ${cell}`;
    }
  });
  const fromCsv = columns.map((column) => {
    const cell = `"${String(column['column_name'])}"`;
    if (column['column_type'] === 'DOUBLE') return `CAST(${cell} AS DOUBLE) AS ${cell}`;
    return `regexp_replace(${cell}, '^''([=+\\-@＝＋－＠])', '\\1') AS ${cell}`;
  });
  const one = `SELECT ${asText.join(', ')} FROM '${at('parquet')}'`;
  const other = `SELECT ${fromCsv.join(', ')} FROM ${csv}`;
  const counts = await query(`SELECT
    (SELECT count(*) FROM '${at('parquet')}') = (SELECT count(*) FROM ${csv}) AS same,
    (SELECT count(*) FROM (${one} EXCEPT ALL ${other})) AS only_parquet,
    (SELECT count(*) FROM (${other} EXCEPT ALL ${one})) AS only_csv`);
  expect(counts).toEqual([{ same: true, only_parquet: '0', only_csv: '0' }]);
});
