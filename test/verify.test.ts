// verify: a release as published agrees with itself; whatever somebody changes in it is named.

import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { verifySite } from '../pipeline/command/verify.ts';
import { DATASET_NAMES } from '../pipeline/datasets/dataset-columns.ts';
import { dataset } from '../pipeline/datasets/dataset.ts';
import { mergeLedgers } from '../pipeline/ledger.ts';
import { serve } from '../pipeline/serve.ts';
import { snapshot } from '../pipeline/snapshot.ts';
import { sha256 } from '../pipeline/store/store-key.ts';
import type { Columns } from '../pipeline/table.ts';
import { verify } from '../pipeline/verify.ts';
import { INDEX, readPublished, type PublishedTables } from '../pipeline/verifying/published.ts';
import { sourceOf } from '../pipeline/verifying/source.ts';
import { CITY, ledger } from './case-builder.ts';
import { sampleSite, type SampleSite } from './sample-site.ts';
import { AS_OF, DATA, received } from './suppress-fixture.ts';

let site: SampleSite;
let sample: PublishedTables;

beforeAll(async () => {
  site = await sampleSite();
  sample = await readPublished(sourceOf(site.out).fetch, INDEX);
});

/** Returns a release with one cell changed: the first of its column that is `was`, or not blank. */
function changed(
  from: PublishedTables,
  [table, column, to]: readonly [string, string, (cell: string) => string],
  at = (row: number): boolean => (from.tables.get(table)?.[column]?.[row] ?? '') !== '',
): PublishedTables {
  const own = from.tables.get(table) ?? {};
  const cells = own[column] ?? [];
  const row = cells.findIndex((_, i) => at(i));
  const altered = cells.map((cell, i) => (i === row ? to(cell) : cell));
  return { ...from, tables: new Map([...from.tables, [table, { ...own, [column]: altered }]]) };
}

const plusOne = (cell: string): string => String(Number(cell) + 1);

test('the sample release follows from its own tables: every value, every status and its sentence', () => {
  const found = verify(sample);
  expect(found.differences).toEqual([]);
  expect(found.broken).toEqual([]);
  expect(found.files).toBeGreaterThanOrEqual(2 * DATASET_NAMES.length);
  expect(found.values.recomputed).toBe(sample.tables.get('values')?.place?.length);
  expect(found.values.recomputed).toBeGreaterThan(10_000);
  expect(found.assessments.recomputed).toBeGreaterThan(500);
});

test('a value that does not follow from the observations is named, with both numbers', () => {
  const values = sample.tables.get('values') ?? {};
  const isOfCity = (row: number): boolean =>
    values.place?.[row] === values.city?.[row] && values.denominator?.[row] !== '';
  const { differences } = verify(changed(sample, ['values', 'numerator', plusOne], isOfCity));
  const row = values.place?.findIndex((_, i) => isOfCity(i)) ?? -1;
  const key = ['place', 'indicator', 'period'].map((name) => values[name]?.[row]).join(' ');
  const was = values.numerator?.[row] ?? '';
  expect(differences[0]).toEqual({
    ...{ table: 'values', key, column: 'numerator' },
    ...{ published: plusOne(was), recomputed: was },
  });
});

test('an observation that was changed changes the values made of it, of the place and of the city', () => {
  const measure = 'nursing-beds';
  const observations = sample.tables.get('observations') ?? {};
  const at = (row: number): boolean => observations.measure?.[row] === measure;
  const { differences } = verify(changed(sample, ['observations', 'value', plusOne], at));
  const places = new Set(differences.map(({ key }) => key.split(' ')[0]));
  expect(places.size).toBe(2);
  expect(differences.every(({ table }) => table === 'values')).toBe(true);
});

test.each([
  ['assessments', 'status', 'status'],
  ['assessments', 'sentence_zh', 'sentence_zh'],
  ['assessments', 'expected_value', 'expected_value'],
  ['targets', 'value', 'goal'],
])('a changed %s.%s is named', (table, column, named) => {
  const to = (cell: string): string => (/^[\d.]+$/.test(cell) ? plusOne(cell) : `${cell}x`);
  const { differences } = verify(changed(sample, [table, column, to]));
  expect(differences.map((one) => [one.table, one.column])).toContainEqual(['assessments', named]);
});

test('a row that is missing, and one too many, are named', () => {
  const cut = ([first, ...rest]: readonly string[]): readonly string[] =>
    first === '' ? [] : rest;
  const without = (table: string): PublishedTables => {
    const cells = Object.entries<readonly string[]>(sample.tables.get(table) ?? {});
    const shorter: Columns = Object.fromEntries(cells.map(([name, own]) => [name, cut(own)]));
    return { ...sample, tables: new Map([...sample.tables, [table, shorter]]) };
  };
  const [missing] = verify(without('assessments')).differences;
  expect(missing).toMatchObject({ column: '', published: '', recomputed: 'a row' });
  expect(verify(without('observations')).differences).toContainEqual(
    expect.objectContaining({ table: 'values', published: 'a row', recomputed: '' }),
  );
});

test('what a withheld number went into is counted, and nothing else is let off', () => {
  const text = `
    2023-01 a willing=3 placed=3 beds=50
    2023-01 b willing=40 placed=38 beds=60
    2023-01 c willing=60 placed=57 beds=70
    2023-01 own willing=80 placed=80 beds=90
    2023-01 free-zone willing=90 placed=80 beds=90`;
  const made = snapshot(new Map([[CITY, received(mergeLedgers([ledger(text)]))]]), DATA, {
    asOf: AS_OF,
  });
  const tables = new Map(DATASET_NAMES.map((name) => [name as string, dataset(name, made)]));
  const release = { release: made.id, asOf: AS_OF, tables, files: 0, broken: [] };
  const { values, differences } = verify(release);
  expect(differences).toEqual([]);
  expect(values.withheld).toBeGreaterThan(0);
  expect(values.recomputed).toBeGreaterThan(values.withheld);
  const shown = tables.get('values') ?? {};
  const isOfC = (row: number): boolean =>
    shown.place?.[row] === 'c' && shown.indicator?.[row] === 'placed-share';
  const { differences: found } = verify(changed(release, ['values', 'value', plusOne], isOfC));
  expect(found).toMatchObject([{ key: 'c placed-share 2023-01', column: 'value' }]);
});

test('statuses of other rules are not held against those of today', () => {
  const older = changed(sample, ['assessments', 'rule_version', () => '0'], () => true);
  expect(() => verify(older)).toThrow(/rules 0/);
});

async function copied(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mubiao-verify-'));
  await cp(join(site.out, 'data'), join(folder, 'data'), { recursive: true });
  return folder;
}

test('a file that is not what its checksum, or its other format, says is named', async () => {
  const folder = await copied();
  const index = JSON.parse(await readFile(join(folder, INDEX), 'utf8')) as {
    files: { table: string; format: string; path: string; sha256: string }[];
  };
  const [csv] = index.files.filter((one) => one.table === 'places' && one.format === 'csv');
  const [gone] = index.files.filter((one) => one.table === 'findings' && one.format === 'csv');
  const path = join(folder, csv?.path ?? '');
  await writeFile(path, (await readFile(path, 'utf8')).replace('示例', '审定'));
  await writeFile(
    join(folder, INDEX),
    JSON.stringify({
      ...index,
      files: index.files.map((one) => (one === gone ? { ...one, path: '/../../etc/passwd' } : one)),
    }),
  );
  const { fetch: read } = sourceOf(folder);
  const { broken } = await readPublished(read, INDEX);
  expect(broken).toEqual([
    { path: csv?.path, problem: 'not the listed checksum' },
    { path: '/../../etc/passwd', problem: 'missing' },
  ]);
  const hash = sha256(await readFile(path));
  const files = index.files.map((one) => (one === csv ? { ...one, sha256: hash } : one));
  await writeFile(join(folder, INDEX), JSON.stringify({ ...index, files }));
  expect((await readPublished(read, INDEX)).broken).toEqual([
    { path: 'places.csv', problem: 'not what places.json holds' },
  ]);
});

test('mubiao verify reads a folder and an address alike, and tells by its exit code', async () => {
  const said: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.push(String(text));
    return true;
  });
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  const server = await serve(site.out, 0);
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  expect(await verifySite(site.out, {})).toBe(0);
  const ofFolder = said.splice(0).join('');
  expect(ofFolder).toMatch(/values +\d+ recomputed/);
  expect(await verifySite(`http://127.0.0.1:${port}`, {})).toBe(0);
  expect(said.splice(0).join('')).toBe(ofFolder);
  const folder = await copied();
  const place = join(folder, 'data/latest/index.json');
  await writeFile(place, (await readFile(place, 'utf8')).replace(/"sha256": "./, '"sha256": "g'));
  expect(await verifySite(folder, { json: true })).toBe(1);
  await expect(verifySite(join(folder, 'data'), {})).rejects.toThrow(/no release found/);
});
