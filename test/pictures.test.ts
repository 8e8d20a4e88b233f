// The pictures of the site: which there are, what stands in them, that nothing runs over an edge, and
// that the same drawing always gives the same bytes.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-wasm';
import jsqr from 'jsqr';
import { beforeAll, expect, test } from 'vitest';
import { drawPictures } from '../pipeline/draw-pictures.ts';
import { plan } from '../pipeline/plan.ts';
import { openPngDrawer, type PngDrawer } from '../pipeline/png-drawer.ts';
import { folderStore } from '../pipeline/store/folder-store.ts';
import { newestEntry, readRelease } from '../pipeline/store/log.ts';
import { fit, widthOf } from '../site/pictures/lay-out.ts';
import { pictures, type Picture } from '../site/pictures/pictures.ts';
import { memoryStore } from './memory-store.ts';
import { PAGES } from './pages/all.ts';
import { publishedPages, ROOT, sampleSite } from './sample-site.ts';

const isLong = process.env['MUBIAO_TEST'] === 'all';

let drawer: PngDrawer;
let all: readonly Picture[];
let out: string;

beforeAll(async () => {
  drawer = await openPngDrawer();
  const site = await sampleSite();
  out = site.out;
  const store = folderStore(site.store);
  const newest = await newestEntry(store);
  if (!newest) throw new Error('nothing published');
  all = pictures(plan(await readRelease(store, newest), '').pages);
}, 240_000);

const examples = pictures(Object.values(PAGES));
const found = (path: string): Picture => {
  const one = all.find((picture) => picture.path === path);
  if (!one) throw new Error(`unknown picture: ${path}`);
  return one;
};
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** Width and height stand in the first chunk of a PNG. */
const sizeOf = (png: Uint8Array): readonly number[] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

test('each place, policy and indicator has a picture in both languages, a place a large one', () => {
  const paths = all.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  for (const path of [
    'picture/place/210102-zh.png',
    'picture/policy/shenyang-2021-06-en.png',
    'picture/indicator/nursing-bed-share-210100-zh.png',
    'picture/large/210100-own-en.png',
  ])
    expect(paths).toContain(path);
});

test('every picture that a page links is drawn', async () => {
  const drawn = new Set(all.map(({ path }) => `/${path}`));
  const linked = new Set<string>();
  for (const { path, kind } of await publishedPages(out)) {
    if (kind === 'upload' || kind === 'receipt') continue;
    const html = await readFile(join(out, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
    for (const [, link = ''] of html.matchAll(/"(?:https?:\/\/[^/"]+)?(\/picture\/[^"]+)"/g))
      linked.add(link);
  }
  expect(linked.size).toBeGreaterThan(60);
  expect([...linked].filter((link) => !drawn.has(link))).toEqual([]);
});

test('a picture is of the size that it is shared in, and weighs little', () => {
  const shared = drawer.draw(found('picture/place/321324-zh.png').svg);
  const large = drawer.draw(found('picture/large/321324-zh.png').svg);
  expect(sizeOf(shared)).toEqual([1200, 630]);
  expect(sizeOf(large)).toEqual([1080, 1440]);
  for (const png of [shared, large]) expect(png.length).toBeLessThan(80_000);
});

test('the same drawing gives the same bytes, in any order', () => {
  const [one, other] = [found('picture/place/210102-zh.png'), found('picture/place/210102-en.png')];
  const first = sha(drawer.draw(one.svg));
  expect(sha(drawer.draw(other.svg))).not.toBe(first);
  expect(sha(drawer.draw(one.svg))).toBe(first);
});

test('every picture says in itself that it shows a sample; of real data none does', () => {
  for (const { path, svg } of all)
    expect(svg, path).toContain(path.endsWith('-zh.png') ? '示例数据' : 'Sample data');
  const real = Object.values(PAGES).map((page) => ({
    ...page,
    frame: { ...page.frame, sample: false },
  })) as (typeof PAGES.home)[];
  for (const { svg } of pictures(real)) expect(svg).not.toMatch(/示例数据|Sample data/);
});

test('no text of a picture runs over its edge or into its foot', async () => {
  const fonts = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'];
  const folder = join(ROOT, 'node_modules', '@expo-google-fonts', 'noto-sans-sc');
  const fontBuffers = await Promise.all(
    fonts.map(async (name) => new Uint8Array(await readFile(join(folder, name)))),
  );
  const longest = all.toSorted((a, b) => b.svg.length - a.svg.length);
  for (const { path, svg } of [...examples, ...(isLong ? longest : longest.slice(0, 30))]) {
    const texts = svg.replace(/<rect[^>]*>|<path[^>]*>/g, '');
    const box = new Resvg(texts, { font: { fontBuffers } }).innerBBox();
    const width = path.includes('/large/') ? 1080 : 1200;
    expect(box?.x, path).toBeGreaterThan(60);
    expect((box?.x ?? 0) + (box?.width ?? Infinity), path).toBeLessThan(width - 56);
    // The last line stands in the band that says it is a sample.
    const lines = [...svg.matchAll(/<text x="[\d.]+" y="([\d.]+)"/g)].map(([, y]) => Number(y));
    const band = path.includes('/large/') ? 1364 : 578;
    expect(Math.max(...lines.slice(0, -1)), path).toBeLessThan(band - 6);
  }
});

test('the code of a large picture leads to the page of its place', () => {
  const { svg } = found('picture/large/210102-en.png');
  const image = new Resvg(svg, {}).render();
  const read = jsqr.default(new Uint8ClampedArray(image.pixels), image.width, image.height);
  expect(read?.data).toBe('https://mubiao.example/en/place/210102/');
});

test('drawPictures(pictures) draws what changed alone, and removes what is gone', async () => {
  const site = memoryStore();
  const calls: string[] = [];
  const counting = { hash: 'a', draw: (svg: string) => (calls.push(svg), new Uint8Array([1])) };
  const two = [
    { path: 'picture/a.png', svg: '<a/>' },
    { path: 'picture/b.png', svg: '<b/>' },
  ];
  const options = { site, drawer: counting };
  expect(await drawPictures(two, options)).toEqual({ drawn: 2, kept: 0, removed: 0 });
  expect(await drawPictures(two, options)).toEqual({ drawn: 0, kept: 2, removed: 0 });
  expect(calls).toEqual(['<a/>', '<b/>']);
  const [, b] = two;
  const next = [{ path: 'picture/b.png', svg: '<b2/>' }];
  expect(await drawPictures(next, options)).toEqual({ drawn: 1, kept: 0, removed: 1 });
  expect(await site.list('picture/')).toEqual(['picture/b.png']);
  const newer = { site, drawer: { ...counting, hash: 'b' } };
  expect((await drawPictures(b ? [b] : [], newer)).drawn).toBe(1);
});

test('drawPictures(pictures) that was interrupted is finished by the next', async () => {
  const site = memoryStore();
  const drawn = { hash: 'a', draw: (svg: string) => new TextEncoder().encode(svg) };
  const of = (svg: string): Picture[] =>
    ['a', 'b'].map((name) => ({ path: `picture/${name}`, svg }));
  await drawPictures(of('old'), { site, drawer: drawn });
  let left = 1;
  const failing = {
    hash: 'a',
    draw(svg: string) {
      if (left-- === 0) throw new Error('killed');
      return drawn.draw(svg);
    },
  };
  await expect(drawPictures(of('new'), { site, drawer: failing })).rejects.toThrow('killed');
  // Even back to what was drawn before.
  await drawPictures(of('old'), { site, drawer: drawn });
  expect(new TextDecoder().decode(await site.get('picture/a'))).toBe('old');
});

test('fit(text, room) takes the largest size, breaks no word, and parts no mark from its word', () => {
  const room = { width: 400, most: 2, sizes: [40, 20] };
  expect(fit('养老服务承诺', room)).toEqual({ size: 40, lines: ['养老服务承诺'] });
  const long = fit('养老服务承诺，做到了多少，还差多少，什么时候补上。', room);
  for (const line of long.lines) {
    expect(line).not.toMatch(/^[，。）]/);
    expect(widthOf(line) * long.size).toBeLessThanOrEqual(400);
  }
  expect(long.lines.join('')).toBe('养老服务承诺，做到了多少，还差多少，什么时候补上。');
  const english = fit('Elderly-care promises, and how far they are kept', room);
  expect(english.lines.join(' ')).toBe('Elderly-care promises, and how far they are kept');
  expect(fit('字'.repeat(99), room).lines.at(-1)).toMatch(/字…$/);
});
