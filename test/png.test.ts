// A PNG with a table of colours, read back by a reader of another make.

import { Resvg } from '@resvg/resvg-wasm';
import { beforeAll, expect, test } from 'vitest';
import { indexedPng } from '../pipeline/png.ts';
import { openPngDrawer } from '../pipeline/png-drawer.ts';

beforeAll(async () => {
  await openPngDrawer();
});

function readBack(png: Uint8Array, width: number, height: number): readonly number[] {
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" image-rendering="optimizeSpeed" href="${href}"/></svg>`;
  return [...new Resvg(svg).render().pixels];
}

/** An image whose pixels each take the next of some colours. */
function image(width: number, height: number, colours: number) {
  const pixels = Array.from({ length: width * height }, (_, i) => {
    const colour = i % colours;
    return [colour & 255, (colour * 7) & 255, colour >> 8, 255];
  });
  return { width, height, rgba: Uint8Array.from(pixels.flat()) };
}

test.each([
  [1, 1, 1],
  [3, 2, 4],
  [33, 31, 256],
])('indexedPng(%i x %i, %i colours) is read back pixel by pixel', (width, height, colours) => {
  const made = image(width, height, colours);
  const png = indexedPng(made);
  expect(png && readBack(png, width, height)).toEqual([...made.rgba]);
});

test('indexedPng(image) leaves alone what has over 256 colours, or is not opaque', () => {
  expect(indexedPng(image(33, 31, 257))).toBe(undefined);
  const made = image(3, 2, 4);
  made.rgba[7] = 254;
  expect(indexedPng(made)).toBe(undefined);
});
