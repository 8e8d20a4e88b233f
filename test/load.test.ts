// What a page costs a phone to load, on the published sample site: requests, weight, and that nothing
// moves while it loads.

import type { Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileOf } from '../pipeline/roll.ts';
import { serve } from '../pipeline/serve.ts';
import { startBrowser, type StartedBrowser } from './browser.ts';
import { heaviest, publishedPages, sampleSite, type PublishedPage } from './sample-site.ts';

const isLong = process.env['MUBIAO_TEST'] === 'all';
const LATE_MS = 150;
const PHONE = { width: 360, height: 740 };

let out: string;
let server: Server;
let started: StartedBrowser;
let origin: string;
let loads: readonly Load[];

beforeAll(async () => {
  out = (await sampleSite()).out;
  server = await serve(out, 0);
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  started = await startBrowser();
  const pages = heaviest(await publishedPages(out), isLong ? 3 : 1);
  const context = await started.browser.newContext({ viewport: PHONE });
  // The day after it was published: it is not stale.
  await context.clock.setFixedTime('2023-11-01T12:00:00+08:00');
  // The script comes late, as on a slow line: what it adds must have its room already.
  await context.route('**/*.js', async (route) => {
    await wait(LATE_MS);
    await route.continue();
  });
  const found: Load[] = [];
  for (const page of pages.filter(({ lang }) => isLong || lang === 'zh')) {
    const tab = await context.newPage();
    found.push(await load(tab, page));
    await tab.evaluate(() => {
      localStorage.clear();
    });
    await tab.close();
  }
  loads = found;
}, 240_000);
afterAll(async () => {
  await started.stop();
  server.closeAllConnections();
  server.close();
});

interface Load extends PublishedPage {
  /** Paths, without the icon and what is asked for once the page stands. */
  readonly requests: readonly string[];
  readonly shift: number;
}

async function load(tab: Page, page: PublishedPage): Promise<Load> {
  const requests: string[] = [];
  tab.on('request', (request) => requests.push(request.url().slice(origin.length)));
  await tab.goto(origin + page.path, { waitUntil: 'load' });
  const asked = requests.filter((path) => !/^\/status\.json$|icon/.test(path));
  return { ...page, requests: asked, shift: await shiftOf(tab) };
}

/** The sum of all layout shifts until a few frames after the page stands. */
function shiftOf(tab: Page): Promise<number> {
  return tab.evaluate(async () => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        sum += entry.value;
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    await new Promise((resolve) => setTimeout(resolve, 100));
    return sum;
  });
}

// As a content network compresses on its way: quality 5.
async function weigh(path: string): Promise<number> {
  const bytes = await readFile(join(out, path.endsWith('/') ? fileOf(path, 'zh') : path));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  return brotliCompressSync(bytes, { params }).length;
}

test('a page is three requests: itself, its stylesheet, its script', () => {
  expect(loads.length).toBeGreaterThan(35);
  for (const { path, kind, requests } of loads.filter(
    ({ kind }) => !['check', 'send'].includes(kind),
  )) {
    expect(requests, `${kind} ${path}`).toHaveLength(3);
    expect(requests.map((one) => /\.(css|js)$/.exec(one)?.[1] ?? one).sort()).toEqual(
      [path, 'css', 'js'].sort(),
    );
  }
});

test('stylesheet and script weigh at most 10 kB each', async () => {
  const [home] = loads.filter(({ kind }) => kind === 'home');
  for (const asset of home?.requests.filter((one) => one.startsWith('/_astro/')) ?? []) {
    const weight = await weigh(asset);
    expect(weight, asset).toBeGreaterThan(1_000);
    expect(weight, asset).toBeLessThanOrEqual(10_000);
  }
});

test('nothing moves on a page while it loads', () => {
  const moving = loads.filter(({ shift }) => shift > 0);
  expect(moving.map(({ path, shift }) => [path, shift])).toEqual([]);
});
