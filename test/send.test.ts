// The page that sends, in a browser, under the headers of production: checked, sent, received, answered.

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer } from '../pipeline/answer.ts';
import { buildRenderer } from '../pipeline/build-renderer.ts';
import { invite } from '../pipeline/invitation.ts';
import { readInbox } from '../pipeline/inbox.ts';
import { ingest } from '../pipeline/ingest.ts';
import { sendPage } from '../pipeline/pages/check.ts';
import { context as pageContext } from '../pipeline/pages/context.ts';
import { openRenderer } from '../pipeline/renderer.ts';
import { fileOf } from '../pipeline/roll.ts';
import { serve } from '../pipeline/serve.ts';
import { serveUploads } from '../pipeline/serve-uploads.ts';
import { snapshot } from '../pipeline/snapshot.ts';
import { folderStore } from '../pipeline/store/folder-store.ts';
import { startBrowser, type StartedBrowser } from './browser.ts';
import { memoryStore } from './memory-store.ts';
import { RENDERER, ROOT } from './sample-site.ts';
import { WIDER_REFERENCE as reference } from './small-reference.ts';

const store = memoryStore();
const complaints: string[] = [];
let folder: string;
let server: Server;
let origin: string;
let token: string;
let started: StartedBrowser;

beforeAll(async () => {
  await buildRenderer({ root: ROOT, outDir: RENDERER, log: () => undefined });
  const renderer = await openRenderer(RENDERER);
  folder = await mkdtemp(join(tmpdir(), 'mubiao-send-'));
  const ctx = pageContext(snapshot(new Map(), reference, { asOf: '2023-09-30' }), 'renderer');
  const page = sendPage(ctx);
  for (const lang of ['zh', 'en'] as const)
    await write(fileOf(page.path, lang), await renderer.render({ page, lang }));
  for (const { path, bytes } of [...ctx.files.values(), ...renderer.assets])
    await write(path, bytes);
  await write('status.json', '{}');
  const inbox = join(folder, 'inbox');
  server = await serve(join(folder, 'site'), 0, { uploads: serveUploads({ inbox, store }) });
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const options = { reporter: 'heping', days: 30, random: new Uint8Array(32).fill(5) };
  const now = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 19) + '+08:00';
  ({ token } = await invite(store, reference, { ...options, now }));
  started = await startBrowser();
}, 120_000);
afterAll(async () => {
  await started.stop();
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

async function write(path: string, content: string | Uint8Array): Promise<void> {
  const to = join(folder, 'site', path);
  await mkdir(dirname(to), { recursive: true });
  await writeFile(to, content);
}

async function open(path: string): Promise<Page> {
  const page = await (await started.browser.newContext()).newPage();
  // A receipt that is not there yet is asked for until it is.
  page.on('console', (message) => {
    if (!message.location().url.includes('/receipts/')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(origin + path);
  await page.locator('#check-form').waitFor();
  return page;
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.locator('#check-file').setInputFiles(file);
  await page.locator('#check-verdict').waitFor();
}

const GOOD = '地区,统计期,护理型床位数\n和平区,2023-08,40\n';

test('a file is checked, sent to the reporter’s folder, taken in, and answered on the same page', async () => {
  const page = await open(`/send/?reporter=heping#${token}`);
  expect(await page.locator('#send-uninvited').isVisible()).toBe(false);
  expect(await page.locator('#send-panel').isVisible()).toBe(false);
  await choose(page, '八月.csv', GOOD);
  expect(await page.locator('#send-what').textContent()).toContain('八月.csv');
  expect(await readdir(join(folder, 'inbox')).catch(() => [])).toEqual([]);
  await page.locator('#send-button').click();
  await page.locator('#send-status:has-text("等回执")').waitFor();

  const inbox = await readInbox(join(folder, 'inbox'));
  expect(inbox.map(({ reporter, name }) => [reporter, name.slice(33)])).toEqual([
    ['heping', '八月.csv'],
  ]);
  expect(await readFile(join(folder, 'inbox/heping', inbox[0]?.name ?? ''), 'utf8')).toBe(GOOD);
  const { receipts } = await ingest(inbox, { store, reference });
  const site = folderStore(join(folder, 'site'));
  for (const stored of receipts) await answer(stored, { site, reference });
  await page.locator('#send-receipt h2').waitFor({ timeout: 20_000 });
  expect(await page.locator('#send-receipt').textContent()).toContain('已接收，读取 1 个数据');
  expect(await page.locator('#send-panel').isVisible()).toBe(false);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a file with errors cannot be sent, and says so', async () => {
  const page = await open(`/send/?reporter=heping#${token}`);
  await choose(page, '错.csv', '地区,统计期,护理型床位数\n和平区,2023-08,约四十\n');
  expect(await page.locator('#send-panel').isVisible()).toBe(false);
  expect(await page.locator('#send-status').textContent()).toContain('退回');
  await page.context().close();
});

test('without an invitation the page says what to do, and a wrong one is answered in words', async () => {
  const page = await open('/en/send/');
  expect(await page.locator('#send-uninvited').isVisible()).toBe(true);
  await choose(page, 'a.csv', GOOD);
  expect(await page.locator('#send-panel').isVisible()).toBe(false);
  await page.context().close();
  const wrong = await open(`/en/send/?reporter=heping#${'x'.repeat(43)}`);
  await choose(wrong, 'a.csv', GOOD);
  await wrong.locator('#send-button').click();
  await wrong.locator('#send-status:has-text("does not permit")').waitFor();
  await wrong.context().close();
});

test('axe finds nothing, before and after a file was chosen', async () => {
  const page = await open(`/send/?reporter=heping#${token}`);
  const context = page.context();
  const violations = async (): Promise<readonly string[]> => {
    await page.evaluate(axe.source);
    return page.evaluate(async () => {
      const run = (globalThis as unknown as { axe: typeof axe }).axe.run;
      return (await run()).violations.map(({ id }) => id);
    });
  };
  await choose(page, '八月.csv', GOOD);
  expect(await violations()).toEqual([]);
  await context.close();
});
