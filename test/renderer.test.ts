import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildRenderer } from '../pipeline/build-renderer.ts';
import type { Frame, Lang, Page } from '../pipeline/page.ts';
import { openRenderer, type Renderer } from '../pipeline/renderer.ts';
import { PAGES } from './pages/all.ts';

const root = join(import.meta.dirname, '..');
const outDir = join(root, 'var', 'renderer');
const elsewhere = join(root, 'var', 'renderer-elsewhere');
const LANGS: readonly Lang[] = ['zh', 'en'];
const CASES = Object.entries(PAGES).flatMap(([kind, page]) =>
  LANGS.map((lang) => ({ kind, lang, page })),
);
const kB = (text: string | Uint8Array) => brotliCompressSync(text).length / 1000;

let renderer: Renderer;
beforeAll(async () => {
  await buildRenderer({ root, outDir, log: () => undefined });
  renderer = await openRenderer(outDir);
}, 60_000);
afterAll(() => rm(elsewhere, { recursive: true, force: true }));

test.each(CASES)('$kind in $lang is a whole page in its language', async ({ page, lang }) => {
  const html = await renderer.render({ page, lang });
  expect(html).toMatch(/^<!doctype html><html lang="/i);
  expect(html).toContain(`<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}"`);
  expect(html.match(/<h1>[^<]+<\/h1>/g)).toHaveLength(1);
  expect(html).toMatch(/<title>[^<]+<\/title>/);
  // What is there to be copied has braces of its own.
  const said = html.replace(/<(textarea|code)\b[^]*?<\/\1>/g, '');
  expect(said).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
});

test.each(CASES)(
  '$kind in $lang has nothing inline, and one script that adds to it',
  async (one) => {
    const html = await renderer.render(one);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
    // A description for machines is data, and runs nowhere.
    const scripts = html.match(/<script(?! type="application\/ld\+json")[^]*?<\/script>/gi) ?? [];
    expect(scripts).toHaveLength(['check', 'send'].includes(one.kind) ? 2 : 1);
    for (const tag of scripts)
      expect(tag).toMatch(/^<script type="module" src="\/_astro\/[^"]+\.js"><\/script>$/);
  },
);

test.each(CASES)('$kind in $lang links as the site is laid out', async ({ page, lang }) => {
  const html = await renderer.render({ page, lang });
  const anchors = html.match(/<a [^>]*>/g) ?? [];
  const links = anchors.map((tag) => ({ tag, href: /href="([^"]*)"/.exec(tag)?.[1] ?? '' }));
  for (const { tag, href } of links) {
    if (/^(#|https:|mailto:|\/status\.json$|\/(?:data|api)\/.*(?:\.\w+|SUMS)$)/.test(href))
      continue;
    if (href.startsWith('/picture/')) {
      expect(href).toMatch(new RegExp(`^/picture/large/[\\w-]+-${lang}\\.png$`));
      continue;
    }
    const isFile = /^\/(data\/f|chart)\/|^\/(upload|receipts)\/.*\.(json|csv)$/.test(href);
    if (isFile) expect(tag).toMatch(/ download="[^"]+"/);
    else expect(href).toMatch(/^\/([^#]*\/)?(#[\w-]+)?$/);
    const foreign = tag.includes('hreflang=');
    if (!isFile) {
      expect(href.startsWith('/en/')).toBe((lang === 'en') !== foreign);
    }
  }
  const others = links.filter(({ tag }) => tag.includes('hreflang='));
  expect(others).toHaveLength(page.kind === 'embed' ? 0 : 1);
});

test.each(CASES)('$kind in $lang is valid HTML', async ({ page, lang }) => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      // SVG and compact HTML are written by Plot and Astro; both forms are valid.
      'void-style': 'off',
      'no-inline-style': 'error',
      'no-trailing-whitespace': 'off',
      'attribute-boolean-style': 'off',
      'long-title': 'off',
      // The roles repeat what the elements lose where they are stacked on narrow screens.
      'no-redundant-role': 'off',
      'prefer-native-element': 'off',
    },
  });
  const report = await validator.validateString(await renderer.render({ page, lang }));
  const messages = report.results.flatMap((result) => result.messages);
  expect(
    messages.map(({ ruleId, message, line, column }) => [ruleId, message, line, column]),
  ).toEqual([]);
});

test.each(CASES)('$kind in $lang uses every id once and points at nothing absent', async (one) => {
  const html = await renderer.render(one);
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
  expect(ids).toEqual([...new Set(ids)]);
  const labels = [...html.matchAll(/ aria-labelledby="([^"]*)"/g)];
  for (const id of labels.flatMap((match) => (match[1] ?? '').split(' ')))
    expect(ids).toContain(id);
});

test('render(input) gives the same bytes in any order', async () => {
  const first = new Map<unknown, string>();
  for (const one of CASES) first.set(one, await renderer.render(one));
  for (const one of [...CASES].reverse()) {
    expect(await renderer.render(one)).toBe(first.get(one));
  }
});

test('render(input) rejects with what the view threw', async () => {
  const broken = { ...PAGES.home, slice: null } as unknown as Page;
  await expect(renderer.render({ page: broken, lang: 'zh' })).rejects.toMatchObject({
    message: 'unrenderable page: /',
    cause: expect.any(TypeError) as TypeError,
  });
});

test('a page with one chart and its table weighs at most 14 kB, a place page at most 30', async () => {
  for (const lang of LANGS) {
    expect(kB(await renderer.render({ page: PAGES.indicator, lang }))).toBeLessThan(14);
    expect(kB(await renderer.render({ page: PAGES.place, lang }))).toBeLessThan(30);
  }
});

test('the assets are all that pages link, named by content, and weigh at most 10 kB', async () => {
  const [scripts, others] = [true, false].map((is) =>
    renderer.assets.filter(({ path }) => path.endsWith('.js') === is),
  );
  for (const { path } of scripts ?? []) expect(path).toMatch(/^\/_astro\/.+[.-][\w-]{8}\.js$/);
  const paths = (others ?? []).map(({ path }) => path);
  for (const path of paths) expect(path).toMatch(/^\/_astro\/.+\.[\w-]{8}\.(css|svg)$/);
  const html = await renderer.render({ page: PAGES.home, lang: 'zh' });
  const linked = [...html.matchAll(/"(\/_astro\/[^"]+)"/g)].map((match) => match[1]);
  const own = linked.filter((path) => path?.endsWith('.js'));
  expect(new Set(own).size).toBe(1);
  expect([...new Set(linked)].sort()).toEqual([...paths, ...own].sort());
  for (const { path, bytes } of renderer.assets)
    if (linked.includes(path)) expect(kB(bytes), path).toBeLessThan(10);
});

const marked = (page: Page, more: Partial<Frame>): Page => ({
  ...page,
  ...{ frame: { ...page.frame, ...more } },
});

test('sample data carry a banner and are not indexed; real data are', async () => {
  const sample = await renderer.render({ page: PAGES.place, lang: 'zh' });
  expect(sample).toContain('示例数据，非真实统计');
  expect(sample).toContain('<meta name="robots" content="noindex">');
  const real = await renderer.render({ page: marked(PAGES.place, { sample: false }), lang: 'zh' });
  expect(real).not.toContain('示例数据');
  expect(real).not.toContain('noindex');
  expect(real).toContain('<link rel="canonical" href="https://example.org/place/210102/">');
});

test('an unlisted page gives its address to nobody', async () => {
  const page = marked(PAGES.receipt, { sample: false });
  const html = await renderer.render({ page, lang: 'zh' });
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).not.toContain('rel="canonical"');
  expect(html).not.toContain('rel="alternate"');
});

test('a policy’s timeline is an ordered list with the as-of date between what passed and what is to come', async () => {
  const html = await renderer.render({ page: PAGES.policy, lang: 'en' });
  const [timeline = ''] = /<ol class="timeline">.*?<\/ol>/s.exec(html) ?? [];
  const marks = [...timeline.matchAll(/<b>(.*?)<\/b>|<li class="now">(.*?)<\/li>/gs)];
  const bold = marks.map(([, date, now]) => (date ?? now ?? '').trim());
  expect(bold.filter((text) => !/%|done/.test(text))).toEqual([
    ...['31 December 2021', '31 December 2022', 'Data up to 30 September 2023'],
    ...['31 December 2025', 'Every year', 'At all times', 'No date given'],
  ]);
});

test('a policy page says what the document does not: weights, pass mark, clauses without a target', async () => {
  const html = await renderer.render({ page: PAGES.policy, lang: 'en' });
  expect(html).toContain('weight: 0.4');
  expect(html).toContain('weight: the document does not say');
  expect(html).toContain('90.70');
  expect(html.match(/Nothing in this clause can be checked/g)).toHaveLength(2);
});

test('city targets on a district page have no status', async () => {
  const html = await renderer.render({ page: PAGES.place, lang: 'zh' });
  const reference = html.slice(html.indexOf('id="reference"'), html.indexOf('id="data"'));
  expect(reference).toContain('仅供参考');
  expect(reference).not.toContain('class="verdict');
});

test('buildRenderer() does nothing while the sources stay as they are', async () => {
  const said: string[] = [];
  await buildRenderer({ root, outDir, log: (message) => said.push(message) });
  expect(said).toEqual([]);
});

test('buildRenderer() compiles the same sources to the same hash, wherever it stands', async () => {
  await buildRenderer({ root, outDir: elsewhere, log: () => undefined });
  expect((await openRenderer(elsewhere)).hash).toBe(renderer.hash);
}, 60_000);

test('a policy page goes by parts and clauses, its counts lead to lists, a series is one table', async () => {
  const html = await renderer.render({ page: PAGES.policy, lang: 'zh' });
  expect([...html.matchAll(/<h2 id="[^"]*">(.*?)<\/h2>/gs)].map(([, text = '']) => text)).toEqual(
    expect.arrayContaining([expect.stringContaining('第二部分')]),
  );
  const folded = html.match(/<details class="clause">.*?<\/details>/gs) ?? [];
  expect(folded).toHaveLength(4);
  // What a clause says unfolds; where its targets stand is always in sight.
  for (const clause of folded) expect(clause).not.toMatch(/href="\/target\/|class="verdict/);
  expect(html.match(/href="#contents"/g)?.length).toBe(2);
  expect(html).toContain('id="contents"');
  for (const [, group = ''] of html.matchAll(/<details id="status-([\w-]+)"/g)) {
    expect(html).toContain(`href="#status-${group}"`);
  }
  expect(html.match(/<table class="dates">/g)).toHaveLength(1);
  expect(html).toContain('mubiao template --form annex-2');
  expect(html).toContain('副本情况和说明');
});

test('a target names who has to see to it, how binding it is, and what is to be reported', async () => {
  const html = await renderer.render({ page: PAGES.target, lang: 'zh' });
  const open = html.replace(/<details>.*?<\/details>/gs, '');
  expect(open).toMatch(/<dt>牵头<\/dt>.*?市民政局/s);
  expect(open).toContain('各区县预期做到');
  expect(open).toContain('先要有名单，再报：');
  expect(open.match(/<ol class="steps">.*?<\/ol>/s)?.[0].match(/<li>/g)).toHaveLength(2);
  expect(open).toContain('用今天知道的数字');
  expect(open).toMatch(/<span class="when">\s*2022年1月以来/);
});

test('a document has each target in one line, with what must be said beside its status', async () => {
  const html = await renderer.render({ page: PAGES.policy, lang: 'zh' });
  const lines = html.match(/<li class="brief".*?<\/li>/gs) ?? [];
  expect(lines).toHaveLength(16);
  for (const line of lines) expect(line).toMatch(/href="\/target\/[^"]+\/"/);
  expect(lines.some((line) => line.includes('力争'))).toBe(true);
  expect(lines.some((line) => line.includes('到期后才首次报送'))).toBe(true);
});

test('a list of targets marks what is only strived for, and what is provisional', async () => {
  const html = await renderer.render({ page: PAGES.agency, lang: 'zh' });
  const lines = html.slice(html.indexOf('class="targets"'));
  expect(lines).toContain('力争');
  expect(lines).toContain('预期');
  expect(lines).toContain('初步');
  expect(html).not.toContain('参与');
});

test('English verdicts begin with a capital, whichever they are', async () => {
  for (const page of [PAGES.policy, PAGES.place, PAGES.agency, PAGES.method, PAGES.indicator]) {
    const html = await renderer.render({ page, lang: 'en' });
    const words = [...html.matchAll(/<span class="verdict[^>]*>.*?<\/svg>\s*([^<]*)</gs)];
    expect(words.length).toBeGreaterThan(2);
    for (const [, word = ''] of words) expect(word.trim()).toMatch(/^[A-Z]/);
  }
});

test('every page has the policies in its menu', async () => {
  const html = await renderer.render({ page: PAGES.home, lang: 'zh' });
  expect(/<nav.*?<\/nav>/s.exec(html)?.[0]).toMatch(/href="\/policy\/"[^>]*>\s*政策\s*</);
});

test('a province says which of its policies’ targets fall on others', async () => {
  const html = await renderer.render({ page: PAGES.place, lang: 'zh' });
  expect(html).toContain('其余 32 个由下级地区、单位或没有给出名单的试点地区完成');
  expect(html).toMatch(/<details open(="")?>/);
  expect(html).toMatch(/<details>\s*<summary>\s*<b>\s*半年内到期 13/);
});
