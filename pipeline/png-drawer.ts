// SVG in, PNG out, by a library that is a part of the project's packages and a font that is too: the
// same pixels on every machine. Both are optional packages, and are loaded only here.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { indexedPng } from './png.ts';
import { UserError } from './user-error.ts';

export interface PngDrawer {
  /** SHA-256 of the library and the font: whatever else decides what a picture shows. */
  readonly hash: string;
  draw(svg: string): Uint8Array;
}

const LIBRARY = '@resvg/resvg-wasm/index_bg.wasm';
const FONTS = [
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
];
const FAMILY = 'Noto Sans SC';

let opened: Promise<PngDrawer> | undefined;

/** Returns the drawer of this process. Throws a UserError where its packages are not installed. */
export function openPngDrawer(): Promise<PngDrawer> {
  opened ??= open().catch((cause: unknown) => {
    throw new UserError('the packages that draw pictures are not installed', {
      hint: 'run npm ci without --omit=optional, or set "pictures": false in data/site.json',
      cause,
    });
  });
  return opened;
}

async function open(): Promise<PngDrawer> {
  const [library, ...fonts] = await Promise.all([LIBRARY, ...FONTS].map(read));
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  if (!library) throw new Error(`missing file: ${LIBRARY}`);
  await initWasm(library);
  const hash = createHash('sha256');
  for (const bytes of [library, ...fonts]) hash.update(bytes);
  const font = { fontBuffers: fonts, defaultFontFamily: FAMILY };
  return {
    hash: hash.digest('hex'),
    draw(svg) {
      const drawing = new Resvg(svg, { font });
      const image = drawing.render();
      const { width, height, pixels } = image;
      const png = indexedPng({ width, height, rgba: pixels }) ?? image.asPng();
      // Memory of the library's own, which nobody else gives back.
      image.free();
      drawing.free();
      return png;
    },
  };
}

async function read(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(fileURLToPath(import.meta.resolve(path))));
}
