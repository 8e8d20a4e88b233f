// What a reader takes along of a chart, in a browser: its picture looks as it does on the page, the PNG
// is twice its size, the embed can be framed by another site, and nothing else can.

import { createServer, type Server } from 'node:http';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../pipeline/serve.ts';
import { startBrowser, type StartedBrowser } from './browser.ts';
import { sampleSite } from './sample-site.ts';

const PATH = '/indicator/nursing-bed-share/210100/';
const ID = 'nursing-bed-share-210100-series';

let out: string;
let site: Server;
let other: Server;
let origin: string;
let elsewhere: string;
let started: StartedBrowser;
let page: Page;
const complaints: string[] = [];

const addressOf = (server: Server): string => {
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
};

beforeAll(async () => {
  out = (await sampleSite()).out;
  site = await serve(out, 0);
  origin = addressOf(site);
  other = createServer((request, response) => {
    const path = new URL(request.url ?? '', origin).searchParams.get('frame') ?? '';
    response.setHeader('content-type', 'text/html');
    response.end(`<title>a newspaper</title><iframe src="${origin}${path}"></iframe>`);
  });
  await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve));
  elsewhere = addressOf(other);
  started = await startBrowser();
  const context = await started.browser.newContext({
    ...{ viewport: { width: 1000, height: 900 }, acceptDownloads: true, colorScheme: 'light' },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
}, 240_000);
afterAll(async () => {
  await started.stop();
  for (const server of [site, other]) {
    server.closeAllConnections();
    server.close();
  }
});

const shareOf = (id: string) => page.locator(`#${id} .share`);

/** Returns how every element of a drawing looks; paper is white in the one and not in the other. */
const LOOKS = `(svg) => [...svg.querySelectorAll('*')].map((one) => {
  const look = getComputedStyle(one);
  const names = ['fill', 'fillOpacity', 'stroke', 'strokeOpacity', 'strokeWidth', 'strokeDasharray',
    'strokeLinecap', 'strokeLinejoin', 'paintOrder', 'fontSize', 'fontWeight', 'opacity', 'textAnchor'];
  const values = names.map((name) => look[name].replace('rgb(252, 251, 248)', 'rgb(255, 255, 255)'));
  return [one.nodeName, ...values].join(' ');
}).filter((look) => !/^(title|desc) /.test(look))`;

test.each(['series', 'places'])(
  'the picture of a chart (%s) looks as it does on its page',
  async (kind) => {
    const id = ID.replace('series', kind);
    await page.goto(origin + PATH);
    const onPage = await page.evaluate<string[]>(
      `(${LOOKS})(document.querySelector('#${id} .drawn-wide svg'))`,
    );
    const address = await shareOf(id).locator('a[href$=".svg"]').getAttribute('href');
    await page.goto(origin + (address ?? ''));
    const alone = await page.evaluate<string[]>(
      `(${LOOKS})(document.querySelector('svg > svg:not(g svg)'))`,
    );
    expect(alone.length).toBeGreaterThan(20);
    expect(alone).toEqual(onPage);
  },
);

test('a PNG is drawn from the SVG, at twice its size', async () => {
  await page.goto(origin + PATH);
  const address = await shareOf(ID).locator('a[href$=".svg"]').getAttribute('href');
  const svg = await readFile(join(out, address ?? ''), 'utf8');
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    shareOf(ID).getByRole('button', { name: 'PNG' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`SAMPLE-${ID}-zh.png`);
  const png = await readFile(await download.path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
    Number(width) * 2,
    Number(height) * 2,
  ]);
  // Drawn, not blank: white alone would be a few kilobytes.
  expect(png.length).toBeGreaterThan(40_000);
});

test('the code to embed is copied as it stands, and works', async () => {
  await page.goto(origin + PATH);
  await shareOf(ID).locator('summary').click();
  const texts = await shareOf(ID)
    .locator('textarea')
    .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
  const [live = '', frozen = '', address = ''] = texts;
  const base = 'https://mubiao.example';
  expect(live).toContain(`src="${base}/embed/${ID}/"`);
  expect(frozen).toMatch(new RegExp(`<a href="${base}${PATH}#${ID}"><img src="${base}/chart/`));
  expect(address).toBe(`${base}${PATH}#${ID}`);
  for (const [, path = ''] of (live + frozen).matchAll(/src="https:\/\/mubiao.example([^"]*)"/g))
    expect((await fetch(origin + path)).status).toBe(200);
  await shareOf(ID).getByRole('button', { name: '复制' }).first().click();
  await expect.poll(() => shareOf(ID).getByRole('button', { name: '已复制' }).count()).toBe(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(live);
});

test('another site may frame the page of a chart, and no other page', async () => {
  const framed = async (path: string): Promise<string> => {
    await page.goto(`${elsewhere}/?frame=${encodeURIComponent(path)}`);
    const [frame] = page.frames().slice(1);
    return frame ? frame.locator('body').innerText({ timeout: 5000 }) : '';
  };
  expect(complaints).toEqual([]);
  expect(await framed(`/embed/${ID}/`)).toContain('看全部数字和来源');
  expect(await framed(`/en/embed/${ID}/`)).toContain('All numbers and their source');
  expect(complaints).toEqual([]);
  for (const path of [PATH, '/', '/en/place/210102/', '/embed/none/'])
    expect(await framed(path), path).not.toMatch(/目标|Mubiao|找不到/);
  expect(complaints.filter((text) => text.includes('frame-ancestors')).length).toBe(4);
  complaints.length = 0;
});

test('links in a frame open outside of it', async () => {
  await page.goto(`${elsewhere}/?frame=${encodeURIComponent(`/embed/${ID}/`)}`);
  const link = page.frameLocator('iframe').getByRole('link', { name: '看全部数字和来源' });
  const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
  await opened.waitForURL(`${origin}${PATH}#${ID}`);
  await opened.close();
});

test('every chart on a page has its embed page and both pictures, and no page lacks them', async () => {
  const embeds = await readdir(join(out, 'embed'));
  const html = await readFile(join(out, PATH, 'index.html'), 'utf8');
  const ids = [...html.matchAll(/<figure class="chart" id="([^"]+)"/g)].map(([, id = '']) => id);
  expect(ids.length).toBeGreaterThan(1);
  for (const id of ids) expect(embeds).toContain(id);
  const pictures = (await readdir(join(out, 'chart'), { recursive: true })).filter((path) =>
    path.endsWith('.svg'),
  );
  expect(pictures).toHaveLength(2 * embeds.length);
});

test('the page of a chart is found by nobody but through its chart', async () => {
  const html = await readFile(join(out, 'embed', ID, 'index.html'), 'utf8');
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).toContain(`<link rel="canonical" href="https://mubiao.example${PATH}">`);
});
