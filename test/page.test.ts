// Every page of the published sample site as bytes: links, marks, numbers, markup and weight.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { HtmlValidate } from 'html-validate';
import { beforeAll, expect, test } from 'vitest';
import { numbersOf } from './sentence-number.ts';
import { heaviest, publishedPages, sampleSite, type PublishedPage } from './sample-site.ts';

const MANY = ['upload', 'place-indicator', 'place-reports'];
const isLong = process.env['MUBIAO_TEST'] === 'all';

let out: string;
let pages: readonly PublishedPage[];
let looked: readonly (PublishedPage & { readonly html: string })[];
const files = new Set<string>();

beforeAll(async () => {
  out = (await sampleSite()).out;
  pages = await publishedPages(out);
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile()))
    files.add(join(entry.parentPath, entry.name).slice(out.length));
  // Of some kinds there are hundreds of pages, all alike.
  const each = isLong ? Infinity : 24;
  const chosen = [
    ...pages.filter(({ kind }) => !MANY.includes(kind)),
    ...heaviest(
      pages.filter(({ kind }) => MANY.includes(kind)),
      each,
    ),
  ];
  looked = await Promise.all(chosen.map(async (page) => ({ ...page, html: await htmlOf(page) })));
});

const fileOf = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path);
const htmlOf = ({ path }: Pick<PublishedPage, 'path'>): Promise<string> =>
  readFile(join(out, fileOf(path)), 'utf8');
const brotli = (bytes: Uint8Array | string): number => brotliCompressSync(bytes).length;

test('every page exists in both languages', () => {
  const paths = (lang: string): string[] =>
    pages.filter((page) => page.lang === lang).map(({ path }) => path);
  expect(paths('en').sort()).toEqual(
    paths('zh')
      .map((path) => `/en${path}`)
      .sort(),
  );
  expect(looked.length).toBeGreaterThan(150);
});

test('each assessment, with its pace, stands where it is worked out', async () => {
  const table = await readFile(join(out, 'data/latest/assessments.csv'), 'utf8');
  const assessments = parse<Record<string, string>>(table, { columns: true, bom: true }).filter(
    (row) => row['current'] === 'yes' && row['cause'] !== 'list-not-given',
  );
  expect(assessments.length).toBeGreaterThan(500);
  const wrong: string[] = [];
  for (const { target = '', place = '', indicator = '', pace = '', ...row } of assessments) {
    const own = `/place/${place}/${indicator}/`;
    const path = files.has(fileOf(own)) ? own : `/target/${target}/`;
    const html = (await htmlOf({ path })).replaceAll('&quot;', '"').replaceAll('&#39;', "'");
    const isThere =
      html.includes(row['sentence_zh'] ?? '') && html.includes(row['status_zh'] ?? '');
    if (!isThere || (pace !== '' && !html.includes(`= ${pace}，`))) wrong.push(`${path} ${target}`);
  }
  expect(wrong).toEqual([]);
});

// Where a reader is led, and what the script asks for.
const LINKS = / (?:href|src|data-png|data-search|data-reference)="([^"]*)"/g;

test('every link and anchor leads somewhere', async () => {
  const ids = new Map<string, Set<string>>();
  async function idsOf(path: string): Promise<ReadonlySet<string>> {
    const known = ids.get(path);
    if (known) return known;
    const html = await htmlOf({ path });
    const found = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id));
    ids.set(path, found);
    return found;
  }
  const dead: string[] = [];
  for (const { path: from, kind, html } of looked) {
    const links = [...html.matchAll(LINKS)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(kind === 'embed' ? 4 : 8);
    for (const link of new Set(links.filter((one) => !/^(https:\/\/|mailto:)/.test(one)))) {
      const [own = '', anchor] = link.split('#');
      const path = own || from;
      // Pictures are drawn by a step of its own, whose test knows them.
      if (path.startsWith('/picture/')) continue;
      if (!files.has(fileOf(path))) dead.push(`${from}: ${link}`);
      else if (anchor !== undefined && !(await idsOf(path)).has(anchor))
        dead.push(`${from}: ${link}`);
    }
  }
  expect(dead).toEqual([]);
});

test('a page loads nothing from another host, and links no other than the licence', () => {
  const foreign = new Set<string>();
  for (const { html } of looked)
    for (const [tag, link = ''] of html.matchAll(
      /<[^>]* (?:href|src)="(https?:[^"]*|\/\/[^"]*)"[^>]*>/g,
    ))
      if (!/^<link rel="(canonical|alternate)"/.test(tag)) foreign.add(link);
  expect([...foreign]).toEqual(['https://creativecommons.org/licenses/by/4.0/']);
});

test('every page is marked as a sample and not to be indexed', () => {
  for (const { path, lang, html } of looked) {
    expect(html, path).toContain('<meta name="robots" content="noindex">');
    expect(html, path).toMatch(lang === 'zh' ? /示例数据，非真实统计/ : /sample data/i);
  }
});

test('every chart says that it shows a sample', () => {
  const charts = looked.flatMap(({ html }) => html.match(/<svg class="plot.*?<\/svg>/gs) ?? []);
  expect(charts.length).toBeGreaterThan(100);
  for (const chart of charts) expect(chart).toMatch(/class="c-sample(-small)?"/);
});

// Scales, goals and dates are no numbers of the chart; the projection stands in its sentence.
const UNCOUNTED = /<g class="c-(axis|goal-label|sample|today-label|pace-label)".*?<\/g>/gs;
const DATED = /<g class="c-name".*?<\/g>/gs;

test('every number that labels a chart also stands in its table or its sentence', () => {
  const labels = new Map<string, number>();
  for (const { path, html } of looked) {
    for (const [figure] of html.matchAll(/<figure class="chart".*?<\/figure>/gs)) {
      const [, end = ''] = /^<figure[^>]* id="[^"]*-([a-z]+)"/.exec(figure) ?? [];
      const cells = [...figure.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) =>
        cell.trim(),
      );
      const [sentence = ''] = /<figcaption>.*?<\/figcaption>/s.exec(figure) ?? [];
      const counted = figure.replace(UNCOUNTED, '').replace(end === 'timeline' ? DATED : '', '');
      for (const [, label = ''] of counted.matchAll(/<text[^>]*>([^<]*\d[^<]*)<\/text>/g)) {
        labels.set(end, (labels.get(end) ?? 0) + 1);
        // The number stands last, after a period or a word; an older one bears a * and no month.
        const number = /-?[\d,.]+[^\d]*$/.exec(label)?.[0] ?? label;
        const old = number.replace(/\*$/, '');
        const isThere =
          cells.includes(number) ||
          // The unit of a count stands once above the chart.
          cells.some((cell) => /^-?[\d,.]+%?/.exec(cell)?.[0] === number) ||
          (old !== number && cells.some((cell) => cell.startsWith(old))) ||
          (end === 'series' && sentence.includes(number));
        if (!isThere) expect.fail(`${path} ${end}: ${label} is in no table`);
      }
    }
  }
  for (const end of ['series', 'places', 'tiles', 'multiples', 'timeline'])
    expect(labels.get(end), end).toBeGreaterThan(20);
});

// The ticks of an axis are no numbers of the chart.
const TICKS = /<g class="c-(axis|sample)[^"]*".*?<\/g>/gs;

test('every number in a chart can be read in the words of its page, without the chart', () => {
  let drawn = 0;
  for (const { path, html } of looked.filter((one) => one.html.includes('<svg class="plot'))) {
    const text = html.replace(/<svg.*?<\/svg>/gs, ' ').replace(/<[^>]*>/g, ' ');
    const said = new Set(numbersOf(text));
    for (const [svg] of html.matchAll(/<svg class="plot.*?<\/svg>/gs))
      for (const [, label = ''] of svg.replace(TICKS, '').matchAll(/<text[^>]*>([^<]*)<\/text>/g))
        for (const number of numbersOf(label)) {
          drawn += 1;
          if (!said.has(number)) expect.fail(`${path}: ${label} stands in the chart alone`);
        }
  }
  expect(drawn).toBeGreaterThan(10_000);
});

test('the file of a chart has the numbers of its table', async () => {
  let compared = 0;
  for (const { path, html } of looked.filter(
    ({ lang, kind }) => lang === 'zh' && kind !== 'embed',
  )) {
    for (const [figure] of html.matchAll(/<figure class="chart".*?<\/figure>/gs)) {
      const [, end = ''] = /^<figure[^>]* id="[^"]*-([a-z]+)"/.exec(figure) ?? [];
      if (!['series', 'places', 'tiles'].includes(end) || !/<th[^>]*>\s*数值/.test(figure))
        continue;
      const [, href = ''] = /href="(\/data\/f\/[^"]*\.csv)"/.exec(figure) ?? [];
      const [head = '', ...lines] = (await readFile(join(out, href), 'utf8')).trim().split('\r\n');
      const at = head.split(',').indexOf('shown');
      const rows = [...figure.matchAll(/<tbody>.*<\/tbody>/gs)].flatMap(([body]) => [
        ...body.matchAll(/<tr>.*?<td[^>]*>(.*?)<\/td>/gs),
      ]);
      expect(lines, `${path} ${end}`).toHaveLength(rows.length);
      // A number of thousands is quoted, for the sake of its comma.
      const shown = lines.map((line) => line.match(/"[^"]*"|[^,]+|(?<=,)(?=,)/g)?.[at] ?? '');
      const cells = rows.map(([, cell = '']) => cell.trim());
      expect(
        shown.map((one) => one.replace(/"/g, '')),
        `${path} ${end}`,
      ).toEqual(cells);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(50);
});

// The rules that do not hold for what Plot and Astro write; both forms are valid HTML.
const HTML_RULES = {
  'void-style': 'off',
  'no-inline-style': 'error',
  'no-trailing-whitespace': 'off',
  'attribute-boolean-style': 'off',
  'long-title': 'off',
  'no-redundant-role': 'off',
  'prefer-native-element': 'off',
} as const;

test('the heaviest page of each kind is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: HTML_RULES,
  });
  for (const page of heaviest(pages).filter(({ lang }) => isLong || lang === 'zh')) {
    const report = await validator.validateString(await htmlOf(page));
    const messages = report.results.flatMap((result) => result.messages);
    expect(messages.map(({ ruleId, message, line }) => [page.path, ruleId, message, line])).toEqual(
      [],
    );
  }
});

test('pages keep to their weight: one chart 14 kB, a place or policy 30 kB', async () => {
  const budgets = {
    ...{ indicator: 14_000, 'place-indicator': 14_000, target: 14_000 },
    district: 30_000,
    city: 30_000,
    policy: 30_000,
  };
  const heavy: string[] = [];
  for (const page of heaviest(pages, isLong ? 10 : 1)) {
    const budget = Object.entries(budgets).find(([kind]) => kind === page.kind)?.[1] ?? 30_000;
    const weight = brotli(await htmlOf(page));
    if (weight > budget) heavy.push(`${page.path} ${weight}`);
  }
  expect(heavy).toEqual([]);
});

test('what can be taken along of a chart adds at most 400 bytes for each', async () => {
  const SHARE = /<div class="share">.*?<\/details>.*?<\/div>/gs;
  for (const page of heaviest(pages).filter(({ kind }) => kind === 'indicator')) {
    const html = await htmlOf(page);
    const count = html.match(SHARE)?.length ?? 0;
    expect(count).toBeGreaterThan(0);
    expect((brotli(html) - brotli(html.replace(SHARE, ''))) / count).toBeLessThan(400);
  }
});

test('the stylesheet weighs at most 10 kB, the scripts of the check 150, and none blocks', async () => {
  const weigh = async (extension: string): Promise<number> => {
    const own = [...files].filter((path) => path.endsWith(extension));
    const weights = own.map(async (path) => brotli(await readFile(join(out, path))));
    return (await Promise.all(weights)).reduce((sum, weight) => sum + weight, 0);
  };
  expect(await weigh('.css')).toBeLessThan(10_000);
  expect(await weigh('.css')).toBeGreaterThan(1_000);
  expect(await weigh('.js')).toBeLessThanOrEqual(150_000);
  for (const { path, kind, html } of looked) {
    const scripts = [...html.matchAll(/<script(?! type="application\/ld\+json")[^>]*>/g)];
    expect(scripts, path).toHaveLength(['check', 'send'].includes(kind) ? 2 : 1);
    for (const [tag] of scripts) expect(tag, path).toMatch(/ type="module"/);
  }
});
