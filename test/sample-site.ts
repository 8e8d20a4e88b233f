// The sample site for tests: samples → ingest → publish, into a folder that one test run shares.
// Whichever test file asks first builds it, the others wait; the run removes it at its end.

import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { generateSamples } from '../data/samples/generate.ts';
import { buildRenderer } from '../pipeline/build-renderer.ts';
import { asOfDate } from '../pipeline/clock.ts';
import { folderStore } from '../pipeline/store/folder-store.ts';
import type { PublishOptions } from '../pipeline/publish.ts';
import { readData } from '../pipeline/reference/read-data.ts';
import type { Reference } from '../pipeline/reference/reference.ts';
import { openRenderer } from '../pipeline/renderer.ts';
import { run } from '../pipeline/run.ts';

export const ROOT = join(import.meta.dirname, '..');
export const DATA = join(ROOT, 'data');
export const RENDERER = join(ROOT, 'var', 'renderer');
const NOW = '2023-10-31T12:00:00+08:00';

declare module 'vitest' {
  interface ProvidedContext {
    readonly runFolder: string;
  }
}

/** Makes the folder of a test run, and removes it after the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'mubiao-test-'));
  project.provide('runFolder', folder);
  project.onTestsRerun(() => rm(join(folder, 'sample'), { recursive: true, force: true }));
  return () => rm(folder, { recursive: true, force: true });
}

export interface SampleSite {
  readonly inbox: string;
  readonly store: string;
  /** The published folder. */
  readonly out: string;
  readonly release: string;
}

/** Returns the sample site of this test run, built when nobody has asked for it before. */
export async function sampleSite(): Promise<SampleSite> {
  const folder = join(inject('runFolder'), 'sample');
  const isFirst = await mkdir(folder).then(
    () => true,
    () => false,
  );
  if (isFirst) await record(folder, await build(folder).catch(asFailure));
  const built = await recorded(folder);
  if ('failure' in built) throw new Error(`the sample site was not built: ${built.failure}`);
  return built;
}

async function build(folder: string): Promise<SampleSite> {
  const places = {
    inbox: join(folder, 'inbox'),
    store: join(folder, 'store'),
    out: join(folder, 'out'),
  };
  const reference = await readData(DATA);
  await writeInbox(
    places.inbox,
    generateSamples(reference).map(({ path, bytes }) => [path, bytes]),
  );
  const options = await publishOptions(reference, places);
  const { ingested, published } = await run(reference, { ...options, inbox: places.inbox });
  const [failure] = ingested.failures;
  if (failure) throw new Error(`not taken in: ${failure.file}`, { cause: failure.error });
  return { ...places, release: published.release };
}

/** Returns what publishing into two folders needs; nothing is synced, tests may lose power. */
export async function publishOptions(
  reference: Reference,
  { store, out }: { readonly store: string; readonly out: string },
): Promise<PublishOptions> {
  await buildRenderer({ root: ROOT, outDir: RENDERER, log: () => undefined });
  return {
    store: folderStore(store, { durable: false }),
    site: folderStore(out, { durable: false }),
    renderer: await openRenderer(RENDERER),
    asOf: asOfDate(undefined, reference.site, NOW),
    writer: 'test',
    now: NOW,
  };
}

/** Writes files into an inbox, under paths such as `shenyang-heping-mz/九月.csv`. */
export async function writeInbox(
  inbox: string,
  files: Iterable<readonly [string, string | Uint8Array]>,
): Promise<void> {
  for (const [path, content] of files) {
    await mkdir(dirname(join(inbox, path)), { recursive: true });
    await writeFile(join(inbox, path), content);
  }
}

const KINDS: Readonly<Record<string, RegExp>> = {
  home: /^$/,
  'target-list':
    /^(due|kept|late|on-pace|under-way|behind|missed|silent|unassessed|out)\/(\d{6}\/)?$/,
  policy: /^policy\/[^/]+\/$/,
  'policy-list': /^policy\/$/,
  'agency-list': /^agency\/$/,
  agency: /^agency\/[^/]+\/$/,
  'indicator-list': /^indicator\/$/,
  indicator: /^indicator\/[^/]+\/\d+\/$/,
  province: /^place\/\d{2}0000\/$/,
  city: /^place\/(?!\d{2}0000)\d{4}00\/$/,
  own: /^place\/\d{6}-own\/$/,
  district: /^place\/(?!\d{4}00)\d{6}\/$/,
  'elder-home': /^elder\/$/,
  'elder-place': /^elder\/place\/[^/]+\/$/,
  'elder-policy': /^elder\/policy\/[^/]+\/$/,
  'notice-place': /^notice\/place\/[^/]+\/$/,
  'notice-policy': /^notice\/policy\/[^/]+\/$/,
  'compare-list': /^compare\/$/,
  compare: /^compare\/\d+-\d+\/$/,
  glossary: /^glossary\/$/,
  about: /^about\/$/,
  'place-indicator': /^place\/[\w-]+\/(?!reports\/)[a-z][\w-]*\/$/,
  'place-reports': /^place\/[\w-]+\/[a-z][\w-]*\/reports\/$/,
  target: /^target\/[^/]+\/[^/]+\/$/,
  clause: /^clause\/[^/]+\/[^/]+\/$/,
  upload: /^upload\/[^/]+\/$/,
  receipt: /^receipts\/[^/]+\/$/,
  datasets: /^data\/$/,
  dataset: /^data\/[a-z-]+\/$/,
  check: /^check\/$/,
  send: /^send\/$/,
  'check-rules': /^check\/rules\/$/,
  method: /^method\/$/,
  submit: /^submit\/$/,
  search: /^search\/$/,
  status: /^status\/$/,
  embed: /^embed\/[^/]+\/$/,
  'not-found': /^404\.html$/,
};

export interface PublishedPage {
  readonly kind: string;
  readonly lang: 'zh' | 'en';
  /** The address, such as `/en/place/210102/`. */
  readonly path: string;
  readonly bytes: number;
}

/** Returns all pages of a published folder, the heaviest first. */
export async function publishedPages(out: string): Promise<readonly PublishedPage[]> {
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.html'));
  const pages = files.map(async ({ parentPath, name }): Promise<PublishedPage> => {
    const file = join(parentPath, name);
    const path = relative(out, file).replace(/index\.html$/, '');
    const lang = path.startsWith('en/') ? 'en' : 'zh';
    const own = lang === 'en' ? path.slice(3) : path;
    const kind = Object.entries(KINDS).find(([, pattern]) => pattern.test(own))?.[0];
    if (kind === undefined) throw new Error(`unknown kind of page: ${path}`);
    return { kind, lang, path: `/${path}`, bytes: (await stat(file)).size };
  });
  return (await Promise.all(pages)).sort((a, b) => b.bytes - a.bytes);
}

/** Returns the heaviest page of each kind in each language. */
export function heaviest(pages: readonly PublishedPage[], each = 1): readonly PublishedPage[] {
  const groups = Map.groupBy(pages, ({ kind, lang }) => `${kind} ${lang}`);
  return [...groups.values()].flatMap((group) => group.slice(0, each));
}

/** How many pages `heaviest` returns of a site that has every kind of page. */
export const KIND_COUNT = Object.keys(KINDS).length;

type Built = SampleSite | { readonly failure: string };

function asFailure(error: unknown): Built {
  return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

const recordOf = (folder: string): string => join(folder, 'built.json');

async function record(folder: string, built: Built): Promise<void> {
  const whole = join(folder, 'built.part');
  await writeFile(whole, JSON.stringify(built));
  await rename(whole, recordOf(folder));
}

const POLL_MS = 50;

async function recorded(folder: string): Promise<Built> {
  for (;;) {
    const text = await readFile(recordOf(folder), 'utf8').catch(() => undefined);
    if (text !== undefined) return JSON.parse(text) as Built;
    await wait(POLL_MS);
  }
}
