// No violation of WCAG 2.2 A or AA that axe can find on any kind of page, pairwise over language,
// look and width, on the published sample site under the headers of production.

import type { Server } from 'node:http';
import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../pipeline/serve.ts';
import { startBrowser, type StartedBrowser } from './browser.ts';
import { heaviest, publishedPages, sampleSite, type PublishedPage } from './sample-site.ts';

const isLong = process.env['MUBIAO_TEST'] === 'all';

interface View {
  readonly lang: 'zh' | 'en';
  readonly look: 'light' | 'dark' | 'elder';
  readonly width: 320 | 1280;
}

/** Every two of these values meet in some view; a view and the third after it share none. */
const VIEWS: readonly View[] = [
  { lang: 'zh', look: 'light', width: 320 },
  { lang: 'zh', look: 'dark', width: 1280 },
  { lang: 'zh', look: 'elder', width: 320 },
  { lang: 'en', look: 'elder', width: 1280 },
  { lang: 'en', look: 'light', width: 1280 },
  { lang: 'en', look: 'dark', width: 320 },
];

let server: Server;
let started: StartedBrowser;
let origin: string;
let pages: readonly PublishedPage[];

beforeAll(async () => {
  const { out } = await sampleSite();
  pages = heaviest(await publishedPages(out));
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

test('every two of language, look and width meet in some view', () => {
  const met = VIEWS.flatMap(({ lang, look, width }) => [
    `${lang} ${look}`,
    `${lang} ${width}`,
    `${look} ${width}`,
  ]);
  expect(new Set(met).size).toBe(2 * 3 + 2 * 2 + 3 * 2);
});

async function openView({ look, width }: View): Promise<BrowserContext> {
  const context = await started.browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: look === 'dark' ? 'dark' : 'light',
  });
  if (look === 'elder') {
    const page = await context.newPage();
    await page.goto(`${origin}/elder/`);
    await page.close();
  }
  return context;
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
  await page.evaluate(axe.source);
  const options = { resultTypes: ['violations'], runOnly: [...WCAG, 'best-practice'] };
  const results = await page.evaluate<axe.AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return results.violations
    .filter(({ tags, impact }) => tags.some((tag) => WCAG.includes(tag)) || isGrave(impact))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

const isGrave = (impact: axe.ImpactValue | undefined): boolean =>
  impact === 'serious' || impact === 'critical';

/** Each kind of page in two views that share nothing; in the long run in all. */
function isSeen(kind: string, view: number): boolean {
  const kinds = [...new Set(pages.map((one) => one.kind))].sort();
  return isLong || kinds.indexOf(kind) % 3 === view % 3;
}

test.each(VIEWS.map((view, i) => ({ ...view, i })))(
  'axe finds nothing: $lang, $look, $width px',
  async ({ i, ...view }) => {
    const context = await openView(view);
    const page = await context.newPage();
    const found: (readonly [string, readonly string[]])[] = [];
    const seen = pages.filter(({ lang, kind }) => lang === view.lang && isSeen(kind, i));
    expect(seen.length).toBeGreaterThan(10);
    for (const { path } of seen) {
      await page.goto(origin + path);
      const here = await violations(page);
      if (here.length > 0) found.push([path, here]);
    }
    expect(found).toEqual([]);
    await context.close();
  },
  120_000,
);
