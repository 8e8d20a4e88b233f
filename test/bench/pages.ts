// npm run bench:pages: what the pages of the published sample site (dist/) cost a phone: how soon a
// chart is drawn on a slow line with a slow processor, and what Lighthouse says. Fails where
// accessibility, best practices or search lose a point, or a chart is late.

import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import type { Browser } from 'playwright-core';
import { UserError } from '../../pipeline/user-error.ts';
import { startBrowser } from '../browser.ts';
import { ROOT } from '../sample-site.ts';
import { serveCompressed } from './serve-compressed.ts';

const PAGES = [
  '/',
  '/policy/shenyang-2021-06/',
  '/place/210102/',
  '/indicator/nursing-bed-share/210100/',
  '/place/210102/nursing-bed-share/',
  '/elder/place/210102/',
  '/en/',
];
const CHARTS = PAGES.filter((path) => path.includes('nursing-bed-share'));
/** Slow 4G, as Lighthouse has it: 1.6 Mbit/s down, 150 ms there and back. */
const SLOW = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
};
const CPU_SLOWER = 4;
const MOST_MS = 500;
/** Of so many the fastest counts: what else the machine does makes others slower. */
const RUNS = 5;
const WHOLE = ['accessibility', 'best-practices', 'seo'];
// Sample sites ask search engines to leave them out; of that alone Lighthouse is not asked.
const SKIPPED = ['is-crawlable'];

const site = join(ROOT, 'dist');
if (!existsSync(join(site, 'index.html')))
  throw new UserError('没有网站 no site: dist/ is empty', {
    hint: '先运行 npm start -- --once / run npm start -- --once first',
  });
const port = await freePort();
const server = await serveCompressed(site);
const started = await startBrowser([`--remote-debugging-port=${port}`]);
try {
  for (const path of CHARTS) await benchChart(started.browser, path);
  for (const path of PAGES) await benchLighthouse(path);
} finally {
  await started.stop();
  server.close();
}

async function benchChart(browser: Browser, path: string): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await chartDrawn(browser, path));
  const time = Math.round(Math.min(...times));
  say(`${path} chart drawn after ${time} ms (slow 4G, CPU ${CPU_SLOWER}× slower)`);
  if (time > MOST_MS) exceed(`${path} chart drawn after ${time} ms`);
}

/** The first frame in which a chart has its size, in milliseconds after the navigation began. */
async function chartDrawn(browser: Browser, path: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', SLOW);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWER });
  await page.addInitScript(() => {
    const look = (): void => {
      const charts = [...document.querySelectorAll('svg.plot')];
      const isDrawn = charts.some((one) => one.getBoundingClientRect().height > 0);
      requestAnimationFrame(isDrawn ? () => performance.mark('chart') : look);
    };
    look();
  });
  await page.goto(server.origin + path);
  const handle = await page.waitForFunction(
    () => performance.getEntriesByName('chart')[0]?.startTime,
  );
  const time = await handle.jsonValue();
  await context.close();
  return time ?? Infinity;
}

async function benchLighthouse(path: string): Promise<void> {
  const result = await lighthouse(server.origin + path, {
    ...{ port, logLevel: 'error', output: 'json' },
    skipAudits: SKIPPED,
  });
  if (!result) throw new Error(`missing result: ${path}`);
  const { categories, audits } = result.lhr;
  const scores = Object.values(categories).map(({ id, score }) => [
    id,
    Math.round(100 * (score ?? 0)),
  ]);
  say(`${path} ${scores.map(([id, score]) => `${id} ${score}`).join(', ')}`);
  for (const { id, score, auditRefs } of Object.values(categories)) {
    if (score === 1) continue;
    const lost = auditRefs.filter((one) => one.weight > 0 && (audits[one.id]?.score ?? 1) < 1);
    const line = `${path} ${id}: ${lost.map((one) => one.id).join(', ')}`;
    if (WHOLE.includes(id)) exceed(line);
    else say(`  ${line}`);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function exceed(line: string): void {
  process.stderr.write(`exceeded: ${line}\n`);
  process.exitCode = 1;
}
