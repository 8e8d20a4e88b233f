// A receipt in, written where its sender looks for it before anything is published: under the random
// part of the key that it was sent to, which nobody else knows.

import { receiptContent } from './receipt-file.ts';
import { receiptHref, receiptSlice } from './receipt-slice.ts';
import type { StoredReceipt } from './receive.ts';
import type { Reference } from './reference/reference.ts';
import { bytesOf, type Store } from './store/store.ts';

const RANDOM = /^([0-9a-f]{32})-/;

/** Writes a receipt for the sender's own page, where its key has a random part. */
export async function answer(
  stored: StoredReceipt,
  { site, reference }: { readonly site: Store; readonly reference: Reference },
): Promise<void> {
  const { receipt, token, annotated } = stored;
  const [, random] = RANDOM.exec(receipt.name) ?? [];
  if (random === undefined) return;
  // Of what is accepted without a private page, the public one.
  const isPrivate = receipt.decision === 'rejected' || annotated !== undefined;
  const path = isPrivate ? receiptHref(token) : `/upload/${receipt.upload}/`;
  const content = receiptContent(receiptSlice(stored, reference), { path, reference });
  await site.put(`receipts/${random}.json`, bytesOf(`${JSON.stringify(content, null, 2)}\n`));
}

const NOT_YET = {
  decision: 'failed',
  sentence: {
    zh: '文件已经收到并保存，但处理时系统出错，管理员已收到通知。请不要重复发送，稍后再看这里。',
    en: 'The file was received and is kept, but the system failed to process it; its operators know. Please do not send it again, and look here later.',
  },
};

/** Tells the sender of a file that could not be processed that it is not lost. */
export async function answerFailure(name: string, site: Store): Promise<void> {
  const [, random] = RANDOM.exec(name) ?? [];
  if (random === undefined) return;
  const bytes = bytesOf(`${JSON.stringify(NOT_YET, null, 2)}\n`);
  // Another message of the same file may have been answered properly.
  await site.put(`receipts/${random}.json`, bytes, { ifAbsent: true });
}
