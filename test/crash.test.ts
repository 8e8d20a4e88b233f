// A crash is harmless: killed at any write of ingest or of publish, the next run ends in the bytes of
// an undisturbed one; and nobody who reads meanwhile finds a link that leads nowhere. Many writes are
// alike: at every one of those it is killed in the long run alone.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ingest } from '../pipeline/ingest.ts';
import { publish, type PublishOptions } from '../pipeline/publish.ts';
import { readData } from '../pipeline/reference/read-data.ts';
import type { Incoming } from '../pipeline/receive.ts';
import { SECRET, sha256 } from '../pipeline/store/store-key.ts';
import { textOf } from '../pipeline/store/store.ts';
import {
  ALL,
  FEW,
  FIRST,
  FLOW_REFERENCE as reference,
  LATER,
  published,
  publishing,
  sampleUploads,
  stores,
  type Stores,
} from './flow-fixture.ts';
import {
  death,
  differences,
  Killed,
  memoryStore,
  mortal,
  type Death,
  type MemoryStore,
} from './memory-store.ts';

const MODES = [
  { answerLost: false, what: 'killed before it' },
  { answerLost: true, what: 'killed after it, before its answer' },
];

/** What a run does, on stores that may die under it. */
type Run = (on: Pick<PublishOptions, 'store' | 'site'>) => Promise<unknown>;

const ingesting =
  (inbox: readonly Incoming[]): Run =>
  ({ store }) =>
    ingest(inbox, { store, reference });

const publishes: Run = (on) => publish(reference, publishing(on));

function doomed({ store, site }: Stores, end: Death): Pick<PublishOptions, 'store' | 'site'> {
  return { store: mortal(store, end), site: mortal(site, end) };
}

function allDifferences(one: Stores, other: Stores): readonly string[] {
  return [...differences(one.store, other.store), ...differences(one.site, other.site)];
}

const isLong = process.env['MUBIAO_TEST'] === 'all';

async function writesOf(from: Stores, run: Run): Promise<readonly string[]> {
  const end = death(Infinity);
  await run(doomed(stores(from), end));
  return end.keys;
}

const STEP = 8;

/** The first and the last of each row of alike writes, and some between; in the long run all. */
function deathsAt(writes: readonly string[]): readonly number[] {
  const kinds = writes.map((key) => (key.endsWith('.html') ? 'page' : key.replace(/\/.*/, '')));
  return [...kinds.keys()]
    .filter(
      (i) => kinds[i - 1] !== kinds[i] || kinds[i + 1] !== kinds[i] || i % STEP === 0 || isLong,
    )
    .map((i) => i + 1);
}

/** Kills a run at its writes in turn, runs it again, and compares with a run that was not killed. */
async function killEverywhere(
  from: Stores,
  run: Run,
  { answerLost, onDeath }: { answerLost: boolean; onDeath?: (left: Stores, write: number) => void },
): Promise<number> {
  const undisturbed = stores(from);
  await run(undisturbed);
  const keys = await writesOf(from, run);
  const writes = keys.length;
  for (const at of deathsAt(keys)) {
    const left = stores(from);
    const end = death(at, { answerLost });
    await run(doomed(left, end)).catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error;
    });
    expect(end.isDead, `write ${at} of ${writes}`).toBe(true);
    onDeath?.(left, at);
    await run(left);
    expect(allDifferences(left, undisturbed), `write ${at} of ${writes}`).toEqual([]);
  }
  return writes;
}

/** Links of pages to data, and data that index.json names, that are not there. */
function brokenLinks({ site: { content } }: Stores): readonly string[] {
  const has = (href: string): boolean => content.has(href.slice(1));
  const pages = [...content].filter(([path]) => path.endsWith('.html'));
  const linked = pages.flatMap(([path, bytes]) =>
    [...textOf(bytes).matchAll(/"(\/data\/f\/[^"]+)"/g)]
      .map(([, href = '']) => href)
      .filter((href) => !has(href))
      .map((href) => `${path} links ${href}`),
  );
  return [...linked, ...brokenIndex(content)];
}

interface Index {
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

function brokenIndex(content: Stores['site']['content']): readonly string[] {
  const bytes = content.get('data/latest/index.json');
  if (!bytes) return [];
  const { files } = JSON.parse(textOf(bytes)) as Index;
  const wrong = files.filter(({ path, sha256: hash }) => {
    const file = content.get(path.slice(1));
    return !file || sha256(file) !== hash;
  });
  return [
    ...wrong.map(({ path }) => `index.json names ${path}`),
    ...(files.length ? [] : ['none']),
  ];
}

const CORRECTIONS = [LATER.corrected, LATER.emptied];

test.each(MODES)(
  'ingest, $what, at each kind of write: run again, the bytes are the same',
  async (mode) => {
    const writes = await killEverywhere(stores(), ingesting(ALL), mode);
    expect(writes).toBeGreaterThan(ALL.length * 4);
  },
);

test.each(MODES)('the first publish, $what, at each kind of write: the same', async (mode) => {
  const from = stores();
  await ingest(FEW, { store: from.store, reference });
  const writes = await killEverywhere(from, publishes, {
    ...mode,
    onDeath: (left, at) => {
      expect(brokenLinks(left), `write ${at}`).toEqual([]);
    },
  });
  expect(writes).toBeGreaterThan(80);
});

test.each(MODES)(
  'a publish that corrects some pages and removes others, $what, at each kind of write: the same',
  async (mode) => {
    const from = await published(FEW);
    await ingest(CORRECTIONS, { store: from.store, reference });
    const writes = await killEverywhere(from, publishes, {
      ...mode,
      onDeath: (left, at) => {
        expect(brokenLinks(left), `write ${at}`).toEqual([]);
        const isCommitted = left.store.content.has('log/00000002');
        if (!isCommitted) expect(differences(left.site, from.site), `write ${at}`).toEqual([]);
      },
    });
    expect(writes).toBeGreaterThan(40);
  },
);

test('what these runs correct and remove is there to be corrected and removed', async () => {
  const from = await published(FEW);
  await ingest(CORRECTIONS, { store: from.store, reference });
  const { rendered, kept, removed } = await publish(reference, publishing(from));
  expect([rendered > 0, kept > 0, removed > 1]).toEqual([true, true, true]);
});

test.each([
  { before: 'the first', uploads: FEW, from: () => Promise.resolve(stores()) },
  { before: 'a later', uploads: CORRECTIONS, from: () => published(FEW) },
])(
  'publish of newer data after $before roll that was killed anywhere ends in the same site',
  { timeout: 180_000 },
  async ({ uploads, from: make }) => {
    const from = await make();
    await ingest(uploads, { store: from.store, reference });
    const expected = await later(stores(from));
    for (const at of deathsAt(await writesOf(from, publishes))) {
      const left = stores(from);
      await publishes(doomed(left, death(at))).catch(() => undefined);
      const wrong = differences((await later(left)).site, expected.site);
      // What a release offered for download stays; all else is as if it had never been.
      expect(wrong.filter((key) => !isHistory(key, expected.site))).toEqual([]);
      expect(brokenLinks(left), `write ${at}`).toEqual([]);
    }
  },
);

/** Publishes what takes a page away again, and a number back. */
async function later(on: Stores): Promise<Stores> {
  await ingest([LATER.emptied, LATER.again, FIRST.shenhe], { store: on.store, reference });
  await publishes(on);
  return on;
}

/** Whether a file is a download of another release, or names the number of the log's entry. */
function isHistory(key: string, site: MemoryStore): boolean {
  return key === '.manifest.json' || (/^(data\/f|chart)\//.test(key) && !site.content.has(key));
}

test('ingest killed at its very first write: the next run makes the secret that then stays', async () => {
  for (const { answerLost } of MODES) {
    const store = memoryStore();
    const killed = ingest(ALL, { store: mortal(store, death(1, { answerLost })), reference });
    await expect(killed).rejects.toThrow(Killed);
    expect([...store.content.keys()]).toEqual(answerLost ? [SECRET] : []);
    const secret = store.content.get(SECRET);
    await ingest(ALL, { store, reference });
    if (secret) expect(store.content.get(SECRET)).toEqual(secret);
    const again = memoryStore(new Map([...store.content].filter(([key]) => key === SECRET)));
    await ingest(ALL, { store: again, reference });
    expect(differences(store, again)).toEqual([]);
  }
});

test('a killed ingest has kept the bytes of whatever it recorded', async () => {
  const writes = await writesOf(stores(), ingesting(ALL));
  for (const at of deathsAt(writes)) {
    const left = stores();
    await ingest(ALL, { store: mortal(left.store, death(at)), reference });
    const recorded = [...left.store.content].filter(([key]) => key.startsWith('uploads/'));
    for (const [, bytes] of recorded) {
      const { sha256: hash } = JSON.parse(textOf(bytes)) as { sha256: string };
      if (hash !== '') expect(left.store.content.has(`raw/${hash}`)).toBe(true);
    }
  }
});

const KILLS = 12;

test.runIf(isLong)(
  'the sample, killed at writes all over ingest and publish: run again, the bytes are the same',
  { timeout: 900_000 },
  async () => {
    const real = await readData(join(import.meta.dirname, '..', 'data'));
    const inbox = sampleUploads(real);
    const run: Run = async (on) => {
      await ingest(inbox, { store: on.store, reference: real });
      await publish(real, publishing(on, { asOf: '2023-09-30' }));
    };
    const undisturbed = stores();
    await run(undisturbed);
    const writes = (await writesOf(stores(), run)).length;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const left = stores();
      const end = death(1 + Math.floor((writes * (kill + 0.5)) / KILLS), {
        answerLost: kill % 2 === 1,
      });
      await run(doomed(left, end)).catch(() => undefined);
      expect(end.isDead).toBe(true);
      await run(left);
      expect(allDifferences(left, undisturbed), `write ${end.atWrite} of ${writes}`).toEqual([]);
    }
  },
);
