// The ledger of a city: every accepted observation ever, each with the upload and line it came
// from. It only grows; which value is in force follows from it.

import { OBSERVATION_COLUMNS } from './check.ts';
import { sorted, stack, table, rows, type Columns } from './table.ts';

export const LEDGER_COLUMNS = [...OBSERVATION_COLUMNS, 'upload', 'received', 'sha256'] as const;
export type LedgerColumn = (typeof LEDGER_COLUMNS)[number];
export type Ledger = Columns<LedgerColumn>;

/**
 * Returns the union of ledgers, in canonical order. Rows of an upload that is in several of them
 * count once, so that merging in any order, and twice, ends in the same ledger.
 */
export function mergeLedgers(ledgers: readonly Ledger[]): Ledger {
  const seen = new Set<string>();
  const fresh = ledgers.map((ledger) => {
    const own = new Set(ledger.upload);
    const repeated = [...own].filter((upload) => seen.has(upload));
    for (const upload of own) seen.add(upload);
    return repeated.length === 0
      ? ledger
      : table(
          LEDGER_COLUMNS,
          rows(ledger).filter((row) => !repeated.includes(row.upload)),
        );
  });
  return sorted(stack(LEDGER_COLUMNS, fresh), [
    'place',
    'measure',
    'period',
    'received',
    'sha256',
    'upload',
    'line',
  ]);
}
