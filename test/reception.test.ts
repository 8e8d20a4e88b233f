// ingest(inbox), again and again over one folder whose files are overwritten in place.

import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readInbox } from '../pipeline/inbox.ts';
import { ingest } from '../pipeline/ingest.ts';
import { FLOW_REFERENCE as reference } from './flow-fixture.ts';
import { memoryStore } from './memory-store.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mubiao-reception-'));
});
afterAll(() => rm(dir, { recursive: true }));

/** Returns what is received when the file of one name is overwritten with each text in turn. */
async function overwrite(
  name: string,
  texts: readonly string[],
  { touched = false } = {},
): Promise<readonly string[]> {
  const store = memoryStore();
  const folder = join(dir, name.replace('.csv', ''), 'heping');
  await mkdir(folder, { recursive: true });
  const received: string[] = [];
  for (const [i, text] of texts.entries()) {
    const path = join(folder, name);
    await writeFile(path, text);
    const at = new Date(Date.UTC(2023, 9, 1 + (touched ? i : 2 * i)));
    await utimes(path, at, at);
    const { receipts } = await ingest(await readInbox(join(folder, '..')), { store, reference });
    received.push(receipts.map(({ receipt }) => receipt.received).join() || 'known');
  }
  return received;
}

test('ingest(a file changed in place) receives it later than before, whatever its prefix says', async () => {
  const [first, second] = await overwrite('20230905T090000_a.csv', ['one', 'two']);
  expect(first).toBe('2023-09-05T09:00:00+08:00');
  expect(second).toBe('2023-10-03T08:00:00+08:00');
});

test('ingest(a file changed back) receives the first content once more', async () => {
  const received = await overwrite('b.csv', ['one', 'two', 'one']);
  expect(received).toEqual([
    '2023-10-01T08:00:00+08:00',
    '2023-10-03T08:00:00+08:00',
    '2023-10-05T08:00:00+08:00',
  ]);
});

test('ingest(the same content touched again) is no new reception', async () => {
  const received = await overwrite('c.csv', ['one', 'one'], { touched: true });
  expect(received).toEqual(['2023-10-01T08:00:00+08:00', 'known']);
});

test('readInbox(a prefix that is still to come) takes the time of the file instead', async () => {
  const [received] = await overwrite('29990905T090000_d.csv', ['one']);
  expect(received).toBe('2023-10-01T08:00:00+08:00');
});
