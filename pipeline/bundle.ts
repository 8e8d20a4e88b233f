// npm run bundle: each function of the cloud as a folder of its own under build/lambda, all that it
// needs in it: one file of code, the reference data, and what it renders or draws with.

import { cp, mkdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { buildRenderer } from './build-renderer.ts';

const ROOT = resolve(import.meta.dirname, '..');

interface LambdaFunction {
  readonly name: string;
  /** Reads the reference data. */
  readonly data?: true;
  /** Renders pages. */
  readonly renders?: true;
  /** Packages that are read as files and stand beside the code as they are. */
  readonly files?: readonly string[];
}

const DRAWING = [
  '@resvg/resvg-wasm/package.json',
  '@resvg/resvg-wasm/index.js',
  '@resvg/resvg-wasm/index.mjs',
  '@resvg/resvg-wasm/index_bg.wasm',
  '@expo-google-fonts/noto-sans-sc/package.json',
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
];

export const FUNCTIONS: readonly LambdaFunction[] = [
  { name: 'ingest', data: true },
  { name: 'publish', data: true, renders: true },
  { name: 'remind' },
  { name: 'permit' },
  { name: 'pictures', files: DRAWING },
];

// Packages written for CommonJS ask for these.
const BANNER = `import { createRequire as _cr } from 'node:module'; const require = _cr(import.meta.url);`;

/** Bundles the functions into folders under `outDir`; returns the source files that went into each. */
export async function bundle(outDir: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const sources = new Map<string, readonly string[]>();
  const renderer = join(ROOT, 'var/renderer');
  await buildRenderer({ root: ROOT, outDir: renderer, log: () => undefined });
  for (const { name, data, renders, files = [] } of FUNCTIONS) {
    const folder = join(outDir, name);
    await rm(folder, { recursive: true, force: true });
    const { metafile } = await build({
      entryPoints: [join(ROOT, 'pipeline/lambda', `${name}.ts`)],
      outfile: join(folder, 'index.mjs'),
      ...{ bundle: true, minify: true, format: 'esm', platform: 'node', target: 'node24' },
      external: files.map((path) => path.split('/').slice(0, 2).join('/')),
      banner: { js: BANNER },
      legalComments: 'none',
      metafile: true,
      logLevel: 'error',
    });
    sources.set(name, Object.keys(metafile.inputs));
    if (data) await copyData(join(folder, 'data'));
    if (renders)
      for (const part of ['client', 'server'])
        await cp(join(renderer, part), join(folder, 'renderer', part), { recursive: true });
    for (const path of files) await copyFile(path, join(folder, 'node_modules', path));
  }
  return sources;
}

async function copyData(to: string): Promise<void> {
  const from = join(ROOT, 'data');
  const isData = (path: string): boolean =>
    !path.startsWith(join(from, 'samples')) && (!/\.\w+$/.test(path) || /\.(csv|json)$/.test(path));
  await cp(from, to, { recursive: true, filter: isData });
}

async function copyFile(path: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await cp(join(ROOT, 'node_modules', path), to);
}

if (import.meta.main) await bundle(join(ROOT, 'build/lambda'));
