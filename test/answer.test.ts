// The answer to a sender: there whenever the receipt is, whatever failed on the way, and never taken
// back by a message that came twice.

import { expect, test } from 'vitest';
import { answer, answerFailure } from '../pipeline/answer.ts';
import { ingest } from '../pipeline/ingest.ts';
import type { Incoming, StoredReceipt } from '../pipeline/receive.ts';
import { textOf } from '../pipeline/store/store.ts';
import { FLOW_REFERENCE as reference, stores, upload, type Stores } from './flow-fixture.ts';
import { death, differences, mortal, type Death } from './memory-store.ts';

const RANDOM = '0123456789abcdef'.repeat(2);
const SENT: Incoming = {
  ...upload('heping', `${RANDOM}-一月.csv`, '和平区,2023-01,60,100'),
  ...{ received: '2023-02-10T09:00:00+08:00', isVersion: true },
};

async function taken(on: Stores, end: Death): Promise<boolean> {
  const [store, site] = [mortal(on.store, end), mortal(on.site, end)];
  const tell = (stored: StoredReceipt): Promise<void> => answer(stored, { site, reference });
  const { failures } = await ingest([SENT], { store, reference, tell });
  return failures.length === 0;
}

async function decision({ site }: Stores): Promise<unknown> {
  const bytes = await site.get(`receipts/${RANDOM}.json`);
  return bytes && (JSON.parse(textOf(bytes)) as { decision: unknown }).decision;
}

test('taken in again after a crash at any write, the sender has the answer of an undisturbed run', async () => {
  const expected = stores();
  const count = death(Infinity);
  expect(await taken(expected, count)).toBe(true);
  expect(await decision(expected)).toBe('accepted');
  for (let at = 1; at <= count.writes; at += 1)
    for (const answerLost of [false, true]) {
      const on = stores();
      expect(await taken(on, death(at, { answerLost })), `write ${at}`).toBe(false);
      expect(await taken(on, death(Infinity)), `write ${at}`).toBe(true);
      expect(differences(on.site, expected.site), `write ${at}`).toEqual([]);
      expect(differences(on.store, expected.store), `write ${at}`).toEqual([]);
    }
});

test('a failure is told until there is an answer, and no longer', async () => {
  const on = stores();
  await answerFailure(SENT.name, on.site);
  expect(await decision(on)).toBe('failed');
  await taken(on, death(Infinity));
  expect(await decision(on)).toBe('accepted');
  // The same message once more, at the same time, and it did not get through.
  await answerFailure(SENT.name, on.site);
  expect(await decision(on)).toBe('accepted');
});
