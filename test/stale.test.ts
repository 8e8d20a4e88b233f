// A site that was not published for long says so on every page; that it does not know by itself.

import type { Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../pipeline/serve.ts';
import { startBrowser, type StartedBrowser } from './browser.ts';
import { sampleSite } from './sample-site.ts';

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

/** Returns what the banner says at a moment, null where it is not shown. */
async function bannerAt(moment: string, path = '/', answer?: string): Promise<string | null> {
  const context = await started.browser.newContext();
  await context.clock.setFixedTime(moment);
  const page = await context.newPage();
  if (answer !== undefined)
    await page.route('**/status.json', (route) => route.fulfill({ body: answer }));
  const asked = page.waitForResponse('**/status.json');
  await page.goto(origin + path);
  await (await asked).finished();
  const banner = page.locator('[data-stale]');
  // The answer has arrived; what follows from it takes no longer than this.
  await page.waitForTimeout(100);
  const text = (await banner.isVisible()) ? await banner.innerText() : null;
  await context.close();
  return text;
}

// The sample site is published on 31 October 2023.
test('a site says nothing 45 days after it was published, and on the next that it is stale', async () => {
  expect(await bannerAt('2023-12-15T11:59:00+08:00')).toBe(null);
  expect(await bannerAt('2023-12-15T12:01:00+08:00')).toBe(
    '本站较久没有更新，可能缺少最近的数字。上次发布： 2023-10-31',
  );
  expect(await bannerAt('2024-03-01T12:00:00+08:00', '/en/place/210102/')).toBe(
    'This site has not been updated for a while; recent numbers may be missing. Last published: 2023-10-31',
  );
});

test('a site whose status cannot be read says nothing of it', async () => {
  for (const answer of ['', '{}', '{"published":"yesterday"}'])
    expect(await bannerAt('2024-03-01T12:00:00+08:00', '/', answer)).toBe(null);
});
