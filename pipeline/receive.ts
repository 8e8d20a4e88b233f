// One upload in; its bytes, record, observations and receipt in the store. Every put is if-absent
// and the receipt comes last, so that a run that was killed anywhere is simply run again.

import { CHECK_RULES, examine, refused, type Examination } from './examine.ts';
import { finding } from './reading/finding.ts';
import { receipt as makeReceipt, type Receipt, type Upload } from './receipt.ts';
import type { Reference } from './reference/reference.ts';
import {
  observationsKey,
  pendingKey,
  rawKey,
  receiptKey,
  receiptToken,
  sha256,
  uploadId,
  uploadKey,
} from './store/store-key.ts';
import { bytesOf, textOf, type Store } from './store/store.ts';

/** The largest file that is read, in bytes. */
export const SIZE_LIMIT = 20 * 1024 * 1024;

/** A file as it was found in the inbox. */
export interface Incoming {
  /** The folder it lies in: the id of a reporter, or anything else. */
  readonly reporter: string;
  readonly name: string;
  /** When it arrived, YYYY-MM-DDTHH:mm:ss+08:00. */
  readonly received: string;
  readonly size: number;
  read(): Promise<Uint8Array>;
}

/** A receipt as the store keeps it: with the token that its private page is reached by. */
export interface StoredReceipt {
  readonly token: string;
  readonly receipt: Receipt;
}

export interface ReceiveOptions {
  readonly store: Store;
  readonly reference: Reference;
  readonly secret: Uint8Array;
  /** Ids of uploads that have their receipt already. */
  readonly known: ReadonlySet<string>;
}

/** Takes in one file; returns its receipt, or undefined where it had one already. */
export async function receive(
  incoming: Incoming,
  { store, reference, secret, known }: ReceiveOptions,
): Promise<StoredReceipt | undefined> {
  const tooLarge = incoming.size > SIZE_LIMIT;
  const bytes = tooLarge ? undefined : await incoming.read();
  const hash = bytes ? sha256(bytes) : '';
  const id = uploadId(incoming.reporter, incoming.name, hash || `size ${incoming.size}`);
  if (known.has(id)) return undefined;
  if (bytes) await store.put(rawKey(hash), bytes, { ifAbsent: true });
  const upload = await recorded(store, {
    upload: id,
    reporter: incoming.reporter,
    received: incoming.received,
    name: incoming.name,
    sha256: hash,
    bytes: incoming.size,
  });
  const examination = bytes ? examined(bytes, upload, reference) : tooLargeToRead(incoming.size);
  const stored: StoredReceipt = {
    token: receiptToken(secret, id),
    receipt: makeReceipt(upload, examination, { rules: CHECK_RULES, reference: reference.hash }),
  };
  if (examination.accepted) {
    const observations = bytesOf(JSON.stringify(examination.observations));
    await store.put(observationsKey(stored.receipt), observations, { ifAbsent: true });
  }
  await store.put(pendingKey(id), bytesOf(''), { ifAbsent: true });
  await store.put(receiptKey(id), bytesOf(JSON.stringify(stored)), { ifAbsent: true });
  return stored;
}

/** Returns the examination of a file that is not read because of its size in bytes. */
export function tooLargeToRead(size: number): Examination {
  const [shown, limit] = [size, SIZE_LIMIT].map((bytes) => `${(bytes / 2 ** 20).toFixed(1)} MB`);
  return refused(finding('too-large', { size: shown ?? '', limit: limit ?? '' }));
}

/** Records an upload once: what was recorded first, its time of reception included, stays. */
async function recorded(store: Store, upload: Upload): Promise<Upload> {
  const key = uploadKey(upload.upload);
  if (await store.put(key, bytesOf(JSON.stringify(upload)), { ifAbsent: true })) return upload;
  const present = await store.get(key);
  if (!present) throw new Error(`missing upload: ${upload.upload}`);
  return JSON.parse(textOf(present)) as Upload;
}

function examined(bytes: Uint8Array, upload: Upload, reference: Reference): Examination {
  const reporter = reference.reporters.find((one) => one.reporter === upload.reporter);
  if (!reporter) return refused(finding('unknown-reporter', { folder: upload.reporter }));
  return examine(bytes, { reporter, reference, received: upload.received.slice(0, 10) });
}
