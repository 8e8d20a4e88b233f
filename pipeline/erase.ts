// Erases an upload: its bytes, its rows, what was read of it and what was remarked about it. That it was
// received, when, from whom and why it was erased stays. The event comes first, so that an erasure that
// was interrupted is only done again.

import type { StoredReceipt } from './receive.ts';
import type { Upload } from './receipt.ts';
import {
  annotatedKey,
  eventKey,
  observationsKey,
  rawKey,
  receiptKey,
  uploadOf,
  UPLOADS,
} from './store/store-key.ts';
import { bytesOf, textOf, type Store } from './store/store.ts';
import { receiptOf, record, type TakeBack } from './withdraw.ts';
import type { Withdrawal } from './withdrawal.ts';

export interface Erased {
  readonly event: Withdrawal;
  /** Other uploads of the very same bytes, for which these are kept until they are erased too. */
  readonly shared: readonly string[];
}

/** Erases an upload, whether it was accepted or returned. */
export async function erase(store: Store, back: TakeBack): Promise<Erased> {
  const stored = await receiptOf(store, back);
  const event = await record(store, { ...back, kind: 'erased' });
  const { receipt } = stored;
  const shared = await othersOf(store, receipt);
  if (receipt.sha256 !== '' && shared.length === 0) await store.remove(rawKey(receipt.sha256));
  await store.remove(observationsKey(receipt));
  await store.remove(annotatedKey(receipt));
  await store.put(receiptKey(receipt.upload), bytesOf(JSON.stringify(emptied(stored))));
  return { event, shared };
}

/** Returns the uploads of the same bytes that are not erased. */
async function othersOf(store: Store, { upload, sha256 }: Upload): Promise<readonly string[]> {
  const ids = (await store.list(UPLOADS)).map(uploadOf).filter((id) => id !== upload);
  const found = await Promise.all(
    ids.map(async (id) => {
      const bytes = await store.get(UPLOADS + id);
      const isSame = bytes && (JSON.parse(textOf(bytes)) as Upload).sha256 === sha256;
      const isThere = isSame && (await store.get(eventKey(id, 'erased'))) === undefined;
      return isThere ? [id] : [];
    }),
  );
  return found.flat();
}

/** What findings quote goes with the file; how many there were of each code stays. */
function emptied({ token, receipt }: StoredReceipt): StoredReceipt {
  return { token, receipt: { ...receipt, name: '', findings: [] } };
}
