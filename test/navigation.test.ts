// How readers get about: what is how far from home, the header on a small phone, the search.

import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../pipeline/serve.ts';
import { startBrowser, type StartedBrowser } from './browser.ts';
import { heaviest, publishedPages, sampleSite, type PublishedPage } from './sample-site.ts';

let out: string;
let pages: readonly PublishedPage[];
let server: Server;
let started: StartedBrowser;
let origin: string;
const PHONE = { viewport: { width: 320, height: 640 } };

beforeAll(async () => {
  out = (await sampleSite()).out;
  pages = await publishedPages(out);
  server = await serve(out, 0);
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  started = await startBrowser();
}, 240_000);
afterAll(async () => {
  await started.stop();
  server.closeAllConnections();
  server.close();
});

async function visit(
  path: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await started.browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(origin + path);
    await look(page);
  } finally {
    await context.close();
  }
}

async function linksOf(path: string): Promise<readonly string[]> {
  const html = await readFile(join(out, path, 'index.html'), 'utf8');
  const links = [...html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, link = '']) => link);
  return links.filter((link) => link.endsWith('/'));
}

/** Returns every page that is at most so many clicks from home, with how many it takes. */
async function within(clicks: number): Promise<ReadonlyMap<string, number>> {
  const found = new Map([['/', 0]]);
  let edge: readonly string[] = ['/'];
  for (let click = 1; click <= clicks; click += 1) {
    const next = new Set<string>();
    for (const path of edge) for (const link of await linksOf(path)) next.add(link);
    edge = [...next].filter((path) => !found.has(path));
    for (const path of edge) found.set(path, click);
  }
  return found;
}

/** What belongs to another page is found from there; what is in a district or a city, behind it. */
const allowed = ({ kind, path }: PublishedPage): number => {
  if (/^\/(elder|notice)\/.*-own\/$/.test(path)) return 4;
  if (/^\/place\/\d+-/.test(path)) return 4;
  return kind.startsWith('notice') || kind === 'place-reports' ? 3 : 2;
};
/**
 * Uploads are found from the numbers that came with them, charts stand on other sites, who may send a
 * file has a link; to the others nobody is led.
 */
const UNLINKED = ['upload', 'embed', 'send', 'receipt', 'not-found'];

test('every page is within two clicks of home, sheets to print within three', async () => {
  const near = await within(4);
  const far = pages
    .filter(({ lang, kind }) => lang === 'zh' && !UNLINKED.includes(kind))
    .filter((page) => !((near.get(page.path) ?? Infinity) <= allowed(page)))
    .map(({ path, kind }) => `${kind} ${path}`);
  expect(far).toEqual([]);
  expect(near.size).toBeGreaterThan(500);
});

test.each(['/', '/en/', '/place/210102/', '/en/compare/'])(
  'the header of %s has two rows of links at 320 px',
  async (path) => {
    await visit(path, PHONE, async (page) => {
      const rows = await page.evaluate(() => {
        const tops = [...document.querySelectorAll('.top a, .top button')]
          .filter((link) => link.getClientRects().length > 0)
          .map((link) => link.getBoundingClientRect())
          .map(({ top, height }) => top + height / 2)
          .sort((a, b) => a - b);
        return tops.filter((top, i) => i === 0 || top - (tops[i - 1] ?? 0) > 20).length;
      });
      expect(rows).toBe(2);
    });
  },
);

test('no page of lists and words scrolls sideways at 320 px where letters are an eighth wider', async () => {
  const kinds = ['home', 'target-list', 'compare-list', 'compare', 'glossary', 'about', 'search'];
  const wide: string[] = [];
  for (const { path, kind } of heaviest(pages)) {
    if (!kinds.includes(kind)) continue;
    await visit(path, { ...PHONE, bypassCSP: true }, async (page) => {
      await page.addStyleTag({ content: '* { letter-spacing: 0.12em !important }' });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > PHONE.viewport.width) wide.push(`${path} ${width}`);
    });
  }
  expect(wide).toEqual([]);
});

test('home is read on a phone in less than five screens', async () => {
  const phone = { viewport: { width: 360, height: 800 } };
  await visit('/', phone, async (page) => {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeLessThan(4.6 * phone.viewport.height);
  });
});

test('a reader types a part of a name, goes into the list by the arrows, and opens a district', async () => {
  await visit('/', PHONE, async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const field = page.getByRole('searchbox');
    await field.focus();
    expect(asked.filter((url) => url.endsWith('-zh.json'))).toEqual([]);
    await field.pressSequentially('家屯');
    const status = page.getByRole('search').getByRole('status');
    await expect.poll(() => status.textContent()).toMatch(/^找到 \d+ 个$/);
    expect(asked.filter((url) => url.endsWith('-zh.json'))).toHaveLength(1);
    await page.keyboard.press('ArrowDown');
    expect(await page.locator(':focus').textContent()).toMatch(/^苏家屯区地区 · 沈阳市$/);
    await page.keyboard.press('ArrowUp');
    expect(await page.locator(':focus').inputValue()).toBe('家屯');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/place/210111/');
  });
});

test('the search says that nothing was found, and shows the whole list again when emptied', async () => {
  await visit('/en/search/', PHONE, async (page) => {
    const field = page.getByRole('searchbox');
    const status = page.getByRole('search').getByRole('status');
    const whole = page.getByRole('heading', { name: 'Agencies' });
    await field.fill('no such thing');
    await expect.poll(() => status.textContent()).toBe('Nothing found. Try another word.');
    expect(await whole.isVisible()).toBe(false);
    await field.fill('heping');
    await expect.poll(() => status.textContent()).toMatch(/^\d+ found$/);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/place/210102/');
    await page.goBack();
    await field.fill('');
    await expect.poll(() => whole.isVisible()).toBe(true);
  });
});

test('without a script there is no field, and a list of everything', async () => {
  await visit('/search/', { ...PHONE, javaScriptEnabled: false }, async (page) => {
    expect(await page.getByRole('searchbox').count()).toBe(0);
    await page
      .getByText(/^沈阳市 \d+$/)
      .first()
      .click();
    await page.getByRole('link', { name: '和平区', exact: true }).click();
    await page.waitForURL('**/place/210102/');
  });
});
