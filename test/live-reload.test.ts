// A page that is open while its site is watched, in a browser, under the headers of production.

import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { liveReload, type LiveReload } from '../pipeline/live-reload.ts';
import { serve } from '../pipeline/serve.ts';
import { startBrowser, type StartedBrowser } from './browser.ts';

let dir: string;
let reload: LiveReload;
let server: Server;
let origin: string;
let started: StartedBrowser;

const page = (text: string) => `<!doctype html><title>x</title><body><p>${text}</p></body>`;
async function put(path: string, text: string): Promise<void> {
  await mkdir(join(dir, path), { recursive: true });
  await writeFile(join(dir, path, 'index.html'), page(text));
}
const addressOf = (of: Server): string => {
  const address = of.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
};

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mubiao-reload-'));
  await put('place', 'before');
  await put('other', 'as ever');
  reload = liveReload(dir);
  server = await serve(dir, 0, { reload });
  origin = addressOf(server);
  started = await startBrowser();
}, 60_000);
afterAll(async () => {
  await started.stop();
  server.closeAllConnections();
  server.close();
  await rm(dir, { recursive: true });
});

test('an open page reloads when it has changed, and only then', async () => {
  const [changing, staying] = [await started.browser.newPage(), await started.browser.newPage()];
  const complaints: string[] = [];
  for (const one of [changing, staying])
    one.on('console', (message) => {
      if (!message.text().includes('favicon')) complaints.push(message.text());
    });
  for (const [one, path] of [
    [changing, '/place/'],
    [staying, '/other/'],
  ] as const) {
    const listening = one.waitForResponse(`${origin}/_reload`);
    await one.goto(origin + path);
    await listening;
    await one.evaluate('window.same = true');
  }
  await put('place', 'after');
  reload.changed();
  await expect.poll(() => changing.locator('p').textContent()).toBe('after');
  expect(await changing.evaluate('window.same')).toBeUndefined();
  expect(await staying.evaluate('window.same')).toBe(true);
  expect(complaints.filter((text) => /policy|script/i.test(text))).toEqual([]);
});

test('what is published holds no script of it, and an unwatched server adds none', async () => {
  expect(await readFile(join(dir, 'other', 'index.html'), 'utf8')).toBe(page('as ever'));
  expect(await (await fetch(`${origin}/other/`)).text()).toContain('/_reload.js');
  const plain = await serve(dir, 0);
  const answer = await fetch(`${addressOf(plain)}/other/`);
  expect(await answer.text()).toBe(page('as ever'));
  expect((await fetch(`${addressOf(plain)}/_reload.js`)).status).toBe(404);
  plain.close();
});

test('a watched site shows nothing that a served one would not', async () => {
  for (const path of ['/..%2fx/', '/.git/', '/none/'])
    expect([path, (await fetch(origin + path)).status]).toEqual([path, 404]);
});
