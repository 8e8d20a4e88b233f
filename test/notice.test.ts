// The sheets for the notice board: one page of A4 each, and a code that leads to the right address.

import type { Server } from 'node:http';
import jsqr from 'jsqr';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { telling } from '../pipeline/pages/notice.ts';
import { qrCode } from '../pipeline/qr.ts';
import { serve } from '../pipeline/serve.ts';
import { startBrowser, type StartedBrowser } from './browser.ts';
import { plainLists } from '../pipeline/pages/elder.ts';
import { PROMISES } from './pages/elder.ts';
import { publishedPages, sampleSite } from './sample-site.ts';

const isLong = process.env['MUBIAO_TEST'] === 'all';
/** What is left of A4 within the margins of @page, in CSS pixels. */
const SHEET = { width: Math.round((182 / 25.4) * 96), height: (273 / 25.4) * 96 };
/** Fonts of other machines are wider. */
const ROOM = 0.12;

let server: Server;
let started: StartedBrowser;
let origin: string;
let sheets: readonly string[];

beforeAll(async () => {
  const { out } = await sampleSite();
  sheets = (await publishedPages(out))
    .filter(({ kind }) => kind.startsWith('notice'))
    .map(({ path }) => path);
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

async function open(use: (page: Page) => Promise<void>): Promise<void> {
  const context = await started.browser.newContext({ viewport: { ...SHEET, height: 1000 } });
  const page = await context.newPage();
  await page.emulateMedia({ media: 'print' });
  await use(page);
  await context.close();
}

const PAGE_OBJECT = /\/Type\s*\/Page\b/g;

test('every sheet is one page of A4, with room for wider fonts', async () => {
  expect(sheets.length).toBeGreaterThan(60);
  await open(async (page) => {
    // The heaviest come first: of these alone where time is short.
    const heights: { path: string; height: number }[] = [];
    for (const path of isLong ? sheets : sheets.slice(0, 12)) {
      await page.goto(origin + path);
      const box = await page.locator('main').boundingBox();
      heights.push({ path, height: box ? box.y + box.height : Infinity });
    }
    heights.sort((a, b) => b.height - a.height);
    expect(heights[0]?.height, heights[0]?.path).toBeLessThan(SHEET.height * (1 - ROOM));
    for (const { path } of isLong ? heights : heights.slice(0, 2)) {
      await page.goto(origin + path);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect([path, pdf.toString('latin1').match(PAGE_OBJECT)?.length]).toEqual([path, 1]);
    }
  });
}, 300_000);

test('a sheet says what it must: that it is a sample, of when, and no official appraisal', async () => {
  await open(async (page) => {
    await page.goto(`${origin}/notice/place/210102/`);
    const sheet = page.locator('.sheet');
    const text = (await sheet.innerText()).replace(/\s+/g, '');
    for (const words of ['和平区', '示例数据，非真实统计', '数据到2023年9月', '不是官方考核结论'])
      expect(text).toContain(words);
    expect(text).toContain('mubiao.example/place/210102/');
    expect(await sheet.locator('.sheet-lines li').count()).toBeLessThanOrEqual(8);
    expect(await page.locator('header, footer').filter({ visible: true }).count()).toBe(0);
  });
});

test('the code on a sheet leads to the page that stands beside it in writing', async () => {
  await open(async (page) => {
    for (const path of ['/notice/place/210102/', '/en/notice/policy/suqian-2020-44/']) {
      await page.goto(origin + path);
      // Drawn by the browser from the very shape on the page.
      const { pixels, side } = await page.locator('svg.qr').evaluate((svg: SVGSVGElement) => {
        const { x, width } = svg.viewBox.baseVal;
        const scale = 3;
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = width * scale;
        const context = canvas.getContext('2d');
        if (!context) throw new Error('no canvas');
        context.scale(scale, scale);
        context.translate(-x, -x);
        for (const shape of svg.querySelectorAll('path')) {
          context.fillStyle = getComputedStyle(shape).fill;
          context.fill(new Path2D(shape.getAttribute('d') ?? ''));
        }
        const { data } = context.getImageData(0, 0, canvas.width, canvas.width);
        return { pixels: [...data], side: canvas.width };
      });
      const read = jsqr.default(new Uint8ClampedArray(pixels), side, side);
      const written = await page.locator('.sheet-foot a').innerText();
      expect(read?.data).toBe(`https://${written}`);
      expect(written).toBe(`mubiao.example${path.replace('/notice', '')}`);
    }
  });
});

test('qrCode(address) gives the same code for the same address', () => {
  const code = qrCode('https://example.org/place/210102/');
  expect(qrCode('https://example.org/place/210102/')).toEqual(code);
  expect(qrCode('https://example.org/place/210103/').path).not.toBe(code.path);
  expect(code.path).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/);
});

test('telling(lists, most) takes from every list in turn, and keeps their order', () => {
  const lists = plainLists(PROMISES);
  const chosen = telling(lists, 8);
  expect(chosen).toHaveLength(8);
  expect(chosen[0]?.group).toBe('missed');
  expect(new Set(chosen.map(({ group }) => group)).size).toBe(Math.min(8, lists.length));
  expect(telling(lists, 100)).toEqual(lists.flatMap(({ targets }) => targets));
  expect(telling([], 8)).toEqual([]);
});
