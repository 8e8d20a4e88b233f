// recheck(store): what today's rules and reference data would decide otherwise; nothing is changed.

import { expect, test } from 'vitest';
import { erase } from '../pipeline/erase.ts';
import { ingest } from '../pipeline/ingest.ts';
import { recheck } from '../pipeline/recheck.ts';
import {
  FIRST,
  FLOW_REFERENCE as reference,
  LARGE,
  LATER,
  storeWithSecret,
} from './flow-fixture.ts';
import { differences, memoryStore } from './memory-store.ts';

const INBOX = [FIRST.heping, FIRST.rejected, LATER.corrected, LARGE];

test('recheck(nothing has changed) finds nothing, and writes nothing', async () => {
  const store = storeWithSecret();
  await ingest(INBOX, { store, reference });
  const before = memoryStore(store.content);
  expect(await recheck(store, reference)).toEqual({ checked: 3, without: 1, changed: [] });
  expect(differences(store, before)).toEqual([]);
});

test('recheck(other reference data) names what would be answered otherwise, and how', async () => {
  const store = storeWithSecret();
  await ingest(INBOX, { store, reference });
  const places = reference.places.map((place) =>
    place.place === '210102'
      ? { ...place, name_zh: '平和区', short_zh: '平和', aliases: '' }
      : place,
  );
  const { changed } = await recheck(store, { ...reference, places });
  expect(changed.map(({ decided, today, observations }) => [decided, today, observations])).toEqual(
    expect.arrayContaining([['accepted', 'rejected', [2, 0]]]),
  );
  expect(changed[0]?.more).toContain('place-not-allowed');
});

test('recheck(an erased upload) counts it as one without bytes', async () => {
  const store = storeWithSecret();
  const { receipts } = await ingest([FIRST.heping], { store, reference });
  const upload = receipts[0]?.receipt.upload ?? '';
  await erase(store, { upload, reason: 'x', at: '2023-04-18T10:00:00+08:00' });
  expect(await recheck(store, reference)).toEqual({ checked: 0, without: 1, changed: [] });
});
