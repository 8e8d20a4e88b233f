// How far a page says its numbers can be relied on: how new they are, and who is missing.

import { beforeAll, expect, test } from 'vitest';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '../pipeline/page.ts';
import { ledger } from './case-builder.ts';
import { pagesOf } from './page-finder.ts';
import { NOTHING_RECEIVED, snapshot } from '../pipeline/snapshot.ts';
import { PROVINCE_REFERENCE as reference, snapshotOf } from './province-fixture.ts';
import { publishedPages, sampleSite } from './sample-site.ts';

let out: string;
beforeAll(async () => {
  out = (await sampleSite()).out;
}, 240_000);

const received = ledger(`
  2021-11 210102 nursing-beds=80 institution-beds=100
  2021-12 210102 nursing-beds=90 institution-beds=100
  2022-01 210102 nursing-beds=95
`);

test('a page says the newest month that it shows, and the last upload that contributed', () => {
  const all = pagesOf(snapshotOf(reference, { ledger: received }));
  const numbers = (path: string): Page['frame']['numbers'] | undefined =>
    all.find((one) => one.path === path)?.frame.numbers;
  expect(numbers('/place/210102/')?.month).toBe('2021-12');
  expect(numbers('/place/210102/')?.upload?.href).toMatch(/^\/upload\/.+\/$/);
  expect(numbers('/place/210200/')).toBe(null);
  expect(numbers('/method/')).toBe(null);
  expect(numbers('/')?.upload).toEqual(numbers('/place/210102/')?.upload);
});

// Pages that show no reported number, or whose numbers are of one upload that they name.
const WITHOUT = [
  ...[
    'agency-list',
    'indicator-list',
    'compare-list',
    'upload',
    'receipt',
    'datasets',
    'dataset',
    'check',
    'send',
  ],
  ...[
    'check-rules',
    'method',
    'submit',
    'status',
    'glossary',
    'about',
    'embed',
    'search',
    'not-found',
  ],
];

test('every page of the sample site that shows numbers says how new they are', async () => {
  const said: Record<string, boolean> = {};
  for (const { kind, path } of await publishedPages(out)) {
    if (WITHOUT.includes(kind)) continue;
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const html = await readFile(join(out, file), 'utf8');
    said[kind] ||= /本页数字到|The numbers on this page go up to/.test(html);
  }
  expect(Object.entries(said).filter(([, is]) => !is)).toEqual([]);
  expect(Object.keys(said).length).toBeGreaterThan(6);
});

const BOTH = {
  ...reference,
  reporters: reference.reporters.map((one) => ({ ...one, may_report: '210102;210103' })),
};
function partialOf(rows: string, path = '/place/210100/'): Page['frame']['partial'] | undefined {
  const shenyang = { ...NOTHING_RECEIVED, ledger: ledger(rows) };
  const of = snapshot(new Map([['210100', shenyang]]), BOTH, { asOf: '2023-03-31' });
  return pagesOf(of).find((one) => one.path === path)?.frame.partial;
}

test('the pages of a city name the districts that have not reported its newest month', () => {
  const rows = '2021-11 210102 nursing-beds=80\n2021-11 210103 nursing-beds=70';
  const later = `${rows}\n2021-12 210103 nursing-beds=71`;
  expect(partialOf(rows)).toBe(null);
  expect(partialOf(later)).toMatchObject({ month: '2021-12', expected: 2, zones: false });
  expect(partialOf(later)?.missing.map(({ href }) => href)).toEqual(['/place/210102/']);
  expect(partialOf(later, '/indicator/nursing-bed-share/210100/')).toEqual(partialOf(later));
  // Of no concern to a district.
  expect(partialOf(later, '/place/210103/')).toBe(null);
});

test('a month after the as-of date, a quarter and the city’s own numbers make no month partial', () => {
  const rows = '2021-11 210102 nursing-beds=80\n2021-11 210103 nursing-beds=70';
  expect(partialOf(`${rows}\n2029-12 210103 nursing-beds=71`)).toBe(null);
  expect(partialOf(`${rows}\n2021-Q4 210103 nursing-beds=71`)).toBe(null);
  expect(partialOf(`${rows}\n2021-12 210100 nursing-beds=71`)).toBe(null);
});
