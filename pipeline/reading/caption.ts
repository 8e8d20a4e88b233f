// The lines between two tables in, what they are to them out: the office and the unit that they give to
// the one below, and which of them are not of the one above.

import { namesOffice, namesTime, textOf } from './above.ts';
import { isFoot, isLabel } from './aside.ts';
import type { Row } from './record.ts';
import type { Reference } from '../reference/reference.ts';
import { unitsAbove } from './unit-line.ts';

/** What the lines above a table say, '' where they say nothing. */
export interface Captions {
  readonly office: string;
  readonly unit: string;
  /** The lines that say of what time the numbers are. */
  readonly time: string;
}

/** Returns the lines that name an office, a unit or a time. */
export function captionsIn(lines: readonly Row[], reference: Reference): Captions {
  const textIf = (is: (row: Row) => boolean): string => lines.filter(is).map(textOf).join('\n');
  return {
    office: textIf(namesOffice),
    unit: textIf((row) => unitsAbove([row], reference).length > 0),
    time: textIf(namesTime),
  };
}

/** Returns whether the lines above a header make what is below it another table than the one before. */
export function areOfAnother(lines: Captions, before: Captions): boolean {
  const differ = (a: string, b: string): boolean => a !== '' && b !== '' && a !== b;
  return (
    differ(lines.office, before.office) ||
    differ(lines.unit, before.unit) ||
    (lines.time !== '' && lines.time !== before.time)
  );
}

/** Returns the lines above a table that are not of the table above them: no sign-off, no footnote. */
export function ownLines(lines: readonly Row[]): readonly Row[] {
  const behind = lines.slice(lines.findLastIndex(({ cells }) => cells.some(isFoot)) + 1);
  const title = behind.findIndex(({ cells }) => !cells.some(isLabel));
  return behind.slice(Math.max(0, title));
}
