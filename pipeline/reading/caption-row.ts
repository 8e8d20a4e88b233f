// A row without values in, a finding out where it names a time: 2022年8月, or 上年同期, in a line of its
// own. What is below it would be read as of another time.

import type { Reporting } from './finding.ts';
import type { Columns } from './given.ts';
import type { Row } from './record.ts';
import type { CellOf } from './row-key.ts';
import { readWhen } from './when.ts';

export interface CaptionOptions {
  readonly at: Columns;
  readonly cellOf: CellOf;
  readonly found: Reporting;
}

/** Reports a row that names a time and nothing else, outside the column of periods. */
export function explainCaption(row: Row, { at, cellOf, found }: CaptionOptions): void {
  const [only, ...others] = row.cells.flatMap((cell, i) => (cell.trim() === '' ? [] : [i]));
  if (only === undefined || others.length > 0 || only === at.period) return;
  const cell = cellOf(row, only);
  if (isCompared(cell.value) || readWhen(cell.value) !== undefined) found.add('caption-row', cell);
}

function isCompared(text: string): boolean {
  return /^(?:[上去]年|上期|历史)(?:同期|同月)?(?:数|情况)?$|^同期(?:数)?$/.test(
    text.replace(/\s/g, ''),
  );
}
