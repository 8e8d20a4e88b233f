// The points of charts, read by pointer and keyboard in a real browser from the published site.

import type { Server } from 'node:http';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../pipeline/serve.ts';
import { startBrowser, type StartedBrowser } from './browser.ts';
import { sampleSite } from './sample-site.ts';

const PAGE = '/indicator/nursing-bed-share/210100/';
let server: Server;
let started: StartedBrowser;
let origin: string;

beforeAll(async () => {
  server = await serve((await sampleSite()).out, 0);
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  started = await startBrowser();
}, 240_000);
afterAll(async () => {
  await started.stop();
  server.closeAllConnections();
  server.close();
});

async function opened(path: string, options = {}): Promise<Page> {
  const context = await started.browser.newContext({
    viewport: { width: 1000, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  await page.goto(origin + path);
  return page;
}

const chart = (page: Page, end: string): Locator => page.locator(`figure.chart[id$="-${end}"]`);
const drawing = (figure: Locator): Locator => figure.locator('.drawing:visible');
const value = (figure: Locator): Promise<string> => drawing(figure).locator('.value').innerText();

/** The cells of a row of the chart's own table. */
async function row(figure: Locator, at: number): Promise<readonly string[]> {
  const cells = await figure.locator('tbody tr').nth(at).locator('th, td').allTextContents();
  return cells.map((text) => text.trim());
}

test('the arrow keys go through the numbers of a series, the newest first', async () => {
  const page = await opened(PAGE);
  const figure = chart(page, 'series');
  await drawing(figure).focus();
  await page.keyboard.press('ArrowLeft');
  const [period = '', number = ''] = await row(figure, 0);
  expect(await value(figure)).toContain(`${period}：`);
  expect(await value(figure)).toContain(number);
  await page.keyboard.press('ArrowLeft');
  expect(await value(figure)).toContain((await row(figure, 1))[0]);
  await page.keyboard.press('Home');
  const rows = await figure.locator('tbody tr').count();
  expect(await value(figure)).toContain((await row(figure, rows - 1))[1]);
  await page.keyboard.press('ArrowLeft');
  expect(await value(figure)).toContain((await row(figure, rows - 1))[0]);
  await page.keyboard.press('Escape');
  expect(await drawing(figure).locator('.value').textContent()).toBe('');
  await page.context().close();
});

test('the pointer reads the point that it is nearest to, and nothing moves', async () => {
  const page = await opened(PAGE);
  const figure = chart(page, 'series');
  await drawing(figure).scrollIntoViewIfNeeded();
  const latest = await drawing(figure).locator('.c-latest circle').boundingBox();
  const below = (): Promise<number | undefined> =>
    figure
      .locator('summary')
      .first()
      .boundingBox()
      .then((box) => box?.y);
  const before = await below();
  if (!latest) throw new Error('missing latest point');
  await page.mouse.move(latest.x + latest.width / 2, latest.y + 60);
  expect(await value(figure)).toContain((await row(figure, 0))[1]);
  expect(await below()).toBe(before);
  const [ring, dot] = await Promise.all([
    drawing(figure).locator('circle.c-here').boundingBox(),
    drawing(figure).locator('.c-latest circle').boundingBox(),
  ]);
  expect(
    Math.abs((ring?.x ?? 0) + (ring?.width ?? 0) / 2 - (dot?.x ?? 0) - (dot?.width ?? 0) / 2),
  ).toBeLessThan(1);
  await page.mouse.move(5, 5);
  expect(await drawing(figure).locator('.value').textContent()).toBe('');
  await page.context().close();
});

test.each(['places', 'tiles', 'multiples'])(
  'the %s of a city are read in their order',
  async (end) => {
    const page = await opened(`/en${PAGE}`);
    const figure = chart(page, end);
    await drawing(figure).focus();
    for (const at of [0, 1, 2]) {
      await page.keyboard.press('ArrowDown');
      const [place = '', number = ''] = await row(figure, at);
      expect(await value(figure)).toContain(`${place}: `);
      expect(await value(figure)).toContain(number);
    }
    await page.context().close();
  },
);

test('a touch on a tile of the narrow chart reads its place', async () => {
  const page = await opened(PAGE, { viewport: { width: 360, height: 800 }, hasTouch: true });
  const figure = chart(page, 'tiles');
  const name = drawing(figure).getByText('苏家屯', { exact: true });
  // Its middle lies below its name: the whole tile must be on the screen.
  await name.evaluate((one) => {
    one.scrollIntoView({ block: 'center' });
  });
  const box = await name.boundingBox();
  await page.touchscreen.tap((box?.x ?? 0) + 10, (box?.y ?? 0) + 20);
  await expect.poll(() => value(figure)).toContain('苏家屯区：');
  await page.context().close();
});

test('without the script a chart takes no focus', async () => {
  const page = await opened(PAGE, { javaScriptEnabled: false });
  expect(await page.locator('.drawing[tabindex]').count()).toBe(0);
  await page.context().close();
});
