// Going back to an older release and forward again: the same bytes each time, nothing lost meanwhile,
// and no publisher that goes on by itself.

import { expect, test } from 'vitest';
import { ingest } from '../pipeline/ingest.ts';
import { pin } from '../pipeline/pin.ts';
import { publish, type Published, type PublishOptions } from '../pipeline/publish.ts';
import { newestEntry } from '../pipeline/store/log.ts';
import {
  FIRST,
  FLOW_REFERENCE as reference,
  LATER,
  publishing,
  storeWithSecret,
  type Stores,
} from './flow-fixture.ts';
import {
  death,
  differences,
  Killed,
  memoryStore,
  mortal,
  type MemoryStore,
} from './memory-store.ts';
import type { Incoming } from '../pipeline/receive.ts';

const fresh = (): Stores => ({ store: storeWithSecret(), site: memoryStore() });
const taking = (on: Stores, ...inbox: readonly Incoming[]): Promise<unknown> =>
  ingest(inbox, { store: on.store, reference });
const publishes = (on: Stores, rest: object = {}): Promise<Published> =>
  publish(reference, publishing(on, rest));
/** What differs but for files that are named by their content, which stay, and the entry's number. */
const differing = (one: MemoryStore, other: MemoryStore): readonly string[] =>
  differences(one, other).filter((key) => !/^(?:data\/f|chart)\/|^\.manifest/.test(key));
const siteOf = ({ site }: Stores): Stores['site'] => memoryStore(site.content);

test('back and forward again: the bytes of then, and those of before', async () => {
  const on = fresh();
  await taking(on, FIRST.heping, FIRST.december);
  const first = await publishes(on);
  const then = siteOf(on);
  await taking(on, LATER.corrected);
  const second = await publishes(on);
  const before = siteOf(on);
  expect(second.release).not.toBe(first.release);

  await pin(on.store, { snapshot: first.release, writer: 'operator' });
  const back = await publishes(on);
  expect(back).toMatchObject({ release: first.release, held: true, urgent: true });
  expect(differing(on.site, then)).toEqual([]);
  expect(await publishes(on)).toMatchObject({ held: true, urgent: false, rendered: 0 });

  const forward = await publishes(on, { unpin: true });
  expect(forward).toMatchObject({ release: second.release, held: false });
  expect(differing(on.site, before)).toEqual([]);
});

test('what is taken in while a release is pinned waits, and is published after', async () => {
  const [on, never] = [fresh(), fresh()];
  for (const one of [on, never]) await taking(one, FIRST.heping, FIRST.december);
  const first = await publishes(on);
  await pin(on.store, { snapshot: first.release, writer: 'operator' });
  await taking(on, LATER.corrected);
  expect(await publishes(on)).toMatchObject({ release: first.release, held: true });
  expect(await on.store.list('pending/')).toHaveLength(1);
  await publishes(on, { unpin: true });
  expect(await on.store.list('pending/')).toEqual([]);
  await taking(never, LATER.corrected);
  await publishes(never);
  expect(differing(on.site, never.site)).toEqual([]);
});

test('a pin of the newest release holds as well, and ends in an entry of its own', async () => {
  const on = fresh();
  await taking(on, FIRST.heping);
  const { release } = await publishes(on);
  await pin(on.store, { snapshot: release, writer: 'operator' });
  expect(await publishes(on)).toMatchObject({ held: true });
  await publishes(on, { unpin: true });
  expect(await newestEntry(on.store)).not.toHaveProperty('pinned');
  expect(await publishes(on)).toMatchObject({ held: false, rendered: 0 });
});

test('a release is named by how it begins, if by that alone; going back twice goes back twice', async () => {
  const on = fresh();
  await taking(on, FIRST.heping);
  const first = await publishes(on);
  await taking(on, LATER.corrected);
  const second = await publishes(on);
  await expect(pin(on.store, { snapshot: '2023-03-31-', writer: 'o' })).rejects.toThrow('several');
  await expect(pin(on.store, { snapshot: 'x', writer: 'o' })).rejects.toThrow('no such release');
  await expect(pin(fresh().store, { snapshot: 'x', writer: 'o' })).rejects.toThrow('nothing was');
  await pin(on.store, { snapshot: second.release, writer: 'o' });
  const entry = await pin(on.store, { snapshot: first.release.slice(0, 14), writer: 'o' });
  expect(entry).toMatchObject({ n: 4, snapshot: first.release, pinned: { base: 2 } });
  expect(await pin(on.store, { snapshot: first.release, writer: 'o' })).toEqual(entry);
});

test('killed at any write of going back or forward, the next run ends in the same bytes', async () => {
  const start = fresh();
  await taking(start, FIRST.heping, FIRST.december);
  const { release } = await publishes(start);
  await taking(start, LATER.corrected);
  await publishes(start);
  const copy = (): Stores => ({
    store: memoryStore(start.store.content),
    site: memoryStore(start.site.content),
  });
  const back = async (on: Pick<PublishOptions, 'store' | 'site'>): Promise<void> => {
    await pin(on.store, { snapshot: release, writer: 'one' });
    await publish(reference, publishing(on));
  };
  const expected = copy();
  await back(expected);
  const writes = death(Infinity);
  const counted = copy();
  await back({ store: mortal(counted.store, writes), site: mortal(counted.site, writes) });
  const step = Math.max(1, Math.floor(writes.writes / 12));
  for (let at = 1; at <= writes.writes; at += step) {
    const on = copy();
    const end = death(at);
    const dying = { store: mortal(on.store, end), site: mortal(on.site, end) };
    await expect(back(dying)).rejects.toThrow(Killed);
    await back(on);
    expect(differences(on.site, expected.site)).toEqual([]);
  }
});
