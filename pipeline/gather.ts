// What has been received but not yet published, read from the store and sorted by city.

import pLimit from 'p-limit';
import type { OBSERVATION_COLUMNS } from './check.ts';
import { countsCell } from './finding-count.ts';
import { findingRow } from './finding-row.ts';
import { uploadsWithReceipt } from './ingest.ts';
import { LEDGER_COLUMNS, mergeLedgers, type Ledger } from './ledger.ts';
import type { StoredReceipt } from './receive.ts';
import type { Receipt } from './receipt.ts';
import type { Reference } from './reference/reference.ts';
import {
  FINDING_COLUMNS,
  mergeReceived,
  NOTHING_RECEIVED,
  UPLOAD_COLUMNS,
  type Received,
} from './snapshot.ts';
import {
  eventKey,
  EVENTS,
  observationsKey,
  PENDING,
  receiptKey,
  uploadOf,
} from './store/store-key.ts';
import { bytesOf, textOf, type Store } from './store/store.ts';
import { height, table, type Columns } from './table.ts';
import { UserError } from './user-error.ts';
import { WITHDRAWAL_COLUMNS, type Withdrawal } from './withdrawal.ts';

export interface Gathered {
  /** By the city's code. */
  readonly received: ReadonlyMap<string, Received>;
  /** Receipts that have a private page. */
  readonly receipts: readonly StoredReceipt[];
  /** Uploads whose private pages go. */
  readonly erased: ReadonlySet<string>;
  /** The uploads whose markers may go once this is published. */
  readonly uploads: readonly string[];
}

const AT_ONCE = 32;

/**
 * Returns what is marked as pending, or everything there is when nothing was published yet. An
 * upload without a receipt is not taken in completely and stays pending.
 */
export async function gather(
  store: Store,
  reference: Reference,
  { all }: { readonly all: boolean },
): Promise<Gathered> {
  const pending = all
    ? [...(await uploadsWithReceipt(store))].sort()
    : (await store.list(PENDING)).map(uploadOf);
  const limit = pLimit(AT_ONCE);
  const read = await Promise.all(pending.map((upload) => limit(() => readUpload(store, upload))));
  const complete = read.filter((one) => one !== undefined);
  const { withdrawn, erased } = await takenBack(store, reference);
  const accepted = complete.filter((one) => one.stored.receipt.decision === 'accepted');
  const byCity = Map.groupBy(accepted, (one) => cityOfReporter(one.stored.receipt, reference));
  return {
    received: new Map(
      [...new Set([...byCity.keys(), ...withdrawn.keys()])].map((city) => [
        city,
        mergeReceived([
          ...(byCity.get(city) ?? []).map(receivedOf),
          {
            ...NOTHING_RECEIVED,
            withdrawals: table(WITHDRAWAL_COLUMNS, withdrawn.get(city) ?? []),
          },
        ]),
      ]),
    ),
    receipts: complete.map((one) => one.stored).filter(isPrivate),
    erased,
    uploads: complete.map((one) => one.stored.receipt.upload),
  };
}

interface TakenBack {
  /** Of accepted uploads, by the city of whoever had sent them. */
  readonly withdrawn: ReadonlyMap<string, readonly Withdrawal[]>;
  readonly erased: ReadonlySet<string>;
}

/** Returns what was taken back. */
async function takenBack(store: Store, reference: Reference): Promise<TakenBack> {
  const keys = await store.list(EVENTS);
  const found = await Promise.all(
    keys.map(async (key) => {
      const event = JSON.parse(textOf((await store.get(key)) ?? bytesOf('null'))) as Withdrawal;
      const receipt = await store.get(receiptKey(event.upload));
      return { event, stored: receipt && (JSON.parse(textOf(receipt)) as StoredReceipt) };
    }),
  );
  const accepted = found.filter(({ stored }) => stored?.receipt.decision === 'accepted');
  const byCity = Map.groupBy(accepted, ({ stored }) =>
    stored ? cityOfReporter(stored.receipt, reference) : '',
  );
  const erased = found.filter(({ event }) => event.kind === 'erased');
  return {
    withdrawn: new Map([...byCity].map(([city, all]) => [city, all.map(({ event }) => event)])),
    erased: new Set(erased.map(({ event }) => event.upload)),
  };
}

/** Of a returned upload everything is private, of an accepted one the rows that were sent. */
function isPrivate({ receipt, annotated }: StoredReceipt): boolean {
  return receipt.decision === 'rejected' || annotated !== undefined;
}

type Observations = Columns<(typeof OBSERVATION_COLUMNS)[number]>;
interface ReadUpload {
  readonly stored: StoredReceipt;
  readonly observations: Observations | undefined;
}

async function readUpload(store: Store, upload: string): Promise<ReadUpload | undefined> {
  const bytes = await store.get(receiptKey(upload));
  if (!bytes) return undefined;
  const stored = JSON.parse(textOf(bytes)) as StoredReceipt;
  if (stored.receipt.decision === 'rejected') return { stored, observations: undefined };
  const observations = await store.get(observationsKey(stored.receipt));
  const isErased = !observations && (await store.get(eventKey(upload, 'erased'))) !== undefined;
  if (isErased) return { stored, observations: undefined };
  if (!observations) {
    throw new UserError(`missing observations of an accepted upload: ${upload}`, {
      hint: `remove ${receiptKey(upload)} from the store and run mubiao ingest again`,
    });
  }
  return { stored, observations: JSON.parse(textOf(observations)) as Observations };
}

function cityOfReporter({ reporter: id }: Receipt, reference: Reference): string {
  const reporter = reference.reporters.find((one) => one.reporter === id);
  const place = reference.places.find((one) => one.place === reporter?.place);
  if (!place) {
    throw new UserError(`unknown reporter of an accepted upload: ${id}`, {
      hint: 'put its row back into data/reporters.csv: what was received stays published',
    });
  }
  return place.level === 'city' || place.level === 'province' ? place.place : place.parent;
}

function receivedOf({ stored: { receipt }, observations }: ReadUpload): Received {
  return {
    ledger: observations ? ledgerOf(receipt, observations) : mergeLedgers([]),
    uploads: table(UPLOAD_COLUMNS, [
      {
        upload: receipt.upload,
        reporter: receipt.reporter,
        received: receipt.received,
        sha256: receipt.sha256,
        bytes: String(receipt.bytes),
        observations: String(observations ? height(observations) : 0),
        warnings: String(receipt.severities.warning),
        finding_counts: countsCell(receipt.counts),
        rule_version: receipt.rules,
        ...{ withdrawn: '', withdrawn_reason: '' },
      },
    ]),
    findings: table(
      FINDING_COLUMNS,
      receipt.findings.map((finding) => findingRow(receipt.upload, finding)),
    ),
    withdrawals: table(WITHDRAWAL_COLUMNS, []),
  };
}

function ledgerOf(receipt: Receipt, observations: Observations): Ledger {
  const repeat = (text: string): readonly string[] => observations.place.map(() => text);
  const ledger = {
    ...observations,
    upload: repeat(receipt.upload),
    received: repeat(receipt.received),
    sha256: repeat(receipt.sha256),
  };
  return Object.fromEntries(
    LEDGER_COLUMNS.map((name) => [name, ledger[name]]),
  ) as unknown as Ledger;
}
