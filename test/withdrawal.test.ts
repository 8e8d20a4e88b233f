// An upload that was taken back: its numbers no longer count, as if it had never been sent; an erased
// one is gone but for the record that it was received. The order of events does not matter.

import { expect, test } from 'vitest';
import { erase } from '../pipeline/erase.ts';
import { ingest } from '../pipeline/ingest.ts';
import { publish, type Published } from '../pipeline/publish.ts';
import type { Incoming, StoredReceipt } from '../pipeline/receive.ts';
import { textOf } from '../pipeline/store/store.ts';
import { rows } from '../pipeline/table.ts';
import { withdraw } from '../pipeline/withdraw.ts';
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

const fresh = (): Stores => ({ store: storeWithSecret(), site: memoryStore() });
const AT = '2023-04-18T10:00:00+08:00';
const REASON = '误将试点数据报为全区数据';

async function taking(
  on: Stores,
  ...inbox: readonly Incoming[]
): Promise<readonly StoredReceipt[]> {
  return (await ingest(inbox, { store: on.store, reference })).receipts;
}
const publishes = (on: Stores, rest: object = {}): Promise<Published> =>
  publish(reference, publishing(on, rest));
const idOf = ([stored]: readonly StoredReceipt[]): string => stored?.receipt.upload ?? '';
const differing = (one: MemoryStore, other: MemoryStore): readonly string[] =>
  differences(one, other).filter((key) => !/^(?:data\/f|chart)\/|^\.manifest/.test(key));

function numbers({ last }: Published): readonly string[] {
  const tables = last.release.snapshot.cities.get('210100');
  if (!tables) throw new Error('no such city');
  return rows(tables.observations).map(
    ({ place, measure, period, value }) => `${place} ${measure} ${period} ${value}`,
  );
}

test('withdraw: values fall back to those before it, and the upload says why', async () => {
  const on = fresh();
  await taking(on, FIRST.heping, FIRST.december);
  const first = await publishes(on);
  const upload = idOf(await taking(on, LATER.corrected));
  const second = await publishes(on);
  expect(numbers(second)).not.toEqual(numbers(first));
  await withdraw(on.store, { upload, reason: REASON, at: AT });
  const third = await publishes(on);
  expect(numbers(third)).toEqual(numbers(first));
  expect(third.urgent).toBe(true);
  expect(await publishes(on, { last: third.last })).toMatchObject({ rendered: 0, urgent: false });
  const page = textOf((await on.site.get(`upload/${upload}/index.html`)) ?? new Uint8Array());
  expect(page).toContain(REASON);
  const csv = textOf((await on.site.get('data/latest/uploads.csv')) ?? new Uint8Array());
  expect(csv).toMatch(new RegExp(`${upload}.*2023-04-18,${REASON}`));
});

test('withdrawn before it is published, after, or with everything read anew: the same site', async () => {
  const [before, after, anew] = [fresh(), fresh(), fresh()];
  const all = [FIRST.heping, FIRST.december, LATER.corrected];
  const upload = idOf(
    (await taking(before, ...all)).filter(({ receipt }) =>
      receipt.received.startsWith('2023-02-20'),
    ),
  );
  await withdraw(before.store, { upload, reason: REASON, at: AT });
  await publishes(before);
  await taking(after, ...all);
  await publishes(after);
  await withdraw(after.store, { upload, reason: REASON, at: AT });
  await publishes(after);
  await withdraw(anew.store, { upload, reason: REASON, at: AT }).catch(() => undefined);
  await taking(anew, ...all.toReversed());
  await withdraw(anew.store, { upload, reason: REASON, at: AT });
  await publishes(anew);
  expect(differing(after.site, before.site)).toEqual([]);
  expect(differing(anew.site, before.site)).toEqual([]);
});

test('the first reason stands; what was never received, or was returned, cannot be withdrawn', async () => {
  const on = fresh();
  const upload = idOf(await taking(on, FIRST.heping));
  const returned = idOf(await taking(on, FIRST.rejected));
  const first = await withdraw(on.store, { upload, reason: REASON, at: AT });
  expect(await withdraw(on.store, { upload, reason: 'other', at: AT })).toEqual(first);
  const options = { reason: REASON, at: AT };
  await expect(withdraw(on.store, { upload: 'f'.repeat(24), ...options })).rejects.toThrow(
    'no such',
  );
  await expect(withdraw(on.store, { upload: returned, ...options })).rejects.toThrow('returned');
  await expect(withdraw(on.store, { upload, ...options, reason: ' ' })).rejects.toThrow('reason');
});

test('erase: bytes, rows and numbers are gone, the record and its reason stay', async () => {
  const on = fresh();
  await taking(on, FIRST.heping, FIRST.december);
  const first = await publishes(on);
  const receipts = await taking(on, LATER.corrected);
  const upload = idOf(receipts);
  await publishes(on);
  const done = await erase(on.store, { upload, reason: REASON, at: AT });
  const third = await publishes(on);
  expect(numbers(third)).toEqual(numbers(first));
  expect(third.urgent).toBe(true);
  const keys = await on.store.list('');
  const hash = receipts[0]?.receipt.sha256 ?? '';
  expect(done.shared).toEqual([]);
  expect(keys).not.toContain(`raw/${hash}`);
  expect(
    keys.filter((key) => /^(?:observations|annotated)\//.test(key) && key.includes(upload)),
  ).toEqual([]);
  expect(keys).toContain(`uploads/${upload}`);
  const record = textOf((await on.store.get(`receipts/${upload}`)) ?? new Uint8Array());
  expect(record).not.toContain('和平区');
  expect(textOf((await on.site.get('data/latest/uploads.csv')) ?? new Uint8Array())).not.toContain(
    hash,
  );
  const { ledger } = third.last.release.snapshot.cities.get('210100')?.received ?? {};
  expect(ledger?.upload).not.toContain(upload);
  expect(textOf((await on.site.get(`upload/${upload}/index.html`)) ?? new Uint8Array())).toContain(
    REASON,
  );
  await taking(on, LATER.corrected);
  expect(await on.store.list('raw/')).not.toContain(`raw/${hash}`);
});

test('erase(a returned upload): its private page goes too', async () => {
  const on = fresh();
  const [stored] = await taking(on, FIRST.rejected);
  await taking(on, FIRST.heping);
  await publishes(on);
  const { token = '', receipt } = stored ?? {};
  expect(await on.site.list(`receipts/${token}/`)).not.toEqual([]);
  await erase(on.store, { upload: receipt?.upload ?? '', reason: REASON, at: AT });
  await publishes(on);
  expect(await on.site.list(`receipts/${token}/`)).toEqual([]);
});

test('erase(one of two uploads of the same bytes) names the other, and leaves the bytes to it', async () => {
  const on = fresh();
  const upload = idOf(await taking(on, FIRST.heping));
  const other = idOf(
    await taking(on, {
      ...FIRST.heping,
      name: '20230301T090000_again.csv',
      received: '2023-03-01T09:00:00+08:00',
    }),
  );
  const { shared } = await erase(on.store, { upload, reason: REASON, at: AT });
  expect(shared).toEqual([other]);
  expect(await on.store.list('raw/')).toHaveLength(1);
  await publishes(on);
  await erase(on.store, { upload: other, reason: REASON, at: AT });
  expect(await on.store.list('raw/')).toEqual([]);
});

test('killed at any write of an erasure, done again it ends the same', async () => {
  const start = fresh();
  const upload = idOf(await taking(start, FIRST.heping));
  const options = { upload, reason: REASON, at: AT };
  const expected = memoryStore(start.store.content);
  const count = death(Infinity);
  await erase(mortal(expected, count), options);
  for (let at = 1; at <= count.writes; at += 1) {
    const store = memoryStore(start.store.content);
    await expect(erase(mortal(store, death(at)), options)).rejects.toThrow(Killed);
    await erase(store, options);
    expect(differences(store, expected)).toEqual([]);
  }
});
