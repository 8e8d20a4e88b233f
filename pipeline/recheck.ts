// Uploads and the decisions that were recorded about them in, out comes what today's rules and reference
// data would decide otherwise. Changes nothing: what was answered once stays answered.

import pLimit from 'p-limit';
import { examine } from './examine.ts';
import type { StoredReceipt } from './receive.ts';
import type { Receipt } from './receipt.ts';
import type { Reference } from './reference/reference.ts';
import { rawKey, receiptKey, RECEIPTS, uploadOf } from './store/store-key.ts';
import { textOf, type Store } from './store/store.ts';

export interface Rechecked {
  readonly upload: string;
  readonly reporter: string;
  readonly received: string;
  /** The version of the rules by which it was decided. */
  readonly rules: string;
  readonly decided: Receipt['decision'];
  readonly today: Receipt['decision'];
  /** Codes of findings that it has today and had not, and the other way round. */
  readonly more: readonly string[];
  readonly fewer: readonly string[];
  /** How many numbers were read, and would be today. */
  readonly observations: readonly [number, number];
}

export interface Recheck {
  readonly checked: number;
  /** Uploads whose bytes are not kept: too large to be read, or erased. */
  readonly without: number;
  readonly changed: readonly Rechecked[];
}

const AT_ONCE = 8;

/** Checks every upload of a store again. */
export async function recheck(
  store: Store,
  reference: Reference,
  onProgress?: (done: number, all: number) => void,
): Promise<Recheck> {
  const ids = (await store.list(RECEIPTS)).map(uploadOf);
  const limit = pLimit(AT_ONCE);
  let done = 0;
  const found = await Promise.all(
    ids.map((id) =>
      limit(async () => {
        const again = await checkedAgain(store, id, reference);
        done += 1;
        onProgress?.(done, ids.length);
        return again;
      }),
    ),
  );
  return {
    checked: found.filter((one) => one !== 'no bytes').length,
    without: found.filter((one) => one === 'no bytes').length,
    changed: found.filter((one) => typeof one === 'object'),
  };
}

async function checkedAgain(
  store: Store,
  id: string,
  reference: Reference,
): Promise<Rechecked | 'same' | 'no bytes'> {
  const { receipt } = JSON.parse(
    textOf((await store.get(receiptKey(id))) ?? new Uint8Array()),
  ) as StoredReceipt;
  const { upload, reporter: from, name, received, rules, decision, observations } = receipt;
  const bytes = receipt.sha256 === '' ? undefined : await store.get(rawKey(receipt.sha256));
  const reporter = reference.reporters.find((one) => one.reporter === from);
  if (!bytes || !reporter) return 'no bytes';
  const today = examine(bytes, { reporter, reference, name, received: received.slice(0, 10) });
  const before = new Set(Object.keys(receipt.counts));
  const now = new Set(Object.keys(today.counts));
  const changed = {
    ...{ upload, reporter: from, received, rules, decided: decision },
    today: today.accepted ? ('accepted' as const) : ('rejected' as const),
    more: [...now].filter((code) => !before.has(code)).sort(),
    fewer: [...before].filter((code) => !now.has(code)).sort(),
    observations: [observations, today.observations.line.length] as const,
  };
  const isSame =
    changed.decided === changed.today &&
    changed.more.length + changed.fewer.length === 0 &&
    changed.observations[0] === changed.observations[1];
  return isSame ? 'same' : changed;
}
