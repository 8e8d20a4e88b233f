// A row in, the cell by which it is called a total (合计, 全市, 平均) out.

import type { Layout } from './layout.ts';
import type { Row } from './record.ts';
import { textAt } from './row-key.ts';

// The columns in which a row may be called a total.
const KEYS = ['place', 'measure', 'period'] as const;

export interface TotalLabel {
  readonly over: (typeof KEYS)[number];
  /** The column in which the row is called so. */
  readonly at: number;
}

/**
 * Returns what a row is a total over, if it is one. 合计 may stand in a column of numbers (序号), where
 * its cell is merged with the key beside it.
 */
export function totalIn(
  row: Row,
  { at, notes }: Layout,
  isTotalRow: (text: string) => boolean,
): TotalLabel | undefined {
  for (const over of KEYS) {
    const index = at[over];
    if (index !== undefined && isTotalRow(textAt(row, index))) return { over, at: index };
  }
  const over = KEYS.find((key) => at[key] !== undefined);
  if (over === undefined || textAt(row, at[over]) !== '') return undefined;
  const index = row.cells.findIndex((cell) => cell.trim() !== '');
  return notes.has(index) && isTotalRow(textAt(row, index)) ? { over, at: index } : undefined;
}
