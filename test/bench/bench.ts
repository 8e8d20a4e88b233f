// npm run bench: how long the whole job takes, and each part as a ratio to a floor of the same run:
// what a bare parser, a bare write or an empty process costs on this machine, at this moment. The check
// of a file has limits; the run fails where one is exceeded.

import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { generateSamples } from '../../data/samples/generate.ts';
import { folderStore } from '../../pipeline/store/folder-store.ts';
import { readInbox } from '../../pipeline/inbox.ts';
import { ingest } from '../../pipeline/ingest.ts';
import { newestEntry, readRelease } from '../../pipeline/store/log.ts';
import type { Page } from '../../pipeline/page.ts';
import { plan } from '../../pipeline/plan.ts';
import { publish, type PublishOptions } from '../../pipeline/publish.ts';
import { readData } from '../../pipeline/reference/read-data.ts';
import type { Reference } from '../../pipeline/reference/reference.ts';
import type { Renderer } from '../../pipeline/renderer.ts';
import type { Taken } from './one-file.ts';
import { DATA, publishOptions, RENDERER, ROOT, writeInbox } from '../sample-site.ts';

const CORRECTIONS = 5;
const CORRECTED = 'shenyang-heping-mz';
/** What the check of a million rows may take of what csv-parse takes, and hold above the start. */
const MOST_TIMES = 1.5;
const MOST_MEGABYTES = 300;
/** What the check of a file of 500 rows may take, the first one after the start of a process. */
const MOST_MS = 50;
const correction = (beds: number): [string, string] => [
  `${CORRECTED}/20231012T0900${String(beds % 60).padStart(2, '0')}_更正.csv`,
  `地区,统计期,养老机构床位数,养老机构护理型床位数\n和平区,2023-09,${beds},2300\n`,
];

const folder = await mkdtemp(join(tmpdir(), 'mubiao-bench-'));
try {
  await bench();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function bench(): Promise<void> {
  const inbox = join(folder, 'inbox');
  const reference = await readData(DATA);
  const samples = generateSamples(reference);
  await writeInbox(
    inbox,
    samples.map(({ path, bytes }) => [path, bytes]),
  );
  const places = { store: join(folder, 'store'), out: join(folder, 'out') };
  // As the command opens them: what was received is synced to the disk, the site is not.
  const options = {
    ...(await publishOptions(reference, places)),
    store: folderStore(places.store),
  };

  const megabytes = samples.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  const parsed = await timed(() => {
    for (const { bytes } of samples) parseBare(bytes);
  });
  say(`csv-parse alone, ${samples.length} files, ${megabytes.toFixed(2)} MB`, parsed);
  const took = await timed(async () => {
    await ingest(await readInbox(inbox), { store: options.store, reference });
  });
  say('ingest: keep, check, receipt', took, parsed, 'csv-parse');
  const full = await timed(() => publish(reference, options));
  say('publish: everything', full, parsed, 'csv-parse');
  const again = await timed(() => publish(reference, options));
  say('publish: nothing new', again, full, 'everything');
  await benchCorrections(reference, { options, inbox, full });
  await benchRenderer(options);
  benchStart();
  const exceeded = [...benchMillion(), ...benchUsual()];
  process.stdout.write(
    `\npeak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB, all of the above in one process\n`,
  );
  for (const one of exceeded) process.stderr.write(`exceeded: ${one}\n`);
  if (exceeded.length > 0) process.exitCode = 1;
}

// Some samples are broken on purpose; a bare parser stops there.
function parseBare(bytes: Uint8Array): void {
  const utf8 = new TextDecoder().decode(bytes);
  const text = utf8.includes('\ufffd') ? new TextDecoder('gb18030').decode(bytes) : utf8;
  try {
    parse(text, { relax_column_count: true, relax_quotes: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
}

async function benchCorrections(
  reference: Reference,
  { options, inbox, full }: { options: PublishOptions; inbox: string; full: number },
): Promise<void> {
  const times: number[] = [];
  let rendered = 0;
  for (let i = 0; i < CORRECTIONS; i += 1) {
    const [path, text] = correction(5000 + i);
    await writeInbox(inbox, [[path, text]]);
    times.push(
      await timed(async () => {
        const only = new Set([join(inbox, path)]);
        await ingest(await readInbox(inbox, only), { store: options.store, reference });
        rendered = (await publish(reference, options)).rendered;
      }),
    );
  }
  say(
    `ingest and publish: one corrected file, ${rendered} pages`,
    median(times),
    full,
    'everything',
  );
}

/** The renderer against writing what it rendered. */
async function benchRenderer({ store, renderer }: PublishOptions): Promise<void> {
  const newest = await newestEntry(store);
  if (!newest) throw new Error('missing release');
  const { pages, aliases, parts } = plan(await readRelease(store, newest), renderer.hash);
  const html: { path: string; text: string }[] = [];
  const rendering = await timed(() => renderAll(pages, renderer, html));
  const writing = await timed(async () => {
    for (const [i, { text }] of html.entries()) {
      const file = join(folder, 'floor', String(i), 'index.html');
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  });
  const bytes = html.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  say(`writing ${html.length} pages, ${(bytes / 1e6).toFixed(1)} MB`, writing);
  const rate = Math.round((html.length / rendering) * 1000);
  say(`rendering them, ${rate} pages a second`, rendering, writing, 'writing');
  const downloads = await timed(() => {
    for (const file of [...parts, ...aliases]) file.make();
  });
  say('all downloads of the release', downloads, writing, 'writing');
}

async function renderAll(
  pages: readonly Page[],
  renderer: Renderer,
  into: { path: string; text: string }[],
): Promise<void> {
  for (const page of pages)
    for (const lang of ['zh', 'en'] as const)
      into.push({ path: page.path, text: await renderer.render({ page, lang }) });
}

/** From the start of a process to its first page, against a process that does nothing. */
function benchStart(): void {
  const first = `
    import { openRenderer } from ${JSON.stringify(join(ROOT, 'pipeline/renderer.ts'))};
    import { PAGES } from ${JSON.stringify(join(ROOT, 'test/pages/all.ts'))};
    const renderer = await openRenderer(${JSON.stringify(RENDERER)});
    await renderer.render({ page: PAGES.indicator, lang: 'zh' });`;
  const nothing = median(Array.from({ length: 5 }, () => started('0')));
  say('an empty process', nothing);
  const page = median(Array.from({ length: 5 }, () => started(first)));
  say('a process that renders its first page', page, nothing, 'an empty process');
}

/** Returns what a process of its own takes on a file of so many rows; `make` makes the file. */
function onFile(rows: number, what: 'make' | 'bare' | 'check'): Taken {
  const args = [join(ROOT, 'test/bench/one-file.ts'), folder, String(rows), what];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Taken;
}

/**
 * A file of a million rows: a check against what a bare csv-parse stream takes on it, by turns; of
 * each the fastest counts, as what else the machine does makes others slower.
 */
function benchMillion(): readonly string[] {
  const rows = 1_000_000;
  onFile(rows, 'make');
  const turns = Array.from({ length: 3 }, () => {
    return { bare: onFile(rows, 'bare'), check: onFile(rows, 'check') };
  });
  const bare = Math.min(...turns.map((turn) => turn.bare.cpuMs));
  const check = Math.min(...turns.map((turn) => turn.check.cpuMs));
  const megabytes = Math.max(...turns.map((turn) => turn.check.megabytes));
  say(`csv-parse stream, a million rows (processor time)`, bare);
  const memory = `${Math.round(megabytes)} MB above the start`;
  say(`check of them, ${memory}`, check, bare, 'csv-parse');
  return [
    ...over('the check of a million rows', check / bare, MOST_TIMES, '× csv-parse'),
    ...over('the check of a million rows', megabytes, MOST_MEGABYTES, 'MB'),
  ];
}

/** A file as offices send it, the first one that a process checks. */
function benchUsual(): readonly string[] {
  const rows = 500;
  onFile(rows, 'make');
  const ms = median(Array.from({ length: 9 }, () => onFile(rows, 'check').ms));
  say(`check of ${rows} rows, the first in its process`, ms);
  return over(`the check of ${rows} rows`, ms, MOST_MS, 'ms');
}

function over(what: string, value: number, limit: number, unit: string): readonly string[] {
  return value <= limit ? [] : [`${what}: ${value.toFixed(2)} ${unit}, at most ${limit}`];
}

function started(code: string): number {
  const from = performance.now();
  execFileSync(process.execPath, ['--input-type=module-typescript', '-e', code]);
  return performance.now() - from;
}

async function timed(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function say(what: string, ms: number, floor?: number, than?: string): void {
  const ratio = floor === undefined ? '' : `  ${(ms / floor).toFixed(2)} × ${than ?? ''}`;
  process.stdout.write(`${what.padEnd(58)}${ms.toFixed(0).padStart(7)} ms${ratio}\n`);
}
