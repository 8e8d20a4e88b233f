// The two columns that an annotated receipt adds to its sender's rows: what is wrong, how to mend it.
// When the corrected receipt is sent, it is read as if they were not there.

import type { Row } from './record.ts';

export const PROBLEM = '问题';
export const REMEDY = '如何修改';

/** Stands in the cells that a row lacks: blank ones would be read as if nothing were missing. */
export const MISSING = '？请补填';
/** Stands behind a row that has too many cells, so that it still has. */
export const SURPLUS = '？多了一格，请核对这一行';

/**
 * Returns the index of the first of the two columns, -1 where a file has none. Their names may be
 * followed by remarks about the header itself: 问题：“数直”……
 */
export function annotationAt(head: readonly Row[]): number {
  for (const { cells } of head) {
    const at = cells.findIndex(
      (cell, i) => isNamed(cell, PROBLEM) && isNamed(cells[i + 1], REMEDY),
    );
    if (at >= 0) return at;
  }
  return -1;
}

function isNamed(cell: string | undefined, name: string): boolean {
  const text = cell?.trim() ?? '';
  return text === name || text.startsWith(`${name}：`);
}

/** Returns the filled records of a file without the two columns that begin at an index. */
export function withoutAnnotation(rows: Row[], at: number): Row[] {
  if (at < 0) return rows;
  return rows
    .map(({ line, cells }) => ({ line, cells: cells.filter((_, i) => i !== at && i !== at + 1) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}
