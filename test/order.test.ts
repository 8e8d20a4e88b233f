// Order does not matter, and the same input gives the same bytes: whatever comes first, twice or at
// the same time, in whichever folder, time zone and language, and again from the raw bytes.

import fc from 'fast-check';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingest } from '../pipeline/ingest.ts';
import { newestEntry } from '../pipeline/store/log.ts';
import { publish } from '../pipeline/publish.ts';
import { readData } from '../pipeline/reference/read-data.ts';
import type { Incoming } from '../pipeline/receive.ts';
import { SECRET, sha256 } from '../pipeline/store/store-key.ts';
import {
  ALL,
  FIRST,
  FLOW_REFERENCE as reference,
  LARGE,
  LATER,
  published,
  publishing,
  sampleUploads,
  stores,
  type Stores,
} from './flow-fixture.ts';
import { differences, memoryStore, yielding } from './memory-store.ts';

const IS_LONG = process.env.MUBIAO_TEST === 'all';
const RUNS = IS_LONG ? 200 : 20;
const TIMEOUT_MS = 280_000;

/** Takes in a batch, alone or at the same time as others do something, then perhaps publishes. */
interface Step {
  readonly batch: readonly Incoming[];
  readonly meanwhile: 'nothing' | 'ingest' | 'publish' | 'two publishes';
  readonly then: 'nothing' | 'publish';
}

const steps: fc.Arbitrary<readonly Step[]> = fc
  .tuple(
    fc.shuffledSubarray([...ALL], { minLength: ALL.length }),
    fc.array(fc.constantFrom(...ALL), { maxLength: 6 }),
    fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 20, maxLength: 20 }),
    fc.array(
      fc.record({
        meanwhile: fc.constantFrom('nothing', 'ingest', 'publish', 'two publishes'),
        then: fc.constantFrom('nothing', 'publish'),
      }),
      { minLength: 20, maxLength: 20 },
    ),
  )
  .map(([once, again, sizes, how]) => {
    const all = [...once, ...again];
    const made: Step[] = [];
    for (const [i, size] of sizes.entries()) {
      const batch = all.splice(0, size);
      const step = how[i];
      if (batch.length > 0 && step) made.push({ batch, ...step });
    }
    return made;
  });

async function take(on: Stores, { batch, meanwhile, then }: Step, turns: number[]): Promise<void> {
  const late = (): Stores['store'] | ReturnType<typeof yielding> => yielding(on.store, turns);
  const another = (writer: string): Promise<unknown> =>
    publish(reference, publishing({ store: late(), site: yielding(on.site, turns) }, { writer }));
  await Promise.all([
    ingest(batch, { store: late(), reference }),
    ...(meanwhile === 'ingest' ? [ingest(batch.toReversed(), { store: late(), reference })] : []),
    ...(meanwhile === 'publish' || meanwhile === 'two publishes' ? [another('two')] : []),
    ...(meanwhile === 'two publishes' ? [another('three')] : []),
  ]);
  if (then === 'publish') await publish(reference, publishing(on));
}

/** What must not depend on the way here: all but the log's numbers and what releases left behind. */
function lasting(on: Stores, than: Stores): readonly string[] {
  const inStore = differences(on.store, than.store).filter((key) => !/^(log|parts)\//.test(key));
  const inSite = differences(on.site, than.site).filter(
    (key) =>
      key !== '.manifest.json' && (!/^(data\/f|chart)\//.test(key) || than.site.content.has(key)),
  );
  return [...inStore, ...inSite];
}

test(
  'ingest and publish in any order, twice and at the same time end in the same tables and site',
  async () => {
    const expected = await published(ALL);
    const entry = await newestEntry(expected.store);
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 9 }),
        async (way, turns) => {
          const on = stores();
          for (const step of way) await take(on, step, turns);
          await publish(reference, publishing(on));
          const last = await newestEntry(on.store);
          expect([last?.snapshot, last?.parts]).toEqual([entry?.snapshot, entry?.parts]);
          expect(lasting(on, expected)).toEqual([]);
          expect(await on.store.list('pending/')).toEqual([]);
          const numbers = (await on.store.list('log/')).map((key) => Number(key.slice(4)));
          expect(numbers).toEqual(numbers.map((_, i) => i + 1));
        },
      ),
      { numRuns: RUNS },
    );
  },
  TIMEOUT_MS,
);

test.runIf(IS_LONG)(
  'the sample in any order, with publishes in between, ends in the same tables and site',
  async () => {
    const real = await readData(join(import.meta.dirname, '..', 'data'));
    const inbox = sampleUploads(real);
    const options = { asOf: '2023-09-30' };
    const expected = stores();
    await ingest(inbox, { store: expected.store, reference: real });
    await publish(real, publishing(expected, options));
    const order = fc.shuffledSubarray([...inbox], { minLength: inbox.length });
    await fc.assert(
      fc.asyncProperty(order, async (all) => {
        const on = stores();
        for (const part of [0, 1, 2]) {
          const size = Math.ceil(all.length / 3);
          const batch = all.slice(part * size, (part + 1) * size);
          await ingest(batch, { store: on.store, reference: real });
          await publish(real, publishing(on, options));
        }
        expect(lasting(on, expected)).toEqual([]);
      }),
      { numRuns: 4 },
    );
  },
  TIMEOUT_MS,
);

test('what was received decides which number is in force, not what was taken in last', async () => {
  const [forwards, backwards] = [
    [FIRST.heping, LATER.corrected],
    [LATER.corrected, FIRST.heping],
  ];
  const one = await published(...forwards.map((each) => [each]));
  const other = await published(...backwards.map((each) => [each]));
  const values = one.site.content.get('data/latest/values.csv');
  expect(Buffer.from(values ?? []).toString()).toContain(',62,100,');
  expect(other.site.content.get('data/latest/values.csv')).toEqual(values);
});

test('publish again after log, parts and markers are gone gives the same bytes', async () => {
  const on = await published(ALL);
  const expected = stores(on);
  for (const prefix of ['log/', 'parts/', 'pending/']) await removeAll(on, prefix);
  expect(await newestEntry(on.store)).toBeUndefined();
  const { rendered } = await publish(reference, publishing(on));
  expect(rendered).toBe(0);
  expect(differences(on.store, expected.store)).toEqual([]);
  expect(differences(on.site, expected.site)).toEqual([]);
});

test('publish from nothing but raw bytes, inbox and secret gives the same bytes', async () => {
  const expected = await published(ALL);
  const kept = [...expected.store.content].filter(
    ([key]) => key.startsWith('raw/') || key === SECRET,
  );
  const on = { store: memoryStore(new Map(kept)), site: memoryStore() };
  await ingest(ALL, { store: on.store, reference });
  await publish(reference, publishing(on));
  expect(differences(on.store, expected.store)).toEqual([]);
  expect(differences(on.site, expected.site)).toEqual([]);
});

test('publish rebuilt after several releases ends in the newest, with its pages as they were', async () => {
  const on = await published(Object.values(FIRST), [LATER.corrected], Object.values(LATER));
  const expected = stores(on);
  const before = await newestEntry(on.store);
  for (const prefix of ['log/', 'parts/']) await removeAll(on, prefix);
  const { rendered, removed } = await publish(reference, publishing(on));
  const after = await newestEntry(on.store);
  expect([rendered, removed]).toEqual([0, 0]);
  expect(after).toEqual({ ...before, n: 1 });
  expect(differences(on.site, expected.site)).toEqual(['.manifest.json']);
});

async function removeAll({ store }: Stores, prefix: string): Promise<void> {
  for (const key of await store.list(prefix)) await store.remove(key);
}

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'mubiao-order-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const ONE_RUN = `
  const [here, dir] = process.argv.slice(1);
  const load = (path) => import(new URL(path, here).href);
  const [{ run }, { folderStore }, { FLOW_REFERENCE, publishing }] = await Promise.all(
    ['../pipeline/run.ts', '../pipeline/store/folder-store.ts', './flow-fixture.ts'].map(load),
  );
  const store = folderStore(dir + '/store', { durable: false });
  const site = folderStore(dir + '/site', { durable: false });
  await store.put('secret', new Uint8Array(32));
  const { ingested } = await run(FLOW_REFERENCE, {
    ...publishing({ store, site }),
    inbox: dir + '/inbox',
  });
  if (ingested.failures.length > 0) throw ingested.failures[0].error;
`;

/** Takes in and publishes the files in a process of its own; returns the hash of every file by path. */
async function runElsewhere(
  name: string,
  inbox: readonly Incoming[],
  env: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const dir = join(root, name);
  for (const one of inbox) {
    const folder = join(dir, 'inbox', one.reporter);
    await mkdir(folder, { recursive: true });
    const file = join(folder, one.name);
    await writeFile(file, await one.read());
    await utimes(file, new Date(one.received), new Date(one.received));
  }
  const args = ['--input-type=module', '-e', ONE_RUN, import.meta.url, dir];
  await promisify(execFile)(process.execPath, args, { env: { ...process.env, ...env } });
  return { ...(await hashes(join(dir, 'store'))), ...(await hashes(join(dir, 'site'))) };
}

async function hashes(dir: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const pairs = files.map(async (file): Promise<[string, string]> => {
    return [file.slice(dir.length), sha256(await readFile(file))];
  });
  return Object.fromEntries(await Promise.all(pairs));
}

test('run in another folder, order, time zone and language gives the same bytes', async () => {
  const unnamed = { ...FIRST.suqian, name: 'no time in its name.csv' };
  const inbox = [...ALL.filter((one) => one !== LARGE && one !== FIRST.suqian), unnamed];
  const [here, there] = await Promise.all([
    runElsewhere('here', inbox, { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8' }),
    runElsewhere('there', inbox.toReversed(), { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8' }),
  ]);
  expect(there).toEqual(here);
  expect(Object.keys(here).length).toBeGreaterThan(150);
});
