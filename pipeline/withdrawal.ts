// Uploads that were taken back after they had been accepted: what they say no longer counts, as if it
// had never been sent; that they were, and why they no longer count, stays.

import { LEDGER_COLUMNS, type Ledger } from './ledger.ts';
import type { Received, UploadColumn } from './snapshot.ts';
import type { Columns } from './table.ts';

export const WITHDRAWAL_COLUMNS = ['upload', 'at', 'kind', 'reason'] as const;
export type WithdrawalColumn = (typeof WITHDRAWAL_COLUMNS)[number];

/** `withdrawn`: its numbers stay in the ledger; `erased`: they are gone from it. */
export interface Withdrawal {
  readonly upload: string;
  readonly kind: 'withdrawn' | 'erased';
  /** YYYY-MM-DDTHH:mm:ss+08:00 */
  readonly at: string;
  readonly reason: string;
}

/** Returns whether anything was received that is not known yet. */
export function addsTo(known: Received, added: Received | undefined): added is Received {
  if (!added) return false;
  const keysOf = ({ withdrawals }: Received): readonly string[] =>
    withdrawals.upload.map((upload, i) => `${upload} ${withdrawals.kind[i] ?? ''}`);
  const before = new Set(keysOf(known));
  return added.uploads.upload.length > 0 || keysOf(added).some((key) => !before.has(key));
}

/** Returns whether an upload no longer counts. */
export function withdrawnIn({ withdrawals }: Received): (upload: string) => boolean {
  const gone = new Set(withdrawals.upload);
  return (upload) => gone.has(upload);
}

/** Returns the rows of those uploads; the ledger itself where these are all. */
export function ledgerOf(ledger: Ledger, isOne: (upload: string) => boolean): Ledger {
  const kept = ledger.upload.map(isOne);
  if (kept.every(Boolean)) return ledger;
  return Object.fromEntries(
    LEDGER_COLUMNS.map((name) => [name, ledger[name].filter((_, i) => kept[i])]),
  ) as unknown as Ledger;
}

/** Returns uploads with the day on which they were taken back, and the reason. */
export function withWithdrawals(
  uploads: Columns<UploadColumn>,
  { withdrawals }: Received,
): Columns<UploadColumn> {
  const at = new Map(withdrawals.upload.map((upload, i) => [upload, i]));
  if (at.size === 0) return uploads;
  const of = (column: readonly string[]): readonly string[] =>
    uploads.upload.map((upload) => column[at.get(upload) ?? -1] ?? '');
  // The hash of what was erased would let somebody try out what it was.
  const kinds = of(withdrawals.kind);
  const shown = (column: readonly string[]): readonly string[] =>
    column.map((cell, i) => (kinds[i] === 'erased' ? '' : cell));
  return {
    ...uploads,
    ...{ sha256: shown(uploads.sha256), bytes: shown(uploads.bytes) },
    withdrawn: of(withdrawals.at.map((time) => time.slice(0, 10))),
    withdrawn_reason: of(withdrawals.reason),
  };
}

/** Returns what was received without what erased uploads said. */
export function withoutErased(received: Received): Received {
  const { upload, kind } = received.withdrawals;
  const erased = new Set(upload.filter((_, i) => kind[i] === 'erased'));
  if (erased.size === 0) return received;
  const { findings } = received;
  const kept = findings.upload.map((one) => !erased.has(one));
  return {
    ...received,
    ledger: ledgerOf(received.ledger, (one) => !erased.has(one)),
    findings: kept.every(Boolean)
      ? findings
      : (Object.fromEntries(
          Object.entries<readonly string[]>(findings).map(([name, column]) => [
            name,
            column.filter((_, i) => kept[i]),
          ]),
        ) as unknown as Received['findings']),
  };
}
