// The check page in a browser, under the headers of production: that it says what Node says, that a
// file stays where it is, and that Chrome 86 would do.

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildRenderer } from '../pipeline/build-renderer.ts';
import { checkPage, checkRulesPage } from '../pipeline/pages/check.ts';
import { context as pageContext } from '../pipeline/pages/context.ts';
import { openRenderer, type Renderer } from '../pipeline/renderer.ts';
import { fileOf } from '../pipeline/roll.ts';
import { serve } from '../pipeline/serve.ts';
import { snapshot } from '../pipeline/snapshot.ts';
import { SIZE_LIMIT } from '../pipeline/too-large.ts';
import { startBrowser, type StartedBrowser } from './browser.ts';
import { answersInBrowser, corpus, expectParity } from './check-parity.ts';
import { LATER } from './later-than-chrome-86.ts';
import { RENDERER, ROOT } from './sample-site.ts';
import { WIDER_REFERENCE as reference } from './small-reference.ts';
import { rowsXml, workbookFile } from './workbook-file.ts';

let out: string;
let renderer: Renderer;
let server: Server;
let origin: string;
let started: StartedBrowser;
/** The paths that the server was asked for. */
const asked: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  await buildRenderer({ root: ROOT, outDir: RENDERER, log: () => undefined });
  renderer = await openRenderer(RENDERER);
  out = await mkdtemp(join(tmpdir(), 'mubiao-check-'));
  await writePages();
  server = await serve(out, 0);
  server.on('request', ({ url = '' }) => {
    asked.push(url);
  });
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  started = await startBrowser();
}, 120_000);
afterAll(async () => {
  await started.stop();
  server.closeAllConnections();
  server.close();
  await rm(out, { recursive: true });
});

async function writePages(): Promise<void> {
  const ctx = pageContext(snapshot(new Map(), reference, { asOf: '2023-09-30' }), 'renderer');
  for (const page of [checkPage(ctx), checkRulesPage(ctx)])
    for (const lang of ['zh', 'en'] as const)
      await write(fileOf(page.path, lang), await renderer.render({ page, lang }));
  for (const { path, bytes } of [...ctx.files.values(), ...renderer.assets])
    await write(path, bytes);
  await write('status.json', '{}');
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(out, path)), { recursive: true });
  await writeFile(join(out, path), content);
}

const DESKTOP = { viewport: { width: 1280, height: 900 } };
const HEADER = '地区,统计期,护理型床位数';

interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
}

/** Opens the page on 10 October 2023, waits until it is ready and says who is asking. */
async function open(path = '/check/', options = {}): Promise<Opened> {
  const context = await started.browser.newContext({ ...DESKTOP, ...options });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date('2023-10-10T09:00:00+08:00'));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(origin + path);
  await page.locator('#check-reporter').selectOption('heping');
  return { page, context };
}

const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

async function check(page: Page, name: string, content: string | Uint8Array): Promise<string> {
  await page.locator('#check-file').setInputFiles(file(name, content));
  await page.locator('#check-verdict').waitFor();
  return (await page.locator('#check-result').textContent()) ?? '';
}

test('the browser finds to the letter what Node finds, in every recorded case', async () => {
  const { page, context } = await open();
  const all = corpus();
  expect(all.length).toBeGreaterThan(120);
  expectParity(all, await answersInBrowser(page, all));
  await context.close();
});

/** Opens the page with all that came later taken away before the first line of some scripts. */
async function openAged(scripts: RegExp): Promise<Opened> {
  const context = await started.browser.newContext(DESKTOP);
  const page = await context.newPage();
  await context.route(scripts, async (route) => {
    const body = await (await route.fetch()).text();
    await route.fulfill({ body: `{${LATER}}\n${body}`, contentType: 'text/javascript' });
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${origin}/check/`);
  await page.locator('#check-reporter').selectOption('heping');
  return { page, context };
}

test('Chrome 86 would do: its worker finds in every case what Node finds', async () => {
  const { page, context } = await openAged(/\/_astro\/worker.*\.js$/);
  const all = corpus();
  expectParity(all, await answersInBrowser(page, all));
  await context.close();
});

// Without page.evaluate, which itself needs a newer browser.
test('Chrome 86 would do: its page shows what is wrong, and converts a workbook', async () => {
  const { page, context } = await openAged(/\/_astro\/(worker|Check).*\.js$/);
  expect(await check(page, 'a.csv', `${HEADER}\n和平曲,2023-09,640\n`)).toContain('会被退回');
  const data = rowsXml([HEADER.split(','), ['和平区', '2023-09', 640]]);
  const workbook = workbookFile({ sheets: [{ name: '月报', data }], formats: ['yyyy"年"m"月"'] });
  await page.locator('#check-file').setInputFiles(file('b.xlsx', workbook));
  await page.getByText('b.xlsx 可以接收').first().waitFor();
  await context.close();
});

test('the scripts weigh at most 150 kB and hold no syntax that Chrome 86 cannot read', () => {
  const scripts = renderer.assets.filter(({ path }) => path.endsWith('.js'));
  expect(scripts.length).toBeGreaterThanOrEqual(3);
  const weight = scripts.reduce((sum, { bytes }) => sum + gzipSync(bytes, { level: 9 }).length, 0);
  expect(weight).toBeLessThan(150_000);
  for (const { bytes } of scripts)
    expect(new TextDecoder().decode(bytes)).not.toMatch(/static\s*\{|#[\w$]+ in |^\s*await /);
});

test('once loaded, a file is checked with the network off, and no request is made', async () => {
  const { page, context } = await open();
  expect(asked.filter((path) => path.startsWith('/data/'))).not.toEqual([]);
  await context.setOffline(true);
  const before = asked.length;
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const bad = await check(page, '九月.csv', `${HEADER}\n和平区,2023-13,640\n和平曲,2023-09,640\n`);
  expect(bad).toContain('九月.csv 会被退回：有 2 处错误');
  expect(bad).toContain('“2023-13”');
  expect(await page.locator('#check-status').textContent()).toContain('会被退回');
  const good = await check(page, '九月改.csv', `${HEADER}\n和平区,2023-09,640\n`);
  expect(good).toContain('九月改.csv 可以接收，读到 1 个数据');
  const status = () => page.locator('#check-status').textContent();
  await page.locator('#check-reporter').selectOption('');
  await expect.poll(status).toContain('会被退回');
  await page.locator('#check-reporter').selectOption('shenyang');
  await expect.poll(status).toContain('可以接收');
  expect(requests).toEqual([]);
  expect(asked.slice(before)).toEqual([]);
  await context.close();
});

test('a dropped file is checked, several are not, and other text is no markup', async () => {
  const { page, context } = await open('/en/check/');
  const dropped = (names: readonly string[], text: string): Promise<void> =>
    page.evaluate(
      ({ names, text }) => {
        const dataTransfer = new DataTransfer();
        for (const name of names) dataTransfer.items.add(new File([text], name));
        const event = { dataTransfer, bubbles: true, cancelable: true };
        document.querySelector('h1')?.dispatchEvent(new DragEvent('drop', event));
      },
      { names, text },
    );
  await dropped(['a.csv', 'b.csv'], 'x');
  await expect.poll(() => page.locator('#check-status').textContent()).toContain('One file');
  await dropped(['<b>a.csv'], `${HEADER}\n<img src=x onerror=alert(1)>,2023-09,640\n`);
  await page.locator('#check-verdict').waitFor();
  expect(await page.locator('#check-result').textContent()).toContain('<b>a.csv would be returned');
  expect(await page.locator('#check-result').locator('img, b').count()).toBe(0);
  await context.close();
});

test('a workbook loads the converter, is checked, and comes back as the CSV to send', async () => {
  const { page, context } = await open('/check/', { acceptDownloads: true });
  const before = asked.length;
  const rows = [HEADER.split(','), ['和平区', '2023-09', 640]];
  const sheets = [
    { name: '9月', data: rowsXml(rows) },
    { name: '8月', data: rowsXml([['说明'], [], ...rows.slice(0, 1), ['和平区', '2023-08', 'x']]) },
  ];
  await page.locator('#check-file').setInputFiles(file('月报.xlsx', workbookFile({ sheets })));
  const second = page.getByRole('button', { name: '8月' });
  await second.focus();
  await page.keyboard.press('Enter');
  await page.locator('#check-verdict').waitFor();
  expect(await page.locator('#check-result').textContent()).toContain('会被退回');
  expect(await page.locator('#check-result td').first().textContent()).toBe('4');
  expect(await page.locator('#check-result a[download]').count()).toBe(0);
  await page.getByRole('button', { name: '9月' }).click();
  const link = page.locator('#check-result a[download]');
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  // Chromium itself falls back to "download" where the system's locale knows no Chinese.
  expect(await link.getAttribute('download')).toBe('月报-9月.csv');
  expect(await readFile(await download.path(), 'utf8')).toBe(
    `\uFEFF${HEADER}\r\n和平区,2023-09,640\r\n`,
  );
  expect(asked.slice(before).map((path) => path.replace(/-[\w-]{8}\.js$/, ''))).toEqual([
    '/_astro/open-workbook',
  ]);
  await context.close();
});

test('a workbook that cannot be converted offline, or holds nothing, is explained', async () => {
  const { page, context } = await open();
  const status = () => page.locator('#check-status').textContent();
  const blank = workbookFile({ sheets: [{ name: 'Sheet1', data: '' }] });
  await context.setOffline(true);
  await page.locator('#check-file').setInputFiles(file('月报.xlsx', blank));
  await expect.poll(status).toContain('没有连上网络');
  complaints.length = 0;
  await context.setOffline(false);
  const fresh = await open();
  await fresh.page.locator('#check-file').setInputFiles(file('月报.xlsx', blank));
  await expect.poll(() => fresh.page.locator('#check-status').textContent()).toContain('没有内容');
  await fresh.context.close();
  await context.close();
});

test('a file over the limit is refused unread, as at reception', async () => {
  const { page, context } = await open();
  expect(await check(page, '大.csv', new Uint8Array(SIZE_LIMIT + 1))).toContain('超过上限');
  await context.close();
}, 60_000);

test('without JavaScript the page says what to do instead', async () => {
  const context = await started.browser.newContext({ ...DESKTOP, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${origin}/check/`);
  expect(await page.locator('#check-form').isVisible()).toBe(false);
  expect(await page.locator('#check-instead').textContent()).toContain('mubiao check');
  await context.close();
});

test('the result is readable on a small screen, by keyboard, and axe finds nothing', async () => {
  const { page, context } = await open('/check/', { viewport: { width: 320, height: 640 } });
  await check(
    page,
    '九月.csv',
    `${HEADER},天气\n和平区,2023-13,640,\n和平曲,2023-09,１２,晴\n,,,\n`,
  );
  for (const one of await page.locator('details').all())
    await one.evaluate((it) => {
      it.setAttribute('open', '');
    });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await page.locator('#check-reporter').focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('check-file');
  await context.close();
});

test('no page logs a message or breaks its content policy', () => {
  expect(complaints).toEqual([]);
});
