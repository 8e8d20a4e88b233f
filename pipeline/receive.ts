// One upload in; its bytes, record, observations, annotated rows and receipt in the store. Every put is if-absent
// and the receipt comes last, so that a run that was killed anywhere is simply run again.

import { annotate } from './annotate.ts';
import { beijingTime } from './clock.ts';
import { CHECK_RULES, examine, refused, type Examination } from './examine.ts';
import { finding } from './reading/finding.ts';
import { receipt as makeReceipt, type Receipt, type Upload } from './receipt.ts';
import { vocabulary } from './reading/vocabulary.ts';
import type { Reference } from './reference/reference.ts';
import {
  annotatedKey,
  nameHash,
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
import { SIZE_LIMIT, tooLargeToRead } from './too-large.ts';

const NO_FOLDER = { zh: '（收件箱本身）', en: '(the inbox itself)' };

/** A file as it was found in the inbox. */
export interface Incoming {
  /** The folder it lies in: the id of a reporter, or anything else. */
  readonly reporter: string;
  readonly name: string;
  /** When it arrived, YYYY-MM-DDTHH:mm:ss+08:00. */
  readonly received: string;
  /** When its content last changed, where that is known and may be later. */
  readonly modified?: string;
  /** `received` is kept together with this very content, as with the versions of an object. */
  readonly isVersion?: true;
  readonly size: number;
  read(): Promise<Uint8Array>;
}

/** A receipt as the store keeps it: with the token that its private page is reached by. */
export interface StoredReceipt {
  readonly token: string;
  readonly receipt: Receipt;
  /** Of the sender's rows with the findings beside them; absent where there is no such file. */
  readonly annotated?: { readonly sha256: string; readonly bytes: number };
}

export interface ReceiveOptions {
  readonly store: Store;
  readonly reference: Reference;
  readonly secret: Uint8Array;
  /** Ids of uploads that have their receipt already. */
  readonly known: ReadonlySet<string>;
  /** Ids of all uploads recorded so far, by `nameHash`. */
  readonly recorded: ReadonlyMap<string, readonly string[]>;
  /** Tells the sender. Whoever was not told has no receipt yet: the file is taken in again. */
  readonly tell?: (stored: StoredReceipt) => Promise<void>;
}

/** Takes in one file; returns its receipt, or undefined where it had one already. */
export async function receive(
  incoming: Incoming,
  options: ReceiveOptions,
): Promise<StoredReceipt | undefined> {
  const { store, reference, secret, known } = options;
  if (incoming.isVersion && known.has(uploadId(incoming))) return undefined;
  const tooLarge = incoming.size > SIZE_LIMIT;
  const bytes = tooLarge ? undefined : await incoming.read();
  const hash = bytes ? sha256(bytes) : '';
  const found = await identify(incoming, hash, options);
  if (known.has(found.upload)) return undefined;
  if (bytes) await store.put(rawKey(hash), bytes, { ifAbsent: true });
  const upload = await record(store, found);
  const id = upload.upload;
  const examination = bytes ? examined(bytes, upload, reference) : tooLargeToRead(incoming.size);
  const judgedBy = { rules: CHECK_RULES, reference: reference.hash };
  const receipt = makeReceipt(upload, examination, judgedBy);
  const annotated = bytes && annotate(bytes, examination, vocabulary(reference));
  const stored: StoredReceipt = {
    ...{ token: receiptToken(secret, id), receipt },
    ...(annotated && { annotated: { sha256: sha256(annotated), bytes: annotated.length } }),
  };
  if (annotated) await store.put(annotatedKey(receipt), annotated, { ifAbsent: true });
  if (examination.accepted) {
    const observations = bytesOf(JSON.stringify(examination.observations));
    await store.put(observationsKey(receipt), observations, { ifAbsent: true });
  }
  await store.put(pendingKey(id), bytesOf(''), { ifAbsent: true });
  await options.tell?.(stored);
  await store.put(receiptKey(id), bytesOf(JSON.stringify(stored)), { ifAbsent: true });
  return stored;
}

/**
 * Returns the upload that a file is. Content that differs from the newest one of the same name is a
 * new reception, later than that one, even where the name's prefix is the same; content that is the
 * newest already is no new one, whatever time the file now bears.
 */
async function identify(
  { reporter, name, received, modified = received, size, isVersion }: Incoming,
  hash: string,
  { store, recorded }: ReceiveOptions,
): Promise<Upload> {
  const content = { sha256: hash, bytes: size };
  if (isVersion) return receivedAt({ reporter, name, received }, content);
  const ids = recorded.get(nameHash(reporter, name)) ?? [];
  if (ids.length === 0) return receivedAt({ reporter, name, received }, content);
  const earlier = await Promise.all(ids.map((id) => recordOf(store, id)));
  const newest = earlier.reduce((a, b) => (order(a) > order(b) ? a : b));
  if (isSameContent(newest, content)) return newest;
  const at = [received, modified, secondAfter(newest)].sort().at(-1) ?? received;
  return receivedAt({ reporter, name, received: at }, content);
}

type Content = Pick<Upload, 'sha256' | 'bytes'>;

type Reception = Pick<Upload, 'reporter' | 'name' | 'received'>;

function receivedAt({ reporter, name, received }: Reception, { sha256, bytes }: Content): Upload {
  const upload = uploadId({ reporter, name, received });
  return { upload, reporter, name, received, sha256, bytes };
}

function isSameContent(one: Content, other: Content): boolean {
  return one.sha256 === other.sha256 && one.bytes === other.bytes;
}

function secondAfter({ received }: Upload): string {
  return beijingTime(Date.parse(received) + 1000);
}

function order({ received, upload }: Upload): string {
  return `${received} ${upload}`;
}

async function recordOf(store: Store, id: string): Promise<Upload> {
  const bytes = await store.get(uploadKey(id));
  if (!bytes) throw new Error(`missing upload: ${id}`);
  return JSON.parse(textOf(bytes)) as Upload;
}

/**
 * Records an upload once: what was recorded first, its time of reception included, stays. Other content
 * of the same name that was just recorded for the same time came first.
 */
async function record(store: Store, upload: Upload): Promise<Upload> {
  const bytes = bytesOf(JSON.stringify(upload));
  if (await store.put(uploadKey(upload.upload), bytes, { ifAbsent: true })) return upload;
  const first = await recordOf(store, upload.upload);
  if (isSameContent(first, upload)) return first;
  return record(store, receivedAt({ ...upload, received: secondAfter(upload) }, upload));
}

function examined(bytes: Uint8Array, upload: Upload, reference: Reference): Examination {
  const reporter = reference.reporters.find((one) => one.reporter === upload.reporter);
  if (!reporter)
    return refused(finding('unknown-reporter', { folder: upload.reporter || NO_FOLDER }));
  const { name, received } = upload;
  return examine(bytes, { reporter, reference, name, received: received.slice(0, 10) });
}
