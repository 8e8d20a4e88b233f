// The English pages of the sample site, as bytes: English throughout.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { DATA, publishedPages, sampleSite, type PublishedPage } from './sample-site.ts';
import { readData } from '../pipeline/reference/read-data.ts';

// These quote what stands in the Chinese files that offices send: columns, cells, words to write.
const QUOTING = [
  ...['check', 'send', 'check-rules', 'submit', 'upload', 'receipt', 'datasets', 'dataset'],
];

/** A document's number, also where our copy has lost its end; terms given in Chinese on purpose. */
const GIVEN = [
  /[\u4e00-\u9fff]+〔\d+(〕\d+号|…)/g,
  /[\u4e00-\u9fff]+〔\d+(?=; )/g,
  /\((市本级|序时进度|地级市|县级市|开发区|[区县](?=[,)]))/g,
  /<(\w+)[^>]* lang="zh(-CN)?"[^>]*>.*?<\/\1>/gs,
];

let pages: readonly (PublishedPage & { readonly html: string })[];
beforeAll(async () => {
  const { out } = await sampleSite();
  const all = (await publishedPages(out)).filter(
    ({ lang, kind }) => lang === 'en' && !QUOTING.includes(kind),
  );
  pages = await Promise.all(
    all.map(async (page) => {
      const file = page.path.endsWith('/') ? `${page.path}index.html` : page.path;
      return { ...page, html: await readFile(join(out, file), 'utf8') };
    }),
  );
}, 240_000);

test('no Chinese stands on an English page but where it is given on purpose', () => {
  const found = new Set<string>();
  for (const { kind, html } of pages) {
    const own = GIVEN.reduce((text, given) => text.replace(given, ''), html);
    for (const [text] of own.matchAll(
      /[^<>]{0,40}[\u3400-\u9fff\u3001-\u301f\uff00-\uffef][^<>]{0,20}/g,
    ))
      found.add(`${kind}: ${text}`);
  }
  expect([...found]).toEqual([]);
  expect(pages.length).toBeGreaterThan(400);
});

test('no English sentence counts one thing in the plural, or many in the singular', () => {
  const found = new Set<string>();
  for (const { path, html } of pages) {
    const text = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    for (const [hit] of text.matchAll(
      /(?<![\d.,-])1 (targets|districts|places|rows|persons|uploads)\b/g,
    ))
      found.add(`${path}: ${hit}`);
    for (const [hit] of text.matchAll(/\b([2-9]|\d\d+) (target|district|place|row|upload) [a-z]/g))
      found.add(`${path}: ${hit}`);
  }
  expect([...found].slice(0, 20)).toEqual([]);
});

test('every English page says that the Chinese text prevails', () => {
  for (const { path, kind, html } of pages)
    if (kind !== 'embed') expect(html, path).toContain('the Chinese text prevails');
});

test('every source of a measure is given in English too', async () => {
  const { measures } = await readData(DATA);
  const bare = measures.filter(({ source, source_en: en }) => (source === '') !== (en === ''));
  expect(bare.map(({ measure }) => measure)).toEqual([]);
});
