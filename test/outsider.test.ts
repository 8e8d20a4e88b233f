// The path of somebody outside: take the published tables, check them, load them into a database and
// compute every status anew by SQL that shares nothing with the pipeline.

import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, expect, test } from 'vitest';
import { ROOT, sampleSite } from './sample-site.ts';

let folder: string;
let database: DuckDBConnection;

beforeAll(async () => {
  folder = join((await sampleSite()).out, 'data/latest');
  database = await (await DuckDBInstance.create(':memory:')).connect();
  for (const file of await readdir(folder)) {
    if (!file.endsWith('.csv')) continue;
    const from = `read_csv('${join(folder, file)}', all_varchar = true, header = true, nullstr = '\\N')`;
    await database.run(`CREATE TABLE "${file.slice(0, -4)}" AS SELECT * FROM ${from}`);
  }
  await database.run(await readFile(join(ROOT, 'test/recompute.sql'), 'utf8'));
});

async function asked(sql: string): Promise<readonly unknown[]> {
  return (await database.runAndReadAll(sql)).getRowObjects();
}

const hasSha256sum = ((): boolean => {
  try {
    execFileSync('sha256sum', ['--version']);
    return true;
  } catch {
    return false;
  }
})();

test.skipIf(!hasSha256sum)('sha256sum finds every file as SHA256SUMS says', () => {
  const said = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
  expect(said).toMatch(/: OK$/m);
  expect(said).not.toContain('FAILED');
});

test('SQL on the published tables alone comes to every published status, and to its cause', async () => {
  const wrong = `SELECT target, place, due_text, trim(status || ' ' || cause) AS published, again
    FROM recomputed WHERE again IS DISTINCT FROM published LIMIT 20`;
  expect(await asked(wrong)).toEqual([]);
  const [{ rows, kinds }] = (await asked(
    `SELECT count(*)::INT AS rows, count(DISTINCT status)::INT AS kinds FROM recomputed`,
  )) as [{ rows: number; kinds: number }];
  expect(rows).toBeGreaterThan(500);
  expect(kinds).toBeGreaterThanOrEqual(12);
  // The SQL knows the straight line alone.
  expect(await asked('SELECT * FROM schedules')).toEqual([]);
});

test('SQL on the published tables alone comes to the sum that each city’s number is', async () => {
  const wrong = `
    SELECT c.city, c.indicator, c.period, any_value(c.numerator) AS published,
      sum(v.numerator::DECIMAL(24, 6)) AS again
    FROM "values" c
    JOIN indicators i ON i.indicator = c.indicator AND i.kind IN ('ratio', 'measure')
    JOIN places p ON p.parent = c.place AND p.counted_in = ''
    JOIN "values" v ON v.place = p.place AND v.indicator = c.indicator AND v.period = c.period
    WHERE c.place = c.city AND i.rollup NOT IN ('none', 'own')
      AND c.places_carried = '0' AND c.suppressed = 'no'
    GROUP BY ALL
    HAVING count(*) = any_value(c.places_reported)::INT
      AND any_value(c.numerator)::DECIMAL(24, 6) <> sum(v.numerator::DECIMAL(24, 6))`;
  expect(await asked(wrong)).toEqual([]);
});
