// Extracts of the tables at predictable addresses: of a place, an indicator, a policy.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { sampleSite, type SampleSite } from './sample-site.ts';

type Row = Readonly<Record<string, string>>;

let site: SampleSite;
const read = (path: string): Promise<string> => readFile(join(site.out, path), 'utf8');
const rowsOf = async (path: string): Promise<Row[]> =>
  parse(await read(path), { bom: true, columns: true });

beforeAll(async () => {
  site = await sampleSite();
});

test.each([
  ['by-place/210112.csv', 'values', { place: '210112' }, 'place/210112'],
  [
    'by-indicator/nursing-bed-share/210100.csv',
    'values',
    { indicator: 'nursing-bed-share', city: '210100' },
    'indicator/nursing-bed-share/210100',
  ],
])('%s holds those rows of its table, and its page links it', async (path, table, only, page) => {
  const all = await rowsOf(`data/latest/${table}.csv`);
  const own = all.filter((row) => Object.entries(only).every(([name, cell]) => row[name] === cell));
  expect(own.length).toBeGreaterThan(10);
  expect(await rowsOf(`data/${path}`)).toEqual(own);
  expect(await read(`${page}/index.html`)).toContain(`href="/data/${path}"`);
});

test('by-policy/ holds every assessment once', async () => {
  const files = (await readdir(join(site.out, 'data/by-policy'))).toSorted();
  const parts = await Promise.all(files.map((file) => rowsOf(`data/by-policy/${file}`)));
  const key = (row: Row): string => JSON.stringify(row);
  const all = await rowsOf('data/latest/assessments.csv');
  expect(parts.flat().map(key).toSorted()).toEqual(all.map(key).toSorted());
  for (const file of files) {
    const page = await read(`policy/${file.replace('.csv', '')}/index.html`);
    expect(page).toContain(`href="/data/by-policy/${file}"`);
  }
});
