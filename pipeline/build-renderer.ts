// The site's sources in, a compiled renderer in a folder out; nothing is done while the sources
// are those of the last time. The same sources compile to the same bytes, wherever they stand.

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const FIXED = ['astro.config.mjs', 'package-lock.json'];

/** Compiles `site/` of `root` into `outDir`, unless its stamp says that this is done. */
export async function buildRenderer({
  root,
  outDir,
  log,
}: {
  root: string;
  outDir: string;
  log: (message: string) => void;
}): Promise<void> {
  const stamp = await hashSources(root);
  if ((await readText(join(outDir, 'stamp'))) === stamp) return;
  log('compiling the site');
  await mkdir(dirname(outDir), { recursive: true });
  const fresh = await mkdtemp(`${outDir}.`);
  try {
    await compile(root, fresh);
    await forgetPlace(root, fresh);
    await writeFile(join(fresh, 'stamp'), stamp);
    await swap(fresh, outDir);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

// A process of its own with next to no environment, because the compiler writes what it finds there
// (NODE_ENV, DEV) into the bundle. Its memory is free again before the first page is rendered.
async function compile(root: string, outDir: string): Promise<void> {
  const astro = fileURLToPath(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')));
  const { PATH } = process.env;
  const env = { PATH, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
  const args = [astro, 'build', '--root', root, '--outDir', outDir];
  await promisify(execFile)(process.execPath, args, { cwd: root, env });
}

/** Takes out of the bundle what differs between two builds: where it was made, and a random key. */
async function forgetPlace(root: string, outDir: string): Promise<void> {
  const entry = join(outDir, 'server', 'entry.mjs');
  const text = await readFile(entry, 'utf8');
  const placeless = text
    .replaceAll(pathToFileURL(outDir).href, 'file:///renderer')
    .replaceAll(pathToFileURL(root).href.replace(/\/$/, ''), 'file:///source')
    // The key would encrypt the state of server islands; a site of finished pages has none.
    .replace(/"key":"[^"]{44}"/, `"key":"${Buffer.alloc(32).toString('base64')}"`);
  await writeFile(entry, placeless);
}

/** Puts the new folder in the old one's place; when another process was faster, its result stays. */
async function swap(fresh: string, outDir: string): Promise<void> {
  const old = `${fresh}.old`;
  await rename(outDir, old).catch(ignore('ENOENT'));
  await rename(fresh, outDir).catch(ignore('ENOTEMPTY', 'EEXIST'));
  await rm(old, { recursive: true, force: true });
}

async function hashSources(root: string): Promise<string> {
  const entries = await readdir(join(root, 'site'), { recursive: true, withFileTypes: true });
  const own = entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
  const sources = new Map<string, string>();
  for (const path of own.concat(FIXED.map((name) => join(root, name)))) await add(path, sources);
  const hash = createHash('sha256');
  for (const path of [...sources.keys()].sort()) {
    hash.update(`${path.slice(root.length)}\0${sources.get(path) ?? ''}\0`);
  }
  return hash.digest('hex');
}

/** Adds a file, and the files outside `site/` that its code imports. */
async function add(path: string, sources: Map<string, string>): Promise<void> {
  if (sources.has(path)) return;
  const text = await readFile(path, 'utf8');
  sources.set(path, text);
  if (!/\.(ts|astro)$/.test(path)) return;
  for (const [, type, from] of text.matchAll(/^import (type )?[^;]*?from '(\.[^']+\.ts)';/gm)) {
    if (type === undefined && from !== undefined) await add(join(dirname(path), from), sources);
  }
}

async function readText(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(ignore('ENOENT'));
}

function ignore(...codes: readonly string[]): (error: unknown) => undefined {
  return (error) => {
    if (error instanceof Error && 'code' in error && codes.includes(String(error.code))) return;
    throw error;
  };
}
