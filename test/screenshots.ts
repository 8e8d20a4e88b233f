// npm run pictures: every kind of page of the published sample site (dist/) as it looks on a phone, on
// a desktop in English, in large type, in the dark and on paper, into pictures/, to be looked at.

import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, PageScreenshotOptions } from 'playwright-core';
import { serve } from '../pipeline/serve.ts';
import { UserError } from '../pipeline/user-error.ts';
import { startBrowser } from './browser.ts';
import { heaviest, publishedPages, ROOT, type PublishedPage } from './sample-site.ts';

interface View {
  readonly name: string;
  readonly lang: 'zh' | 'en';
  readonly options: BrowserContextOptions;
  readonly print?: boolean;
  readonly elder?: boolean;
}

const PHONE = { width: 360, height: 740 };
const VIEWS: readonly View[] = [
  { name: 'phone', lang: 'zh', options: { viewport: PHONE } },
  { name: 'desktop', lang: 'en', options: { viewport: { width: 1200, height: 900 } } },
  { name: 'elder', lang: 'zh', options: { viewport: PHONE }, elder: true },
  { name: 'dark', lang: 'en', options: { viewport: PHONE, colorScheme: 'dark' } },
  // A4 at 96 px an inch.
  { name: 'print', lang: 'zh', options: { viewport: { width: 794, height: 1123 } }, print: true },
];
/** Longer pages are cut off: what follows repeats what is seen. */
const MOST_HEIGHT = 4000;

const [site, out] = [join(ROOT, 'dist'), join(ROOT, 'pictures')];
if (!existsSync(join(site, 'index.html')))
  throw new UserError('没有可拍的网站 no site: dist/ is empty', {
    hint: '先运行 npm start -- --once / run npm start -- --once first',
  });
await rm(out, { recursive: true, force: true });
await mkdir(out);
const server = await serve(site, 0);
const started = await startBrowser();
try {
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const pages = heaviest(await publishedPages(site));
  for (const view of VIEWS) await shoot(started.browser, { view, pages, origin });
} finally {
  await started.stop();
  server.closeAllConnections();
  server.close();
}

interface Shoot {
  readonly view: View;
  readonly pages: readonly PublishedPage[];
  readonly origin: string;
}

async function shoot(from: Browser, { view, pages, origin }: Shoot): Promise<void> {
  const context = await from.newContext(view.options);
  // The sample site is as old as its samples; its banner would stand on every picture.
  await context.route('**/status.json', (route) => route.fulfill({ body: '{}' }));
  const tab = await context.newPage();
  if (view.print) await tab.emulateMedia({ media: 'print' });
  for (const { kind, path } of pages.filter(({ lang }) => lang === view.lang)) {
    // Large type is remembered, and a page of it remembers it by itself.
    await tab.goto(`${origin}/${view.elder ? 'elder/' : ''}`);
    await tab.evaluate((keep) => {
      if (!keep) localStorage.clear();
    }, view.elder ?? false);
    await tab.goto(origin + path, { waitUntil: 'load' });
    const { width, height } = await tab.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      height: document.documentElement.scrollHeight,
    }));
    const clip = { x: 0, y: 0, width, height: Math.min(height, MOST_HEIGHT) };
    const options: PageScreenshotOptions = { path: join(out, `${kind}-${view.name}.png`), clip };
    await tab.screenshot({ ...options, fullPage: true });
    process.stdout.write(`pictures/${kind}-${view.name}.png ${path}\n`);
  }
  await context.close();
}
