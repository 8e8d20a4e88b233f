// Takes in what is new in an inbox. Commits nothing global: each upload gets its own objects and a
// marker for the next publish, and one bad file stops nobody else.

import { randomBytes } from 'node:crypto';
import pLimit from 'p-limit';
import { receive, type Incoming, type StoredReceipt } from './receive.ts';
import type { Reference } from './reference/reference.ts';
import { receiptKey, RECEIPTS, SECRET, uploadId, uploadOf, UPLOADS } from './store/store-key.ts';
import type { Store } from './store/store.ts';

export interface IngestResult {
  /** The receipts of what was new, in the order of reception. */
  readonly receipts: readonly StoredReceipt[];
  /** How many files had their receipt already. */
  readonly known: number;
  /** Files that could not be taken in at all, such as unreadable ones: they are tried again. */
  readonly failures: readonly { readonly file: string; readonly error: unknown }[];
}

export interface IngestOptions {
  readonly store: Store;
  readonly reference: Reference;
  /** Tells the sender of a new file, before its receipt is there for good. */
  readonly tell?: (stored: StoredReceipt) => Promise<void>;
  /** Called after each file. */
  readonly onProgress?: (done: number, all: number) => void;
}

const AT_ONCE = 16;

/** Takes in the files of an inbox and returns the receipts of the new ones. */
export async function ingest(
  inbox: readonly Incoming[],
  { store, reference, tell, onProgress }: IngestOptions,
): Promise<IngestResult> {
  const secret = await secretOf(store);
  const isVersions = inbox.every(({ isVersion }) => isVersion);
  const known = isVersions
    ? await amongThem(inbox.map(uploadId), store)
    : await uploadsWithReceipt(store);
  const ids = isVersions ? [] : (await store.list(UPLOADS)).map(uploadOf);
  const recorded = Map.groupBy(ids, (id) => id.slice(0, 12));
  const options = { store, reference, secret, known, recorded, ...(tell && { tell }) };
  const limit = pLimit(AT_ONCE);
  const failures: { file: string; error: unknown }[] = [];
  let done = 0;
  const results = await Promise.all(
    inbox.map((incoming) =>
      limit(async () => {
        const file = `${incoming.reporter}/${incoming.name}`;
        const result = await receive(incoming, options).catch((error: unknown) => {
          failures.push({ file, error });
          return undefined;
        });
        done += 1;
        onProgress?.(done, inbox.length);
        return result;
      }),
    ),
  );
  const receipts = results.filter((result) => result !== undefined);
  return {
    receipts: receipts.sort((a, b) => (order(a) < order(b) ? -1 : 1)),
    known: inbox.length - receipts.length - failures.length,
    failures,
  };
}

function order({ receipt }: StoredReceipt): string {
  return `${receipt.received} ${receipt.upload}`;
}

/** More than these are looked up in one list of all. */
const FEW = 100;

/** Returns those of some uploads whose receipt is written. */
async function amongThem(ids: readonly string[], store: Store): Promise<ReadonlySet<string>> {
  if (ids.length > FEW) return uploadsWithReceipt(store);
  const found = await Promise.all(ids.map((id) => store.get(receiptKey(id))));
  return new Set(ids.filter((_, i) => found[i] !== undefined));
}

/** Returns the ids of all uploads whose receipt is written. */
export async function uploadsWithReceipt(store: Store): Promise<ReadonlySet<string>> {
  return new Set((await store.list(RECEIPTS)).map(uploadOf));
}

/** Returns the store's secret, made on first use; of two that are made at once the first stays. */
async function secretOf(store: Store): Promise<Uint8Array> {
  const present = await store.get(SECRET);
  if (present) return present;
  await store.put(SECRET, randomBytes(32), { ifAbsent: true });
  const secret = await store.get(SECRET);
  if (!secret) throw new Error('missing secret');
  return secret;
}
