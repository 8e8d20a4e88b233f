// The published sample site in a browser, served under the headers of production.

import type { Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../pipeline/serve.ts';
import { startBrowser, type StartedBrowser } from './browser.ts';
import { heaviest, KIND_COUNT, publishedPages, sampleSite } from './sample-site.ts';

let out: string;
let server: Server;
let started: StartedBrowser;
let origin: string;
let pages: readonly string[];
let onDesktop: readonly Visit[];
let onPhone: readonly Visit[];
const complaints: string[] = [];
const requests = new Set<string>();
const DESKTOP = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 320, height: 640 } };

beforeAll(async () => {
  out = (await sampleSite()).out;
  pages = heaviest(await publishedPages(out)).map(({ path }) => path);
  server = await serve(out, 0);
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  started = await startBrowser();
  onDesktop = await visitAll(DESKTOP);
  onPhone = await visitAll({ ...PHONE, javaScriptEnabled: false });
}, 240_000);
afterAll(async () => {
  await started.stop();
  server.closeAllConnections();
  server.close();
});

interface Visit {
  readonly path: string;
  readonly text: string;
  /** The width of the content: everything folded, everything unfolded, and in a wider font. */
  readonly widths: readonly number[];
}

/** Visits every kind of page in both languages in one context. */
async function visitAll(options: BrowserContextOptions): Promise<Visit[]> {
  const context = await started.browser.newContext(options);
  // The day after it was published: it is not stale.
  await context.clock.setFixedTime('2023-11-01T12:00:00+08:00');
  const page = await context.newPage();
  watch(page);
  const visits: Visit[] = [];
  for (const path of pages) {
    await page.goto(origin + path);
    if (/\/(check|send)\/$/.test(path)) await page.waitForLoadState('networkidle');
    const text = await page.evaluate(() => document.body.textContent);
    const folded = await widthOf(page);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    const unfolded = await widthOf(page);
    // The fonts of another device may be wider.
    await page.evaluate(() => {
      document.documentElement.style.letterSpacing = '0.05em';
    });
    const widths = [folded, unfolded, await widthOf(page)];
    await page.evaluate(() => {
      document.documentElement.style.letterSpacing = '';
    });
    // Large type is remembered: no page may depend on which was seen before.
    await page.evaluate(() => {
      localStorage.clear();
    });
    visits.push({ path, text, widths });
  }
  await context.close();
  return visits;
}

const widthOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth);

/** Gathers what pages say on the console, what they ask for, and what fails. */
function watch(page: Page): void {
  page.on('console', (message) => complaints.push(`${page.url()} ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`${page.url()} ${error.message}`));
  page.on('requestfailed', (request) => {
    // A page may be left before it knows how old it is.
    const isLeft = request.failure()?.errorText === 'net::ERR_ABORTED';
    if (isLeft && request.url() === `${origin}/status.json`) return;
    complaints.push(`failed: ${request.url()}`);
  });
  page.on('request', (request) => requests.add(request.url()));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
}

test('the sample site has every kind of page in both languages, and all are visited', () => {
  expect(pages).toHaveLength(2 * KIND_COUNT);
  expect(onDesktop.map(({ path }) => path)).toEqual(pages);
});

test('a reader goes from home to a district and downloads its numbers, marked as a sample', async () => {
  const context = await started.browser.newContext({ ...DESKTOP, acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(origin);
  await page.locator('#find ~ details summary').nth(1).click();
  await page.getByRole('link', { name: '和平区', exact: true }).first().click();
  await page.waitForURL('**/place/210102/');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('和平区');
  const link = page.locator('#data a[download], a[download]').first();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toMatch(/^SAMPLE-.+\.csv$/);
  const bytes = await readFile(await download.path());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [header = '', ...rows] = bytes.toString('utf8').slice(1).trimEnd().split('\r\n');
  expect(header).toMatch(/^data_status,/);
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.filter((row) => !row.startsWith('示例,'))).toEqual([]);
  expect(bytes.toString('utf8').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  await context.close();
});

test('a reader finds a clause of a policy, a target by its date, and who has to see to it', async () => {
  const context = await started.browser.newContext({ ...PHONE, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(origin);
  await page.locator('#policies ~ .few a[href="/policy/shenyang-2021-06/"]').click();
  await page.getByText(/^目录（\d+ 条）$/).click();
  await page.locator('.contents a').nth(1).click();
  await expect.poll(() => page.url()).toMatch(/#clause-1-2023$/);
  const dates = page.locator('ol.timeline > li');
  expect(await dates.first().textContent()).toContain('已到期');
  await dates.first().locator('summary').click();
  await dates.first().locator('.target a').first().click();
  await page.waitForURL('**/target/shenyang-2021-06/*-2021/');
  expect(await page.locator('.steps li').count()).toBeGreaterThan(2);
  await page.locator('.about a[href^="/clause/"]').first().click();
  await page.waitForURL('**/clause/shenyang-2021-06/1-2021/');
  await page.getByRole('link', { name: '在文件页里看这一条' }).click();
  await page.waitForURL('**/policy/shenyang-2021-06/#clause-1-2021');
  const promise = '/target/shenyang-2021-06/nursing-bed-share-2025/';
  await page.locator(`section section a[href="${promise}"]`).first().click();
  await page.waitForURL(`**${promise}`);
  await page.locator('.listed a[href^="/agency/"]').first().click();
  await page.waitForURL('**/agency/shenyang-*/');
  await page.locator('.target a[href^="/target/shenyang-2021-06/"]').first().click();
  await page.waitForURL('**/target/shenyang-2021-06/*/');
  await context.close();
});

test('a reader finds how a district stands with an indicator, and the report behind it', async () => {
  const context = await started.browser.newContext({ ...PHONE, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${origin}/place/210102/`);
  await page.locator('.more a[href="/place/210102/nursing-bed-share/"]').first().click();
  await page.waitForURL('**/place/210102/nursing-bed-share/');
  expect(await page.locator('h1').textContent()).toBe('和平区：养老机构护理型床位占比');
  await page.getByRole('link', { name: /^看全部 \d+ 条$/ }).click();
  await page.waitForURL('**/place/210102/nursing-bed-share/reports/');
  expect(await page.locator('tbody tr').count()).toBeGreaterThan(24);
  await page.locator('tbody a').first().click();
  await page.waitForURL('**/upload/*/');
  await context.close();
});

test('a reader learns what a province would have to report', async () => {
  const context = await started.browser.newContext({ ...PHONE, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${origin}/policy/liaoning-2023/`);
  await page.locator('.brief a').first().click();
  await page.waitForURL('**/target/liaoning-2023/*/');
  expect(await page.getByText('还没有单位被要求报送').count()).toBe(1);
  await page.goto(`${origin}/place/210000/`);
  await page.getByRole('link', { name: '大连市', exact: true }).click();
  await page.waitForURL('**/place/210200/');
  expect(await page.locator('main').textContent()).toContain('未纳入报送');
  await context.close();
});

test('no page logs a message, fails a request, or asks another host', () => {
  expect(complaints).toEqual([]);
  expect([...requests].filter((url) => !url.startsWith(`${origin}/`))).toEqual([]);
  expect([...requests].filter((url) => url.endsWith('.css'))).toHaveLength(1);
});

test('every page says the same with JavaScript off', () => {
  for (const [i, { path, text }] of onPhone.entries()) {
    expect(text, path).toBe(onDesktop[i]?.text);
    expect(text.length, path).toBeGreaterThan(100);
  }
});

test('no page scrolls sideways at 320 px, folded, unfolded or in a wider font, nor on a desktop', () => {
  const wide =
    ({ viewport: { width } }: typeof PHONE) =>
    (one: Visit): boolean =>
      one.widths.some((found) => found > width);
  expect(onPhone.filter(wide(PHONE)).map(({ path, widths }) => [path, widths])).toEqual([]);
  expect(onDesktop.filter(wide(DESKTOP)).map(({ path, widths }) => [path, widths])).toEqual([]);
});
