// The log of releases: append-only, without gaps, and each entry names parts that are there.

import { expect, test } from 'vitest';
import { ingest } from '../pipeline/ingest.ts';
import {
  commit,
  isSuperseded,
  newestEntry,
  readRelease,
  type LogEntry,
  type Release,
} from '../pipeline/store/log.ts';
import { publish } from '../pipeline/publish.ts';
import type { Incoming } from '../pipeline/receive.ts';
import { snapshot, NOTHING_RECEIVED } from '../pipeline/snapshot.ts';
import { LOG, logKey, logNumber, partKey, sha256 } from '../pipeline/store/store-key.ts';
import { textOf, type Store } from '../pipeline/store/store.ts';
import { UserError } from '../pipeline/user-error.ts';
import {
  FEW,
  FIRST,
  FLOW_REFERENCE as reference,
  LATER,
  published,
  publishing,
  stores,
  upload,
  type Stores,
} from './flow-fixture.ts';
import { beforePut, differences, memoryStore } from './memory-store.ts';

/** A release of nothing; another as-of date makes it another one. */
function release(asOf = '2023-01-31'): Release {
  const received = new Map([['210100', NOTHING_RECEIVED]]);
  return { snapshot: snapshot(received, reference, { asOf }), receipts: [] };
}

async function committed(store: Store, days: readonly string[]): Promise<LogEntry | undefined> {
  let newest: LogEntry | undefined;
  for (const day of days) newest = await commit(store, release(day), { newest, writer: 'one' });
  return newest;
}

/** The numbers of the log's entries. */
async function numbers(store: Store): Promise<readonly number[]> {
  return (await store.list(LOG)).map(logNumber);
}

test('newestEntry(store without releases) returns undefined', async () => {
  expect(await newestEntry(memoryStore())).toBeUndefined();
});

test('commit(release) puts entry after entry, from 1, and past 9 they stay in order', async () => {
  const store = memoryStore();
  const days = Array.from({ length: 11 }, (_, i) => `2023-01-${String(i + 10)}`);
  await committed(store, days);
  expect(await numbers(store)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(await newestEntry(store)).toMatchObject({ n: 11, asOf: '2023-01-20', writer: 'one' });
});

test('commit(the newest release again) returns its entry and writes nothing', async () => {
  const store = memoryStore();
  const newest = await committed(store, ['2023-01-31']);
  const before = memoryStore(store.content);
  const writing = beforePut(store, (key) => {
    throw new Error(key);
  });
  expect(await commit(writing, release(), { newest, writer: 'two' })).toEqual(newest);
  expect(differences(store, before)).toEqual([]);
});

test('commit(release with other receipts only) is an entry of its own, of the same snapshot', async () => {
  const from = await published([FIRST.heping]);
  const first = await newestEntry(from.store);
  await ingest([FIRST.rejected], { store: from.store, reference });
  await publish(reference, publishing(from));
  const second = await newestEntry(from.store);
  expect([first?.n, second?.n]).toEqual([1, 2]);
  expect(second?.snapshot).toBe(first?.snapshot);
});

test('commit(release) puts the entry last: whenever it is there, its parts are', async () => {
  const from = await published(FEW, [LATER.corrected]);
  const keys: string[] = [];
  await ingest([FIRST.shenhe], { store: from.store, reference });
  const store = beforePut(from.store, (key) => void keys.push(key));
  await publish(reference, publishing({ ...from, store }));
  expect(keys.at(-1)).toBe(logKey(3));
  expect(keys.slice(0, -1).every((key) => key.startsWith('parts/'))).toBe(true);
  for (const n of [1, 2, 3]) {
    const entry = JSON.parse(
      textOf(from.store.content.get(logKey(n)) ?? new Uint8Array()),
    ) as LogEntry;
    for (const hash of Object.values(entry.parts)) {
      expect(sha256(from.store.content.get(partKey(hash)) ?? '')).toBe(hash);
    }
  }
});

test('commit(release) puts only the parts that changed', async () => {
  const from = await published([...FEW, FIRST.suqian]);
  await ingest([FIRST.shenhe], { store: from.store, reference });
  const puts: string[] = [];
  const store = beforePut(from.store, (key) => void puts.push(key));
  await publish(reference, publishing({ ...from, store }));
  const entry = await newestEntry(from.store);
  const names = Object.keys(entry?.parts ?? {}).filter((name) =>
    puts.includes(partKey(entry?.parts[name] ?? '')),
  );
  const tables = [
    'ledger',
    'observations',
    'uploads',
    'values',
    'received/ledger',
    'received/uploads',
  ];
  const changed = tables.map((name) => `${name}/210100`);
  expect(names.sort()).toEqual(['assessments', ...changed].sort());
});

test('readRelease(entry) returns the release that was committed', async () => {
  const from = await published([...FEW, FIRST.suqian, FIRST.stranger], [LATER.corrected]);
  const entry = await newestEntry(from.store);
  if (!entry) throw new Error('no entry');
  const read = await readRelease(from.store, entry);
  expect(read.receipts).toHaveLength(2);
  const again = memoryStore();
  const copy = await commit(again, read, { newest: undefined, writer: entry.writer });
  expect(copy).toEqual({ ...entry, n: 1 });
  expect((await again.list('parts/')).every((key) => from.store.content.has(key))).toBe(true);
  const received = new Map(
    [...read.snapshot.cities].map(([city, tables]) => [city, tables.received]),
  );
  expect(snapshot(received, reference, { asOf: entry.asOf }).id).toBe(entry.snapshot);
});

test('readRelease(entry) whose part is gone or damaged throws, naming the part', async () => {
  const { store } = await published(FEW);
  const entry = await newestEntry(store);
  const hash = entry?.parts['ledger/210100'] ?? '';
  if (!entry) throw new Error('no entry');
  await store.remove(partKey(hash));
  await expect(readRelease(store, entry)).rejects.toThrow(hash);
});

test('commit(release) after another publisher was first returns undefined and changes no entry', async () => {
  const store = memoryStore();
  const newest = await committed(store, ['2023-01-31']);
  const theirs = await commit(store, release('2023-02-28'), { newest, writer: 'two' });
  const ours = await commit(store, release('2023-03-31'), { newest, writer: 'one' });
  expect([theirs?.n, ours]).toEqual([2, undefined]);
  expect(await newestEntry(store)).toEqual(theirs);
  expect(await numbers(store)).toEqual([1, 2]);
});

test('commit(release) whose answer was lost, and that was tried again, recognises its own entry', async () => {
  const store = memoryStore();
  const retrying: Store = {
    ...store,
    async put(key, bytes, condition) {
      await store.put(key, bytes, condition);
      return store.put(key, bytes, condition);
    },
  };
  const ours = await commit(retrying, release(), { newest: undefined, writer: 'one' });
  expect(ours).toMatchObject({ n: 1, writer: 'one' });
  expect(await numbers(store)).toEqual([1]);
});

test('isSuperseded(entry) is whether the next one exists', async () => {
  const store = memoryStore();
  const first = await committed(store, ['2023-01-31']);
  if (!first) throw new Error('no entry');
  expect(await isSuperseded(store, first)).toBe(false);
  await commit(store, release('2023-02-28'), { newest: first, writer: 'two' });
  expect(await isSuperseded(store, first)).toBe(true);
});

/** Publishes; before each try to commit, another publisher is first, and then a batch comes in. */
async function race(on: Stores, batches: readonly (readonly Incoming[])[]): Promise<string> {
  const waiting = [...batches];
  const store = beforePut(on.store, async (key) => {
    const batch = key.startsWith(LOG) ? waiting.shift() : undefined;
    if (!batch) return;
    await publish(reference, publishing(on, { writer: 'other' }));
    await ingest(batch, { store: on.store, reference });
  });
  const done = await publish(reference, publishing({ ...on, store }));
  expect(waiting).toEqual([]);
  return done.release;
}

async function writers(store: Store): Promise<readonly string[]> {
  const entries = (await store.list(LOG)).map(async (key) => {
    const { writer } = JSON.parse(textOf((await store.get(key)) ?? new Uint8Array())) as LogEntry;
    return writer;
  });
  return Promise.all(entries);
}

test('publish that loses the first race starts over; the log has no gap and nothing is lost', async () => {
  const on = stores();
  await ingest(FEW, { store: on.store, reference });
  const won = await race(on, [[FIRST.shenhe]]);
  const alone = await published(FEW, [FIRST.shenhe]);
  expect(await numbers(on.store)).toEqual([1, 2]);
  expect(await writers(on.store)).toEqual(['other', 'one']);
  expect(won).toBe((await newestEntry(alone.store))?.snapshot);
  expect(differences(on.site, alone.site)).toEqual([]);
});

test('publish that loses race after race comes to an end with all that was sent', async () => {
  const on = await published(FEW);
  await ingest([FIRST.hunnan], { store: on.store, reference });
  const batches = [[FIRST.shenhe], [LATER.corrected], [FIRST.suqian]];
  const won = await race(on, batches);
  const alone = await published(FEW, [FIRST.hunnan], ...batches);
  expect(await numbers(on.store)).toEqual([1, 2, 3, 4, 5]);
  expect(await writers(on.store)).toEqual(['one', 'other', 'other', 'other', 'one']);
  expect(won).toBe((await newestEntry(alone.store))?.snapshot);
  expect(await on.store.list('pending/')).toEqual([]);
  expect(differences(on.site, alone.site)).toEqual([]);
});

test('publish that eight times in a row is too late gives up; the next one publishes it all', async () => {
  const on = await published(FEW);
  const batch = (day: number): Incoming =>
    upload('heping', `202303${String(day)}T090000_.csv`, `和平区,2023-02,${String(day)},100`);
  await ingest([batch(10)], { store: on.store, reference });
  const batches = Array.from({ length: 8 }, (_, i) => [batch(i + 11)]);
  await expect(race(on, batches)).rejects.toThrow(UserError);
  const beaten = await numbers(on.store);
  expect(beaten).toHaveLength(9);
  await publish(reference, publishing(on));
  expect(await numbers(on.store)).toHaveLength(10);
});
