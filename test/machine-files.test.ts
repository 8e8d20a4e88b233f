// What describes the release for machines: metadata beside each CSV, the package, the sitemap.

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { DATASET_NAMES } from '../pipeline/datasets/dataset-columns.ts';
import { robots, sitemap } from '../pipeline/describing/sitemap.ts';
import { home } from './pages/home.ts';
import { notFound } from './pages/other.ts';
import { sampleSite, type SampleSite } from './sample-site.ts';
import { SMALL_REFERENCE } from './small-reference.ts';

let site: SampleSite;
const textOf = (path: string): Promise<string> => readFile(join(site.out, path), 'utf8');
const json = async <Value>(path: string): Promise<Value> => JSON.parse(await textOf(path)) as Value;

beforeAll(async () => {
  site = await sampleSite();
});

interface Metadata {
  readonly '@context': unknown;
  readonly url: string;
  readonly tableSchema: {
    readonly columns: readonly {
      readonly name: string;
      readonly titles: string;
      readonly datatype: unknown;
    }[];
    readonly primaryKey?: readonly string[];
  };
}

// https://www.w3.org/TR/tabular-metadata/#datatypes
const BASES = new Set(['string', 'decimal', 'integer', 'date', 'dateTimeStamp', 'boolean']);

test('beside each CSV stand metadata whose columns are those of its header', async () => {
  for (const name of DATASET_NAMES) {
    const { url, tableSchema, ...rest } = await json<Metadata>(
      `data/latest/${name}.csv-metadata.json`,
    );
    expect(rest['@context']).toEqual(['http://www.w3.org/ns/csvw', { '@language': 'zh' }]);
    expect(url).toBe(`${name}.csv`);
    const [header] = parse(await textOf(`data/latest/${url}`), { bom: true, to: 1 });
    expect(tableSchema.columns.map(({ titles }) => titles)).toEqual(header);
    const names = new Set(tableSchema.columns.map((column) => column.name));
    expect((tableSchema.primaryKey ?? []).filter((key) => !names.has(key))).toEqual([]);
    for (const { datatype } of tableSchema.columns) {
      const base = typeof datatype === 'string' ? datatype : (datatype as { base: string }).base;
      expect(BASES.has(base), `${name} ${base}`).toBe(true);
    }
  }
});

test('sitemap.xml holds every page that may be found, in both languages, and no private one', async () => {
  const found = [
    ...(await textOf('sitemap.xml')).matchAll(/<loc>https:\/\/mubiao.example([^<]*)<\/loc>/g),
  ].map(([, path = '']) => path);
  const files = await readdir(site.out, { recursive: true });
  const pages = files
    .filter((file) => file.endsWith('index.html') && !/^(en\/)?(embed|receipts|send)\//.test(file))
    .map((file) => `/${file.replace(/index\.html$/, '')}`);
  expect(found.toSorted()).toEqual(pages.toSorted());
  expect(found.filter((path) => path.includes('receipts'))).toEqual([]);
});

test('a site of samples asks not to be found, another names its sitemap; one too large is split', () => {
  expect(robots(SMALL_REFERENCE.site)).toBe('User-agent: *\nDisallow: /\n');
  const real = { ...SMALL_REFERENCE.site, sample: false, base: 'https://example.org' };
  expect(robots(real)).toContain('Sitemap: https://example.org/sitemap.xml');
  expect(sitemap([home, notFound], real)).toHaveLength(1);
  const split = sitemap([home, notFound], real, 1);
  expect(split.map(({ path }) => path)).toEqual(['sitemap-1.xml', 'sitemap-2.xml', 'sitemap.xml']);
  expect(split[2]?.text).toContain('<sitemapindex');
});
