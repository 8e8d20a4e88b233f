// Large type in a real browser, on the published sample site under the headers of production: sizes,
// contrast, the switch and its memory, reading aloud.

import type { Server } from 'node:http';
import axe from 'axe-core';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../pipeline/serve.ts';
import { startBrowser, type StartedBrowser } from './browser.ts';
import { heaviest, publishedPages, sampleSite } from './sample-site.ts';

const PHONE = { viewport: { width: 360, height: 740 } };

let server: Server;
let started: StartedBrowser;
let origin: string;
let elder: readonly string[];
let standard: readonly string[];

beforeAll(async () => {
  const { out } = await sampleSite();
  const pages = heaviest(await publishedPages(out));
  const paths = (isElder: boolean): readonly string[] =>
    pages.filter(({ kind }) => kind.startsWith('elder') === isElder).map(({ path }) => path);
  [elder, standard] = [paths(true), paths(false)];
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

async function inBrowser(
  options: BrowserContextOptions,
  use: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await started.browser.newContext({ ...PHONE, ...options });
  try {
    await use(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

interface Found {
  /** Texts smaller than 24 px, or set closer than 1.5. */
  readonly tiny: readonly string[];
  /** What can be touched and is lower than 60 px. */
  readonly low: readonly string[];
  readonly width: number;
}

/** Returns what is too small on a page, charts left out: their numbers stand in the table too. */
function measure(page: Page): Promise<Found> {
  return page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
    const isSeen = (one: Element): boolean => {
      const { width, height, right } = one.getBoundingClientRect();
      return width > 0 && height > 0 && right > 0 && !one.closest('svg');
    };
    const tiny: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement;
      if (!parent || (node.textContent ?? '').trim() === '' || !isSeen(parent)) continue;
      const style = getComputedStyle(parent);
      const size = parseFloat(style.fontSize);
      const isHeading = parent.closest('h1, h2, h3, .counts b') !== null;
      const lines = parseFloat(style.lineHeight) / size;
      if (size < 23.9 || (lines < 1.49 && !isHeading))
        tiny.push(`${size}/${lines.toFixed(2)} ${parent.outerHTML.slice(0, 90)}`);
    }
    const touched = [...document.querySelectorAll('a, button, summary, input, select')];
    const low = touched
      .filter((one) => isSeen(one) && one.getBoundingClientRect().height < 59.9)
      .map((one) => `${one.getBoundingClientRect().height} ${one.outerHTML.slice(0, 90)}`);
    // The fonts of another device may be wider.
    document.documentElement.style.letterSpacing = '0.05em';
    return { tiny, low, width: document.documentElement.scrollWidth };
  });
}

test('elder pages are set in 24 px and 1.5, with 60 px to touch, without any script', async () => {
  expect(elder).toHaveLength(6);
  for (const width of [320, 1280])
    await inBrowser(
      { javaScriptEnabled: false, viewport: { width, height: 740 } },
      async (page) => {
        for (const path of elder) {
          await page.goto(origin + path);
          expect([path, await measure(page)]).toEqual([path, { tiny: [], low: [], width }]);
        }
      },
    );
});

test('text of elder pages stands out 7 to 1, in light and dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const)
    await inBrowser({ colorScheme }, async (page) => {
      for (const path of elder) {
        await page.goto(origin + path);
        await page.evaluate(axe.source);
        const { violations, passes } = await page.evaluate<axe.AxeResults>(
          `axe.run({runOnly: ['color-contrast-enhanced'], rules: {'color-contrast-enhanced': {enabled: true}}})`,
        );
        expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
        expect(passes).toHaveLength(1);
      }
    });
});

test('without a script the switch leads to the plain page, and from there back', async () => {
  await inBrowser({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${origin}/place/210102/`);
    await page.getByRole('banner').getByRole('link', { name: '长辈版' }).click();
    await page.waitForURL('**/elder/place/210102/');
    await page.getByRole('link', { name: '标准版' }).click();
    await page.waitForURL(`${origin}/place/210102/`);
    await page.goto(`${origin}/en/method/`);
    await page.getByRole('banner').getByRole('link', { name: 'Large type' }).click();
    await page.waitForURL('**/en/elder/');
  });
});

const isLarge = (page: Page): Promise<boolean> =>
  page.evaluate(() => getComputedStyle(document.body).fontSize === '24px');

test('with a script the switch makes this page large, on every page from then on', async () => {
  await inBrowser({}, async (page) => {
    await page.goto(`${origin}/place/210102/`);
    expect(await isLarge(page)).toBe(false);
    await page.getByRole('button', { name: '长辈版' }).click();
    expect([page.url(), await isLarge(page)]).toEqual([`${origin}/place/210102/`, true]);
    await page.goto(`${origin}/en/method/`);
    expect(await isLarge(page)).toBe(true);
    await page.getByRole('button', { name: 'Standard' }).click();
    expect(await isLarge(page)).toBe(false);
    await page.reload();
    expect(await isLarge(page)).toBe(false);
    await page.goto(`${origin}/elder/`);
    await page.goto(`${origin}/policy/`);
    expect(await isLarge(page)).toBe(true);
    await page.goto(`${origin}/elder/`);
    await page.getByRole('link', { name: '标准版' }).click();
    await page.waitForURL(`${origin}/`);
    expect(await isLarge(page)).toBe(false);
  });
});

test('every kind of page fits a phone in large type, and nothing on it is small', async () => {
  await inBrowser({ viewport: { width: 320, height: 640 } }, async (page) => {
    await page.goto(`${origin}/elder/`);
    const found: (string | Found)[][] = [];
    for (const path of standard.filter((one) => !/\/(check|embed)\//.test(one))) {
      await page.goto(origin + path);
      expect(await isLarge(page), path).toBe(true);
      const { tiny, low, width } = await measure(page);
      if (tiny.length + low.length > 0 || width > 320)
        found.push([path, { tiny: tiny.slice(0, 3), low: low.slice(0, 3), width }]);
    }
    expect(found).toEqual([]);
  });
});

/** Stands in for the device: it has one voice, and keeps what it is told. */
function giveVoice(lang: string): void {
  const told: string[] = [];
  const speaker = {
    getVoices: () => [{ lang, name: 'test' }],
    speak: ({ text }: { text: string }) => told.push(text),
    cancel: () => told.push('(stop)'),
  };
  Object.defineProperty(window, 'speechSynthesis', { value: speaker });
  Object.defineProperty(window, 'told', { value: told });
  class Said {
    text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Said });
}

test('a sentence is read aloud, and stopped, where there is a voice for its language', async () => {
  await inBrowser({}, async (page) => {
    await page.addInitScript(giveVoice, 'zh_CN');
    await page.goto(`${origin}/elder/place/210102/`);
    const sentence = await page.locator('.spoken p').first().textContent();
    await page.getByRole('button', { name: '读给我听' }).first().click();
    const stop = page.getByRole('button', { name: '停下' });
    expect(await stop.count()).toBe(1);
    await stop.click();
    expect(await stop.count()).toBe(0);
    expect(await page.evaluate('told')).toEqual(['(stop)', sentence, '(stop)']);
    await page.goto(`${origin}/en/elder/place/210102/`);
    expect(await page.getByRole('button', { name: 'Read aloud' }).count()).toBe(0);
  });
});
