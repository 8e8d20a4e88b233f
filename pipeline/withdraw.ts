// Takes back an accepted upload: an event like a reception, put once, which the next publish reads.

import type { StoredReceipt } from './receive.ts';
import { eventKey, receiptKey } from './store/store-key.ts';
import { bytesOf, textOf, type Store } from './store/store.ts';
import { UserError } from './user-error.ts';
import type { Withdrawal } from './withdrawal.ts';

export interface TakeBack {
  readonly upload: string;
  readonly reason: string;
  /** When: YYYY-MM-DDTHH:mm:ss+08:00. */
  readonly at: string;
}

/** Records that an upload is withdrawn; returns the event that holds, the first one. */
export async function withdraw(store: Store, back: TakeBack): Promise<Withdrawal> {
  const { receipt } = await receiptOf(store, back);
  if (receipt.decision === 'rejected') {
    throw new UserError(`the upload was returned, none of it counts: ${back.upload}`, {
      hint: 'nothing is to be withdrawn; mubiao erase removes what was kept of it',
    });
  }
  return record(store, { ...back, kind: 'withdrawn' });
}

/** Returns the receipt of an upload that is to be taken back. Throws a UserError where there is none. */
export async function receiptOf(
  store: Store,
  { upload, reason }: Pick<TakeBack, 'upload' | 'reason'>,
): Promise<StoredReceipt> {
  if (reason.trim() === '') {
    throw new UserError('no reason given', { hint: 'say why, readers are told: --reason TEXT' });
  }
  const bytes = await store.get(receiptKey(upload));
  if (bytes) return JSON.parse(textOf(bytes)) as StoredReceipt;
  throw new UserError(`no such upload: ${upload}`, {
    hint: 'its id stands on its page, /upload/<id>/, and in its receipt',
  });
}

/** Puts an event, unless it is there already; returns the one that is. */
export async function record(store: Store, event: Withdrawal): Promise<Withdrawal> {
  const { upload, kind, at, reason } = event;
  const key = eventKey(upload, kind);
  const bytes = bytesOf(JSON.stringify({ upload, kind, at, reason }));
  await store.put(key, bytes, { ifAbsent: true });
  const present = await store.get(key);
  if (!present) throw new Error(`missing event: ${key}`);
  return JSON.parse(textOf(present)) as Withdrawal;
}
