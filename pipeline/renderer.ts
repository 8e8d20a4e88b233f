// A compiled renderer on disk in, the function that turns pages into HTML out. Its hash covers
// every byte that can reach a page, so a page key that contains it is never stale.

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DrawInput, RenderInput } from './page.ts';

export interface Renderer {
  /** SHA-256 over the bundle and the client files. */
  readonly hash: string;
  /** What the pages link: `/_astro/….css`, named by content. */
  readonly assets: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  render(input: RenderInput): Promise<string>;
  /** Returns a figure as an SVG that stands alone. */
  draw(input: DrawInput): string;
}

/** Returns the renderer that `buildRenderer` left in a folder. */
export async function openRenderer(dir: string): Promise<Renderer> {
  const files = await readAll(dir);
  const hash = createHash('sha256');
  for (const { path, bytes } of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  const digest = hash.digest('hex');
  const entry = pathToFileURL(join(dir, 'server', 'entry.mjs'));
  entry.search = digest;
  const bundle: unknown = await import(/* @vite-ignore */ entry.href);
  if (!isBundle(bundle)) throw new Error(`invalid renderer: ${dir}`);
  const assets = files
    .filter(({ path }) => path.startsWith('client/'))
    .map(({ path, bytes }) => ({ path: path.slice('client'.length), bytes }));
  return { hash: digest, assets, render: bundle.render, draw: bundle.draw };
}

async function readAll(dir: string): Promise<{ path: string; bytes: Uint8Array }[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .map((path) => path.split(sep).join('/'))
    .filter((path) => /^(client|server)\//.test(path))
    .sort();
  return Promise.all(paths.map(async (path) => ({ path, bytes: await readFile(join(dir, path)) })));
}

function isBundle(value: unknown): value is Pick<Renderer, 'render' | 'draw'> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'render' in value &&
    typeof value.render === 'function' &&
    'draw' in value &&
    typeof value.draw === 'function'
  );
}
