// ingest(inbox): nothing received is lost, one bad file stops nobody else, and what was recorded
// first stays.

import { expect, test } from 'vitest';
import { gather } from '../pipeline/gather.ts';
import { ingest } from '../pipeline/ingest.ts';
import type { Incoming, StoredReceipt } from '../pipeline/receive.ts';
import {
  observationsKey,
  PENDING,
  rawKey,
  receiptKey,
  RECEIPTS,
  receiptToken,
  SECRET,
  sha256,
  uploadKey,
} from '../pipeline/store/store-key.ts';
import { bytesOf, textOf, type Store } from '../pipeline/store/store.ts';
import { UserError } from '../pipeline/user-error.ts';
import { ALL, FIRST, FLOW_REFERENCE as reference, LARGE, LATER, upload } from './flow-fixture.ts';
import { storeWithSecret } from './flow-fixture.ts';
import { beforePut, death, differences, memoryStore, mortal, yielding } from './memory-store.ts';

const READABLE = ALL.filter((one) => one !== LARGE);
const HALF_WAY = 3;

async function hashOf(incoming: Incoming): Promise<string> {
  return sha256(await incoming.read());
}

async function receiptsIn(store: Store): Promise<readonly StoredReceipt[]> {
  const keys = await store.list(RECEIPTS);
  return Promise.all(
    keys.map(
      async (key) => JSON.parse(textOf((await store.get(key)) ?? bytesOf('null'))) as StoredReceipt,
    ),
  );
}

async function receiptOf(incoming: Incoming): Promise<StoredReceipt['receipt'] | undefined> {
  const { receipts } = await ingest([incoming], { store: memoryStore(), reference });
  return receipts[0]?.receipt;
}

test.each(READABLE)('ingest($reporter/$name) keeps the bytes before anything else', async (one) => {
  const writes: string[] = [];
  const store = beforePut(storeWithSecret(), (key) => void writes.push(key));
  await ingest([one], { store, reference });
  const hash = await hashOf(one);
  expect(writes[0]).toBe(rawKey(hash));
  expect(sha256((await store.get(rawKey(hash))) ?? '')).toBe(hash);
  expect(new Uint8Array((await store.get(rawKey(hash))) ?? [])).toEqual(await one.read());
});

test('ingest(files) keeps the bytes of accepted and returned ones, of known and unknown senders', async () => {
  const store = memoryStore();
  const { receipts, failures } = await ingest(ALL, { store, reference });
  expect(failures).toEqual([]);
  const hashes = await Promise.all(READABLE.map(hashOf));
  expect(await store.list('raw/')).toEqual([...new Set(hashes.map(rawKey))].sort());
  const decisions = receipts.map(({ receipt }) => `${receipt.decision} ${receipt.name}`);
  expect(decisions.filter((one) => one.startsWith('rejected')).sort()).toEqual(
    [FIRST.rejected, FIRST.stranger, LARGE].map(({ name }) => `rejected ${name}`).sort(),
  );
});

test('ingest(file in the folder of no known reporter) answers it with unknown-reporter', async () => {
  const receipt = await receiptOf(FIRST.stranger);
  expect([receipt?.decision, receipt?.counts]).toEqual(['rejected', { 'unknown-reporter': 1 }]);
});

test('ingest(file in no folder at all) answers it with unknown-reporter too', async () => {
  const receipt = await receiptOf({ ...FIRST.heping, reporter: '' });
  expect([receipt?.decision, receipt?.counts]).toEqual(['rejected', { 'unknown-reporter': 1 }]);
});

test('ingest(file over the size limit) records it unread and answers it with too-large', async () => {
  const store = memoryStore();
  const { receipts, failures } = await ingest([LARGE], { store, reference });
  expect(failures).toEqual([]);
  const [stored] = receipts;
  expect(stored?.receipt).toMatchObject({
    ...{ decision: 'rejected', counts: { 'too-large': 1 }, bytes: LARGE.size, sha256: '' },
    ...{ name: LARGE.name, received: LARGE.received },
  });
  expect(await store.list('raw/')).toEqual([]);
  expect(await store.get(uploadKey(stored?.receipt.upload ?? ''))).toBeDefined();
  expect((await ingest([LARGE], { store, reference })).known).toBe(1);
});

test('ingest(two files over the size limit, of one name and two sizes) records both', async () => {
  const store = memoryStore();
  await ingest([LARGE], { store, reference });
  const larger = { ...LARGE, size: LARGE.size + 1 };
  expect((await ingest([larger], { store, reference })).receipts).toHaveLength(1);
  expect(await store.list('uploads/')).toHaveLength(2);
});

test('ingest(file of exactly the size limit) reads it', async () => {
  let reads = 0;
  const read = (): Promise<Uint8Array> => {
    reads += 1;
    return FIRST.heping.read();
  };
  await receiptOf({ ...LARGE, size: LARGE.size - 1, read });
  expect(reads).toBe(1);
});

test('ingest(files, one of them unreadable) takes in all others, and that one when it can be read', async () => {
  const broken = { ...FIRST.shenhe, read: () => Promise.reject(new Error('EIO')) };
  const inbox = Object.values(FIRST).map((one) => (one === FIRST.shenhe ? broken : one));
  const store = memoryStore();
  const { receipts, failures, known } = await ingest(inbox, { store, reference });
  expect(failures.map(({ file }) => file)).toEqual([`shenhe/${FIRST.shenhe.name}`]);
  expect([receipts.length, known]).toEqual([inbox.length - 1, 0]);
  const second = await ingest(Object.values(FIRST), { store, reference });
  expect(second.receipts.map(({ receipt }) => receipt.name)).toEqual([FIRST.shenhe.name]);
  expect([second.failures, second.known]).toEqual([[], inbox.length - 1]);
});

test('ingest(files, one of them throwing at once) takes in all others', async () => {
  const broken: Incoming = {
    ...FIRST.shenhe,
    read: () => {
      throw new Error('EIO');
    },
  };
  const { receipts, failures } = await ingest([broken, FIRST.heping], {
    ...{ store: memoryStore(), reference },
  });
  expect([receipts.length, failures.length]).toEqual([1, 1]);
});

const KEYS_OF_ONE = ['raw/', 'uploads/', 'observations/', 'pending/', 'receipts/'];

test.each(KEYS_OF_ONE)(
  'ingest takes in all other files when the store refuses one under %s',
  async (prefix) => {
    const store = storeWithSecret();
    const undisturbed = storeWithSecret();
    let refused = '';
    const failing = beforePut(store, (key) => {
      if (!key.startsWith(prefix) || (refused !== '' && refused !== key)) return;
      refused = key;
      throw new Error('ENOSPC');
    });
    const { receipts, failures } = await ingest(ALL, { store: failing, reference });
    expect(refused).not.toBe('');
    expect(failures.map(({ error }) => String(error))).toContain('Error: ENOSPC');
    expect(receipts.length + failures.length).toBe(ALL.length);
    expect(failures.length).toBeLessThanOrEqual(2);
    await ingest(ALL, { store, reference });
    await ingest(ALL, { store: undisturbed, reference });
    expect(differences(store, undisturbed)).toEqual([]);
  },
);

test('ingest(the same bytes under another name) is another upload of the same bytes', async () => {
  const store = memoryStore();
  const { receipts } = await ingest([FIRST.heping, LATER.again], { store, reference });
  const [first, again] = receipts.map(({ receipt }) => receipt);
  expect(first?.sha256).toBe(again?.sha256);
  expect(first?.upload).not.toBe(again?.upload);
  expect(await store.list('raw/')).toHaveLength(1);
});

test('ingest(the same bytes from another reporter) is another upload, judged for itself', async () => {
  const { receipts } = await ingest([FIRST.heping, { ...FIRST.heping, reporter: 'shenhe' }], {
    ...{ store: memoryStore(), reference },
  });
  const decisions = receipts.map(({ receipt }) => [receipt.reporter, receipt.decision]);
  expect(decisions.sort()).toEqual([
    ['heping', 'accepted'],
    ['shenhe', 'rejected'],
  ]);
});

test('ingest(other bytes under the same name) is another upload', async () => {
  const { name } = FIRST.heping;
  const other = upload('heping', name, '和平区,2023-01,61,100');
  const store = memoryStore();
  await ingest([FIRST.heping], { store, reference });
  const { receipts } = await ingest([other], { store, reference });
  expect(receipts).toHaveLength(1);
  expect(await store.list(RECEIPTS)).toHaveLength(2);
});

test('ingest(other bytes under the same name at the same time) keeps both, each with its own receipt', async () => {
  const { name } = FIRST.heping;
  const others = ['61', '62'].map((beds) => upload('heping', name, `和平区,2023-01,${beds},100`));
  const store = memoryStore();
  const all = [FIRST.heping, ...others];
  const { receipts, failures } = await ingest(all, { store, reference });
  expect([receipts.length, failures]).toEqual([3, []]);
  expect(new Set(receipts.map(({ receipt }) => receipt.received)).size).toBe(3);
  const contents = await Promise.all(all.map(hashOf));
  expect(receipts.map(({ receipt }) => receipt.sha256).sort()).toEqual(contents.sort());
  for (const { receipt } of receipts) {
    const recorded = textOf((await store.get(uploadKey(receipt.upload))) ?? new Uint8Array());
    expect(JSON.parse(recorded)).toMatchObject({ sha256: receipt.sha256 });
    const numbers = textOf((await store.get(observationsKey(receipt))) ?? new Uint8Array());
    const raw = textOf((await store.get(rawKey(receipt.sha256))) ?? new Uint8Array());
    expect(raw).toContain((JSON.parse(numbers) as { value: string[] }).value[0]);
  }
});

test('ingest gives an upload an id that nothing of its content can be tried out by', async () => {
  const { name } = FIRST.heping;
  const [one, other] = await Promise.all(
    ['3', '4'].map((beds) => receiptOf(upload('heping', name, `和平区,2023-01,${beds},100`))),
  );
  expect(one?.sha256).not.toBe(other?.sha256);
  expect(one?.upload).toBe(other?.upload);
});

test('ingest(what was taken in before) writes nothing and returns no receipt', async () => {
  const store = memoryStore();
  await ingest(ALL, { store, reference });
  const before = memoryStore(store.content);
  const counted = death(Infinity);
  const result = await ingest(ALL, { store: mortal(store, counted), reference });
  expect(result).toEqual({ receipts: [], known: ALL.length, failures: [] });
  expect(counted.writes).toBe(0);
  expect(differences(store, before)).toEqual([]);
});

test('ingest(files) returns the receipts in the order of reception, and marks each as pending', async () => {
  const store = memoryStore();
  const { receipts } = await ingest(ALL.toReversed(), { store, reference });
  const received = receipts.map(({ receipt }) => receipt.received);
  expect(received).toEqual([...received].sort());
  expect(received).toHaveLength(ALL.length);
  const ids = receipts.map(({ receipt }) => receipt.upload).sort();
  expect(await store.list(PENDING)).toEqual(ids.map((id) => PENDING + id));
});

test('ingest(file that was touched since it was recorded) keeps the first time of reception', async () => {
  const store = storeWithSecret();
  const end = death(HALF_WAY);
  await ingest([FIRST.heping], { store: mortal(store, end), reference });
  expect([await store.list('uploads/'), await store.list(RECEIPTS)]).toMatchObject([[{}], []]);
  const touched = { ...FIRST.heping, received: '2023-03-01T00:00:00+08:00' };
  const { receipts } = await ingest([touched], { store, reference });
  expect(receipts[0]?.receipt.received).toBe(FIRST.heping.received);
});

test('ingest(killed, then run under other reference data) keeps the numbers that its receipt speaks of', async () => {
  const store = storeWithSecret();
  const file = upload('heping', FIRST.heping.name, '和平区,2023-01,,100');
  await ingest([file], { store: mortal(store, death(4)), reference });
  expect(await store.list('observations/')).toHaveLength(1);
  const names = new Map([
    ['nursing-beds', '养老机构床位数'],
    ['institution-beds', '护理型床位数'],
  ]);
  const measures = reference.measures.map((one) => {
    return { ...one, name_zh: names.get(one.measure) ?? one.name_zh, aliases: '' };
  });
  const changed = { ...reference, measures, hash: 'c'.repeat(64) };
  await ingest([file], { store, reference: changed });
  const { received } = await gather(store, changed, { all: true });
  expect(received.get('210100')?.ledger).toMatchObject({
    ...{ measure: ['nursing-beds'], value: ['100'] },
  });
});

test('gather(accepted upload whose observations are gone) is a UserError, and no loss in silence', async () => {
  const store = storeWithSecret();
  await ingest([FIRST.heping], { store, reference });
  for (const key of await store.list('observations/')) await store.remove(key);
  await expect(gather(store, reference, { all: true })).rejects.toThrow(UserError);
});

test('ingest(first file) makes a secret that nobody can guess and that stays', async () => {
  const [one, other] = [memoryStore(), memoryStore()];
  await ingest([FIRST.heping], { store: one, reference });
  await ingest([FIRST.heping], { store: other, reference });
  const secret = await one.get(SECRET);
  expect(secret?.length).toBe(32);
  expect(new Set(secret).size).toBeGreaterThan(8);
  expect(await other.get(SECRET)).not.toEqual(secret);
  await ingest([FIRST.shenhe], { store: one, reference });
  expect(await one.get(SECRET)).toEqual(secret);
});

test('ingest gives each receipt a token of 128 bits that follows from the secret and the upload', async () => {
  const [one, other] = [memoryStore(), memoryStore()];
  await ingest(ALL, { store: one, reference });
  await ingest(ALL, { store: other, reference });
  const secret = (await one.get(SECRET)) ?? new Uint8Array();
  const stored = await receiptsIn(one);
  const tokens = new Set(stored.map(({ token }) => token));
  expect(tokens.size).toBe(ALL.length);
  for (const { token, receipt } of stored) {
    expect(token).toMatch(/^[0-9a-f]{32}$/);
    expect(token).toBe(receiptToken(secret, receipt.upload));
    expect(sha256(receipt.upload)).not.toContain(token);
    expect(textOf((await other.get(receiptKey(receipt.upload))) ?? bytesOf(''))).not.toContain(
      token,
    );
  }
});

test('ingest by two at once on an empty store ends with one secret and one receipt per upload', async () => {
  const store = memoryStore();
  const both = [yielding(store, [0, 1]), yielding(store, [1, 0, 2])];
  await Promise.all(both.map((each) => ingest(ALL, { store: each, reference })));
  const secret = (await store.get(SECRET)) ?? new Uint8Array();
  const alone = memoryStore(new Map([[SECRET, secret]]));
  await ingest(ALL, { store: alone, reference });
  expect(differences(store, alone)).toEqual([]);
});

test('ingest that makes a secret while another did so before it uses the one that stands', async () => {
  const store = memoryStore();
  const second = beforePut(store, async (key) => {
    if (key === SECRET) await ingest([FIRST.heping], { store, reference });
  });
  await ingest([FIRST.shenhe], { store: second, reference });
  const secret = (await store.get(SECRET)) ?? new Uint8Array();
  const stored = await receiptsIn(store);
  expect(stored).toHaveLength(2);
  for (const { token, receipt } of stored) expect(token).toBe(receiptToken(secret, receipt.upload));
});
