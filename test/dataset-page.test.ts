// The page of each dataset as a journalist uses it: what can be pasted runs, what is cited is there,
// and what search engines for data ask for is said.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, expect, test } from 'vitest';
import { DATASET_NAMES } from '../pipeline/datasets/dataset-columns.ts';
import { sha256 } from '../pipeline/store/store-key.ts';
import { sampleSite, type SampleSite } from './sample-site.ts';

const BASE = 'https://mubiao.example';

let site: SampleSite;
const pageOf = (name: string): Promise<string> =>
  readFile(join(site.out, 'data', name, 'index.html'), 'utf8');
const textareas = (html: string): readonly string[] =>
  [...html.matchAll(/<textarea[^>]*>([^<]*)<\/textarea>/g)].map(([, text = '']) =>
    text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
  );

beforeAll(async () => {
  site = await sampleSite();
});

test.each(DATASET_NAMES)('the DuckDB lines on the page of %s run as they stand', async (name) => {
  const lines = textareas(await pageOf(name)).find((text) => text.startsWith('SELECT')) ?? '';
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const statements = lines
    .replaceAll(BASE, site.out)
    .split(';')
    .filter((one) => one.trim());
  expect(statements).toHaveLength(2);
  const [first = '', second = ''] = statements;
  const rows = (await connection.runAndReadAll(first)).currentRowCount;
  const [count] = (await connection.runAndReadAll(second)).getRowsJson();
  expect(rows).toBe(Math.min(10, Number(count?.[0])));
});

test('every citation names an address that never changes, whose file has the checksum of the page', async () => {
  for (const name of DATASET_NAMES) {
    const html = await pageOf(name);
    const cited = textareas(html).filter((text) => text.includes(`${BASE}/data/f/`));
    expect(cited, name).toHaveLength(3);
    for (const text of cited) {
      expect(text, name).toMatch(/示例数据|SAMPLE DATA/);
      const path = /\/data\/f\/[^}.\s]+\.csv/.exec(text)?.[0] ?? '';
      const hash = sha256(await readFile(join(site.out, path)));
      expect(html, name).toContain(hash);
    }
  }
});

// https://developers.google.com/search/docs/appearance/structured-data/dataset: required, recommended.
const ASKED = [
  ...['name', 'description', 'creator', 'license', 'url', 'distribution', 'keywords', 'version'],
  ...['identifier', 'isAccessibleForFree', 'spatialCoverage', 'variableMeasured', 'citation'],
  ...['includedInDataCatalog', 'measurementTechnique', 'inLanguage'],
];

test('every page says what search engines for data ask for, and its downloads are there', async () => {
  for (const name of DATASET_NAMES) {
    const html = await pageOf(name);
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    const described = JSON.parse(json) as Record<string, unknown> & {
      readonly description: string;
      readonly distribution: readonly { readonly contentUrl: string; readonly sha256?: string }[];
    };
    expect(
      ASKED.filter((field) => !(field in described)),
      name,
    ).toEqual([]);
    expect(described['@type']).toBe('Dataset');
    expect(described.description.length).toBeGreaterThan(50);
    expect(described.description.length).toBeLessThan(5000);
    expect(String(described['name'])).toContain('SAMPLE DATA');
    for (const { contentUrl, sha256: hash } of described.distribution) {
      const bytes = await readFile(join(site.out, contentUrl.slice(BASE.length)));
      if (hash !== undefined) expect(sha256(bytes), contentUrl).toBe(hash);
    }
  }
  expect(await pageOf('values')).toMatch(/"temporalCoverage":"20\d\d-\d\d\/2023-09"/);
  expect(await pageOf('values')).toContain('"dateModified":"2023-10-');
});

test('a page shows the dictionary, the first rows and by when there will be other numbers', async () => {
  const html = await pageOf('observations');
  for (const word of [
    '见“unit”列',
    '前 5 行',
    '下次更新不晚于',
    '2023年11月',
    '数据提供方',
    'pandas',
  ])
    expect(html).toContain(word);
  expect(html.match(/<td[^>]*>示例<\/td>/g)).toHaveLength(5);
});
